import { mayBeCardNumber } from '@/profile/own-id.ts'

/** Said at a field into which somebody put a card number. */
export const cardNumberSentence = 'This looks like a card number, which is never sent. A token stands for it.'

/** Which of the texts that are about to be sent hold a full card number, by the names of their fields. */
export function cardNumbersIn<F>(texts: readonly (readonly [F, string])[]): F[] {
  return texts.filter(([, text]) => mayBeCardNumber(text)).map(([field]) => field)
}
