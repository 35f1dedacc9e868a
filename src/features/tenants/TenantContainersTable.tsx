import { Link } from 'react-router'
import { usePermission } from '@/api/session.ts'
import type { Connector } from '@/contract/console/connectors.ts'
import type { ContainerRow } from '@/contract/console/containers.ts'
import type { Tenant } from '@/contract/console/tenants.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Section } from '@/ui/Section.tsx'
import { EmptyState } from '@/ui/States.tsx'
import { Table } from '@/ui/Table.tsx'
import { formatNumber } from '@/ui/time.ts'
import { Time } from '@/ui/Time.tsx'
import { ContainerName } from '@/words/ContainerName.tsx'
import { StandingWord, cutSentence } from '@/words/StandingWord.tsx'

interface Props {
  tenant: Tenant
  containers: readonly ContainerRow[]
  connectors: readonly Connector[]
}

/** When a container was disabled for the tenant that cuts it off, where the person may know. */
function cutAt({ disabledFor, standing: { cutBy } }: ContainerRow): string | undefined {
  if (cutBy?.how !== 'disabled-for') return undefined
  return disabledFor.find(({ tenant }) => tenant.guid === cutBy.tenant?.guid)?.at
}

function Source({ container, here }: { container: ContainerRow; here: string }) {
  const at = cutAt(container)
  return (
    <>
      {source(container, here)}
      {at !== undefined && (
        <>
          , <Time value={at} display="date" />
        </>
      )}
    </>
  )
}

function source(container: ContainerRow, here: string): string {
  const { state, cutBy } = container.standing
  if (cutBy) return cutSentence(cutBy, here)
  const words =
    state === 'owned'
      ? [container.owner.name, container.shared ? 'shared with sub-tenants' : 'not shared']
      : [`Shared by ${container.owner.name}`]
  return [...words, ...(container.disabled ? ['container disabled'] : [])].join(', ')
}

/** By how many connectors of the tenant; the global setting counts as a use even where no connector follows it. */
function UsedBy({ count, isGlobal }: { count: number; isGlobal: boolean }) {
  return (
    <>
      {count === 0 ? <span className="sec">0</span> : formatNumber(count)}
      {isGlobal && <span className="small block">global setting</span>}
    </>
  )
}

/** What is available and used is assigned; an owner stays the owner. */
function stateOf({ standing }: ContainerRow, uses: number) {
  return standing.state === 'available' && uses > 0 ? 'assigned' : standing.state
}

/** The containers a tenant may use or was cut off from; those of its sub-tenants are theirs and are not listed here. */
export function TenantContainersTable({ tenant, containers, connectors }: Props) {
  const missing = usePermission('container.create')
  const own = containers.filter((container) => container.standing.state !== 'below')
  const usedBy = (id: number) => connectors.filter((connector) => connector.effective.container?.id === id).length
  if (own.length === 0) {
    return (
      <Section title="Containers" first rule>
        <EmptyState
          title="No container yet"
          icon="containers"
          action={
            <LinkButton to={paths.createContainer(tenant.guid)} icon="plus" disabledReason={missing}>
              New container
            </LinkButton>
          }
        >
          {tenant.name} owns no container, and none is shared with it. Profiles are stored only where a connector uses a
          container.
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section title="Containers" first note={summary(own)}>
      {(headingId) => (
        <Table labelledBy={headingId} lead rowLinks>
          <thead>
            <tr>
              <th scope="col">Container</th>
              <th scope="col">State</th>
              <th scope="col" className="hide-s">
                By
              </th>
              <th scope="col" className="num hide-m">
                Profiles
              </th>
              <th scope="col" className="num">
                Used by
              </th>
            </tr>
          </thead>
          <tbody>
            {own.map((container) => (
              <tr key={container.id}>
                <th scope="row">
                  <Link className="plain" to={paths.container(tenant.guid, container.id)}>
                    <ContainerName container={container} />
                  </Link>
                  <span className="only-s small">
                    <Source container={container} here={tenant.guid} />
                  </span>
                </th>
                <td>
                  <StandingWord
                    state={stateOf(
                      container,
                      usedBy(container.id) + (tenant.globalContainer?.id === container.id ? 1 : 0),
                    )}
                  />
                </td>
                <td className="sec hide-s">
                  <Source container={container} here={tenant.guid} />
                </td>
                <td className="num hide-m">{formatNumber(container.profiles)}</td>
                <td className="num">
                  <UsedBy count={usedBy(container.id)} isGlobal={tenant.globalContainer?.id === container.id} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  )
}

/** How many are owned, come by sharing, and are cut off. */
function summary(containers: readonly ContainerRow[]): string {
  const count = (state: ContainerRow['standing']['state']) =>
    containers.filter(({ standing }) => standing.state === state).length
  const parts = [
    [count('owned'), 'owned'],
    [count('available'), 'by sharing'],
    [count('cut-off'), 'cut off'],
  ] as const
  return parts.flatMap(([number, word]) => (number > 0 ? [`${formatNumber(number)} ${word}`] : [])).join(', ')
}
