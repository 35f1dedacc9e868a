import { Link } from 'react-router'
import type { EffectiveContainer } from '@/contract/console/connectors.ts'
import { paths } from '@/paths.ts'
import { StateWord } from '@/ui/StateWord.tsx'
import { ContainerName } from './ContainerName.tsx'
import { RuleWord } from './RuleWord.tsx'

/** What a connector uses, and in narrow lists the rule that decided; a disabled container is still the one, and calls are refused. */
export function EffectiveCell({ tenant, effective }: { tenant: string; effective: EffectiveContainer }) {
  const { container, usable, rule } = effective
  return (
    <td>
      {container ? (
        <Link className="plain" to={paths.container(tenant, container.id)}>
          <ContainerName container={container} />
        </Link>
      ) : (
        <span className="sec">None</span>
      )}
      {container && !usable && (
        <span className="block">
          <StateWord hue="unusable" icon="off">
            Disabled: calls are refused
          </StateWord>
        </span>
      )}
      <span className="only-s mt-1">
        <RuleWord rule={rule} />
      </span>
    </td>
  )
}
