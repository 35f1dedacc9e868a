import { Link } from 'react-router'
import type { Trace } from '@/contract/console/trace.ts'
import { paths } from '@/paths.ts'
import { Callout } from '@/ui/Callout.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { ContainerName } from '@/words/ContainerName.tsx'
import { RuleWord } from '@/words/RuleWord.tsx'
import { disagreeing, standingSentence } from './why-words.ts'

/** Whether the container that won can be used: it must reach the tenant, and be enabled. */
export function UsableChecks({ trace }: { trace: Trace }) {
  const { effective, tenant, steps } = trace
  const step = steps.find(({ outcome }) => outcome === 'decides')
  if (!effective.container || !step) return null
  const reaches = step.standing?.state === 'owned' || step.standing?.state === 'available'
  const how = standingSentence(step.standing, step.owner?.name ?? null, tenant)
  return (
    <section className="blk" aria-label="Can it be used here?">
      <h3>Can it be used here?</h3>
      <ul className="checks">
        <li className={reaches ? 'success' : 'cutoff'}>
          <Icon name={reaches ? 'check' : 'cutoff'} />
          <span>
            {reaches ? `Visible to ${tenant.name}: ` : `Not visible to ${tenant.name}: `}
            {how}
          </span>
        </li>
        <li className={step.disabled ? 'unusable' : 'success'}>
          <Icon name={step.disabled ? 'off' : 'check'} />
          <span>
            {step.disabled
              ? 'Disabled for everybody: calls through this connector are refused'
              : 'Enabled: calls are accepted'}
          </span>
        </li>
      </ul>
    </section>
  )
}

/** What the members of a meta-connector use; one that routes by method works only where they agree with it. */
export function WhyMembers({ trace, tenantInView, place }: { trace: Trace; tenantInView: string; place: string }) {
  const { members, kind, connector } = trace
  if (members.length === 0) return null
  const others = disagreeing(trace)
  return (
    <section className="blk" aria-label="Members of this meta-connector">
      <h3>{kind === 'multi-method' ? 'Members, one for each method' : 'Members it routes to'}</h3>
      <ul className="members">
        {members.map(({ guid, name, effective }) => (
          <li key={guid}>
            <Link to={paths.explainConnector(place, guid)}>{name}</Link>
            {effective.container ? (
              <Link className="plain" to={paths.containerSharing(tenantInView, effective.container.id)}>
                <ContainerName container={effective.container} />
              </Link>
            ) : (
              <span className="sec">None</span>
            )}
            <RuleWord rule={effective.rule} />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Callout
          hue="warning"
          title="The container is needed on itself as well as on its members."
          action={<Link to={paths.assignConnectorAt(place, connector.guid, 'own')}>Assign them together</Link>}
        >
          {others.length === members.length
            ? 'All its members use another one, or none.'
            : `${others.length} of its ${members.length} members ${others.length === 1 ? 'uses' : 'use'} another one, or none.`}
        </Callout>
      )}
    </section>
  )
}
