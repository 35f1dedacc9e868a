import { Link } from 'react-router'
import { usePermission } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Definition, Definitions } from '@/ui/Definition.tsx'
import { Time } from '@/ui/Time.tsx'
import { plural } from '@/ui/time.ts'
import { ContainerName } from '@/words/ContainerName.tsx'
import { StandingWord } from '@/words/StandingWord.tsx'
import { StepItem } from './StepItem.tsx'
import type { StepProps } from './step-props.ts'

// More would be a list of tenants, and there is one in the navigation.
const offered = 4

/** Step 1: a container, or where to create one. */
export function CreateStep({ tenant, facts, step, number, back }: StepProps) {
  const missing = usePermission('container.create')
  const { container, places, cutOff } = facts
  const hasOwn = places.some((place) => place.tenant.guid === tenant.guid)
  const below = places.filter((place) => place.tenant.guid !== tenant.guid).slice(0, offered)
  if (container !== null) {
    const { id, owner, createdAt, standing } = container
    return (
      <StepItem number={number} step={step}>
        <Definitions>
          <Definition label="Container">
            <Link to={paths.container(tenant.guid, id)} state={back}>
              <ContainerName container={container} />
            </Link>
          </Definition>
          <Definition label="State here">
            <span className="row wrap">
              <StandingWord state={standing.state} />
              {standing.state !== 'owned' && <span>Owner: {owner.name}</span>}
            </span>
          </Definition>
          <Definition label="Created">
            <Time value={createdAt} />
          </Definition>
        </Definitions>
      </StepItem>
    )
  }
  return (
    <StepItem
      number={number}
      step={step}
      actions={
        <LinkButton
          to={`${paths.firstSteps(tenant.guid)}/new`}
          icon="plus"
          variant={hasOwn || below.length === 0 ? 'primary' : 'outline'}
          disabledReason={missing}
        >
          Create a container of {tenant.name}
        </LinkButton>
      }
    >
      <p className="now-so">
        {tenant.name} owns no container, none that is shared from above reaches it, and its sub-tenants have none.
        {cutOff.length > 0 && (
          <>
            {' '}
            <Link to={paths.containers(tenant.guid)}>
              {plural(cutOff.length, 'container is', 'containers are')} cut off here
            </Link>
          </>
        )}
      </p>
      {!hasOwn && below.length > 0 && (
        <div className="now-so">
          <p>
            {tenant.name} has no connectors of its own. Its sub-tenants have: begin there, or create one here that is
            shared with all of them.
          </p>
          <ul className="offers">
            {below.map((place) => (
              <li key={place.tenant.guid}>
                <LinkButton to={paths.firstSteps(place.tenant.guid)} icon="go" size="sm">
                  Begin at {place.tenant.name}
                </LinkButton>
                <span className="small">
                  {plural(place.connectors, 'connector', 'connectors')} of {place.merchants.join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </StepItem>
  )
}
