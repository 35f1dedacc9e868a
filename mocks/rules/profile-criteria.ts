import type { ProfileQuery } from '@/contract/console/profile-search.ts'
import { foldGuid } from '@/contract/v3/identification.ts'
import { lastFoursOf, type Db } from '@mocks/db.ts'
import type { ProfileRow } from '@mocks/entities.ts'
import { brandKey, expiresAt, isOfBrand } from '@mocks/instrument-words.ts'
import { beginsFolded, foldText, foldedEmailOf, searchWords, wordsOf } from '@mocks/search-text.ts'
import { profilesOfEmail } from './profiles-of-email.ts'

/** Conditions on one profile, as they are sent. */
export type Conditions = Omit<ProfileQuery, 'without'>

/** A field by which profiles are found, as a hit names what it met. */
export type SearchField = Exclude<keyof Conditions, 'text'>

/** One condition of a search: rows that meet it from an index, about how many there are, and the same test for a single row. */
export interface Criterion {
  /** Infinite where no index tells. The first call may build one. */
  estimate: () => number
  /** Every row that meets it, each once. */
  candidates: () => Iterable<ProfileRow>
  /** The field that was met, or null. */
  meets: (row: ProfileRow) => SearchField | null
  /** The same test for very many rows, where taking them apart one by one would be slow. */
  testForMany?: () => Test
}

export type Test = (row: ProfileRow) => boolean

/** The test of a criterion as it is best made for very many rows. */
export function testForMany(criterion: Criterion): Test {
  return criterion.testForMany?.() ?? ((row) => criterion.meets(row) !== null)
}

/** What criteria are made over: the containers searched, the moment it is, and whether the searcher sees e-mails unmasked. */
export interface Ground {
  db: Db
  containers: readonly number[]
  now: number
  seesEmails: boolean
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function naming(field: SearchField, test: Test): Criterion['meets'] {
  return (row) => (test(row) ? field : null)
}

function exactly(field: SearchField, find: () => readonly ProfileRow[], test: Test): Criterion {
  const rows = once(find)
  return { estimate: () => rows().length, candidates: rows, meets: naming(field, test) }
}

/** A condition that no index answers, because most that ask for it mean many. */
function tested(field: SearchField, test: Test): Criterion {
  return { estimate: () => Infinity, candidates: () => [], meets: naming(field, test) }
}

/** Words are few whatever the number of profiles, so counting those that begin so is cheap. */
function byWord({ db }: Ground, beginning: string): { count: number; guids: () => Set<string> } {
  const words = db.profiles.groupsBeginning('words', beginning)
  return {
    count: words.reduce((sum, word) => sum + db.profiles.groupSize('words', word), 0),
    guids: once(() => {
      const guids = new Set<string>()
      for (const word of words) for (const guid of db.profiles.groupKeys('words', word)) guids.add(guid)
      return guids
    }),
  }
}

function byName(ground: Ground, text: string): Criterion {
  const { profiles } = ground.db
  const typed = wordsOf(foldText(text))
  const test: Test = (row) => {
    const words = searchWords(row)
    return typed.length > 0 && typed.every((beginning) => words.some((word) => word.startsWith(beginning)))
  }
  const counted = once(() =>
    typed.map((beginning) => byWord(ground, beginning)).toSorted((one, other) => one.count - other.count),
  )
  const guids = once(() => {
    const [rarest, ...others] = counted()
    const first = rarest?.guids() ?? new Set<string>()
    if (others.length === 0) return first
    return new Set(others.reduce((left, word) => left.filter((guid) => word.guids().has(guid)), [...first]))
  })
  return {
    estimate: () => counted()[0]?.count ?? 0,
    candidates: () => [...guids()].map((guid) => profiles.get(guid) as ProfileRow),
    meets: naming('name', test),
    testForMany() {
      const all = guids()
      return ({ guid }) => all.has(guid)
    },
  }
}

/** Whoever may not see an e-mail must know it: its beginnings would give it away letter by letter (decision 31). */
function byWholeEmail({ db, containers }: Ground, text: string): Criterion {
  const [folded, searched] = [foldText(text), new Set(containers)]
  const find = () => [...profilesOfEmail(db, folded, (container) => searched.has(container))]
  return exactly('email', find, (row) => foldedEmailOf(row) === folded)
}

function byEmail(ground: Ground, text: string): Criterion {
  if (!ground.seesEmails) return byWholeEmail(ground, text)
  const { db } = ground
  const prefix = foldText(text)
  const test: Test = ({ customer: { email } }) => typeof email === 'string' && beginsFolded(email, prefix)
  return {
    estimate: once(() => db.profiles.countBetween('email', prefix, `${prefix}\uffff`)),
    candidates: () => {
      const rows = Array.from(db.profiles.inOrder('email', { prefix }), ({ row }) => row)
      // In the index a NUL ends the e-mail, so one that was typed may meet more there than it should.
      return prefix.includes('\u0000') ? rows.filter(test) : rows
    },
    meets: naming('email', test),
  }
}

/** Also a transaction that was made for the profile and stored no instrument leads to it. */
function byTransaction({ db }: Ground, uuid: string): Criterion {
  const madeFor = db.transactions.get(uuid)?.profileGuid ?? null
  const test: Test = (row) =>
    row.guid === madeFor || row.instruments.some(({ transactionUuid }) => transactionUuid === uuid)
  function find() {
    const row = madeFor === null ? undefined : db.profiles.get(madeFor)
    return [...new Set([...db.profiles.group('transaction', uuid), ...(row ? [row] : [])])]
  }
  return exactly('transactionUuid', find, test)
}

type TextField = Exclude<SearchField, 'createdFrom' | 'createdBefore' | 'expired'>

/** Identification, guid (in either case), token and transaction are met as a whole; name words, and an e-mail that one may see, by their beginning [ours]. */
export const byField: Record<TextField, (ground: Ground, text: string) => Criterion> = {
  profileGuid({ db }, text) {
    const row = db.profiles.find('foldedGuid', foldGuid(text))
    return exactly(
      'profileGuid',
      () => (row ? [row] : []),
      ({ guid }) => guid === row?.guid,
    )
  },
  customerIdentification({ db }, text) {
    const find = () => db.profiles.group('anyIdentification', text)
    return exactly('customerIdentification', find, ({ identification }) => identification === text)
  },
  paymentToken({ db }, text) {
    const has: Test = ({ instruments }) => instruments.some(({ paymentToken }) => paymentToken === text)
    return exactly('paymentToken', () => db.profiles.group('token', text), has)
  },
  transactionUuid: byTransaction,
  email: byEmail,
  name: byName,
  lastFour({ db }, text) {
    return exactly(
      'lastFour',
      () => db.profiles.group('lastFour', text),
      (row) => lastFoursOf(row).includes(text),
    )
  },
  brand(_, text) {
    const key = brandKey(text)
    return tested('brand', ({ instruments }) => key !== '' && instruments.some((one) => isOfBrand(one, key)))
  },
}

/** Days of the gateway's own time, compared as the gateway writes times. */
export function byDays({ db, containers }: Ground, { createdFrom, createdBefore }: Conditions): Criterion {
  const [from, before] = [createdFrom ?? '', createdBefore ?? '\uffff']
  function* inDays() {
    for (const container of containers) {
      const prefix = `${container}|`
      for (const { row } of db.profiles.inOrder('created', { prefix, after: `${prefix}${from}` })) {
        if (row.createdAt >= before) break
        yield row
      }
    }
  }
  const count = (container: number) =>
    db.profiles.countBetween('created', `${container}|${from}`, `${container}|${before}`)
  return {
    estimate: once(() => containers.reduce((sum, container) => sum + count(container), 0)),
    candidates: inDays,
    meets: naming(
      createdFrom === undefined ? 'createdBefore' : 'createdFrom',
      ({ createdAt }) => createdAt >= from && createdAt < before,
    ),
  }
}

/** Whether any of its cards is past its month. */
export function byExpiry({ now }: Ground, wanted: boolean): Criterion {
  return tested('expired', ({ instruments }) => instruments.some((one) => expiresAt(one) <= now) === wanted)
}
