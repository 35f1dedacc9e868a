// Written as people and systems write them: in one run, or in groups with blanks, dashes, dots or invisible marks between.
const longRun = /\p{Nd}(?:[\t\p{Zs}\p{Pd}\p{Cf}\u2212._]*\p{Nd}){12,}/gu
const digitsOnly = /\p{Nd}+/gu

/** Unicode keeps the ten digits of a script together, nought first. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0
  let nought = point
  while (/\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought -= 1
  return String((point - nought) % 10)
}

interface Found {
  from: number
  to: number
  lastFour: string
}

/** The run as a whole, or whole groups of it: a date or a security code may stand beside the number. */
function cardNumbersIn(run: string): Found[] {
  const groups = [...run.matchAll(digitsOnly)].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length,
    digits: text.replace(/\P{ASCII}/gu, asciiDigit),
  }))
  const found: Found[] = []
  for (let first = 0; first < groups.length; first += 1) {
    const { digits: start = '' } = groups[first] ?? {}
    let length = 0
    // Luhn's sum so far, should this digit be the last, or the next.
    let [plain, doubled] = [0, 0]
    let widest = -1
    for (let last = first; last < groups.length; last += 1) {
      const { digits = '' } = groups[last] ?? {}
      length += digits.length
      if (length > 19) break
      for (const digit of digits) {
        const value = Number(digit)
        ;[plain, doubled] = [doubled + value, plain + (value > 4 ? value * 2 - 9 : value * 2)]
      }
      // No card begins with a nought; a guid of noughts would be full of right check digits.
      const mayBegin = !start.startsWith('0') || last - first === groups.length - 1
      if (length >= 13 && plain % 10 === 0 && mayBegin) widest = last
    }
    if (widest < 0) continue
    const numbers = groups.slice(first, widest + 1)
    const lastFour = numbers
      .map((group) => group.digits)
      .join('')
      .slice(-4)
    found.push({ from: numbers[0]?.from ?? 0, to: numbers.at(-1)?.to ?? 0, lastFour })
    first = widest
  }
  return found
}

function hideIn(run: string): string {
  let shown = ''
  let end = 0
  for (const { from, to, lastFour } of cardNumbersIn(run)) {
    shown += `${run.slice(end, from)}•••• ${lastFour}`
    end = to
  }
  return shown + run.slice(end)
}

/** Whether a text holds what may be a full card number: 13 to 19 digits of any script, in one run or in groups, with a right check digit. */
export function holdsCardNumber(text: string): boolean {
  return (text.match(longRun) ?? []).some((run) => cardNumbersIn(run).length > 0)
}

/** The same text with every such number cut to its last four digits: what a gateway sends is never shown whole (PCI DSS 3.4). */
export function hideCardNumbers(text: string): string {
  return text.replace(longRun, hideIn)
}
