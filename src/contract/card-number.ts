function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place += 1) {
    let digit = Number(digits[digits.length - 1 - place])
    if (place % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2
    sum += digit
  }
  return sum % 10 === 0
}

// Written as people and systems write them: in one run, or in groups.
const longRun = /\d(?:[ .\-\u00a0]?\d){12,}/g

function mayBeCardNumber(run: string): boolean {
  const digits = run.replace(/\D/g, '')
  return digits.length <= 19 && passesLuhn(digits)
}

/** Whether a text holds what may be a full card number: 13 to 19 digits, blanks, dots and dashes between them allowed, with a right check digit. */
export function holdsCardNumber(text: string): boolean {
  return (text.match(longRun) ?? []).some(mayBeCardNumber)
}

/** The same text with every such number cut to its last four digits: what a gateway sends is never shown whole (PCI DSS 3.4). */
export function hideCardNumbers(text: string): string {
  return text.replace(longRun, (run) => (mayBeCardNumber(run) ? `•••• ${run.replace(/\D/g, '').slice(-4)}` : run))
}
