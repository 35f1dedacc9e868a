import { Fragment } from 'react'
import type { ActivityValue as Value } from '@/contract/console/activity.ts'
import { shortenIdentifier } from '@/ui/identifier.ts'
import { isContainer, isTenant } from './activity-words.ts'
import { ContainerName } from './ContainerName.tsx'
import { tenantAbove } from './StandingWord.tsx'

/** A value before or after a change. */
export function ActivityValue({ value }: { value: Value }) {
  if (value === null) return <span className="sec">none</span>
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (isContainer(value)) return <ContainerName container={value} />
  if (isTenant(value)) return value.name
  if (typeof value === 'string') {
    if (value === '') return <span className="sec">empty</span>
    const short = shortenIdentifier(value)
    // Only what looks like an identifier is shortened: names are read whole.
    if (short === value || !/^[\w:.-]+$/.test(value)) return value
    return (
      <span className="id" title={value}>
        {short}
      </span>
    )
  }
  if (value.length === 0) return <span className="sec">nobody</span>
  return value.map((tenant, index) => (
    <Fragment key={tenant?.guid ?? `above ${value.indexOf(tenant)}`}>
      {index > 0 && ', '}
      {tenantAbove(tenant)}
    </Fragment>
  ))
}
