import { isExpired, kindOf, type InstrumentKind } from '@/contract/v3/instruments.ts'
import type { InstrumentRow } from './entities.ts'
import { foldText } from './search-text.ts'

/** An instrument of a profile, or one that is kept with a transaction alone. */
export type AnyInstrument = Omit<InstrumentRow, 'paymentToken' | 'preferred' | 'connectorGuid' | 'transactionUuid'>

// Maps, because what is stored may be called like something every object has.
const labels = new Map([
  ['visa', 'Visa'],
  ['mastercard', 'Mastercard'],
  ['amex', 'American Express'],
  ['maestro', 'Maestro'],
  ['diners', 'Diners Club'],
  ['discover', 'Discover'],
  ['jcb', 'JCB'],
  ['unionpay', 'UnionPay'],
  ['paypal', 'PayPal'],
])

const otherSpellings = new Map([
  ['americanexpress', 'amex'],
  ['mc', 'mastercard'],
  ['dinersclub', 'diners'],
  ['cup', 'unionpay'],
  ['chinaunionpay', 'unionpay'],
])

const throughWallets = new Set(['applepay', 'googlepay'])

/** Brands and kinds are few; what else was typed once need not be kept. */
const mostKept = 500

const knownKeys = new Map<string, string>()

/** A brand as it is compared: "American Express", "american-express" and "amex" are one [ours, decision 38]. */
export function brandKey(brand: string): string {
  const known = knownKeys.get(brand)
  if (known !== undefined) return known
  const folded = foldText(brand).replace(/[\s._-]+/g, '')
  const key = otherSpellings.get(folded) ?? folded
  if (knownKeys.size < mostKept) knownKeys.set(brand, key)
  return key
}

/** A stored value as text; null for what is not there. */
function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined || value === '' ? null : String(value)
}

const knownKinds = new Map<string, InstrumentKind>()

/** The group of an instrument, from what is stored. */
export function instrumentKind({ paymentData, method, type }: AnyInstrument): InstrumentKind {
  const dataType = textOf(paymentData['_TYPE'])
  if (dataType === null) return kindOf(undefined, method, type)
  const known = knownKinds.get(dataType) ?? kindOf(dataType)
  if (knownKinds.size < mostKept) knownKinds.set(dataType, known)
  return known
}

function storedName(instrument: AnyInstrument): string {
  const { paymentData, method } = instrument
  const kind = instrumentKind(instrument)
  if (kind === 'iban') return 'IBAN'
  const name = kind === 'card' ? paymentData['brand'] : kind === 'wallet' ? paymentData['walletType'] : method
  return textOf(name) ?? method
}

/** What an instrument is called: its brand, its wallet, or its kind. */
export function instrumentLabel(instrument: AnyInstrument): string {
  const name = storedName(instrument)
  return labels.get(brandKey(name)) ?? name
}

/** Whether an instrument is called so, or came through a wallet that is; most are told from others before their kind need be asked. */
export function isOfBrand(instrument: AnyInstrument, key: string): boolean {
  const { associatedTokenType, paymentData, method } = instrument
  if (associatedTokenType === key && throughWallets.has(key)) return true
  const may =
    key === 'iban' || [paymentData['brand'], paymentData['walletType'], method].some((name) => isWritten(name, key))
  return may && brandKey(storedName(instrument)) === key
}

function isWritten(name: string | number | null | undefined, key: string): boolean {
  return name !== null && name !== undefined && brandKey(String(name)) === key
}

const endOfTime = new Date(8.64e15)

/** The first moment at which an instrument is an expired card, in milliseconds; infinite for what does not expire (decision 7). */
export function expiresAt(instrument: AnyInstrument): number {
  const { expiryMonth, expiryYear } = instrument.paymentData
  if (expiryYear === undefined) return Infinity
  const month = { expiryMonth: Number(expiryMonth), expiryYear: Number(expiryYear) }
  const expires = instrumentKind(instrument) === 'card' && isExpired(month, endOfTime)
  return expires ? Date.UTC(month.expiryYear, month.expiryMonth, 1) : Infinity
}

/** The last four digits of a card or an IBAN: how an instrument is named on the phone. */
export function lastFourOf({ paymentData }: AnyInstrument): string | null {
  return textOf(paymentData['lastFourDigits']) ?? textOf(paymentData['iban'])?.slice(-4) ?? null
}
