import { Link } from 'react-router'
import type { Trace, TraceStep } from '@/contract/console/trace.ts'
import { paths } from '@/paths.ts'
import { ContainerName } from '@/words/ContainerName.tsx'
import { outcomeWords, ruleTitle, sawWords, standingSentence } from './why-words.ts'

interface Seen {
  trace: Trace
  tenantInView: string
  /** The address of the list the explanation stands beside. */
  place: string
}

const looks: Record<TraceStep['outcome'], string | undefined> = {
  decides: 'won',
  passes: undefined,
  'not-asked': 'past',
}

function Saw({ step, trace, tenantInView }: Seen & { step: TraceStep }) {
  const { container, standing, owner, disabled } = step
  if (!container) return <span>{sawWords(step)}</span>
  return (
    <span>
      <Link className="plain" to={paths.containerSharing(tenantInView, container.id)}>
        <ContainerName container={container} />
      </Link>
      <span className="small block">
        {standingSentence(standing, owner?.name ?? null, trace.tenant)}
        {disabled && ', disabled for everybody'}
      </span>
    </span>
  )
}

/** Where a rule's answer is set. The last rule has no place: it is what is left. */
function SetAt({ step, trace, place }: Seen & { step: TraceStep }) {
  const { guid, name } = trace.connector
  const about = <span className="vh"> on {name}</span>
  if (step.rule === 'own-container') {
    return step.container ? (
      <Link to={paths.assignConnectorAt(place, guid, 'inherit')}>Inherit{about}</Link>
    ) : (
      <Link to={paths.assignConnectorAt(place, guid, 'own')}>Override{about}</Link>
    )
  }
  if (step.rule === 'ignores-global') {
    // An own container beats the flag, so that the dialog would have nothing to say about it.
    if (step.outcome === 'not-asked') return null
    return (
      <Link to={paths.assignConnectorAt(place, guid, step.flag === true ? 'inherit' : 'none')}>
        Change<span className="vh"> whether {name} ignores the global setting</span>
      </Link>
    )
  }
  if (step.rule === 'none-set') return null
  return (
    <Link to={paths.setGlobalContainer(trace.tenant.guid)}>
      {step.container ? 'Change' : 'Set'}
      <span className="vh"> the global setting of {trace.tenant.name}</span>
    </Link>
  )
}

/** The rules in the order they are asked, each with what it saw and where that is set; then what is never asked. */
export function WhyTrace(seen: Seen) {
  const { trace } = seen
  return (
    <>
      <ol className="trace" aria-label="Rules in their order">
        {trace.steps.map((step) => (
          <li key={step.rule} className={looks[step.outcome]}>
            <div className="top">
              <b>{ruleTitle(step.rule, trace)}</b>
              <span className="ended">{outcomeWords[step.outcome]}</span>
            </div>
            {(step.rule !== 'none-set' || step.outcome === 'decides') && (
              <div className="saw">
                <span>{step.outcome === 'not-asked' ? 'There' : 'Saw'}</span>
                <Saw step={step} {...seen} />
                <SetAt step={step} {...seen} />
              </div>
            )}
          </li>
        ))}
      </ol>
      <StopsAbove {...seen} />
    </>
  )
}

/** People expect a setting of the parent to reach down; it does not, and this says where it ends (I8). */
function StopsAbove({ trace, tenantInView }: Seen) {
  const { stopsAbove, tenant } = trace
  return (
    <section className="stops" aria-label="Global settings further up">
      <b>Global settings further up</b>
      <span className="ended">never asked</span>
      <p>
        {stopsAbove ? (
          <>
            <Link to={paths.tenant(stopsAbove.tenant.guid)}>{stopsAbove.tenant.name}</Link> has{' '}
            <Link to={paths.containerSharing(tenantInView, stopsAbove.container.id)}>
              {stopsAbove.container.id} {stopsAbove.container.name}
            </Link>{' '}
            as its global setting. It is not passed down: it stops at {stopsAbove.tenant.name}.
          </>
        ) : (
          `A global setting is not passed down to sub-tenants: only that of ${tenant.name} counts here.`
        )}
      </p>
    </section>
  )
}
