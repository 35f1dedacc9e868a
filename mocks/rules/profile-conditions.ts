import { holdsCardNumber } from '@/contract/card-number.ts'
import type { ProfileQuery } from '@/contract/console/profile-search.ts'
import type { Db } from '@mocks/db.ts'
import { refuse } from '@mocks/refuse.ts'
import {
  byDays,
  byExpiry,
  byField,
  testForMany,
  type Conditions,
  type Criterion,
  type Ground,
} from './profile-criteria.ts'

const tokenPattern = /^pt::.{20}$/
const uuidPattern = /^[0-9a-f]{20}$/
const ownIds = /^(CP(-[0-9a-f]{4}){6}|pt::.{20}|[0-9a-f]{20})$/i

/** A full card number is never searched for, so that it never reaches a log: only its last four digits are stored anyway. */
export function refuseCardNumber(text: string, pointer: string): void {
  // An id of the platform may have many digits and is none.
  if (ownIds.test(text.trim()) || !holdsCardNumber(text)) return
  refuse(
    'card-number-refused',
    'This looks like a full card number, which must not be typed here. Search for its last four digits.',
    { pointer },
  )
}

/** The same for every text of a query, what is to be left out included. */
export function refuseCardNumbers({ without = [], ...conditions }: ProfileQuery): void {
  const groups = [
    ['/query', conditions] as const,
    ...without.map((group, place) => [`/query/without/${place}`, group] as const),
  ]
  for (const [pointer, group] of groups) {
    for (const [field, value] of Object.entries(group)) {
      if (typeof value === 'string') refuseCardNumber(value, `${pointer}/${field}`)
    }
  }
}

/** Whether a text may be a payment token: only then is the index of them worth building. */
export function looksLikeToken(text: string): boolean {
  return tokenPattern.test(text)
}

/** Whether a text may be the UUID of a transaction: it is written like one, or there is such a transaction. */
export function looksLikeTransaction(db: Db, text: string): boolean {
  return uuidPattern.test(text) || db.transactions.get(text) !== undefined
}

function byAnyField(ground: Ground, text: string): Criterion {
  const trimmed = text.trim()
  const whole = [
    byField.profileGuid(ground, trimmed),
    byField.customerIdentification(ground, trimmed),
    // Identifications are never trimmed (I3), so blanks that were typed may belong to one.
    ...(trimmed === text ? [] : [byField.customerIdentification(ground, text)]),
    ...(looksLikeToken(trimmed) ? [byField.paymentToken(ground, trimmed)] : []),
    ...(looksLikeTransaction(ground.db, trimmed) ? [byField.transactionUuid(ground, trimmed)] : []),
  ]
  const email = byField.email(ground, trimmed)
  const name = byField.name(ground, trimmed)
  const digits = /^\d{4}$/.test(trimmed) ? [byField.lastFour(ground, trimmed)] : []
  const parts = [...whole, email, name, ...digits]
  return {
    estimate: () => parts.reduce((sum, part) => sum + part.estimate(), 0),
    candidates: () => new Set(parts.flatMap((part) => [...part.candidates()])),
    meets(row) {
      for (const part of parts) {
        const field = part.meets(row)
        if (field) return field
      }
      return null
    },
    testForMany() {
      const rows = new Set([...whole, ...digits].flatMap((part) => [...part.candidates()]))
      const [hasEmail, hasName] = [testForMany(email), testForMany(name)]
      return (row) => hasEmail(row) || hasName(row) || rows.has(row)
    },
  }
}

type TextField = keyof typeof byField

/** A blank text asks for nothing, but blanks alone may be an identification (I3). */
function isAsked(field: TextField, text: string | undefined): text is string {
  return text !== undefined && (field === 'customerIdentification' ? text : text.trim()) !== ''
}

/** Conditions, all of which a profile must meet, those of the cheapest indexes first. Those that are blank ask for nothing. */
export function criteriaOf(ground: Ground, conditions: Conditions): Criterion[] {
  const { text, createdFrom, createdBefore, expired } = conditions
  const fields = (Object.keys(byField) as TextField[]).flatMap((field) => {
    const value = conditions[field]
    if (!isAsked(field, value)) return []
    return [byField[field](ground, field === 'customerIdentification' ? value : value.trim())]
  })
  return [
    ...fields,
    ...(createdFrom === undefined && createdBefore === undefined ? [] : [byDays(ground, conditions)]),
    ...(expired === undefined ? [] : [byExpiry(ground, expired)]),
    ...(text === undefined || text.trim() === '' ? [] : [byAnyField(ground, text)]),
  ]
}
