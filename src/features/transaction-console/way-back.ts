import { z } from '@/contract/zod.ts'
import type { BankReturn } from '@/payment/BankLink.tsx'
import { mayBeCardNumber } from '@/profile/own-id.ts'
import { customerNames, type CustomerName, type SendValues } from './send-form.ts'

const text = z.string()
const customer = z.object(
  Object.fromEntries(customerNames.map((name) => [name, text])) as Record<CustomerName, typeof text>,
)

/** What stands in the form, as a history entry gives it back: an entry may be older than this console. */
const Kept = z.object({
  connector: z.nullable(text),
  type: z.enum(['register', 'debit', 'preauthorize', 'deregister']),
  source: z.enum(['new', 'stored', 'reference']),
  pastedToken: text,
  paymentToken: text,
  referenceUuid: text,
  tokenType: z.enum(['', 'ALL', 'PAN', 'NT']),
  naming: z.enum(['none', 'identification', 'guid']),
  customerIdentification: text,
  profileGuid: text,
  nameHolder: z.boolean(),
  markAsPreferred: z.boolean(),
  withRegister: z.boolean(),
  customer,
  amount: text,
  currency: text,
  description: text,
  merchantTransactionId: text,
  threeDSecure: z.enum(['', 'OFF', 'OPTIONAL', 'MANDATORY']),
})
const Returned = z.looseObject({ sentTransaction: text, sendValues: z.optional(z.unknown()) })

const key = 'sent-transaction'

/** Without what is for one transaction alone, and without what looks like a card number. */
function keepable(values: SendValues): unknown {
  return JSON.parse(
    JSON.stringify({ ...values, pastedToken: '' }, (_name, value: unknown) =>
      typeof value === 'string' && mayBeCardNumber(value) ? '' : value,
    ),
  )
}

/**
 * What comes back from the bank with the customer: the transaction, and what stands in the form. Being personal, the form goes into the
 * history entry alone; to a bank on another site none goes along, so there the tab keeps the UUID.
 */
export function wayBack(uuid: string, values: SendValues): BankReturn {
  return {
    state: { sentTransaction: uuid, sendValues: keepable(values) },
    onLeave: () => {
      try {
        sessionStorage.setItem(key, uuid)
      } catch {
        // Without storage the way back shows the form alone; the transaction is in the list.
      }
    },
  }
}

function lastLeft(): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

/** The transaction for which the customer was sent to the bank, and the form as it was left. */
export function cameBackWith(state: unknown): { uuid: string | null; values: SendValues | null } {
  const read = z.safeParse(Returned, state)
  if (!read.success) return { uuid: lastLeft(), values: null }
  const kept = z.safeParse(Kept, read.data.sendValues)
  return { uuid: read.data.sentTransaction, values: kept.success ? kept.data : null }
}
