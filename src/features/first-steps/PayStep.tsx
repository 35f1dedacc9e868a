import { Link } from 'react-router'
import { usePermission } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { amountText, transactionType } from '@/profile/transaction-words.ts'
import { Definition, Definitions } from '@/ui/Definition.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { GatewayTime } from '@/ui/Time.tsx'
import { InstrumentMarks } from '@/words/InstrumentMarks.tsx'
import { StepItem } from './StepItem.tsx'
import type { StepProps } from './step-props.ts'

/** Step 4: the transaction that stored an instrument. */
export function PayStep({ tenant, facts, step, number, back }: StepProps) {
  const missing = usePermission('transaction.create')
  const { container, stored, charged, users } = facts
  const [first] = users
  const open = step.state === 'now' || step.state === 'open'
  return (
    <StepItem
      number={number}
      step={step}
      actions={
        open &&
        first && (
          <>
            <LinkButton
              to={paths.sendTransaction(tenant.guid, { connector: first.guid })}
              state={back}
              icon="card"
              variant={step.state === 'now' ? 'primary' : 'outline'}
              disabledReason={missing}
            >
              Pay through {first.name}
            </LinkButton>
            {users.length > 1 && !missing && (
              <LinkButton to={paths.sendTransaction(tenant.guid)} state={back} variant="text">
                Choose another connector
              </LinkButton>
            )}
          </>
        )
      }
    >
      {stored && (
        <Definitions>
          <Definition label="Transaction">
            <span className="row wrap">
              <Link to={paths.transaction(tenant.guid, stored.uuid)} state={back}>
                {transactionType(stored.type)}
                {stored.amount !== null && ` of ${amountText(stored.amount, stored.currency)}`}
              </Link>
              <Identifier value={stored.uuid} what="UUID of the transaction" />
            </span>
          </Definition>
          <Definition label="Merchant">
            {stored.merchant?.name ?? 'A merchant of a tenant above yours'}
            {stored.connector && <span className="sec"> through {(stored.through ?? stored.connector).name}</span>}
          </Definition>
          <Definition label="Stored">
            {stored.instrument && <InstrumentMarks instruments={[stored.instrument]} />}
          </Definition>
          <Definition label="Carried out">
            <GatewayTime value={stored.createdAt} />
          </Definition>
        </Definitions>
      )}
      {stored === null && charged !== null && (
        <p className="now-so">The instrument was stored earlier, or by a merchant of a tenant above yours.</p>
      )}
      {open && (
        <p className="now-so">
          {container !== null && container.profiles > 0
            ? 'There are profiles in the container, and none of the latest payments stored an instrument that is still there. '
            : 'Nothing was paid yet. '}
          Name a customer, tick that the instrument is stored, and pay with a test card.
        </p>
      )}
    </StepItem>
  )
}
