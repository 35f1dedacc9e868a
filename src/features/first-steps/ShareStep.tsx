import { Link } from 'react-router'
import { usePermission } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { StepItem } from './StepItem.tsx'
import type { StepProps } from './step-props.ts'

/** Step 2: whom the container reaches. */
export function ShareStep({ tenant, facts, step, number, back }: StepProps) {
  const missing = usePermission('container.share')
  const { container, reach } = facts
  if (container === null) return <StepItem number={number} step={step} />
  const { owner, shared, administered, id } = container
  const foreign = administered
    ? null
    : `${owner.name} owns this container. Only who administers ${owner.name} can share it.`
  const sharing = paths.containerSharing(tenant.guid, id)
  const open = step.state === 'now' || step.state === 'open'
  const cutOff = reach.subTenants - reach.available
  return (
    <StepItem
      number={number}
      step={step}
      actions={
        open && (
          <LinkButton
            to={shared ? sharing : `${sharing}?shared=on`}
            state={back}
            icon="share"
            variant={step.state === 'now' ? 'primary' : 'outline'}
            disabledReason={missing ?? foreign}
          >
            {shared
              ? 'See whom it is disabled for'
              : reach.subTenants === 1
                ? 'Share it with the sub-tenant'
                : `Share it with ${plural(reach.subTenants, 'sub-tenant', 'sub-tenants')}`}
          </LinkButton>
        )
      }
    >
      <div className="now-so row wrap">
        {shared ? (
          <>
            <StateWord
              hue={reach.available > 0 ? 'available' : 'cutoff'}
              icon={reach.available > 0 ? 'available' : 'cutoff'}
            >
              {reach.subTenants === 0
                ? 'Shared, and there is no sub-tenant'
                : `Available to ${formatNumber(reach.available)} of ${plural(reach.subTenants, 'sub-tenant', 'sub-tenants')} of ${owner.name}`}
            </StateWord>
            {cutOff > 0 && reach.available > 0 && <span className="small">{formatNumber(cutOff)} cut off</span>}
            <Link to={sharing} state={back}>
              Sharing
            </Link>
          </>
        ) : reach.subTenants === 0 ? (
          <span>{owner.name} has no sub-tenant: there is nobody to share it with.</span>
        ) : (
          <StateWord hue="notshared" icon="notshared">
            Not shared: only {owner.name} can use it
          </StateWord>
        )}
      </div>
    </StepItem>
  )
}
