/** Values of both sides as texts that can be compared. */
import type { InstrumentRow, StoredCustomer } from '@mocks/entities.ts'

export const sortedEntries = <T>(entries: Iterable<[string, T]>) =>
  [...entries].toSorted(([one], [other]) => (one < other ? -1 : 1))

/** A field's value as the model keeps it: text, maps as sorted JSON. */
export function flat(value: unknown): string {
  if (typeof value === 'string') return value
  return JSON.stringify(sortedEntries(Object.entries(value as Record<string, string>)))
}

export const flatCustomer = (customer: StoredCustomer) =>
  new Map(Object.entries(customer).map(([field, value]) => [field, flat(value)]))

const told = [
  '_TYPE',
  'brand',
  'cardHolder',
  'expiryMonth',
  'expiryYear',
  'firstSixDigits',
  'lastFourDigits',
  'iban',
  'walletType',
  'walletOwner',
]

/** What of an instrument comes from its transaction, as one text; without what the gateway makes up, such as mandates. */
export function dataOf(row: Pick<InstrumentRow, 'type' | 'method' | 'paymentData'>): string {
  const { type, method, paymentData } = row
  const fields = told.flatMap((field) => ((paymentData[field] ?? null) === null ? [] : [[field, paymentData[field]]]))
  return JSON.stringify({ type, method, ...(Object.fromEntries(fields) as object) })
}
