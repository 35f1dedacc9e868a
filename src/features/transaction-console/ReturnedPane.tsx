import type { TransactionDetail } from '@/contract/console/transactions.ts'
import { paths } from '@/paths.ts'
import { BankPageLink, type BankReturn } from '@/payment/BankLink.tsx'
import { ContextFacts } from '@/payment/ContextFacts.tsx'
import { FailureWords } from '@/payment/FailureWords.tsx'
import { transactionStatus, transactionType } from '@/profile/transaction-words.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { Section } from '@/ui/Section.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'

interface ReturnedPaneProps {
  transaction: TransactionDetail
  bankReturn: BankReturn
}

/** The transaction the customer was sent to the bank for, as it was read again when they came back. */
export function ReturnedPane({ transaction, bankReturn }: ReturnedPaneProps) {
  const tenant = useTenantInView()
  const { uuid, type, status, error, context, profile, redirectUrl } = transaction
  const { word, hue } = transactionStatus(status)
  return (
    <Section title="Back from the bank" first>
      <div className="stack">
        <Callout
          hue={hue === 'note' ? 'warning' : hue}
          title={`${transactionType(type)}: ${word.toLowerCase()}`}
          live
          action={
            <span className="outcome-acts">
              {status === 'REDIRECT' && (
                <BankPageLink url={redirectUrl} label="Go to the bank’s page" variant="primary" {...bankReturn} />
              )}
              <LinkButton size="sm" to={paths.transaction(tenant, uuid)}>
                Open transaction
              </LinkButton>
              {profile && (
                <LinkButton size="sm" to={paths.profile(tenant, profile.container.id, profile.guid)}>
                  Open profile
                </LinkButton>
              )}
            </span>
          }
        >
          {error && <FailureWords {...error} />}
          <p className="small">
            Transaction <Identifier value={uuid} what="transaction UUID" full />
          </p>
        </Callout>
        {context && <ContextFacts tenant={tenant} context={context} />}
      </div>
    </Section>
  )
}
