import { defineEndpoint } from '@/contract/endpoint.ts'
import { optionalBoolean, optionalInteger, optionalText } from '@/contract/tolerant.ts'
import { z } from '@/contract/zod.ts'
import { Customer } from './customer.ts'
import { DeregisterBody, PaymentBody, RegisterBody } from './transaction-bodies.ts'

/** What became of the profile: its two names, the instrument that was stored or used (GF 2.9). Older answers have the names alone. */
const AnsweredProfile = z.looseObject({
  profileGuid: optionalText,
  customerIdentification: optionalText,
  paymentToken: optionalText,
  markAsPreferred: optionalBoolean,
})

/** One reason why a transaction failed; the status call says `message` and `code` where the others say `errorMessage` and `errorCode`. */
export const TransactionError = z.looseObject({
  errorMessage: optionalText,
  errorCode: optionalText,
  message: optionalText,
  code: optionalText,
  adapterMessage: optionalText,
  adapterCode: optionalText,
})
export type TransactionError = z.output<typeof TransactionError>

/** The instrument as a transaction tells of it; `_TYPE` is `cardData`, `ibanData`, `walletData` or one to come (DEBIT). */
const ReturnData = z.looseObject({
  _TYPE: optionalText,
  type: optionalText,
  cardHolder: optionalText,
  expiryMonth: optionalInteger,
  expiryYear: optionalInteger,
  firstSixDigits: optionalText,
  lastFourDigits: optionalText,
  iban: optionalText,
  walletType: optionalText,
})

export const transactionAnswerFields = {
  success: optionalBoolean,
  uuid: optionalText,
  purchaseId: optionalText,
  /** FINISHED, REDIRECT, HTML, PENDING, ERROR, PENDING_DCC, or one to come. */
  returnType: optionalText,
  redirectType: optionalText,
  redirectUrl: optionalText,
  paymentMethod: optionalText,
  returnData: z.nullish(ReturnData),
  customerProfileData: z.nullish(AnsweredProfile),
  errors: z.nullish(z.array(TransactionError)),
}

/** A transaction is believed to be accepted, or to have failed, when the gateway says so and names it, never by default (I25). */
export const tellsAcceptance = z.refine<{ success?: boolean | undefined; uuid?: string | undefined }>(
  ({ success, uuid }) => success !== undefined && uuid !== undefined,
  { error: 'The answer does not tell whether the transaction was accepted.', path: ['success'] },
)

/** A transaction. One that failed comes under HTTP 200 as well, with `success` false and `errors`; the client gives it as a refusal (GF 2.8). */
const TransactionAnswer = z.looseObject(transactionAnswerFields).check(tellsAcceptance)

/** How a transaction stands (STATUS). `transactionType` comes in either case (GF 5, row 26). */
export const StatusAnswer = z.looseObject({
  success: optionalBoolean,
  uuid: optionalText,
  merchantTransactionId: optionalText,
  purchaseId: optionalText,
  /** SUCCESS, PENDING, REDIRECT, CANCELLED, ERROR, or one to come. */
  transactionStatus: optionalText,
  transactionType: z.pipe(
    optionalText,
    z.transform((type) => type?.toUpperCase()),
  ),
  paymentMethod: optionalText,
  amount: optionalText,
  currency: optionalText,
  referenceUuid: optionalText,
  customer: z.nullish(Customer),
  returnData: z.nullish(ReturnData),
  customerProfileData: z.nullish(AnsweredProfile),
  errors: z.nullish(z.array(TransactionError)),
})
export type StatusAnswer = z.output<typeof StatusAnswer>

const ApiKeyParams = z.object({ apiKey: z.string() })
const v3 = { api: 'v3', method: 'POST', access: 'basic', effect: 'write', params: ApiKeyParams } as const
const base = '/api/v3/transaction/{apiKey}'

export const registerByApiKey = defineEndpoint({
  ...v3,
  name: 'registerByApiKey',
  summary: 'Store a payment instrument, in a customer profile if one is named.',
  path: `${base}/register`,
  body: RegisterBody,
  answer: TransactionAnswer,
})

export const debitByApiKey = defineEndpoint({
  ...v3,
  name: 'debitByApiKey',
  summary: 'Take a payment, with a new token or a stored instrument; store the instrument with withRegister.',
  path: `${base}/debit`,
  body: PaymentBody,
  answer: TransactionAnswer,
})

export const preauthorizeByApiKey = defineEndpoint({
  ...v3,
  name: 'preauthorizeByApiKey',
  summary: 'Authorize a payment, with a new token or a stored instrument; store the instrument with withRegister.',
  path: `${base}/preauthorize`,
  body: PaymentBody,
  answer: TransactionAnswer,
})

export const deregisterByApiKey = defineEndpoint({
  ...v3,
  name: 'deregisterByApiKey',
  summary: 'Make a stored instrument unusable; it is detached from its profile by that.',
  path: `${base}/deregister`,
  body: DeregisterBody,
  answer: TransactionAnswer,
})

const status = { api: 'v3', method: 'GET', access: 'basic', effect: 'read', answer: StatusAnswer } as const

export const statusByUuid = defineEndpoint({
  ...status,
  name: 'statusByUuid',
  summary: 'How a transaction stands, by the UUID the gateway gave it.',
  path: '/api/v3/status/{apiKey}/getByUuid/{uuid}',
  params: z.object({ apiKey: z.string(), uuid: z.string() }),
})

export const statusByMerchantTransactionId = defineEndpoint({
  ...status,
  name: 'statusByMerchantTransactionId',
  summary: 'How a transaction stands, by the id the merchant gave it.',
  path: '/api/v3/status/{apiKey}/getByMerchantTransactionId/{merchantTransactionId}',
  params: z.object({ apiKey: z.string(), merchantTransactionId: z.string() }),
})
