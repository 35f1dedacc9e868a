import { hideCardNumbers, holdsCardNumber } from '@/contract/card-number.ts'

/** An id the platform makes. */
export type OwnId = 'profile-guid' | 'payment-token' | 'transaction-uuid'

/** Which of its ids a text is, written as the platform writes them; a token of other characters is a text like any other. */
export function ownIdOf(text: string): OwnId | null {
  if (/^CP(-[0-9a-f]{4}){6}$/i.test(text)) return 'profile-guid'
  if (/^pt::[0-9a-f]{20}$/i.test(text)) return 'payment-token'
  return /^[0-9a-f]{20}$/i.test(text) ? 'transaction-uuid' : null
}

/** Whether a text that is to be sent holds a full card number. An id of the platform may have many digits and is none. */
export function mayBeCardNumber(text: string): boolean {
  return ownIdOf(text) === null && holdsCardNumber(text)
}

/** The last four digits of the first full card number in a text; null when it holds none. */
export function lastFourOfCard(text: string): string | null {
  if (ownIdOf(text) !== null) return null
  const hidden = hideCardNumbers(text)
  if (hidden === text) return null
  let at = 0
  while (text.charAt(at) === hidden.charAt(at)) at += 1
  return hidden.slice(at).match(/\d{4}/)?.[0] ?? null
}
