import { Link, useSearchParams } from 'react-router'
import { usePermission } from '@/api/session.ts'
import type { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { paths } from '@/paths.ts'
import { instrumentOfTail, tailOf } from '@/profile/token-tail.ts'
import { TransactionList } from '@/profile/TransactionList.tsx'
import { useProfile, useProfileAddress } from '@/profile/use-profile.ts'
import { Button } from '@/ui/Button.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { EmptyState, NoMatch, NotAllowed } from '@/ui/States.tsx'
import { instrumentName } from '@/words/instrument-words.ts'
import { useTransactions } from './use-transactions.ts'

/** More would make the list of choices slow, and nobody finds theirs among them: on the card itself is a way here as well. */
const choicesAtMost = 200

interface FilterProps {
  instruments: readonly PaymentInstrument[]
  chosen: PaymentInstrument | undefined
  onChoose: (tail: string | null) => void
}

function InstrumentFilter({ instruments, chosen, onChoose }: FilterProps) {
  const first = instruments.slice(0, choicesAtMost)
  const offered = chosen === undefined || first.includes(chosen) ? first : [chosen, ...first]
  return (
    <span className="selectw">
      <select
        className="input"
        aria-label="Instrument"
        value={chosen === undefined ? '' : tailOf(chosen)}
        onChange={(event) => onChoose(event.target.value || null)}
      >
        <option value="">All instruments, and none</option>
        {offered.map((instrument) => (
          <option key={instrument.paymentToken} value={tailOf(instrument)}>
            {instrumentName(instrument)} · {tailOf(instrument)}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  )
}

function Transactions() {
  const { tenant, profileGuid: asked } = useProfileAddress()
  const { paymentInstruments: instruments, profileGuid = asked } = useProfile().data
  const mayOpen = usePermission('transaction.show') === null
  const [params, setParams] = useSearchParams()
  const tail = params.get('instrument')
  const chosen = tail === null ? undefined : instrumentOfTail(instruments, tail)
  const results = useTransactions(chosen?.paymentToken)
  const choose = (next: string | null) => setParams(next === null ? {} : { instrument: next }, { replace: true })
  const showAll = <Button onClick={() => choose(null)}>Show all transactions</Button>

  if (results.gone) return <NoMatch title="There is no such profile any more">It was deleted meanwhile.</NoMatch>
  if (tail !== null && chosen === undefined) {
    return (
      <NoMatch title="No such instrument" action={showAll}>
        The instrument of this address is not stored with this profile (any more).
      </NoMatch>
    )
  }
  return (
    <>
      <div className="filters">
        {instruments.length > 0 && <InstrumentFilter instruments={instruments} chosen={chosen} onChoose={choose} />}
        {results.total > 0 && mayOpen && (
          <Link className="end" to={paths.transactions(tenant, { profile: profileGuid })}>
            Narrow by day, type or connector
          </Link>
        )}
      </div>
      <TransactionList
        results={results}
        nothing={
          chosen === undefined ? (
            <EmptyState title="No transaction yet" icon="transactions">
              What is registered, charged, refunded or deregistered for this profile will be listed here.
            </EmptyState>
          ) : (
            <NoMatch title="No transaction of this instrument" action={showAll}>
              Nothing was paid with {instrumentName(chosen)}, and what stored it is not known.
            </NoMatch>
          )
        }
      />
    </>
  )
}

/** What was registered, charged and refunded for the profile, or with one of its instruments. */
export function TransactionsTab() {
  const missingRight = usePermission('frontend.customer-profiles.transactions')
  if (missingRight !== null) return <NotAllowed title="You may not see transactions">{missingRight}</NotAllowed>
  return <Transactions />
}
