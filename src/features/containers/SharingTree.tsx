import { Fragment, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Container, ContainerTenant } from '@/contract/console/containers.ts'
import { SearchField } from '@/ui/SearchField.tsx'
import { NoMatch } from '@/ui/States.tsx'
import { plural } from '@/ui/time.ts'
import { buildTree, visibleRows } from '@/ui/tree-rows.ts'
import { matchRows } from '@/ui/tree-search.ts'
import { useFocusedRow } from '@/ui/use-focused-row.ts'
import { usePageWindow } from '@/ui/use-page-window.ts'
import { rowsToDraw } from '@/ui/windowed-rows.ts'
import { SharingRow } from './SharingRow.tsx'
import { useCannotReach } from './use-container.ts'

const rowHeight = 36

interface SharingTreeProps {
  tenantInView: string
  container: Container
  tenants: readonly ContainerTenant[]
}

/** The sub-tree below the owner as a table; only the rows in sight are in the page, so that 2,000 tenants open at once. */
export function SharingTree({ tenantInView, container, tenants }: SharingTreeProps) {
  const cannotReach = useCannotReach(container)
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query.trim())
  const tree = useMemo(
    () =>
      buildTree(
        tenants.map((tenant) => ({
          id: tenant.guid,
          parentId: tenant.state === 'owned' ? null : tenant.parentGuid,
          label: tenant.name,
          searchText: `${tenant.name} ${tenant.guid}`,
          tenant,
        })),
      ),
    [tenants],
  )
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        tenants.filter((tenant) => tenants.length < 100 || tenant.state === 'owned').map((tenant) => tenant.guid),
      ),
  )
  const match = useMemo(() => (wanted === '' ? null : matchRows(tree, wanted)), [tree, wanted])
  const rows = useMemo(
    () => (match ? visibleRows(tree, match.expanded, match.only) : visibleRows(tree, expanded)),
    [tree, match, expanded],
  )

  const body = useRef<HTMLTableSectionElement>(null)
  const { first, end } = usePageWindow(body, rows.length, rowHeight)
  const focused = useFocusedRow(body)
  const kept = useMemo(() => rows.findIndex((row) => tree.nodes[row.index]?.id === focused), [tree, rows, focused])
  const drawn = rowsToDraw(first, end, kept)

  function toggle(guid: string) {
    const next = new Set(expanded)
    if (!next.delete(guid)) next.add(guid)
    setExpanded(next)
  }

  return (
    <>
      <div className="filters">
        <SearchField
          label="Find a sub-tenant by name or guid"
          placeholder="Name or guid"
          value={query}
          onChange={setQuery}
        />
      </div>
      {rows.length === 0 ? (
        <NoMatch title="No sub-tenant matches">
          Searched name and guid of {plural(tenants.length, 'tenant', 'tenants')} from {container.owner.name} down.
        </NoMatch>
      ) : (
        <table
          className="table tg"
          aria-label={`Sub-tenants and their state for container ${container.id}`}
          aria-rowcount={rows.length + 1}
        >
          <thead>
            <tr>
              <th scope="col">Tenant</th>
              <th scope="col">State</th>
              <th scope="col" className="num hide-s">
                Used by
              </th>
              <th scope="col" className="act">
                <span className="vh">Change</span>
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {drawn.map((at, place) => {
              const row = rows[at]
              const node = row && tree.nodes[row.index]
              if (!node) return null
              return (
                <Fragment key={node.id}>
                  <Gap rows={at - (drawn[place - 1] ?? -1) - 1} />
                  <SharingRow
                    at={at + 2}
                    row={row}
                    tenant={node.tenant}
                    tenantInView={tenantInView}
                    container={container}
                    reason={cannotReach(node.tenant)}
                    onToggle={toggle}
                  />
                </Fragment>
              )
            })}
            <Gap rows={rows.length - (drawn.at(-1) ?? -1) - 1} />
          </tbody>
        </table>
      )}
    </>
  )
}

function Gap({ rows }: { rows: number }) {
  return rows > 0 && <tr aria-hidden="true" className="spacer" style={{ height: rows * rowHeight }} />
}
