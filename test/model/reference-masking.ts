/** Masking, the part of the reference model that says what of a customer a person is told. */
import { lacks, type Model, type Profile } from './reference-model.ts'
import type { Place } from './reference-profiles.ts'

/** Told as dots to people who may not see personal data; of an e-mail the first letter and the domain are left (decision 31). */
export const maskable = [
  'email',
  'birthDate',
  'billingAddress1',
  'billingAddress2',
  'billingPostcode',
  'billingCity',
  'nationalId',
]
export const isBlind = (m: Model, { person }: Place) =>
  person !== null && lacks(m, person, 'profile.personal-data.show')

export function shownCustomer(m: Model, place: Place, { customer }: Profile): [string, string][] {
  const covered = (field: string, value: string) => {
    const at = field === 'email' ? value.lastIndexOf('@') : -1
    return at > 0 ? `${value.slice(0, 1)}•••${value.slice(at)}` : '•••'
  }
  return [...customer].map(([field, value]) => [
    field,
    isBlind(m, place) && maskable.includes(field) ? covered(field, value) : value,
  ])
}

/** Decision 37: who may prefer needs the right to update too if data would change, or if data is sent that they cannot see. */
export function lacksUpdate(
  m: Model,
  place: Place,
  data: Record<string, unknown>,
  changed: readonly string[],
): boolean {
  if (place.person === null || !lacks(m, place.person, 'frontend.customer-profiles.update')) return false
  return changed.length > 0 || (isBlind(m, place) && maskable.some((field) => field in data))
}
