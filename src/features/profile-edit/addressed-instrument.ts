import type { ProfileInContainer } from '@/contract/console/profiles.ts'
import type { PaymentInstrument } from '@/contract/v3/instruments.ts'
import type { Origin } from '@/profile/instrument-origin.ts'
import { instrumentOfTail } from '@/profile/token-tail.ts'

export interface AddressedInstrument {
  instrument: PaymentInstrument
  origin: Origin | undefined
}

/** The one instrument whose token ends as the URL says; none where there is no such one, or it cannot be told which. */
export function addressedInstrument(profile: ProfileInContainer, tail: string): AddressedInstrument | null {
  const instrument = instrumentOfTail(profile.paymentInstruments, tail)
  if (!instrument) return null
  const origin = profile.context?.instruments.find(({ paymentToken }) => paymentToken === instrument.paymentToken)
  return { instrument, origin }
}

export function hasToken({ paymentInstruments }: ProfileInContainer, token: string): boolean {
  return paymentInstruments.some(({ paymentToken }) => paymentToken === token)
}

/** The instrument on the profile that a transaction registered. */
export function attachedBy(profile: ProfileInContainer, transactionUuid: string): AddressedInstrument | null {
  const origin = profile.context?.instruments.find((one) => one.transactionUuid === transactionUuid)
  const instrument = profile.paymentInstruments.find(({ paymentToken }) => paymentToken === origin?.paymentToken)
  return instrument ? { instrument, origin } : null
}
