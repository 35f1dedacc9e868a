import type { Ref } from 'react'
import { Time } from '@/ui/Time.tsx'
import type { AskedChallenge, ChallengeOutcome } from '@mocks/rules/challenges.ts'

interface ChallengeAskedProps {
  told: AskedChallenge
  busy: ChallengeOutcome | null
  heading: Ref<HTMLHeadingElement>
  onAnswer: (outcome: ChallengeOutcome) => void
}

const ways = [
  { outcome: 'passed', label: 'Confirm', does: 'as if the customer had agreed in the bank’s app' },
  { outcome: 'failed', label: 'Fail', does: 'as if the code had been wrong' },
  { outcome: 'cancelled', label: 'Cancel', does: 'as if the customer had turned back' },
] as const

function instrumentText({ brand, lastFour }: AskedChallenge): string {
  if (brand === null) return 'unknown to this bank'
  return lastFour === null ? brand : `${brand} •••• ${lastFour}`
}

/** What the customer is asked, and the three answers there are. */
export function ChallengeAsked({ told, busy, heading, onAnswer }: ChallengeAskedProps) {
  const { merchant, amount, currency, endsAt } = told
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {amount === null ? 'Let this shop store your card?' : 'Is this payment yours?'}
      </h1>
      <p>
        {amount === null
          ? `${merchant} wants to keep it for later payments.`
          : `${merchant} asks us for this payment. Confirm it only if you know the shop.`}
      </p>
      <dl className="bank-facts">
        {amount !== null && (
          <div className="bank-amount">
            <dt>Amount</dt>
            <dd>{[amount, currency].filter(Boolean).join(' ')}</dd>
          </div>
        )}
        <div>
          <dt>Merchant</dt>
          <dd>{merchant}</dd>
        </div>
        <div>
          <dt>{amount === null ? 'To be stored' : 'Paid with'}</dt>
          <dd>{instrumentText(told)}</dd>
        </div>
        <div>
          <dt>Answer by</dt>
          <dd>
            <Time value={endsAt} display="time" />
          </dd>
        </div>
      </dl>
      <ul className="bank-ways">
        {ways.map(({ outcome, label, does }) => (
          <li key={outcome}>
            <button
              type="button"
              className={outcome}
              aria-describedby={`bank-${outcome}`}
              aria-disabled={busy !== null || undefined}
              aria-busy={busy === outcome || undefined}
              onClick={() => onAnswer(outcome)}
            >
              {label}
            </button>
            <span id={`bank-${outcome}`}>{does}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
