import type { TransactionCustomer } from '@/contract/v3/transaction-bodies.ts'
import { newTransactionId, type SendingType } from '@/payment/sending.ts'

/** The fields of customer data that a profile keeps, in the order in which people tell them. */
export const customerNames = [
  'firstName',
  'lastName',
  'email',
  'birthDate',
  'gender',
  'company',
  'billingAddress1',
  'billingAddress2',
  'billingPostcode',
  'billingCity',
  'billingState',
  'billingCountry',
  'billingPhone',
  'nationalId',
  'ipAddress',
] as const satisfies readonly (keyof TransactionCustomer)[]
export type CustomerName = (typeof customerNames)[number]

/** What stands in the form. Texts that are empty are not sent. */
export interface SendValues {
  connector: string | null
  type: SendingType
  /** Where the instrument comes from: a new token, a stored instrument, or an earlier transaction. */
  source: 'new' | 'stored' | 'reference'
  /** A token that was made elsewhere, in builds without a tokeniser. */
  pastedToken: string
  paymentToken: string
  referenceUuid: string
  tokenType: '' | 'ALL' | 'PAN' | 'NT'
  naming: 'none' | 'identification' | 'guid'
  customerIdentification: string
  profileGuid: string
  /** A stored instrument has its holder already; named as well, the gateway checks that it is this one. */
  nameHolder: boolean
  markAsPreferred: boolean
  withRegister: boolean
  customer: Record<CustomerName, string>
  amount: string
  currency: string
  description: string
  merchantTransactionId: string
  threeDSecure: '' | 'OFF' | 'OPTIONAL' | 'MANDATORY'
}

const noCustomer = Object.fromEntries(customerNames.map((name) => [name, ''])) as Record<CustomerName, string>

/** What the form begins with. */
export function firstValues(begin: Partial<SendValues> = {}): SendValues {
  return {
    connector: null,
    type: 'debit',
    source: 'new',
    pastedToken: '',
    paymentToken: '',
    referenceUuid: '',
    tokenType: '',
    naming: 'identification',
    customerIdentification: '',
    profileGuid: '',
    nameHolder: false,
    markAsPreferred: false,
    withRegister: true,
    customer: noCustomer,
    amount: '9.99',
    currency: 'EUR',
    description: '',
    merchantTransactionId: newTransactionId(),
    threeDSecure: '',
    ...begin,
  }
}

/** Somebody invented, at an address that is nobody's. */
export const testCustomer: Record<CustomerName, string> = {
  ...noCustomer,
  firstName: 'Erika',
  lastName: 'Beispiel',
  email: 'erika.beispiel@example.com',
  billingAddress1: 'Musterweg 1',
  billingPostcode: '1010',
  billingCity: 'Wien',
  billingCountry: 'AT',
}

export function hasCustomer({ customer }: Pick<SendValues, 'customer'>): boolean {
  return customerNames.some((name) => customer[name].trim() !== '')
}

/** Whether a type may carry a payment's fields, a customer, and somebody's profile. */
export function takes(type: SendingType) {
  const isPayment = type === 'debit' || type === 'preauthorize'
  return { amount: isPayment, withRegister: isPayment, customer: type !== 'deregister' }
}

/** Whether what is sent names a profile in `customerProfileData`. */
export function namesProfile({ type, source, naming, nameHolder }: SendValues): boolean {
  return type !== 'deregister' && naming !== 'none' && (source !== 'stored' || nameHolder)
}
