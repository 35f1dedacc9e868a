import { mayBeCardNumber, ownIdOf } from '@/profile/own-id.ts'

/** What is typed: `uuid` where it is one, `id` as a merchant's own, nothing of it where it holds a card number, which is never sent. */
export function typedId(text: string): { id: string; uuid: string | null; isCard: boolean } {
  const id = text.trim()
  if (mayBeCardNumber(id)) return { id: '', uuid: null, isCard: true }
  return { id, uuid: ownIdOf(id) === 'transaction-uuid' ? id.toLowerCase() : null, isCard: false }
}
