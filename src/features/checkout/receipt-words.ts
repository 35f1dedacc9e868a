import type { TransactionDetail } from '@/contract/console/transactions.ts'
import type { IconName } from '@/ui/icons.tsx'
import { transactionStatus } from '@/profile/transaction-words.ts'

export interface ReceiptWords {
  tone: 'paid' | 'declined' | 'waiting' | 'other'
  icon: IconName
  title: string
  sentence: string | null
  /** It is not settled: it may be another thing at the next look. */
  waits: boolean
  /** What the way back to the order is called. */
  again: string
}

const kept: Partial<Record<string, string>> = {
  stored: 'The payment method is saved for the next time.',
}

/** How a payment stands, in the words of a shop. */
export function receiptWords({
  status,
  error,
  context,
}: Pick<TransactionDetail, 'status' | 'error' | 'context'>): ReceiptWords {
  switch (status) {
    case 'SUCCESS':
      return {
        tone: 'paid',
        icon: 'check',
        title: 'Paid',
        sentence: kept[context?.instrument ?? ''] ?? null,
        waits: false,
        again: 'Pay again',
      }
    case 'REDIRECT':
      return {
        tone: 'waiting',
        icon: 'bank',
        title: 'Your bank asks you to confirm',
        sentence: 'Nothing is paid or saved until you do. There are 30 minutes for it.',
        waits: true,
        again: 'Pay again',
      }
    case 'PENDING':
      return {
        tone: 'waiting',
        icon: 'clock',
        title: 'Your payment is being worked on',
        sentence: 'It is accepted and not decided yet.',
        waits: true,
        again: 'Pay again',
      }
    case 'CANCELLED':
      return {
        tone: 'declined',
        icon: 'close',
        title: 'Payment cancelled',
        sentence: error?.message ?? 'Nothing was paid, and nothing was saved.',
        waits: false,
        again: 'Try again',
      }
    case 'ERROR':
      return {
        tone: 'declined',
        icon: 'warning',
        title: 'Payment declined',
        sentence: error?.adapterMessage ?? error?.message ?? 'Nothing was paid, and nothing was saved.',
        waits: false,
        again: 'Try again',
      }
    default:
      return {
        tone: 'other',
        icon: 'unknown',
        title: transactionStatus(status).word,
        sentence: 'The gateway gave a status this console does not know.',
        waits: false,
        again: 'Pay again',
      }
  }
}
