import type { ProfileInContainer } from '@/contract/console/profiles.ts'
import type { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { instrumentName } from '@/words/instrument-words.ts'
import { differingNames } from './customer-changes.ts'
import { fieldWords, storedOf } from './customer-form.ts'

function preferredOf({ paymentInstruments }: ProfileInContainer): PaymentInstrument | undefined {
  return paymentInstruments.find(({ isPreferred }) => isPreferred)
}

function without(instruments: readonly PaymentInstrument[], others: readonly PaymentInstrument[]): string[] {
  return instruments
    .filter(({ paymentToken }) => !others.some((other) => other.paymentToken === paymentToken))
    .map(instrumentName)
}

/** What became different between two looks at a profile, in sentences. */
export function differencesBetween(before: ProfileInContainer, after: ProfileInContainer): string[] {
  const gone = without(before.paymentInstruments, after.paymentInstruments)
  const added = without(after.paymentInstruments, before.paymentInstruments)
  const fields = differingNames(storedOf(before), storedOf(after))
  const preferred = preferredOf(after)
  const sentences: string[] = []
  if (gone.length > 0) sentences.push(`${gone.join(', ')} left the profile.`)
  if (added.length > 0) sentences.push(`${added.join(', ')} came to the profile.`)
  if (preferredOf(before)?.paymentToken !== preferred?.paymentToken) {
    sentences.push(preferred ? `${instrumentName(preferred)} is preferred now.` : 'None is preferred now.')
  }
  if (fields.length > 0) sentences.push(`Customer data changed: ${fieldWords(fields)}.`)
  return sentences
}
