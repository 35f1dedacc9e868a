import { Fragment, useMemo, useRef } from 'react'
import type { Container, ContainerTenant } from '@/contract/console/containers.ts'
import { NoMatch } from '@/ui/States.tsx'
import { plural } from '@/ui/time.ts'
import { usePageWindow } from '@/ui/use-page-window.ts'
import { rowsToDraw } from '@/ui/windowed-rows.ts'
import type { PlannedHere } from './planned-here.ts'
import { isTicked, type SharingDraft } from './sharing-draft.ts'
import { isShown, type SharingFilter } from './sharing-filter.ts'
import { cutFrom, heldAbove } from './sharing-tree.ts'
import { SharingRow } from './SharingRow.tsx'
import { useCannotReach } from './use-container.ts'
import { useSharingFocus } from './use-sharing-focus.ts'
import { useSharingRows } from './use-sharing-rows.ts'

const rowHeight = 36
const unplanned: PlannedHere = new Map()

interface SharingTreeProps {
  container: Container
  tenants: readonly ContainerTenant[]
  text: string
  filter: SharingFilter
  draft: SharingDraft
  planned: PlannedHere
  /** Whether the plan says what happens to each tenant. */
  isPlanned: boolean
  onTick: (tenant: ContainerTenant, ticked: boolean) => void
}

/** The sub-tree below the owner as a table; only the rows in sight are in the page, so that 2,000 tenants open at once. */
export function SharingTree({ container, tenants, text, filter, draft, planned, isPlanned, onTick }: SharingTreeProps) {
  const cannotReach = useCannotReach(container)
  // A new plan draws the rows anew only where the plan decides which ones there are.
  const deciding = filter === 'planned' ? planned : unplanned
  const among = useMemo(
    () => (filter === 'all' ? null : (tenant: ContainerTenant) => isShown(filter, tenant, deciding)),
    [filter, deciding],
  )
  const { tree, rows, toggle } = useSharingRows(tenants, text, among, draft)
  const body = useRef<HTMLTableSectionElement>(null)
  const { first, end } = usePageWindow(body, rows.length, rowHeight)
  const { at: active, column, handlers } = useSharingFocus(body, tree, rows, toggle)
  const drawn = rowsToDraw(first, end, active)

  if (rows.length === 0) {
    return (
      <NoMatch title="No sub-tenant matches">
        Searched name and guid of {plural(tenants.length, 'tenant', 'tenants')} from {container.owner.name} down
        {filter === 'all' ? '.' : ', in the chosen state only.'}
      </NoMatch>
    )
  }
  return (
    <table
      className="table tg sticky sharing"
      role="treegrid"
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
          <th scope="col" className="tick">
            Disable
          </th>
          <th scope="col" className="planned hide-s">
            In the plan
          </th>
        </tr>
      </thead>
      <tbody ref={body} data-keeps-focus="" {...handlers}>
        {drawn.map((at, place) => {
          const row = rows[at]
          const node = row && tree.nodes[row.index]
          if (!node) return null
          const { tenant } = node
          const chosen = draft.ticks.has(tenant.guid)
          const ticked = isTicked(draft, tenant)
          const here = planned.get(tenant.guid)
          return (
            <Fragment key={node.id}>
              <Gap rows={at - (drawn[place - 1] ?? -1) - 1} />
              <SharingRow
                at={at + 2}
                row={row}
                tenant={tenant}
                below={tree.descendants[row.index] ?? 0}
                cutFrom={cutFrom(tree, row)}
                ticked={ticked}
                chosen={chosen && isPlanned}
                // What was chosen can always be taken back.
                reason={chosen ? null : (cannotReach(tenant) ?? (ticked ? null : heldAbove(tree, row.index, draft)))}
                after={here?.after ?? null}
                effect={here?.effect ?? null}
                tabbable={at === active ? column : null}
                onToggle={toggle}
                onTick={onTick}
              />
            </Fragment>
          )
        })}
        <Gap rows={rows.length - (drawn.at(-1) ?? -1) - 1} />
      </tbody>
    </table>
  )
}

function Gap({ rows }: { rows: number }) {
  return rows > 0 && <tr aria-hidden="true" className="spacer" style={{ height: rows * rowHeight }} />
}
