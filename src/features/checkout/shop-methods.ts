import type { TypedInstrument } from '@/extension.ts'

type Kind = TypedInstrument['kind']

const kindWords: Record<Kind, string> = { card: 'card', iban: 'bank account', wallet: 'wallet' }
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** `New card, bank account or wallet`. */
export function newLabelOf(kinds: readonly Kind[]): string {
  return `New ${either.format(kinds.map((kind) => kindWords[kind]))}`
}

/** The form in which an instrument of a method is typed; null for a method this page has no form for. */
function kindOfMethod(method: string): Kind | null {
  if (/card/i.test(method)) return 'card'
  if (/sepa|directdebit|iban/i.test(method)) return 'iban'
  return /paypal|wallet/i.test(method) ? 'wallet' : null
}

/** What can be typed at a shop, each kind once and only where something usable takes it; and the methods there is no form for. */
export function newKinds(items: readonly { method: string; usable: boolean }[]): { kinds: Kind[]; others: string[] } {
  const usable = items.filter((item) => item.usable)
  const kinds = usable.flatMap(({ method }) => kindOfMethod(method) ?? [])
  const others = usable.filter(({ method }) => method !== '' && kindOfMethod(method) === null)
  return { kinds: [...new Set(kinds)], others: [...new Set(others.map(({ method }) => method))] }
}
