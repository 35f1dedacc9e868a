import type { UpdateProfileAnswer } from '@/contract/v3/profiles.ts'
import { fieldNames, fieldWords } from './customer-form.ts'

function inFormOrder(names: readonly string[]): readonly string[] {
  const known = fieldNames.filter((name) => names.includes(name))
  return [...known, ...names.filter((name) => !(known as string[]).includes(name))]
}

/** What the gateway says it changed: the names of the fields, never what is in them. */
export function savedWords({ profileExists, changedFields }: UpdateProfileAnswer): string {
  if (profileExists === false) return 'Not saved: there is no such profile any more'
  if (!changedFields) return 'Profile saved'
  return changedFields.length === 0 ? 'Nothing was different' : `Changed: ${fieldWords(inFormOrder(changedFields))}`
}
