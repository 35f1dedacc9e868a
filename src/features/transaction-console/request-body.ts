import { hideCardNumbers } from '@/contract/card-number.ts'
import type {
  CustomerProfileData,
  DeregisterBody,
  PaymentBody,
  RegisterBody,
} from '@/contract/v3/transaction-bodies.ts'
import type { Sending } from '@/payment/sending.ts'
import { mayBeCardNumber } from '@/profile/own-id.ts'
import { customerNames, hasCustomer, namesProfile, takes, type SendValues } from './send-form.ts'

/** Where the bank sends the customer back to. */
export interface ReturnUrls {
  successUrl: string
  cancelUrl: string
  errorUrl: string
}

/** This page, with a word on how the customer came back. */
export function returnUrls(page: string): ReturnUrls {
  const back = (returned: string) => `${page}?returned=${returned}`
  return { successUrl: back('success'), cancelUrl: back('cancel'), errorUrl: back('error') }
}

/** Leaves out what is not set: an absent field and an empty one are two things to a gateway. */
function present<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never
}

function filled(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim()
}

function sourceOf(values: SendValues, token: string | null) {
  if (values.source === 'reference') return { referenceUuid: filled(values.referenceUuid) }
  if (values.source === 'stored') return { transactionToken: filled(values.paymentToken) }
  return { transactionToken: token ?? filled(values.pastedToken) }
}

function profileOf(values: SendValues): CustomerProfileData | undefined {
  if (!namesProfile(values)) return undefined
  return {
    ...(values.naming === 'guid'
      ? { profileGuid: values.profileGuid.trim() }
      : { customerIdentification: values.customerIdentification }),
    ...(values.markAsPreferred ? { markAsPreferred: true } : {}),
  }
}

function customerOf(values: SendValues): RegisterBody['customer'] {
  if (!hasCustomer(values)) return undefined
  return present(Object.fromEntries(customerNames.map((name) => [name, filled(values.customer[name])])))
}

/** Exactly what would be sent, in the order of the documentation; `token` is the one that was made of what is typed. */
export function sendingOf(values: SendValues, token: string | null, urls: ReturnUrls): Sending {
  const { type, connector: chosen } = values
  const connector = chosen ?? ''
  const merchantTransactionId = values.merchantTransactionId.trim()
  const source = sourceOf(values, token)
  if (type === 'deregister') {
    const body = present({ merchantTransactionId, ...source, tokenType: values.tokenType || undefined })
    return { type, connector, body: body as DeregisterBody }
  }
  const common = {
    ...source,
    description: filled(values.description),
    ...urls,
    customer: customerOf(values),
    customerProfileData: profileOf(values),
    threeDSecureData: values.threeDSecure === '' ? undefined : { '3dsecure': values.threeDSecure },
  }
  if (type === 'register') {
    return { type, connector, body: present({ merchantTransactionId, ...common }) as RegisterBody }
  }
  const payment = {
    amount: values.amount.trim(),
    currency: values.currency.trim().toUpperCase(),
    withRegister: takes(type).withRegister && values.source === 'new' && values.withRegister ? true : undefined,
  }
  return { type, connector, body: present({ merchantTransactionId, ...payment, ...common }) as PaymentBody }
}

/** The request as it may be shown and copied: what looks like a card number, and will not be sent, is cut to its end. */
export function coveredSending(sending: Sending): Sending {
  const text = JSON.stringify(sending.body, (_key, value: unknown) =>
    typeof value === 'string' && !value.startsWith('ix::') && mayBeCardNumber(value) ? hideCardNumbers(value) : value,
  )
  return { ...sending, body: JSON.parse(text) as never }
}
