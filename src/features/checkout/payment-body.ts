import type { PaymentBody } from '@/contract/v3/transaction-bodies.ts'
import { amountOf, type ShopOrder } from './shop-order.ts'
import { customerOf } from './shopper.ts'
import type { Shopper } from './use-checkout-place.ts'

/** Whether the bank is asked to let the customer confirm: as it likes, always, or never. */
export type Ask = 'bank' | 'always' | 'never'

export function askIn(text: string | null): Ask {
  return text === 'always' || text === 'never' ? text : 'bank'
}

const threeDSecure = { always: 'MANDATORY', never: 'OFF' } as const

export const shopCurrency = 'EUR'

interface Payment {
  merchantTransactionId: string
  order: ShopOrder
  /** A stored instrument's own token, or one that was just made of what somebody typed. */
  token: string
  stored: boolean
  shopper: Shopper | null
  /** Keeps what was typed for the next time; a stored instrument is kept already. */
  save: boolean
  prefer: boolean
  ask: Ask
  /** Where the customer's bank sends them back to. */
  returnUrl: string
}

/** What the page of a merchant sends: a profile is named only where an instrument is stored in it or taken from it. */
export function paymentBody(payment: Payment): PaymentBody {
  const { merchantTransactionId, order, token, stored, shopper, save, prefer, ask, returnUrl } = payment
  const keeps = save && !stored && shopper !== null
  const profile =
    shopper !== null && (keeps || stored)
      ? { customerIdentification: shopper.identification, ...(prefer ? { markAsPreferred: true } : {}) }
      : null
  return {
    merchantTransactionId,
    amount: amountOf(order.cents),
    currency: shopCurrency,
    description: `Order ${order.number}`,
    transactionToken: token,
    ...(keeps ? { withRegister: true } : {}),
    ...(shopper === null ? {} : { customer: customerOf(shopper) }),
    ...(profile === null ? {} : { customerProfileData: profile }),
    ...(ask === 'bank' ? {} : { threeDSecureData: { '3dsecure': threeDSecure[ask] } }),
    successUrl: returnUrl,
    cancelUrl: returnUrl,
    errorUrl: returnUrl,
  }
}
