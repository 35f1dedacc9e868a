import '@/ui/styles/chargeability.css'
import '@/ui/styles/trace.css'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { chargeabilityQuery } from '@/api/transactions.ts'
import { usePages } from '@/api/use-pages.ts'
import type { MerchantVerdict } from '@/contract/console/chargeability.ts'
import type { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { paths } from '@/paths.ts'
import { instrumentOfTail } from '@/profile/token-tail.ts'
import { useProfile, useProfileAddress, useProfileContainer } from '@/profile/use-profile.ts'
import { announce } from '@/ui/announcer.ts'
import { Button } from '@/ui/Button.tsx'
import { SearchField } from '@/ui/SearchField.tsx'
import { SidePanel } from '@/ui/SidePanel.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { EmptyState, Failed, NoMatch, NotAllowed } from '@/ui/States.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { useSettled } from '@/ui/use-settled.ts'
import { ContainerName } from '@/words/ContainerName.tsx'
import { instrumentName } from '@/words/instrument-words.ts'
import { ChargeVerdict } from './ChargeVerdict.tsx'

const pageSize = 50

const merchantGuid = ({ merchant }: MerchantVerdict) => merchant.guid

function useVerdicts(instrument: PaymentInstrument, text: string) {
  const { container, profileGuid: asked } = useProfileAddress()
  const profileGuid = useProfile().data.profileGuid || asked
  const query = chargeabilityQuery(container, profileGuid, instrument.paymentToken, text)
  const pages = usePages(useInfiniteQuery({ ...query, placeholderData: keepPreviousData }), merchantGuid)
  const { chargeable = 0, profileExists = true, instrumentExists = true } = pages.last ?? {}
  return { ...pages, chargeable, gone: !profileExists || !instrumentExists }
}

function countText(chargeable: number, total: number, narrowed: boolean): string {
  const merchants = plural(total, 'merchant', 'merchants')
  const matching = total === 1 ? ' that matches' : ' that match'
  return `${formatNumber(chargeable)} of ${merchants}${narrowed ? matching : ''} can charge it`
}

function Verdicts({ instrument, tail }: { instrument: PaymentInstrument; tail: string }) {
  const [text, setText] = useState('')
  const wanted = useSettled(text.trim())
  const results = useVerdicts(instrument, wanted)
  const { rows, total, chargeable, loading, passing, failure, more, loadingMore, gone } = results
  const narrowed = wanted !== ''
  const count = countText(chargeable, total, narrowed)

  const told = useRef(wanted)
  useEffect(() => {
    if (loading || passing || told.current === wanted) return
    told.current = wanted
    if (!failure) announce(count)
  }, [loading, passing, wanted, failure, count])

  if (failure?.notAllowed) {
    return <NotAllowed title="You may not see who can charge it">{failure.message}</NotAllowed>
  }
  if (gone)
    return <NoMatch title="It is not stored any more">It was detached, or its profile deleted, meanwhile.</NoMatch>
  const failed = failure && (
    <Failed
      title={rows.length === 0 ? 'It could not be read who can charge it' : 'More merchants could not be read'}
      sentence={failure.message}
      code={failure.code}
      requestId={failure.requestId}
      onRetry={results.retry}
      retrying={results.refreshing || loadingMore}
    />
  )
  if (failed && rows.length === 0) return failed
  if (loading) return <TableSkeleton columns={2} rows={8} />
  if (total === 0 && !narrowed && !passing) {
    return (
      <EmptyState title="No merchant" icon="merchant">
        There is no merchant in the tenants you may see.
      </EmptyState>
    )
  }
  return (
    <>
      <div className="verdict">
        <h3 className="big tn">{count}</h3>
        <p className="sec">In the tenants you may see, by the rules of the gateway. A bank may still decline.</p>
      </div>
      <SearchField
        label="Find a merchant by its name or guid"
        placeholder="Merchant or guid"
        value={text}
        onChange={setText}
      />
      {rows.length === 0 && !passing ? (
        <NoMatch title="No merchant matches" action={<Button onClick={() => setText('')}>Show all</Button>}>
          Searched name and guid of the merchants in the tenants you may see.
        </NoMatch>
      ) : (
        <ul
          className={passing ? 'chargers passing' : 'chargers'}
          aria-label="Merchants"
          aria-busy={passing || undefined}
        >
          {rows.map((verdict) => (
            <ChargeVerdict verdict={verdict} tail={tail} key={verdict.merchant.guid} />
          ))}
        </ul>
      )}
      {more && !results.moreFailed && (
        <Button size="sm" busy={loadingMore} onClick={() => void more()}>
          Show {formatNumber(Math.min(pageSize, Math.max(1, total - rows.length)))} more
        </Button>
      )}
      {failed}
    </>
  )
}

/** "Who can charge this now?": merchant by merchant, yes or no, the rule that decides, and what to do about it. */
export function ChargeabilityPanel() {
  const { tenant, container: id, profileGuid } = useProfileAddress()
  const { tail = '' } = useParams()
  const navigate = useNavigate()
  const container = useProfileContainer()
  const instrument = instrumentOfTail(useProfile().data.paymentInstruments, tail)
  return (
    <SidePanel
      title="Who can charge this now?"
      description={
        instrument && (
          <>
            {instrumentName(instrument)}, stored in <ContainerName container={container} />
          </>
        )
      }
      onClose={() => void navigate(paths.profile(tenant, id, profileGuid))}
    >
      {instrument ? (
        <Verdicts instrument={instrument} tail={tail} key={instrument.paymentToken} />
      ) : (
        <NoMatch title="No such instrument">
          The instrument of this address is not stored with this profile (any more).
        </NoMatch>
      )}
    </SidePanel>
  )
}
