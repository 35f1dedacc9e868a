import { hideCardNumbers } from '@/contract/card-number.ts'
import { isExpired, type InstrumentKind, type PaymentInstrument } from '@/contract/v3/instruments.ts'

type StoredData = PaymentInstrument['paymentData']

// Maps, because what the gateway sends may be called like something every object has.
const brandNames = new Map(
  Object.entries({
    visa: 'Visa',
    mastercard: 'Mastercard',
    amex: 'American Express',
    maestro: 'Maestro',
    diners: 'Diners Club',
    discover: 'Discover',
    jcb: 'JCB',
    unionpay: 'UnionPay',
    applepay: 'Apple Pay',
    googlepay: 'Google Pay',
    paypal: 'PayPal',
    iban: 'IBAN',
  }),
)

const otherSpellings = new Map(
  Object.entries({
    americanexpress: 'amex',
    mc: 'mastercard',
    dinersclub: 'diners',
    cup: 'unionpay',
    chinaunionpay: 'unionpay',
  }),
)

/** The key of a brand, however the gateway writes it: "American Express" and "amex" are one. */
export function brandKey(brand: string): string {
  const key = brand.toLowerCase().replace(/[^a-z]/g, '')
  return otherSpellings.get(key) ?? key
}

export function brandName(brand: string): string {
  return brandNames.get(brandKey(brand)) ?? hideCardNumbers(brand)
}

/** What stands for an instrument at a glance: the wallet it came through, else its brand, else its kind. */
export function markOf({ kind, associatedTokenType, paymentData, method }: PaymentInstrument): string {
  if (kind === 'card') {
    const through = brandKey(associatedTokenType ?? '')
    return through === 'applepay' || through === 'googlepay' ? through : paymentData.brand || 'card'
  }
  if (kind === 'iban') return 'iban'
  return kind === 'wallet' ? paymentData.walletType || 'wallet' : method || 'other'
}

/** The last four digits, whatever the gateway sends in their place. */
function lastFour(text: string | undefined): string {
  return (text ?? '').replace(/\D/g, '').slice(-4)
}

/** `•••• 1111`; with the first six only where somebody asked for them. */
function cardNumber({ firstSixDigits, lastFourDigits }: StoredData, firstSix: boolean): string {
  const end = lastFour(lastFourDigits) || '••••'
  const start = (firstSixDigits ?? '').replace(/\D/g, '').slice(0, 6)
  return firstSix && start.length === 6 ? `${start} •••• ${end}` : `•••• ${end}`
}

/** An IBAN as the gateway masked it, or cut to country and last four by us. */
export function maskedIban(iban: string | undefined): string {
  const plain = (iban ?? '').replace(/\s/g, '')
  if (plain === '') return 'IBAN not set'
  const masked = /^([A-Z]{2}\d{0,2})[^A-Za-z0-9]+([A-Za-z0-9]{0,4})$/.exec(plain)
  if (masked) return `${masked[1]} •••• ${masked[2]}`
  return `${/^[A-Z]{2}/.exec(plain)?.[0] ?? ''} •••• ${plain.slice(-4)}`.trim()
}

/** Words of a kind this console does not know: numbers longer than four digits are cut to their end. */
export function guardedValue(key: string, value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (/number|account|iban|card|pan$/i.test(key) && text.replace(/\D/g, '').length > 4) return `•••• ${lastFour(text)}`
  return hideCardNumbers(text)
}

/** `accountHolder` as people write it: "Account holder". */
export function wordsOfKey(key: string): string {
  const words = key
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .trim()
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** How an instrument is spoken of: "Visa •••• 1111". */
export function instrumentName(instrument: PaymentInstrument): string {
  const { kind, paymentData, paymentToken } = instrument
  if (kind === 'card')
    return `${brandName(markOf(instrument))} ${cardNumber(paymentData, false)}`.replace(/^card/, 'Card')
  if (kind === 'iban') return `IBAN ${maskedIban(paymentData.iban)}`.replace(/^IBAN IBAN/, 'IBAN')
  const name = brandName(markOf(instrument))
  if (kind === 'wallet') return name === 'wallet' ? 'Wallet' : `${name} wallet`
  return `${wordsOfKey(name)} …${paymentToken.slice(-4)}`
}

/** What is drawn where a card has its number. */
export function instrumentNumber({ kind, paymentData, method }: PaymentInstrument, firstSix: boolean): string {
  if (kind === 'card') return cardNumber(paymentData, firstSix)
  if (kind === 'iban') return maskedIban(paymentData.iban)
  if (kind === 'wallet')
    return hideCardNumbers(paymentData.walletOwner ?? paymentData.walletReferenceId ?? 'Owner not set')
  const [key, value] = unknownFields(paymentData)[0] ?? []
  return key === undefined ? wordsOfKey(hideCardNumbers(method || 'Unknown kind')) : guardedValue(key, value)
}

/** What an instrument of an unknown kind carries, in the order it came. */
export function unknownFields(data: StoredData): [string, unknown][] {
  return Object.entries(data).filter(
    ([key, value]) => key !== '_TYPE' && value !== undefined && value !== null && value !== '',
  )
}

/** `12/28`; what the gateway left out or wrote impossibly is said so. */
export function expiryText({ expiryMonth: month, expiryYear: year }: StoredData): string {
  if (month === undefined || year === undefined) return 'Expiry not set'
  return `${String(month).padStart(2, '0')}/${String(year % 100).padStart(2, '0')}`
}

const dayFormat = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** The last day of the month on the card (decision 7). */
export function lastDay({ expiryMonth: month = 1, expiryYear: year = 1970 }: StoredData): string {
  return dayFormat.format(Date.UTC(year, month, 0))
}

const tokenKinds = new Map(Object.entries({ applepay: 'Apple Pay', googlepay: 'Google Pay', network: 'Network token' }))
const networkTokenStates = new Map(
  Object.entries({
    active: 'Network token active',
    inactive: 'Network token inactive',
    suspended: 'Network token suspended',
    deactivated: 'Network token deactivated',
  }),
)

/** Which token stands for a card, and how a network token is doing. */
export function tokenWords({
  associatedTokenType: type,
  networkTokenStatus: status,
  paymentData,
}: PaymentInstrument): string {
  const kind = type === undefined ? 'Card token' : (tokenKinds.get(brandKey(type)) ?? hideCardNumbers(type))
  const network =
    status === undefined
      ? null
      : (networkTokenStates.get(status.toLowerCase()) ?? `Network token ${hideCardNumbers(status)}`)
  if (brandKey(type ?? '') === 'network') return network ?? kind
  const through =
    type === undefined || paymentData.brand === undefined ? kind : `${kind} · ${brandName(paymentData.brand)}`
  return network === null ? through : `${through} · ${network}`
}

/** Why an instrument can be seen and probably not be charged; expired is a label and nothing else (decisions 7 and 9). */
export interface InstrumentTrouble {
  word: string
  /** What is wrong, and what to do about it. */
  sentence: string | null
  icon: 'clock' | 'cutoff' | 'off'
  /** `warning`: it can still be charged. */
  hue: 'unusable' | 'warning'
}

export type UnusableReason = 'connector-moved' | 'container-disabled' | 'deregistered'

const payAgain = 'ask the customer to store a payment method anew'

function unusableTrouble(reason: UnusableReason, containerId: number): InstrumentTrouble {
  if (reason === 'deregistered') {
    return {
      word: 'Deregistered',
      icon: 'cutoff',
      hue: 'unusable',
      sentence: `It was deregistered at the provider and cannot be charged any more. Detach it, and ${payAgain}.`,
    }
  }
  if (reason === 'connector-moved') {
    return {
      word: `Not in ${containerId} now`,
      icon: 'cutoff',
      hue: 'unusable',
      sentence: `The connector that registered it does not use container ${containerId} any more, so it cannot be charged through that one. Give the connector this container again, or ${payAgain}.`,
    }
  }
  return {
    word: 'Container disabled',
    icon: 'off',
    hue: 'unusable',
    sentence: `Container ${containerId} is disabled for everybody: nothing in it can be charged until it is enabled again.`,
  }
}

/** Whether a card ends with this month, which is told before it is too late. */
function endsThisMonth({ expiryMonth, expiryYear }: StoredData, now: Date): boolean {
  return expiryMonth === now.getUTCMonth() + 1 && expiryYear === now.getUTCFullYear()
}

/** Everything that is wrong with an instrument, the gravest first. */
export function troublesOf(
  instrument: PaymentInstrument,
  unusable: UnusableReason | null,
  containerId: number,
  now: Date,
): InstrumentTrouble[] {
  const troubles = unusable === null ? [] : [unusableTrouble(unusable, containerId)]
  if (instrument.kind !== 'card') return troubles
  // The face says when it ended or ends.
  if (isExpired(instrument.paymentData, now)) {
    troubles.push({ word: 'Expired', icon: 'clock', hue: 'unusable', sentence: null })
  } else if (endsThisMonth(instrument.paymentData, now)) {
    troubles.push({ word: 'Expires this month', icon: 'clock', hue: 'warning', sentence: null })
  }
  return troubles
}

export const groupOf: Record<InstrumentKind, 'Cards' | 'IBAN' | 'Others'> = {
  card: 'Cards',
  iban: 'IBAN',
  wallet: 'Others',
  other: 'Others',
}
