import { toNestErrors } from '@hookform/resolvers'
import type { FieldError, FieldPath, Resolver } from 'react-hook-form'
import { DeregisterBody, PaymentBody, RegisterBody } from '@/contract/v3/transaction-bodies.ts'
import { z } from '@/contract/zod.ts'
import { cardNumberSentence, cardNumbersIn } from '@/payment/card-guard.ts'
import type { Sending } from '@/payment/sending.ts'
import { returnUrls, sendingOf } from './request-body.ts'
import { customerNames, takes, type SendValues } from './send-form.ts'

export type SendField = FieldPath<SendValues>

const bodies = { register: RegisterBody, debit: PaymentBody, preauthorize: PaymentBody, deregister: DeregisterBody }

const sourceFields = { new: 'pastedToken', stored: 'paymentToken', reference: 'referenceUuid' } as const

const ownFields = new Set<string>([
  'amount',
  'currency',
  'description',
  'merchantTransactionId',
  'withRegister',
  'referenceUuid',
  'tokenType',
])
const profileFields = new Set<string>(['customerIdentification', 'profileGuid', 'markAsPreferred'])

/** The field of the form that makes a part of the request; null where none does. */
function fieldAt(path: readonly PropertyKey[], values: Pick<SendValues, 'source' | 'naming'>): SendField | null {
  const [first, second] = path.map(String)
  if (first === 'transactionToken') return sourceFields[values.source]
  if (first === 'threeDSecureData') return 'threeDSecure'
  if (first === 'customer') {
    const name = customerNames.find((one) => one === second)
    return name === undefined ? null : `customer.${name}`
  }
  if (first === 'customerProfileData') {
    if (second !== undefined && profileFields.has(second)) return second as SendField
    return values.naming === 'guid' ? 'profileGuid' : 'customerIdentification'
  }
  return first !== undefined && ownFields.has(first) ? (first as SendField) : null
}

/** The same for a JSON pointer, as a refusal blames one. */
export function fieldOfPointer(pointer: string, values: Pick<SendValues, 'source' | 'naming'>): SendField | null {
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  return fieldAt(path, values)
}

/** Texts that somebody may paste a card number into. */
function textsOf(values: SendValues): [SendField, string][] {
  const { type, source, customer } = values
  const texts: [SendField, string][] = [['merchantTransactionId', values.merchantTransactionId]]
  if (source === 'reference') texts.push(['referenceUuid', values.referenceUuid])
  if (source === 'stored') texts.push(['paymentToken', values.paymentToken])
  if (takes(type).customer) {
    texts.push(['description', values.description], ['customerIdentification', values.customerIdentification])
    texts.push(...customerNames.map((name): [SendField, string] => [`customer.${name}`, customer[name]]))
  }
  return texts
}

const needed: Partial<Record<SendField, string>> = {
  pastedToken: 'Paste a token that payment.js made.',
  paymentToken: 'Choose a stored instrument, or paste its payment token.',
  referenceUuid: 'Paste the UUID of the transaction that stored the instrument.',
  customerIdentification: 'Enter the customer identification, or choose to name no profile.',
  profileGuid: 'Paste the guid of the profile, or choose to name no profile.',
}

function isEmpty(values: SendValues, field: SendField): boolean {
  const value = values[field as keyof SendValues]
  return typeof value === 'string' && value.trim() === ''
}

/** What is wrong with the request that the form would make, by field. `''` is what no field can mend. */
export function faultsOf(values: SendValues, sending: Sending): Map<SendField | 'root', string> {
  const faults = new Map<SendField | 'root', string>()
  if (values.connector === null) faults.set('connector', 'Choose a connector.')
  const read = z.safeParse(bodies[sending.type], sending.body)
  for (const { path, message } of read.success ? [] : read.error.issues) {
    const field = fieldAt(path, values) ?? 'root'
    if (faults.has(field)) continue
    const said = field !== 'root' && isEmpty(values, field) ? (needed[field] ?? message) : message
    faults.set(field, said)
  }
  for (const field of cardNumbersIn(textsOf(values))) faults.set(field, cardNumberSentence)
  return faults
}

/** Checks by the contract's own schemas what would be sent. The token of a new card is made after that, so one is taken for granted. */
export function sendResolver(canTokenise: boolean): Resolver<SendValues> {
  return (values, _context, options) => {
    const taken = canTokenise && values.source === 'new' ? 'ix::to-be-made' : null
    const faults = faultsOf(values, sendingOf(values, taken, returnUrls('https://console.example.com/')))
    if (faults.size === 0) return { values, errors: {} }
    const errors = Object.fromEntries(
      [...faults].map(([field, message]): [string, FieldError] => [field, { type: 'invalid', message }]),
    )
    return { values: {}, errors: toNestErrors<SendValues>(errors, options) }
  }
}
