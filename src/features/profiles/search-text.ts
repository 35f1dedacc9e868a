import { holdsCardNumber } from '@/contract/card-number.ts'
import type { ProfilePage } from '@/contract/console/profiles.ts'
import { PaymentToken } from '@/contract/v3/profiles.ts'
import { ProfileGuid } from '@/contract/v3/identification.ts'
import { z } from '@/contract/zod.ts'

export type Recognised =
  | 'nothing'
  | 'profile-guid'
  | 'payment-token'
  | 'e-mail'
  | 'last-four'
  | 'card-number'
  | 'identification'
  | 'identification-or-name'

function isToken(text: string): boolean {
  return text.startsWith('pt::') && z.safeParse(PaymentToken, text).success
}

/** What a pasted or typed text looks like. It only tells the person; the gateway searches every field in any case. */
export function recognise(typed: string): Recognised {
  const text = typed.trim()
  if (text === '') return 'nothing'
  // Before card numbers: an id of the platform may have many digits and is none.
  if (z.safeParse(ProfileGuid, text).success) return 'profile-guid'
  if (isToken(text)) return 'payment-token'
  if (holdsCardNumber(text)) return 'card-number'
  if (/^\d{4}$/.test(text)) return 'last-four'
  if (/^\S+@\S+$/.test(text)) return 'e-mail'
  return /\d/.test(text) && !/\s/.test(text) ? 'identification' : 'identification-or-name'
}

const looksLike: Record<Exclude<Recognised, 'nothing' | 'card-number'>, string> = {
  'profile-guid': 'a profile guid',
  'payment-token': 'a payment token',
  'e-mail': 'an e-mail',
  'last-four': 'the last four digits of an instrument',
  identification: 'a customer identification',
  'identification-or-name': 'an identification or a name',
}

export const cardNumberRefused =
  'This looks like a full card number. It was not sent and is kept nowhere. Search for its last four digits instead.'

/** The line under the search box, as one types. */
export function hintOf(recognised: Recognised): string {
  if (recognised === 'nothing')
    return 'Finds profile guids, payment tokens, identifications, e-mails, names and last four digits. Enter searches.'
  if (recognised === 'card-number')
    return 'This looks like a full card number: it will not be sent. Search for its last four digits instead.'
  return `Looks like ${looksLike[recognised]}. Enter searches.`
}

/** A hit met by one of these is the profile that was meant. */
export const exactFields: readonly string[] = ['profileGuid', 'paymentToken', 'customerIdentification']

/** "8 Hafenkontor checkout and 11 Speicherstadt private", or how many there are. */
export function containersText(containers: ProfilePage['searched']): string {
  if (containers.length > 3) return `${containers.length} containers`
  const names = containers.map(({ id, name }) => `${id} ${name}`)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
