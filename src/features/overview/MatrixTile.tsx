import type { MatrixContainer } from '@/contract/console/overview.ts'
import { Icon } from '@/ui/Icon.tsx'
import { formatNumber } from '@/ui/time.ts'
import { type Cell, cellLooks, labelOf, saidOf } from './matrix-cells.ts'
import type { MatrixTenant } from './matrix-tenants.ts'

interface MatrixTileProps {
  at: string
  href: string
  tenant: MatrixTenant
  container: MatrixContainer
  cell: Cell
  tabbable: boolean
}

/** One cell: what a container is to a tenant, and by how many of its connectors it is used. */
export function MatrixTile({ at, href, tenant, container, cell, tabbable }: MatrixTileProps) {
  const { hue, icon } = cellLooks[cell.state]
  return (
    <a
      className={`mx ${hue}`}
      href={href}
      aria-label={labelOf(tenant, container, cell)}
      title={saidOf(cell)}
      tabIndex={tabbable ? 0 : -1}
      data-at={at}
    >
      <Icon name={icon} />
      {cell.connectors > 0 && formatNumber(cell.connectors)}
    </a>
  )
}
