import type { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { fold } from '@/ui/tree-search.ts'
import { instrumentName } from '@/words/instrument-words.ts'
import type { Origin } from '@/profile/instrument-origin.ts'

/** From so many instruments on, there is a field to find one in. */
export const manyInstruments = 12

function wordsOf(instrument: PaymentInstrument, origin: Origin | undefined): string {
  const { paymentData, method, associatedTokenType, networkTokenStatus, paymentToken } = instrument
  const { brand, cardHolder, walletType } = paymentData
  return [
    instrumentName(instrument),
    brand,
    cardHolder,
    walletType,
    method,
    associatedTokenType,
    networkTokenStatus,
    paymentToken,
    origin?.connector?.name,
  ]
    .filter(Boolean)
    .join('\n')
}

/** The instruments in which every typed word is found: by brand, last four, holder, kind of token, or connector. */
export function matchingInstruments(
  instruments: readonly PaymentInstrument[],
  origins: ReadonlyMap<string, Origin>,
  text: string,
): readonly PaymentInstrument[] {
  const wanted = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (wanted.length === 0) return instruments
  return instruments.filter((instrument) => {
    const words = fold(wordsOf(instrument, origins.get(instrument.paymentToken)))
    return wanted.every((word) => words.includes(word))
  })
}
