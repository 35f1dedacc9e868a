import { hideCardNumbers } from '@/contract/card-number.ts'
import type { IconName } from '@/ui/icons.tsx'
import type { Hue } from '@/ui/StateWord.tsx'

// Maps, because what the gateway sends may be called like something every object has.
const types = new Map(
  Object.entries({
    REGISTER: 'Register',
    DEREGISTER: 'Deregister',
    DEBIT: 'Debit',
    PREAUTHORIZE: 'Preauthorize',
    CAPTURE: 'Capture',
    VOID: 'Void',
    REFUND: 'Refund',
    PAYOUT: 'Payout',
    CHARGEBACK: 'Chargeback',
    'CHARGEBACK-REVERSAL': 'Chargeback reversal',
    'INCREMENTAL-AUTHORIZATION': 'Incremental authorization',
  }),
)

/** The types there are, for choosing one. */
export const knownTypes = [...types].map(([value, label]) => ({ value, label }))

/** A type in words; one this console does not know as the gateway wrote it. */
export function transactionType(type: string): string {
  return types.get(type) ?? hideCardNumbers(type)
}

export interface StatusWord {
  word: string
  hue: Hue
  icon: IconName
}

const statuses = new Map<string, StatusWord>(
  Object.entries({
    SUCCESS: { word: 'Succeeded', hue: 'success', icon: 'check' },
    PENDING: { word: 'Pending', hue: 'warning', icon: 'clock' },
    REDIRECT: { word: 'Waiting for the customer', hue: 'warning', icon: 'clock' },
    CANCELLED: { word: 'Cancelled', hue: 'note', icon: 'off' },
    ERROR: { word: 'Failed', hue: 'error', icon: 'warning' },
  }),
)

/** The statuses there are, for choosing one. */
export const knownStatuses = [...statuses].map(([value, { word }]) => ({ value, label: word }))

/** How a transaction ended, or that it has not. */
export function transactionStatus(status: string): StatusWord {
  return statuses.get(status) ?? { word: hideCardNumbers(status), hue: 'unknown', icon: 'unknown' }
}

/** `1,299.90 EUR`, with as many decimals as the gateway gave; what is no number stays as it came. */
export function amountText(amount: string, currency: string | null): string {
  const [, decimals] = /^-?\d{1,12}(?:\.(\d{1,6}))?$/.exec(amount) ?? [null, null]
  const end = currency === null ? '' : ` ${hideCardNumbers(currency)}`
  if (decimals === null) return `${hideCardNumbers(amount)}${end}`
  const digits = decimals?.length ?? 0
  const format = new Intl.NumberFormat(undefined, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return `${format.format(Number(amount))}${end}`
}

interface Typed {
  type: string
  withRegister: boolean
}

/** Whether it stored the instrument beside what it was for; a register does nothing else. */
export function storesToo({ type, withRegister }: Typed): boolean {
  return withRegister && type !== 'REGISTER'
}

/** "Debit with register". */
export function typeText(typed: Typed): string {
  return `${transactionType(typed.type)}${storesToo(typed) ? ' with register' : ''}`
}

/** The same function for every list, so that rows keep their identity. */
export const transactionUuid = ({ uuid }: { uuid: string }) => uuid
