import { useInfiniteQuery } from '@tanstack/react-query'
import { ReadFailed } from '@/api/outcome.ts'
import { usePermission } from '@/api/session.ts'
import { chargeabilityQuery } from '@/api/transactions.ts'
import type { MerchantVerdict } from '@/contract/console/chargeability.ts'
import type { ListedTransaction } from '@/contract/console/transactions.ts'
import type { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Failed } from '@/ui/States.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { chargeSentence, chargeWord } from '@/words/charge-words.ts'
import { instrumentName } from '@/words/instrument-words.ts'
import type { StepProps } from './step-props.ts'

interface ChargeMerchantsProps {
  tenant: string
  profile: NonNullable<ListedTransaction['profile']>
  instrument: PaymentInstrument
  /** Its own merchant is no other one. */
  registeredBy: string | null
  primary: boolean
  back: StepProps['back']
}

const shown = 5

/** The other merchants, those first that can charge the instrument now; of the rest, the rule that says no. */
export function ChargeMerchants({ tenant, profile, instrument, registeredBy, primary, back }: ChargeMerchantsProps) {
  const missing = usePermission('transaction.create')
  const { data, error, isFetching, refetch } = useInfiniteQuery(
    chargeabilityQuery(profile.container.id, profile.guid, instrument.paymentToken, ''),
  )
  if (error) {
    const failure = error instanceof ReadFailed ? error : null
    return (
      <Failed
        title="Who can charge it could not be read"
        sentence={failure?.message}
        code={failure?.code}
        requestId={failure?.requestId}
        retrying={isFetching}
        onRetry={() => void refetch()}
      />
    )
  }
  if (!data) return <p className="now-so sec">Reading who can charge it…</p>
  const [page] = data.pages
  const verdicts = (page?.items ?? [])
    .filter(({ merchant }) => merchant.guid !== registeredBy)
    .toSorted((one, other) => Number(other.chargeable) - Number(one.chargeable))
  if (verdicts.length === 0)
    return <p className="now-so">You may see no merchant beside the one that stored {instrumentName(instrument)}.</p>
  return (
    <>
      <p className="now-so">
        {formatNumber(page?.chargeable ?? 0)} of {plural(page?.total ?? 0, 'merchant', 'merchants')} can charge{' '}
        {instrumentName(instrument)} now. Beside the one that stored it:
      </p>
      <ul className="guide-places">
        {verdicts.slice(0, shown).map((verdict, at) => (
          <li key={verdict.merchant.guid}>
            <div>
              <span className="main">{verdict.merchant.name}</span>
              <span className="small block">{sentenceOf(verdict)}</span>
            </div>
            <StateWord hue={verdict.chargeable ? 'success' : 'unusable'} icon={verdict.chargeable ? 'check' : 'off'}>
              {verdict.chargeable ? 'Can charge it' : chargeWord(verdict.rule)}
            </StateWord>
            {verdict.chargeable && verdict.connector ? (
              <LinkButton
                to={paths.sendTransaction(tenant, { connector: verdict.connector.guid, profile: profile.guid })}
                state={back}
                size="sm"
                variant={primary && at === 0 ? 'primary' : 'outline'}
                disabledReason={missing}
              >
                Charge it
              </LinkButton>
            ) : (
              <span />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function sentenceOf({ chargeable, connector, rule, tenant }: MerchantVerdict): string {
  const where = `In ${tenant.name}.`
  return chargeable && connector ? `${where} Through ${connector.name}.` : `${where} ${chargeSentence(rule)}`
}
