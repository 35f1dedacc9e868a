import type { Ref } from 'react'
import type { MatrixContainer } from '@/contract/console/overview.ts'
import { paths } from '@/paths.ts'
import { StateWord } from '@/ui/StateWord.tsx'
import { rowsToDraw } from '@/ui/windowed-rows.ts'
import { gapBefore } from './MatrixRow.tsx'

interface MatrixHeadProps {
  ref: Ref<HTMLDivElement>
  containers: readonly MatrixContainer[]
  tenantInView: string
  first: number
  end: number
  /** The column that can be tabbed to; -2 where none is. */
  active: number
  columnWidth: number
}

/** The containers across: each head leads to where its container is shared. */
export function MatrixHead({ ref, containers, tenantInView, first, end, active, columnWidth }: MatrixHeadProps) {
  const drawn = rowsToDraw(first, end, active)
  // As high for the columns in sight as for those that are not drawn: scrolled sideways, the rows must not jump under the pointer.
  const someDisabled = containers.some(({ disabled }) => disabled)
  return (
    <div className={someDisabled ? 'matrix-head some-off' : 'matrix-head'} role="row" aria-rowindex={1} ref={ref}>
      <div className="matrix-tenant" role="columnheader" aria-colindex={1}>
        Tenant
      </div>
      {drawn.map((column, place) => {
        const container = containers[column]
        if (!container) return null
        return (
          <div
            className="matrix-container"
            role="columnheader"
            key={container.id}
            aria-colindex={column + 2}
            style={gapBefore(column, place, drawn, columnWidth)}
          >
            <a
              href={paths.containerSharing(tenantInView, container.id)}
              title={`${container.name}, owned by ${container.owner.name}`}
              tabIndex={column === active ? 0 : -1}
              data-at={`-1:${column}`}
            >
              <b>{container.id}</b>
              <span className="name">{container.name}</span>
              {container.disabled && (
                <StateWord hue="unusable" icon="pause" tinted>
                  <span className="off-word">Disabled</span>
                </StateWord>
              )}
            </a>
          </div>
        )
      })}
    </div>
  )
}
