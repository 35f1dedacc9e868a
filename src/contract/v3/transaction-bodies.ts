import { anyKeys } from '@/contract/tolerant.ts'
import { z } from '@/contract/zod.ts'
import { CustomerData, customerLimits, extraDataLimits } from './customer.ts'
import { CustomerIdentification, namesOneProfile, ProfileGuid } from './identification.ts'

/** Limits of a transaction's own texts (DEBIT). */
export const transactionLimits = {
  merchantTransactionId: 50,
  additionalId: 50,
  referenceUuid: 50,
  transactionToken: 8192,
  description: 255,
  merchantMetaData: 255,
  url: 4096,
  nationalId: 20,
} as const

function atMost(limit: number) {
  return z.refine<string>((text) => [...text].length <= limit, { error: `At most ${limit} characters.` })
}

function text(limit: number) {
  return z.string().check(atMost(limit), z.meta({ maxLength: limit }))
}

function filled(limit: number) {
  return z
    .string()
    .check(z.minLength(1, { error: 'At least one character.' }), atMost(limit), z.meta({ maxLength: limit }))
}

const url = z.string().check(
  z.maxLength(transactionLimits.url, { error: 'At most 4096 characters.' }),
  z.refine((value: string) => /^https?:\/\/[^\s\p{Cc}]*$/u.test(value) && URL.canParse(value), {
    error: 'An address that begins with https:// or http://, without blanks.',
  }),
)

/** A decimal amount with a dot and at most three decimals, `9.99` (DEBIT). */
const Amount = z
  .string()
  .check(z.regex(/^\d{1,10}(\.\d{1,3})?$/, { error: 'A decimal amount with a dot, for example 9.99.' }))

/** ISO 4217, three capital letters (DEBIT). */
const Currency = z.string().check(z.regex(/^[A-Z]{3}$/, { error: 'Three capital letters, for example EUR.' }))

const countryCode = z.string().check(z.regex(/^([A-Z]{2})?$/, { error: 'Two capital letters, for example AT.' }))

/** `""` and null are no value (GF 2.9). */
function noValue<T extends z.core.SomeType>(one: T) {
  return z.optional(z.nullable(one))
}

/**
 * Customer data of a transaction: the fields of a profile, none of them required, the merchant's identification, and a delivery address,
 * which no profile keeps (DEBIT; GF 2.9).
 */
export const TransactionCustomer = z.extend(z.partial(CustomerData), {
  firstName: noValue(text(customerLimits.firstName)),
  identification: z.optional(text(36)),
  nationalId: z.optional(z.nullable(text(transactionLimits.nationalId))),
  emailVerified: z.optional(z.boolean()),
  shippingFirstName: noValue(text(customerLimits.firstName)),
  shippingLastName: noValue(text(customerLimits.lastName)),
  shippingCompany: noValue(text(customerLimits.company)),
  shippingAddress1: noValue(text(customerLimits.billingAddress1)),
  shippingAddress2: noValue(text(customerLimits.billingAddress2)),
  shippingCity: noValue(text(customerLimits.billingCity)),
  shippingPostcode: noValue(text(customerLimits.billingPostcode)),
  shippingState: noValue(text(customerLimits.billingState)),
  shippingCountry: noValue(countryCode),
  shippingPhone: noValue(text(customerLimits.billingPhone)),
})
export type TransactionCustomer = z.output<typeof TransactionCustomer>

/** Which profile a transaction is for, and whether what it stores becomes the preferred instrument (GF 2.9). */
export const CustomerProfileData = z
  .strictObject({
    profileGuid: z.optional(ProfileGuid),
    customerIdentification: z.optional(CustomerIdentification),
    markAsPreferred: z.optional(z.boolean()),
  })
  .check(namesOneProfile)
export type CustomerProfileData = z.output<typeof CustomerProfileData>

const extraData = anyKeys(
  z.record(
    z.string().check(z.minLength(1), atMost(extraDataLimits.key)),
    z.string().check(atMost(extraDataLimits.value)),
  ),
)

const anyTransaction = {
  merchantTransactionId: filled(transactionLimits.merchantTransactionId),
  additionalId1: z.optional(filled(transactionLimits.additionalId)),
  additionalId2: z.optional(filled(transactionLimits.additionalId)),
  extraData: z.optional(extraData),
  merchantMetaData: z.optional(text(transactionLimits.merchantMetaData)),
  transactionToken: z.optional(filled(transactionLimits.transactionToken)),
  referenceUuid: z.optional(filled(transactionLimits.referenceUuid)),
}

/** A transaction pays with a token or with what an earlier transaction stored; the gateway's own payment page is not part of this console. */
const namesOneSource = z.refine<{ transactionToken?: string | undefined; referenceUuid?: string | undefined }>(
  (request) => (request.transactionToken === undefined) !== (request.referenceUuid === undefined),
  { error: 'Send a transactionToken or a referenceUuid, not both.', path: ['transactionToken'] },
)

const withCustomer = {
  ...anyTransaction,
  description: z.optional(text(transactionLimits.description)),
  successUrl: z.optional(url),
  cancelUrl: z.optional(url),
  errorUrl: z.optional(url),
  callbackUrl: z.optional(url),
  customer: z.optional(TransactionCustomer),
  customerProfileData: z.optional(CustomerProfileData),
  threeDSecureData: z.optional(z.strictObject({ '3dsecure': z.optional(z.enum(['OFF', 'OPTIONAL', 'MANDATORY'])) })),
  language: z.optional(z.string().check(z.regex(/^[a-z]{2}$/, { error: 'Two small letters, for example en.' }))),
}

/** Stores an instrument without a payment (REGISTER). It takes a new token: there is nothing to be stored again of a stored one. */
export const RegisterBody = z.strictObject(withCustomer).check(namesOneSource)
export type RegisterBody = z.output<typeof RegisterBody>

/** A payment, or an authorization of one; `withRegister` stores the instrument (DEBIT; GF 2.9). */
export const PaymentBody = z
  .strictObject({
    ...withCustomer,
    amount: Amount,
    currency: Currency,
    withRegister: z.optional(z.boolean()),
    transactionIndicator: z.optional(
      z.enum([
        'SINGLE',
        'INITIAL',
        'RECURRING',
        'FIRST-CARDONFILE',
        'CARDONFILE',
        'CARDONFILE-MERCHANT-INITIATED',
        'MOTO',
      ]),
    ),
  })
  .check(namesOneSource)
export type PaymentBody = z.output<typeof PaymentBody>

/** Makes a stored instrument unusable, named by its payment token or by the transaction that registered it (DEREG). */
export const DeregisterBody = z
  .strictObject({ ...anyTransaction, tokenType: z.optional(z.enum(['ALL', 'PAN', 'NT'])) })
  .check(namesOneSource)
export type DeregisterBody = z.output<typeof DeregisterBody>
