import { CustomerIdentification } from '@/contract/v3/identification.ts'
import { z } from '@/contract/zod.ts'
import { TransactionCustomer } from '@/contract/v3/transaction-bodies.ts'
import { cardNumberSentence } from '@/payment/card-guard.ts'
import { mayBeCardNumber } from '@/profile/own-id.ts'
import type { Shopper } from './use-checkout-place.ts'

/** Why a text names no customer; null when it does. */
export function customerIdentificationFault(text: string): string | null {
  if (mayBeCardNumber(text)) return cardNumberSentence
  const read = z.safeParse(CustomerIdentification, text)
  if (read.success) return null
  return text === '' ? 'Type who is signed in, or choose a new customer.' : (read.error.issues[0]?.message ?? null)
}

/** Somebody neither shop has seen. */
export function newShopper(): Shopper {
  const random = crypto.getRandomValues(new Uint8Array(4))
  return { identification: `new-${[...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')}` }
}

/** What a shop sends of its customer with a payment: only what somebody typed. */
export function customerOf({ identification, ...known }: Shopper): TransactionCustomer {
  const filled = Object.entries(known).filter(([, value]) => value.trim() !== '')
  return { identification, ...Object.fromEntries(filled) }
}

/** What a shop may know of a customer who is new. */
export type KnownField = Exclude<keyof Shopper, 'identification'>

/** A mailbox and a domain, as a browser's own check has it; the contract knows the length alone. */
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Why a text is not sent as what a shop knows of its customer; null when it is. */
export function knownFault(field: KnownField, text: string): string | null {
  const value = text.trim()
  if (value === '') return null
  if (mayBeCardNumber(value)) return cardNumberSentence
  const read = z.safeParse(TransactionCustomer.shape[field], value)
  if (!read.success) return read.error.issues[0]?.message ?? null
  return field === 'email' && !email.test(value) ? 'An e-mail address, for example name@example.com.' : null
}
