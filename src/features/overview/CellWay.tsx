import { Fragment } from 'react'
import { Link } from 'react-router'
import type { MatrixContainer } from '@/contract/console/overview.ts'
import { paths } from '@/paths.ts'
import { Icon } from '@/ui/Icon.tsx'
import { Time } from '@/ui/Time.tsx'
import { standings } from '@/words/StandingWord.tsx'
import type { WayStep } from './cell-way.ts'

interface CellWayProps {
  /** Null where the tenant is not below the owner. */
  way: readonly WayStep[] | null
  name: string
  container: MatrixContainer
  tenantInView: string
}

/** The container on its way from the owner down: a solid line as far as it comes. */
export function CellWay({ way, name, container, tenantInView }: CellWayProps) {
  if (!way) {
    return (
      <section className="blk">
        <h3>Why</h3>
        <p>
          {container.owner.name} owns it, and sharing goes downwards only. {name} is not below {container.owner.name},
          so it cannot use this container.
        </p>
      </section>
    )
  }
  return (
    <section className="blk">
      <h3>Its way from the owner down</h3>
      <ol className="way">
        {way.map((step, at) => {
          const { hue, icon } = standings[step.state]
          const isHere = at === way.length - 1
          return (
            <li
              key={step.guid ?? 'owner'}
              className={step.flows ? `${hue} flows` : hue}
              aria-current={isHere || undefined}
            >
              <Icon name={icon} />
              <div>
                {step.guid === null || isHere ? (
                  <b>{step.name}</b>
                ) : (
                  <Link replace to={paths.matrixCell(tenantInView, step.guid, container.id)}>
                    {step.name}
                  </Link>
                )}
                {step.says.map((sentence) => (
                  <span className="small" key={sentence}>
                    {sentence}
                    {step.disabledAt !== null && sentence.startsWith('Disabled for') && (
                      <Fragment>
                        {' on '}
                        <Time value={step.disabledAt} display="date" />
                      </Fragment>
                    )}
                  </span>
                ))}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
