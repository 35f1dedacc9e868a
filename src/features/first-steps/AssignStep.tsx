import { Link } from 'react-router'
import { usePermission } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { StandingWord } from '@/words/StandingWord.tsx'
import type { Place } from './facts.ts'
import { StepItem } from './StepItem.tsx'
import type { StepProps } from './step-props.ts'

const shown = 6

/** Who uses it first, then who could: what is left out is told as a number. */
function inOrder(places: readonly Place[]): Place[] {
  const rank = ({ using, state }: Place) => (using > 0 ? 0 : state === 'owned' || state === 'available' ? 1 : 2)
  return places.toSorted((one, other) => rank(one) - rank(other))
}

/** Step 3: which connectors use it, tenant by tenant. */
export function AssignStep(props: StepProps) {
  const { tenant, facts, step, number, back } = props
  const { container, places, merchants, using } = facts
  if (container === null) return <StepItem number={number} step={step} />
  const ordered = inOrder(places)
  const rest = ordered.length - shown
  const open = step.state === 'now' || step.state === 'open'
  // The first to be offered is the one to press.
  const first = open ? ordered.find(isOffered) : undefined
  return (
    <StepItem number={number} step={step}>
      {container.disabled && (
        <Callout hue="unusable" icon="off">
          The container is disabled for everybody: calls through connectors that use it are refused.{' '}
          <Link to={paths.container(tenant.guid, container.id)} state={back}>
            Open it
          </Link>
        </Callout>
      )}
      {ordered.length > 0 && (
        <ul className="guide-places">
          {ordered.slice(0, shown).map((place) => (
            <PlaceLine
              key={place.tenant.guid}
              {...props}
              place={place}
              primary={place === first && step.state === 'now'}
            />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <p className="small">
          {plural(rest, 'more tenant', 'more tenants')} with connectors.{' '}
          <Link to={paths.connectors(tenant.guid)}>All connectors</Link>
        </p>
      )}
      {open && using.length === 1 && merchants.length > 1 && (
        <p className="now-so">
          {using[0]?.name} can take payments now. The second merchant needs it too, for the last step.
        </p>
      )}
      {step.state === 'done' && merchants.length === 1 && (
        <p className="now-so">{using[0]?.name} is the only merchant with connectors here.</p>
      )}
    </StepItem>
  )
}

function isOffered({ using, state }: Place): boolean {
  return using === 0 && (state === 'owned' || state === 'available')
}

function PlaceLine({ tenant, facts, place, primary }: StepProps & { place: Place; primary: boolean }) {
  const missing = usePermission('tenant.globalConnectorSettings')
  const { container } = facts
  const { connectors, using, isGlobal, state } = place
  const { guid, name } = place.tenant
  const count = plural(connectors, 'connector', 'connectors')
  return (
    <li>
      <div>
        <Link className="main" to={paths.tenant(guid)}>
          {name}
        </Link>
        <span className="small block">
          {place.merchants.join(', ')} ·{' '}
          {using === 0
            ? `${count}, none uses it`
            : `${using === connectors ? (connectors === 1 ? count : `all ${count}`) : `${formatNumber(using)} of ${count}`} ${using === 1 ? 'uses' : 'use'} it`}
        </span>
      </div>
      <StandingWord state={using > 0 ? 'assigned' : state} />
      {isOffered(place) ? (
        <LinkButton
          to={paths.firstStepsAssign(tenant.guid, container?.id ?? 0, guid)}
          size="sm"
          variant={primary ? 'primary' : 'outline'}
          disabledReason={missing}
        >
          Make it the global setting
        </LinkButton>
      ) : (
        <span className="small">{isGlobal ? 'Global setting' : using > 0 ? 'Single connectors' : ''}</span>
      )}
    </li>
  )
}
