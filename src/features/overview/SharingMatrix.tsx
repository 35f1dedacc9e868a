import { useSuspenseQueries } from '@tanstack/react-query'
import { useId, useMemo, useState } from 'react'
import { useMatch } from 'react-router'
import { matrixQuery } from '@/api/overview.ts'
import { usePermission } from '@/api/session.ts'
import { tenantsQuery } from '@/api/tenants.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { SearchField } from '@/ui/SearchField.tsx'
import { Section } from '@/ui/Section.tsx'
import { EmptyState, NoMatch } from '@/ui/States.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { usesByTenant } from './matrix-cells.ts'
import { MatrixGrid } from './MatrixGrid.tsx'
import { MatrixLegend } from './MatrixLegend.tsx'
import { matrixTenants } from './matrix-tenants.ts'
import { useMatrixRows } from './use-matrix-rows.ts'

/** Tenants down, containers across: what every container is to every tenant, on one page. */
export function SharingMatrix({ tenantInView }: { tenantInView: string }) {
  const [{ data }, listed] = useSuspenseQueries({ queries: [matrixQuery(tenantInView), tenantsQuery()] })
  const { containers, uses } = data
  const tenants = useMemo(() => matrixTenants(data, listed.data.items), [data, listed.data])
  const missing = usePermission('container.create')
  const checkId = useId()
  const [query, setQuery] = useState('')
  const [onlyUsers, setOnlyUsers] = useState(false)
  const usesOf = useMemo(() => usesByTenant(uses), [uses])
  const users = useMemo(() => (onlyUsers ? new Set(usesOf.keys()) : null), [onlyUsers, usesOf])
  const cell = useMatch('/t/:tenant/overview/cell/:subTenant/:container')
  const open = useMemo(
    () => (cell ? { tenant: cell.params.subTenant ?? '', container: Number(cell.params.container) } : null),
    [cell],
  )
  const matrix = useMatrixRows(tenants, query, users, open?.tenant ?? null)
  if (containers.length === 0) {
    return (
      <Section title="Sharing" rule>
        <EmptyState
          title="No container yet"
          icon="containers"
          action={
            <LinkButton to={paths.createContainer(tenantInView)} icon="plus" disabledReason={missing}>
              New container
            </LinkButton>
          }
        >
          Here it is shown which tenants may use which container, once there is one.
        </EmptyState>
      </Section>
    )
  }
  const counted = `${plural(tenants.length, 'tenant', 'tenants')}, ${plural(containers.length, 'container', 'containers')}`
  return (
    <Section title="Sharing" note={matrix.found === null ? counted : `${formatNumber(matrix.found)} of ${counted}`}>
      <div className="filters">
        <SearchField
          label="Find a tenant in the matrix by name or guid"
          placeholder="Name or guid"
          value={query}
          onChange={setQuery}
        />
        <label className="row" htmlFor={checkId}>
          <input
            type="checkbox"
            className="check"
            id={checkId}
            checked={onlyUsers}
            onChange={(event) => setOnlyUsers(event.target.checked)}
          />
          Only tenants that use a container
        </label>
      </div>
      {matrix.rows.length === 0 ? (
        <NoMatch title="No tenant matches">
          Searched name and guid of {plural(tenants.length, 'tenant', 'tenants')}
          {onlyUsers ? ', those that use a container only.' : '.'}
        </NoMatch>
      ) : (
        <MatrixGrid
          label="Sharing matrix: tenants down, containers across"
          tenantInView={tenantInView}
          containers={containers}
          matrix={matrix}
          uses={usesOf}
          open={open}
        />
      )}
      <MatrixLegend />
    </Section>
  )
}
