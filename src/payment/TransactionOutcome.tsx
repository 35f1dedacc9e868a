import '@/ui/styles/payment.css'
import type { ReactNode } from 'react'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { BankPageLink, type BankReturn } from './BankLink.tsx'
import { FailureWords } from './FailureWords.tsx'
import { uuidOf, type Sent } from './sending.ts'
import { sentWords } from './sent-words.ts'

interface TransactionOutcomeProps {
  tenant: string
  sent: Sent
  /** What comes back from the bank with the customer. */
  bankReturn?: BankReturn
  /** More to do from here, such as the way to the profile. */
  actions?: ReactNode
}

/** How a sent transaction ended, in a word that says what to do now. */
export function TransactionOutcome({ tenant, sent, bankReturn, actions }: TransactionOutcomeProps) {
  const { hue, title, sentence, code, adapter } = sentWords(sent)
  const uuid = uuidOf(sent)
  const doubtful = sent.kind === 'unknown' && sent.found.kind === 'doubtful' ? sent.found.uuid : null
  return (
    <Callout
      hue={hue}
      title={title}
      live
      action={
        <span className="outcome-acts">
          {sent.kind === 'redirect' && (
            <BankPageLink url={sent.url} label="Go to the bank’s page" variant="primary" {...bankReturn} />
          )}
          {uuid !== null && (
            <LinkButton size="sm" to={paths.transaction(tenant, uuid)}>
              Open transaction
            </LinkButton>
          )}
          {doubtful !== null && (
            <LinkButton size="sm" to={paths.transaction(tenant, doubtful)}>
              Open the transaction of this id
            </LinkButton>
          )}
          {actions}
        </span>
      }
    >
      {sentence !== '' && <p>{sentence}</p>}
      <FailureWords code={code} {...adapter} />
      {uuid !== null && (
        <p className="small">
          Transaction <Identifier value={uuid} what="transaction UUID" full />
        </p>
      )}
    </Callout>
  )
}
