import { holdsCardNumber } from '@/contract/card-number.ts'
import { PaymentToken } from '@/contract/v3/profiles.ts'
import { z } from '@/contract/zod.ts'
import { ownIdOf } from '@/profile/own-id.ts'

export type Recognised =
  | 'nothing'
  | 'profile-guid'
  | 'payment-token'
  | 'transaction-uuid'
  | 'e-mail'
  | 'last-four'
  | 'card-number'
  | 'identification'
  | 'identification-or-name'

// What a copy from a mail or a table brings along at either end, some of it invisible.
const ends = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu

function withoutEnds(text: string): string {
  return text.replace(ends, '')
}

function isToken(text: string): boolean {
  return text.startsWith('pt::') && z.safeParse(PaymentToken, text).success
}

/** An id the platform made: it may have many digits, and is no card number. */
export function isOwnId(typed: string): boolean {
  return ownIdOf(withoutEnds(typed)) !== null
}

/** What a pasted or typed text looks like. It only tells the person; the gateway searches every field in any case. */
export function recognise(typed: string): Recognised {
  const text = withoutEnds(typed)
  if (text === '') return 'nothing'
  // Before card numbers: an id of the platform may have many digits and is none.
  const own = ownIdOf(text)
  if (own !== null) return own
  if (holdsCardNumber(text)) return 'card-number'
  if (isToken(text)) return 'payment-token'
  if (/^\d{4}$/.test(text)) return 'last-four'
  if (/^\S+@\S+$/.test(text)) return 'e-mail'
  return /\d/.test(text) && !/\s/.test(text) ? 'identification' : 'identification-or-name'
}

/** The text as it is sent: an id that was pasted goes without what came along with it, anything else as it was typed (I3). */
export function textToSend(typed: string): string {
  const exact: readonly Recognised[] = ['profile-guid', 'payment-token', 'transaction-uuid', 'e-mail', 'last-four']
  return exact.includes(recognise(typed)) ? withoutEnds(typed) : typed.trim()
}

const looksLike: Record<Exclude<Recognised, 'nothing' | 'card-number'>, string> = {
  'profile-guid': 'a profile guid',
  'payment-token': 'a payment token',
  'transaction-uuid': 'a transaction UUID',
  'e-mail': 'an e-mail',
  'last-four': 'the last four digits of an instrument',
  identification: 'a customer identification',
  'identification-or-name': 'an identification or a name',
}

export const cardNumberRefused =
  'This looks like a full card number. It was not sent and is kept nowhere. Search for its last four digits instead.'

/** The line under the search box, as one types. */
export function hintOf(recognised: Recognised, withConditions: boolean): string {
  if (recognised === 'nothing') {
    return withConditions
      ? 'Enter searches. Backspace takes the last condition away.'
      : 'Paste any id, e-mail, name or last four digits, or type an operator such as email: or created:. Enter opens the one that matches.'
  }
  if (recognised === 'card-number')
    return 'This looks like a full card number: it will not be sent. Search for its last four digits instead.'
  return `Looks like ${looksLike[recognised]}. Enter searches.`
}
