import type { ProfileRead } from '@/api/profiles.ts'
import { sameValue } from './customer-changes.ts'
import { isMasked, storedOf, storedText, type FieldName, type Stored } from './customer-form.ts'

export type Value = string | Record<string, string>

/** What became of one field when the answer was lost; of a masked one it cannot be told. */
export interface Finding {
  name: FieldName
  is: 'saved' | 'not-saved' | 'hidden'
}

export interface Sent {
  values: readonly (readonly [FieldName, Value])[]
  etag: string | null
}

export function storedValue(stored: Stored, name: FieldName): Value {
  return name === 'extraData' ? (stored.customer.extraData ?? {}) : storedText(stored, name)
}

/** What the profile as it is now tells of a save whose answer was lost. Without a version nothing can be told from its staying the same. */
export function findingsIn({ values, etag }: Sent, now: ProfileRead): Finding[] {
  const stored = storedOf(now.data)
  const isUntouched = etag !== null && now.etag === etag
  return values.map(([name, value]) => {
    if (isUntouched) return { name, is: 'not-saved' }
    if (isMasked(stored, name)) return { name, is: 'hidden' }
    return { name, is: sameValue(storedValue(stored, name), value) ? 'saved' : 'not-saved' }
  })
}
