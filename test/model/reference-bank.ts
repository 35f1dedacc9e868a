/** Instruments as the reference model looks at them, and what banks do with them (decisions 46 and 47). */

/** The text of an instrument, read. */
export interface Face {
  brand?: string
  expiryMonth?: number
  expiryYear?: number
  firstSixDigits?: string
  lastFourDigits?: string
  iban?: string
}

export const faceOf = (data: string) => JSON.parse(data) as Face

/** The last four characters by which an instrument is told on the phone. */
export const lastFourOf = ({ lastFourDigits, iban }: Face) => lastFourDigits ?? iban?.slice(-4) ?? null

/** What stays of an instrument that nothing stored: not whose it was. */
export function anonymous(data: string): string {
  const { cardHolder: _, walletOwner: __, ...rest } = JSON.parse(data) as Record<string, unknown>
  return JSON.stringify(rest)
}

/** Of cards alone a bank asks for 3-D Secure. */
export const isCard = (data: string) => faceOf(data).firstSixDigits !== undefined

/** Decision 7: after the last day of its month, UTC. */
export function isExpired(data: string, now: number): boolean {
  const { expiryMonth, expiryYear } = faceOf(data)
  return expiryMonth !== undefined && expiryYear !== undefined && now >= Date.UTC(expiryYear, expiryMonth, 1)
}

export interface Use {
  isNew: boolean
  isCharged: boolean
}

/** The code with which a bank declines, whatever the customer answered. */
export function declines(data: string, { isNew, isCharged }: Use): number | null {
  const face = faceOf(data)
  switch (`${face.firstSixDigits ?? face.iban?.slice(0, 4) ?? ''} ${lastFourOf(face) ?? ''}`) {
    case '400000 0002':
      return 2003
    case '400000 9987':
      return 2015
    case '400000 9995':
      return isCharged ? 2006 : null
    case '400000 0341':
      return isNew ? null : 2003
    case 'AT86 3202':
      return 2017
    default:
      return null
  }
}

/** Whether a bank asks the customer, unless the merchant forbids it. */
export function asks(data: string, { isNew }: Use): boolean {
  const { firstSixDigits, lastFourDigits } = faceOf(data)
  if (firstSixDigits === '400000' && lastFourDigits === '3220') return isNew
  return firstSixDigits === '400000' && lastFourDigits === '3184'
}
