import { memo } from 'react'
import { Link } from 'react-router'
import type { Container, ContainerTenant } from '@/contract/console/containers.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { formatNumber } from '@/ui/time.ts'
import { TreeGuides } from '@/ui/TreeGuides.tsx'
import type { TreeRow } from '@/ui/tree-rows.ts'
import { cutSentence, StandingWord } from '@/words/StandingWord.tsx'

interface SharingRowProps {
  at: number
  row: TreeRow
  tenant: ContainerTenant
  tenantInView: string
  container: Container
  /** Why it cannot be taken away or given back, or null. */
  reason: string | null
  onToggle: (guid: string) => void
}

function stateOf(tenant: ContainerTenant) {
  return tenant.state === 'available' && (tenant.connectors > 0 || tenant.isGlobal) ? 'assigned' : tenant.state
}

/** One tenant below the owner: what the container is to it, how much it is used, and the way to take it away or give it back. */
export const SharingRow = memo(function SharingRow({
  at,
  row,
  tenant,
  tenantInView,
  container,
  reason,
  onToggle,
}: SharingRowProps) {
  const owned = tenant.state === 'owned'
  return (
    <tr aria-rowindex={at} data-row={tenant.guid}>
      <th scope="row">
        <span className="tcell">
          <TreeGuides row={row} />
          {row.expanded === null ? (
            <i className="tw leaf" />
          ) : (
            <button
              type="button"
              className={row.expanded ? 'tw open' : 'tw closed'}
              aria-expanded={row.expanded}
              aria-label={`Sub-tenants of ${tenant.name}`}
              onClick={() => onToggle(tenant.guid)}
            />
          )}
          <Link className="plain trunc" title={tenant.name} to={paths.tenant(tenant.guid)}>
            {tenant.name}
          </Link>
        </span>
      </th>
      <td title={tenant.cutBy ? cutSentence(tenant.cutBy, tenant.guid) : undefined}>
        <span className="oneline">
          <StandingWord state={stateOf(tenant)} cutBy={tenant.cutBy} />
          {tenant.isGlobal && <span className="small hide-s">global setting</span>}
        </span>
      </td>
      <td className="num hide-s">{formatNumber(tenant.connectors)}</td>
      <td className="act">
        {!owned && (
          <LinkButton
            to={paths.disableContainerFor(tenantInView, container.id, tenant.guid)}
            variant="text"
            size="sm"
            className="flush-end"
            disabledReason={reason}
          >
            {tenant.disabledHere ? 'Enable' : 'Disable'}
            <span className="vh"> for {tenant.name}</span>
          </LinkButton>
        )}
      </td>
    </tr>
  )
})
