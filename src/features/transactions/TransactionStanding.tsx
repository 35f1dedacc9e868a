import { usePrincipal } from '@/api/session.ts'
import type { TransactionDetail } from '@/contract/console/transactions.ts'
import { BankPageLink } from '@/payment/BankLink.tsx'
import { FailureWords } from '@/payment/FailureWords.tsx'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'

interface StandingProps {
  transaction: TransactionDetail
  refreshing: boolean
  onRefresh: () => void
}

/** What more there is to say of how it stands: why it failed, or what it waits for. */
export function TransactionStanding({ transaction, refreshing, onRefresh }: StandingProps) {
  const { uuid, status, error, redirectUrl } = transaction
  const { permissions } = usePrincipal()
  const again = (
    <Button size="sm" icon="refresh" busy={refreshing} onClick={onRefresh}>
      Read again
    </Button>
  )
  if (status === 'REDIRECT') {
    return (
      <Callout
        hue="warning"
        icon="clock"
        title="The customer’s bank wants to ask the customer"
        action={
          <span className="row wrap">
            {permissions.includes('transaction.create') && (
              <BankPageLink
                url={redirectUrl}
                label="Go to the bank’s page"
                size="sm"
                state={{ sentTransaction: uuid }}
              />
            )}
            {again}
          </span>
        }
      >
        Until 3-D Secure is passed nothing is paid and nothing is stored. There are 30 minutes for it; after that it
        counts as cancelled.
      </Callout>
    )
  }
  if (status === 'PENDING') {
    return (
      <Callout hue="warning" icon="clock" title="The provider has not decided yet" action={again}>
        Whether it is paid is not known until then.
      </Callout>
    )
  }
  if (error === null && status !== 'ERROR') return null
  return (
    <Callout
      hue={status === 'CANCELLED' ? 'note' : 'error'}
      title={status === 'CANCELLED' ? 'It was cancelled' : 'It failed'}
    >
      {error === null ? <p>The gateway tells no reason.</p> : <FailureWords {...error} />}
    </Callout>
  )
}
