import type { Receipt } from '@/contract/console/receipts.ts'
import type { TenantRef } from '@/contract/console/references.ts'

/** Names of tenants may hold anything: a file is named by guid, number and day. */
export function fileNameOf({ book, number, at }: Receipt): string {
  return `receipt-${book}-${number}-${at.slice(0, 10)}.json`
}

export function bookFileName({ guid }: TenantRef, now: Date): string {
  return `receipts-${guid}-${now.toISOString().slice(0, 10)}.json`
}

/** A whole book as a file: what verify-receipts.mjs reads. */
export function bookFile(book: TenantRef, receipts: readonly Receipt[], now: Date): string {
  return `${JSON.stringify({ book, downloadedAt: now.toISOString(), receipts }, null, 2)}\n`
}
