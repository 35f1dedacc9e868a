import { optionalBoolean, optionalInteger, optionalText } from '@/contract/tolerant.ts'
import { z } from '@/contract/zod.ts'

/** Payment data of any kind: the documented fields of card, iban and wallet, all optional, and whatever a new kind brings (GF 2.3.3). */
export const PaymentData = z.looseObject({
  _TYPE: optionalText,
  brand: optionalText,
  cardHolder: optionalText,
  expiryMonth: optionalInteger,
  expiryYear: optionalInteger,
  firstSixDigits: optionalText,
  lastFourDigits: optionalText,
  iban: optionalText,
  bic: optionalText,
  mandateId: optionalText,
  mandateDate: optionalText,
  walletReferenceId: optionalText,
  walletType: optionalText,
  walletOwner: optionalText,
  walletOwnerFirstName: optionalText,
  walletOwnerLastName: optionalText,
  walletOwnerCountryCode: optionalText,
  walletRegistrationId: optionalText,
})
export type PaymentData = z.output<typeof PaymentData>

const WireInstrument = z.looseObject({
  _TYPE: optionalText,
  createdAt: optionalText,
  method: optionalText,
  paymentData: z.nullish(PaymentData),
  paymentToken: z.string(),
  isPreferred: optionalBoolean,
  associatedTokenType: optionalText,
  networkTokenStatus: optionalText,
})

/** The groups in which a profile shows its instruments; kinds this console does not know go to "other" (GF 5, row 4). */
export type InstrumentKind = 'card' | 'iban' | 'wallet' | 'other'

// A map, because a new kind may be called like something every object has.
const kinds = new Map<string, InstrumentKind>([
  ['card', 'card'],
  ['iban', 'iban'],
  ['wallet', 'wallet'],
])

/** The group of an instrument, from the three places that may tell it (GF 5, row 4). */
export function kindOf(dataType?: string, method?: string, type?: string): InstrumentKind {
  // A type that is present but unknown is a new kind: falling through to the method would file it wrongly.
  if (dataType !== undefined) return kinds.get(dataType.replace(/^paymentData\./, '').toLowerCase()) ?? 'other'
  if (method !== undefined) return kinds.get(method.toLowerCase()) ?? 'other'
  return kinds.get(type?.toLowerCase() ?? '') ?? 'other'
}

/** A stored payment instrument; `kind` is chosen by `paymentData._TYPE`, then `method`, then `_TYPE` (GF 5, row 4). */
export const PaymentInstrument = z.pipe(
  WireInstrument,
  z.transform((wire) => ({
    ...wire,
    kind: kindOf(wire.paymentData?._TYPE, wire.method, wire._TYPE),
    paymentData: (wire.paymentData ?? {}) as Partial<PaymentData>,
    isPreferred: wire.isPreferred ?? false,
  })),
)
export type PaymentInstrument = z.output<typeof PaymentInstrument>

/**
 * Whether a card is past the last day of its expiry month, in UTC (decision 7: a label and nothing else).
 * Unknown or impossible months and years are never called expired.
 */
export function isExpired(data: Partial<Pick<PaymentData, 'expiryMonth' | 'expiryYear'>>, now: Date): boolean {
  const { expiryMonth: month, expiryYear: year } = data
  if (month === undefined || year === undefined || month < 1 || month > 12 || year < 1000) return false
  return Date.UTC(year, month, 1) <= now.getTime()
}
