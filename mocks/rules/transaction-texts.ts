import { holdsCardNumber } from '@/contract/card-number.ts'
import type { DeregisterBody, PaymentBody, RegisterBody } from '@/contract/v3/transaction-bodies.ts'
import { refuseOperation } from '@mocks/refuse.ts'

/** What the gateway makes itself names no card, whatever digits it has; addresses are those of the merchant's shop. */
const notTyped = [
  'transactionToken',
  'referenceUuid',
  'customerProfileData.profileGuid',
  'successUrl',
  'cancelUrl',
  'errorUrl',
  'callbackUrl',
]

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Whether a text may be or hold a full card number. A UUID is what many merchants name transactions by; its digits may look like one. */
export function looksLikeCardNumber(text: string): boolean {
  return !uuid.test(text) && holdsCardNumber(text)
}

function fieldWithCardNumber(value: unknown, field: string): string | null {
  if (typeof value === 'string') return looksLikeCardNumber(value) ? field : null
  if (typeof value !== 'object' || value === null) return null
  for (const [name, part] of Object.entries(value)) {
    // The name of an entry of extra data may be the number itself.
    if (looksLikeCardNumber(name)) return field
    const path = field === '' ? name : `${field}.${name}`
    const found = notTyped.includes(path) ? null : fieldWithCardNumber(part, path)
    if (found !== null) return found
  }
  return null
}

/** Refuses a full card number in any text of a transaction, before anything is kept of it: 1002 and the field (PCI DSS 3.4; decision 44). */
export function refuseCardNumbersIn(body: RegisterBody | PaymentBody | DeregisterBody): void {
  const field = fieldWithCardNumber(body, '')
  if (field !== null) refuseOperation(422, 1002, `${field}: this looks like a card number. Leave it out.`)
}
