import { hideCardNumbers } from '@/contract/card-number.ts'
import type { ListedTransaction } from '@/contract/console/transactions.ts'
import { transactionStatus, typeText } from '@/profile/transaction-words.ts'
import type { CsvCell } from '@/ui/csv.ts'

export const csvHead = [
  'When',
  'Type',
  'Amount',
  'Currency',
  'Status',
  'Payment method',
  'Instrument',
  'Connector',
  'Connector guid',
  'Through',
  'Through guid',
  'Merchant',
  'Tenant',
  'Profile guid',
  'Container',
  'Merchant’s id',
  'UUID',
] as const

/** One transaction to a row. The customer's identification is left out: what stands in a file goes further than what is seen. */
export function csvRow(row: ListedTransaction): CsvCell[] {
  const { instrument, connector, through, profile, merchantTransactionId: ownId } = row
  return [
    row.createdAt,
    typeText(row),
    row.amount,
    row.currency,
    transactionStatus(row.status).word,
    row.paymentMethod === null ? null : hideCardNumbers(row.paymentMethod),
    instrument && [instrument.label, instrument.lastFour?.slice(-4)].filter(Boolean).join(' '),
    connector?.name ?? null,
    connector?.guid ?? null,
    through?.name ?? null,
    through?.guid ?? null,
    row.merchant?.name ?? null,
    row.tenant?.name ?? null,
    profile?.guid ?? null,
    profile?.container.id ?? null,
    ownId === null ? null : hideCardNumbers(ownId),
    row.uuid,
  ]
}
