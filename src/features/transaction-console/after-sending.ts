import { newTransactionId } from '@/payment/sending.ts'
import { customerNames, type SendValues } from './send-form.ts'
import type { SendField } from './send-resolver.ts'

/**
 * The form once a transaction was carried out. What is typed stays; what is paid with does not, even where it could be used again: one more
 * press is then no second payment.
 */
export function afterSending(sent: SendValues): SendValues {
  return { ...sent, pastedToken: '', paymentToken: '', referenceUuid: '', merchantTransactionId: newTransactionId() }
}

/** The fields that were changed while it was being sent, with what stands in them now. */
export function typedMeanwhile(sent: SendValues, now: SendValues): [SendField, string | boolean | null][] {
  const names = Object.keys(sent) as (keyof SendValues)[]
  const typed = names.flatMap((name): [SendField, string | boolean | null][] => {
    const value = now[name]
    return typeof value === 'object' && value !== null ? [] : sent[name] === value ? [] : [[name, value]]
  })
  for (const name of customerNames)
    if (sent.customer[name] !== now.customer[name]) typed.push([`customer.${name}`, now.customer[name]])
  return typed
}
