/** A stretch of what was typed, with where it stood. */
export interface Token {
  /** The operator's name as it was typed, in small letters; null for plain text. */
  operator: string | null
  value: string
  excluded: boolean
  /** The value stood in quotes: nothing in it is an operator. */
  quoted: boolean
  start: number
  end: number
}

const blank = /\s/u

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && blank.test(text.charAt(at))) at += 1
  return at
}

/** From after an opening quote to after the closing one; a quote that is never closed holds everything to the end. */
function readQuoted(text: string, from: number): { value: string; end: number } {
  let value = ''
  let at = from
  for (; at < text.length && text.charAt(at) !== '"'; at += 1) {
    const next = text.charAt(at + 1)
    if (text.charAt(at) === '\\' && (next === '"' || next === '\\')) at += 1
    value += text.charAt(at)
  }
  return { value, end: Math.min(at + 1, text.length) }
}

function readWord(text: string, from: number): { value: string; end: number } {
  let end = from
  while (end < text.length && !blank.test(text.charAt(end))) end += 1
  return { value: text.slice(from, end), end }
}

function readValue(text: string, from: number): { value: string; end: number; quoted: boolean } {
  const quoted = text.charAt(from) === '"'
  return { ...(quoted ? readQuoted(text, from + 1) : readWord(text, from)), quoted }
}

/** Whether something else than an operator stands there: only such is taken as the value of an operator before a blank. */
function isPlain(text: string, at: number, isOperator: (name: string) => boolean): boolean {
  if (at >= text.length) return false
  const { value } = readWord(text, at)
  const name = /^-?([a-z0-9]+):/i.exec(value)?.[1]?.toLowerCase()
  return name === undefined || !isOperator(name)
}

function readToken(text: string, start: number, isOperator: (name: string) => boolean): Token {
  // A dash by itself is a word; before something it leaves that out.
  const excluded = text.charAt(start) === '-' && start + 1 < text.length && !blank.test(text.charAt(start + 1))
  const from = excluded ? start + 1 : start
  const [head = '', name = ''] = /^([a-z0-9]+):/i.exec(text.slice(from, from + 12)) ?? []
  const operator = name.toLowerCase()
  if (!isOperator(operator)) return { operator: null, excluded, start, ...readValue(text, from) }
  const after = from + head.length
  // "Name: Anna", as mails and notes write it: the blank after the colon is forgiven.
  const next = skipBlanks(text, after)
  const value = next > after && isPlain(text, next, isOperator) ? readValue(text, next) : readValue(text, after)
  return { operator, excluded, start, ...value }
}

/** Cuts what was typed into operators with their values, and words. */
export function tokensOf(text: string, isOperator: (name: string) => boolean): Token[] {
  const tokens: Token[] = []
  for (let at = skipBlanks(text, 0); at < text.length; at = skipBlanks(text, at)) {
    const token = readToken(text, at, isOperator)
    tokens.push(token)
    at = token.end
  }
  return tokens
}

/** A value as it has to be typed, so that it is read again as the same. */
export function quoteIfNeeded(value: string): string {
  return value === '' || /\s|^"/u.test(value) ? quote(value) : value
}

export function quote(value: string): string {
  return `"${value.replace(/[\\"]/g, String.raw`\$&`)}"`
}
