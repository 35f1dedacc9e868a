import type { Connector } from '@/contract/console/connectors.ts'
import { plural } from '@/ui/time.ts'
import { nameOf } from './connector-choice.ts'

const named = 100

/** Which connectors a choice is for, and what they use now: folded away, since the person has just ticked them. */
export function ChosenConnectors({ connectors }: { connectors: readonly Connector[] }) {
  const overridden = connectors.filter(({ ownContainer }) => ownContainer !== null).length
  const none = connectors.filter(({ effective }) => effective.container === null).length
  return (
    <details className="disclosed">
      <summary>
        {plural(connectors.length, 'connector', 'connectors')}: {overridden} overridden, {none} without a container
      </summary>
      <ul className="withheld">
        {connectors.slice(0, named).map(({ guid, name, tenant, effective }) => (
          <li key={guid}>
            <span>
              {name}
              <span className="small block">
                {tenant.name}, {effective.container ? nameOf(effective.container) : 'no container'} now
              </span>
            </span>
          </li>
        ))}
      </ul>
      {connectors.length > named && <p className="small">and {plural(connectors.length - named, 'more', 'more')}</p>}
    </details>
  )
}
