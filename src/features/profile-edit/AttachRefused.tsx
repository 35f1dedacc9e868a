import type { RefusalAnswer } from '@/contract/refusal.ts'
import { submitError } from '@/api/form-refusal.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'

interface AttachRefusedProps {
  refusal: RefusalAnswer
  tenant: string
  container: string
  transactionUuid: string
}

/** What stands in the way of an attach, and what to do about it. The gateway's code decides, never its text (GF 2.8). */
export function AttachRefused({ refusal, tenant, container, transactionUuid }: AttachRefusedProps) {
  if (refusal.code === 'TRANSACTION_NOT_FOUND') {
    return (
      <>
        <b>Not attached: there is no such transaction that could be attached here.</b> Look it up and check that
        <ul className="dots">
          <li>the UUID is complete, and is the gateway’s own, not the merchant’s transaction id;</li>
          <li>it succeeded, and is a register, or a debit or preauthorize with register;</li>
          <li>it was not deregistered since;</li>
          <li>it was made through a connector of your tenants that uses container {container}.</li>
        </ul>
      </>
    )
  }
  if (refusal.code === 'ALREADY_ATTACHED') {
    return (
      <>
        <b>Not attached: its instrument is attached to a profile already.</b> Find that profile and detach it there
        first; then attach it here.
        <div className="go">
          <LinkButton to={paths.profiles(tenant)} state={{ text: transactionUuid }} size="sm" icon="search">
            Search for this transaction
          </LinkButton>
        </div>
      </>
    )
  }
  return submitError({ kind: 'refused', refusal, requestId: refusal.requestId ?? '' })
}
