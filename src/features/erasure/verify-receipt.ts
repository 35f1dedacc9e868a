import { readReceiptOf } from '@/api/erasure.ts'
import { canonicalReceipt, firstHash } from '@/contract/console/receipt-hash.ts'
import type { Receipt } from '@/contract/console/receipts.ts'

/** What verifying a receipt in the page found; `before` is null when the one before could not be read. */
export interface Verified {
  hash: boolean
  before: boolean | null
  /** Whether the next receipt follows this one; null when there is none yet, or it could not be read. */
  after: boolean | null
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether the hash of a receipt is that of its content. */
async function isGenuine(receipt: Receipt): Promise<boolean> {
  return (await sha256(canonicalReceipt(receipt))) === receipt.hash
}

async function neighbour({ book }: Receipt, number: number): Promise<Receipt | null> {
  try {
    return await readReceiptOf(book, number)
  } catch {
    return null
  }
}

/** Computes the hash anew, and looks whether the receipt follows the one before and is followed by the next. */
export async function verifyReceipt(receipt: Receipt): Promise<Verified> {
  const { number, previousHash } = receipt
  const [hash, before, after] = await Promise.all([
    isGenuine(receipt),
    number === 1 ? null : neighbour(receipt, number - 1),
    neighbour(receipt, number + 1),
  ])
  return {
    hash,
    before:
      number === 1 ? previousHash === firstHash : before && (await isGenuine(before)) && before.hash === previousHash,
    after: after && after.previousHash === receipt.hash,
  }
}
