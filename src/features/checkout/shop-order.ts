/** One line of what somebody buys. */
interface OrderLine {
  name: string
  cents: number
}

export interface ShopOrder {
  number: string
  lines: readonly OrderLine[]
  cents: number
}

const goods: readonly OrderLine[] = [
  { name: 'Ceramic mug', cents: 1490 },
  { name: 'Notebook, dotted', cents: 1250 },
  { name: 'Linen tea towel', cents: 990 },
  { name: 'Roasted coffee, 500 g', cents: 1180 },
  { name: 'Wool blanket', cents: 6900 },
  { name: 'Desk lamp', cents: 5450 },
  { name: 'Gift card', cents: 2500 },
  { name: 'Umbrella', cents: 2295 },
  { name: 'Wooden puzzle', cents: 1795 },
  { name: 'Garden seeds', cents: 349 },
  { name: 'Picture frame', cents: 1650 },
]

/** FNV-1a: the same merchant has the same orders wherever the page is shown. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return value
}

function good(place: number): OrderLine {
  return goods[place % goods.length] ?? { name: 'Parcel', cents: 1000 }
}

/** What is in the basket at a merchant: made up, the same each time, another one for every `turn`. */
export function orderOf(merchantGuid: string, turn: number): ShopOrder {
  const base = hash(merchantGuid)
  const first = base + turn * 3
  // Another step than the number of goods has, so that the second is never the first again.
  const lines = [good(first), good(first + 1 + (base % (goods.length - 1)))]
  const cents = lines.reduce((sum, line) => sum + line.cents, 0)
  return { number: String(10_000 + (base % 80_000) + turn), lines, cents }
}

/** `26.70`, as a transaction says it. */
export function amountOf(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}

const hues = 4

/** The colours of two shops side by side: a shop keeps its own, and the second gives way where both have the same. */
export function shopHues(first: string, second: string): [number, number] {
  const [one, other] = [hash(`${first}|hue`) % hues, hash(`${second}|hue`) % hues]
  return [one, one === other && first !== second ? (other + 1) % hues : other]
}
