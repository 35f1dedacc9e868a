import type { Receipt } from './receipts.ts'

/** `previousHash` of the first receipt of a book. */
export const firstHash = '0'.repeat(64)

/**
 * What a receipt's hash is the SHA-256 of: the receipt without `hash`, as JSON with sorted keys and no blanks. For ASCII text and whole
 * numbers, of which alone receipts are made, that is RFC 8785.
 */
export function canonicalReceipt(receipt: Omit<Receipt, 'hash'> & { hash?: string }): string {
  const fields = Object.entries(receipt).filter(([name]) => name !== 'hash')
  return JSON.stringify(Object.fromEntries(fields.toSorted(([one], [other]) => (one < other ? -1 : 1))))
}
