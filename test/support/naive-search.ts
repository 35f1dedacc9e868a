/** What a search has to find, said again without an index: every profile is looked at, by functions that share nothing with the gateway's. */
import type { ProfileQuery, SamePerson, SearchProfilesBody } from '@/contract/console/profile-search.ts'
import type { InstrumentRow, ProfileRow } from '@mocks/entities.ts'

type Conditions = Omit<ProfileQuery, 'without'>
type Field = keyof Conditions

const fold = (text: string) => text.normalize('NFC').toLowerCase()
const partsOf = (name: unknown) => (typeof name === 'string' ? fold(name).split(/[\s,.'’-]+/) : []).filter(Boolean)
const emailOf = ({ customer }: ProfileRow) => (typeof customer['email'] === 'string' ? fold(customer['email']) : null)

/** Brands of the worlds below, each with the words that name it. */
const words: Record<string, string[]> = {
  visa: ['visa'],
  amex: ['amex', 'american express'],
  newbrand: ['newbrand'],
  paypal: ['paypal'],
}

function isCalled({ method, paymentData, associatedTokenType }: InstrumentRow, wanted: string): boolean {
  const stored = { card: paymentData['brand'], iban: 'iban', wallet: paymentData['walletType'] }[method] ?? method
  const names = words[String(stored)] ?? [String(stored)]
  return [...names, ...(associatedTokenType === 'applepay' ? ['applepay', 'apple pay'] : [])].includes(fold(wanted))
}

function isExpired({ method, paymentData }: InstrumentRow, now: Date): boolean {
  const month = `${String(paymentData['expiryYear'])}-${String(paymentData['expiryMonth']).padStart(2, '0')}`
  return method === 'card' && month < now.toISOString().slice(0, 7)
}

const digitsOf = ({ paymentData }: InstrumentRow) =>
  typeof paymentData['iban'] === 'string' ? paymentData['iban'].slice(-4) : paymentData['lastFourDigits']

/** `madeFor` are the transactions that name a profile; whoever is blind to e-mails must know one as a whole. */
export interface Surroundings {
  now: Date
  isBlind: boolean
  madeFor: ReadonlyMap<string, string | null>
}

type Meets = (row: ProfileRow, wanted: string, around: Surroundings) => boolean

const byText: Record<Exclude<Field, 'text' | 'expired'>, Meets> = {
  profileGuid: ({ guid }, wanted) => guid.toLowerCase() === wanted.trim().toLowerCase(),
  customerIdentification: ({ identification }, wanted) => identification === wanted,
  paymentToken: ({ instruments }, wanted) => instruments.some((one) => one.paymentToken === wanted.trim()),
  transactionUuid: ({ guid, instruments }, wanted, { madeFor }) =>
    instruments.some((one) => one.transactionUuid === wanted.trim()) || madeFor.get(wanted.trim()) === guid,
  email(row, wanted, { isBlind }) {
    const [has, typed] = [emailOf(row), fold(wanted.trim())]
    return isBlind ? has === typed : has?.startsWith(typed) === true
  },
  name({ customer }, wanted) {
    const has = [customer['firstName'], customer['lastName'], customer['company']].flatMap(partsOf)
    const typed = partsOf(wanted)
    return typed.length > 0 && typed.every((part) => has.some((word) => word.startsWith(part)))
  },
  lastFour: ({ instruments }, wanted) => instruments.some((one) => digitsOf(one) === wanted),
  brand: ({ instruments }, wanted) => instruments.some((one) => isCalled(one, wanted.trim())),
  createdFrom: ({ createdAt }, wanted) => createdAt.slice(0, 10) >= wanted,
  createdBefore: ({ createdAt }, wanted) => createdAt.slice(0, 10) < wanted,
}

const anywhere = ['profileGuid', 'paymentToken', 'transactionUuid', 'email', 'name', 'lastFour'] as const

/** Whether a profile meets one condition; null where it asks for nothing. */
function meetsOne(row: ProfileRow, field: Field, wanted: string | boolean, around: Surroundings): boolean | null {
  if (typeof wanted === 'boolean') return row.instruments.some((one) => isExpired(one, around.now)) === wanted
  if (field === 'customerIdentification') return wanted === '' ? null : row.identification === wanted
  if (wanted.trim() === '') return null
  if (field === 'text')
    return (
      [wanted, wanted.trim()].includes(row.identification) ||
      anywhere.some((one) => byText[one](row, one === 'lastFour' ? wanted.trim() : wanted, around))
    )
  return field === 'expired' ? null : byText[field](row, wanted, around)
}

function answersOf(row: ProfileRow, conditions: Conditions, around: Surroundings): boolean[] {
  return (Object.entries(conditions) as [Field, string | boolean][])
    .map(([field, wanted]) => meetsOne(row, field, wanted, around))
    .filter((answer) => answer !== null)
}

/** Whether a profile is to be found by a query. */
export function isFound(row: ProfileRow, { without = [], ...conditions }: ProfileQuery, around: Surroundings): boolean {
  const isLeftOut = without.some((group) => {
    const answers = answersOf(row, group, around)
    return answers.length > 0 && answers.every(Boolean)
  })
  return answersOf(row, conditions, around).every(Boolean) && !isLeftOut
}

const compare = (one: string | number, other: string | number) => (one < other ? -1 : one > other ? 1 : 0)

/** The whole list in order. */
export function inOrder(
  rows: readonly ProfileRow[],
  sort: SearchProfilesBody['sort'] = 'created-newest',
): ProfileRow[] {
  const way = sort === 'created-newest' ? -1 : 1
  const value = (row: ProfileRow) => (sort === 'identification' ? row.identification : row.createdAt)
  return rows.toSorted(
    (one, other) =>
      way * compare(value(one), value(other)) ||
      compare(one.container, other.container) ||
      way * compare(one.guid, other.guid),
  )
}

/** Who of these seems to be the same person as a profile, best first. */
export function samePersonAmong(rows: readonly ProfileRow[], profile: ProfileRow) {
  return rows
    .filter(({ container }) => container !== profile.container)
    .map((row) => {
      const because: SamePerson['because'] = []
      if (row.identification === profile.identification) because.push('customerIdentification')
      if (emailOf(row) !== null && emailOf(row) === emailOf(profile)) because.push('email')
      return { row, because, rank: because.length === 2 ? 0 : because[0] === 'customerIdentification' ? 1 : 2 }
    })
    .filter(({ because }) => because.length > 0)
    .toSorted(
      (one, other) =>
        one.rank - other.rank ||
        compare(one.row.container, other.row.container) ||
        compare(one.row.guid, other.row.guid),
    )
    .slice(0, 5)
    .map(({ row, because }) => ({ profileGuid: row.guid, because }))
}

/** Where an identifier leads to as a whole. */
export function isLedTo(row: ProfileRow, identifier: string, around: Surroundings): boolean {
  const trimmed = identifier.trim()
  return (
    [identifier, trimmed].includes(row.identification) ||
    (['profileGuid', 'paymentToken', 'transactionUuid'] as const).some((one) => byText[one](row, trimmed, around)) ||
    (trimmed !== '' && emailOf(row) === fold(trimmed))
  )
}
