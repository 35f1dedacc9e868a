import { Link } from 'react-router'
import type { MatrixContainer } from '@/contract/console/overview.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import type { CellAction } from './cell-actions.ts'

interface CellActionsProps {
  actions: readonly CellAction[]
  container: MatrixContainer
  tenantInView: string
}

/** What can be done here; each way leads to a plan first, nothing is changed by the click. */
export function CellActions({ actions, container, tenantInView }: CellActionsProps) {
  return (
    <section className="blk">
      <h3>What you can do</h3>
      {actions.length === 0 && <p>Nothing here. See where it is shared:</p>}
      <ul className="stack-s">
        {actions.map(({ label, icon, to, reason }) => (
          <li key={label}>
            <LinkButton to={to} size="sm" icon={icon} disabledReason={reason}>
              {label}
            </LinkButton>
          </li>
        ))}
      </ul>
      {actions.length > 0 && <p className="small mt-2">You see what it would do before anything is changed.</p>}
      <p className="mt-3">
        <Link to={paths.containerSharing(tenantInView, container.id)}>
          All tenants of {container.id} {container.name}
        </Link>
      </p>
    </section>
  )
}
