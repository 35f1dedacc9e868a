import { Link } from 'react-router'
import type { ContainerTenant } from '@/contract/console/containers.ts'
import { paths } from '@/paths.ts'
import { Definition, Definitions } from '@/ui/Definition.tsx'
import { formatNumber } from '@/ui/time.ts'
import { StandingWord } from '@/words/StandingWord.tsx'

/** What the container is to the tenant in one word, and how it is used there. */
export function CellUse({ tenant }: { tenant: ContainerTenant }) {
  const { guid, name, state, cutBy, connectors, isGlobal } = tenant
  const used = connectors > 0 || isGlobal
  return (
    <section className="blk">
      <h3>At {name}</h3>
      <Definitions>
        <Definition label="State">
          <StandingWord state={state === 'available' && used ? 'assigned' : state} cutBy={cutBy} />
        </Definition>
        <Definition label="Connectors">
          {connectors > 0 ? (
            <Link to={paths.tenant(guid)}>
              {formatNumber(connectors)} {connectors === 1 ? 'uses' : 'use'} it
            </Link>
          ) : (
            <span className="sec">none uses it</span>
          )}
        </Definition>
        <Definition label="Global setting">
          {isGlobal ? `The global setting of ${name}` : <span className="sec">no</span>}
        </Definition>
      </Definitions>
    </section>
  )
}
