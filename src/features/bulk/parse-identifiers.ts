import { lastFourOfCard, ownIdOf, type OwnId } from '@/profile/own-id.ts'

export type IdentifierKind = 'guid' | 'token' | 'transaction' | 'email' | 'identification'

export interface Identifier {
  text: string
  kind: IdentifierKind
  /** Where it stood in what was pasted; in a selection, its place. */
  line: number
}

export type RejectReason = 'blank' | 'duplicate' | 'card-number' | 'too-long' | 'beyond-limit'

/** What was left out; `shown` is masked already, so that neither the screen nor a file repeats a card number. */
export interface Rejected {
  line: number
  reason: RejectReason
  shown: string
  /** The line of the one it repeats. */
  firstLine: number | null
}

export interface Parsed {
  identifiers: readonly Identifier[]
  rejected: readonly Rejected[]
  kinds: Readonly<Record<IdentifierKind, number>>
  /** Words of a heading line, which are no identifiers. */
  heading: readonly string[]
}

export const mostIdentifiers = 10_000
const longest = 255

const lineBreaks = /\r\n|[\n\r\u2028\u2029]/
const separators = /[,;\t]/
// Marks that programs leave at the ends of copied text and nobody sees.
const unseen = /[\u200b\u200e\u200f\u2060\ufeff]/
const headings = new Set([
  'profileguid',
  'guid',
  'customerprofileguid',
  'identification',
  'customeridentification',
  'identifier',
  'identifiers',
  'email',
  'paymenttoken',
  'token',
  'transactionuuid',
  'uuid',
])

function trimmed(text: string): string {
  let whole = text.trim()
  for (;;) {
    const from = unseen.test(whole.charAt(0)) ? 1 : 0
    const to = unseen.test(whole.charAt(whole.length - 1)) ? whole.length - 1 : whole.length
    if (from === 0 && to === whole.length) return whole
    whole = whole.slice(from, to).trim()
  }
}

/** The cells of one line; a cell in quotes may hold separators, a quote that is never closed is a character like any other. */
function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(separators)
  const cells: string[] = []
  let at = 0
  while (at <= line.length) {
    const quoted = /^[ \u00a0]*"((?:[^"]|"")*)"[ \u00a0]*(?=[,;\t]|$)/.exec(line.slice(at, at + 2000))
    if (quoted) {
      cells.push((quoted[1] ?? '').replaceAll('""', '"'))
      at += quoted[0].length + 1
      continue
    }
    const length = line.slice(at).search(separators)
    const end = length < 0 ? line.length : at + length
    cells.push(line.slice(at, end))
    at = end + 1
  }
  return cells
}

const kindOfOwn: Record<OwnId, IdentifierKind> = {
  'profile-guid': 'guid',
  'payment-token': 'token',
  'transaction-uuid': 'transaction',
}

export function kindOf(text: string): IdentifierKind {
  const own = ownIdOf(text)
  if (own !== null) return kindOfOwn[own]
  if (text.startsWith('pt::') && text.length === 24) return 'token'
  return /^\S+@\S+$/.test(text) ? 'email' : 'identification'
}

function maskedCard(text: string): string | null {
  const lastFour = text.length < 13 ? null : lastFourOfCard(text)
  return lastFour === null ? null : `•••• ${lastFour}`
}

function ends(text: string, first: number, last: number): string {
  // Of a very long text the ends are enough.
  const points = Array.from(text.length > 80 ? text.slice(0, 20) + text.slice(-20) : text)
  if (points.length <= first + last + 1) return '•••'
  return `${points.slice(0, first).join('')}•••${points.slice(points.length - last).join('')}`
}

/** Enough to recognise one's own list again, too little to tell whose it is. Guids are no personal data. */
export function maskIdentifier(text: string, kind: IdentifierKind): string {
  if (kind === 'guid') return text
  const card = maskedCard(text)
  if (card !== null) return card
  if (kind === 'token') return `pt::••••${text.slice(-4)}`
  if (kind !== 'email') return ends(text, 2, 2)
  const at = text.lastIndexOf('@')
  return `${Array.from(text)[0] ?? ''}•••${text.slice(at)}`
}

function isHeading(cells: readonly string[]): boolean {
  const words = cells.filter((cell) => cell !== '').map((cell) => cell.toLowerCase().replaceAll(/[^a-z]/g, ''))
  return words.length > 0 && words.every((word) => headings.has(word))
}

/** Takes a pasted list apart. Pure and quick enough to run as somebody types. */
export function parseIdentifiers(pasted: string): Parsed {
  const identifiers: Identifier[] = []
  const rejected: Rejected[] = []
  const kinds = { guid: 0, token: 0, transaction: 0, email: 0, identification: 0 }
  const lineOf = new Map<string, number>()
  let heading: readonly string[] = []
  let begun = false

  const take = (text: string, line: number) => {
    const reject = (reason: RejectReason, shown: string, firstLine: number | null = null) =>
      rejected.push({ line, reason, shown, firstLine })
    if (text === '') return reject('blank', '')
    const kind = kindOf(text)
    const card = maskedCard(text)
    if (card !== null) return reject('card-number', card)
    if (text.length > longest) return reject('too-long', maskIdentifier(text, kind))
    const key = kind === 'guid' ? text.toLowerCase() : text
    const firstLine = lineOf.get(key)
    if (firstLine !== undefined) return reject('duplicate', maskIdentifier(text, kind), firstLine)
    if (identifiers.length === mostIdentifiers) return reject('beyond-limit', maskIdentifier(text, kind))
    lineOf.set(key, line)
    kinds[kind] += 1
    return identifiers.push({ text, kind, line })
  }

  const lines = pasted.split(lineBreaks)
  // What ends with a line break has no empty line after it.
  while (lines.length > 0 && trimmed(lines.at(-1) ?? '') === '') lines.pop()
  for (const [place, whole] of lines.entries()) {
    const cells = cellsOf(whole).map(trimmed)
    const filled = cells.some((cell) => cell !== '')
    if (!begun && filled) {
      begun = true
      if (isHeading(cells)) {
        heading = cells.filter((cell) => cell !== '')
        continue
      }
    }
    if (!filled) take('', place + 1)
    // A separator at the end of a line stands for nothing.
    else for (const cell of cells.at(-1) === '' ? cells.slice(0, -1) : cells) take(cell, place + 1)
  }
  return { identifiers, rejected, kinds, heading }
}
