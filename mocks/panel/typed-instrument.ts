import type { Tokenised, TypedInstrument } from '@/extension.ts'
import { holdsCardNumber } from '@/contract/card-number.ts'
import { isExpired } from '@/contract/v3/instruments.ts'

/** What is wrong with the first field that cannot be taken; null when all can. */
export type Complaint = Exclude<Tokenised, { token: string }> | null

/** A number without the blanks and dashes people write it with. */
export function plainNumber(number: string): string {
  return number.replace(/[\s-]/g, '').toUpperCase()
}

/** The check digit of a card number (ISO/IEC 7812, Luhn). */
function hasRightCheckDigit(digits: string): boolean {
  let sum = 0
  for (const [place, digit] of [...digits].toReversed().entries()) {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

/** The two check digits of an IBAN (ISO 13616: the rest by 97 is 1). */
function hasRightCheckDigits(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4)
  let rest = 0
  for (const letter of moved) rest = Number(`${rest}${Number.parseInt(letter, 36)}`) % 97
  return rest === 1
}

function complaintOfCardNumber(number: string): Complaint {
  const field = 'number'
  if (number === '') return { field, sentence: 'Type the number of the card.' }
  if (!/^[0-9]+$/.test(number)) return { field, sentence: 'A card number has digits only.' }
  if (number.length < 12 || number.length > 19) return { field, sentence: 'A card number has 12 to 19 digits.' }
  return hasRightCheckDigit(number)
    ? null
    : { field, sentence: 'The check digit of this card number is wrong. Look at it again.' }
}

function complaintOfIban(number: string): Complaint {
  const field = 'number'
  if (number === '') return { field, sentence: 'Type the IBAN.' }
  if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/.test(number))
    return { field, sentence: 'An IBAN has two letters, two digits, and 11 to 30 letters or digits.' }
  return hasRightCheckDigits(number)
    ? null
    : { field, sentence: 'The check digits of this IBAN are wrong. Look at it again.' }
}

function complaintOfExpiry({ expiryMonth: month, expiryYear: year }: TypedInstrument, now: Date): Complaint {
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 12)
    return { field: 'expiryMonth', sentence: 'Type the month of expiry, 1 to 12.' }
  if (year === undefined || !Number.isInteger(year) || year < 1000 || year > 9999)
    return { field: 'expiryYear', sentence: 'Type the year of expiry with four digits.' }
  if (isExpired({ expiryMonth: month, expiryYear: year }, now))
    return { field: 'expiryMonth', sentence: 'This card has expired.' }
  if (year > now.getUTCFullYear() + 20)
    return { field: 'expiryYear', sentence: 'No card is valid that long. Look at the year again.' }
  return null
}

function complaintOfHolder(holder: string, whose: string): Complaint {
  const field = 'holder'
  const name = holder.trim()
  if (name === '') return { field, sentence: `Type the name of the ${whose} holder.` }
  if (name.length > 100) return { field, sentence: 'The name has at most 100 characters.' }
  // Typed into the wrong field, it would be kept in the clear.
  return holdsCardNumber(name) ? { field, sentence: 'This is a card number; here goes the name.' } : null
}

function complaintOfSecurityCode(code: string | undefined): Complaint {
  return /^[0-9]{3,4}$/.test(code ?? '')
    ? null
    : { field: 'securityCode', sentence: 'The security code has 3 digits, on some cards 4.' }
}

/** What payment.js would find by looking at the fields alone, in the order in which they stand on the page. */
export function complaintOf(typed: TypedInstrument, now: Date): Complaint {
  const number = plainNumber(typed.number)
  if (typed.kind === 'iban') return complaintOfIban(number) ?? complaintOfHolder(typed.holder, 'account')
  if (typed.kind === 'wallet')
    return typed.number.trim() === '' ? { field: 'number', sentence: 'Type the e-mail of the wallet’s owner.' } : null
  return (
    complaintOfCardNumber(number) ??
    complaintOfHolder(typed.holder, 'card') ??
    complaintOfExpiry(typed, now) ??
    complaintOfSecurityCode(typed.securityCode)
  )
}
