import type { ProfileQuery } from '@/contract/console/profiles.ts'
import { foldGuid } from '@/contract/v3/identification.ts'
import { lastFourOf, type Db } from '@mocks/db.ts'
import type { ProfileRow } from '@mocks/entities.ts'
import { foldText, searchWords, wordsOf } from '@mocks/search-text.ts'

/** A field by which profiles are found, in the order in which a hit names what it met. */
export type SearchField = 'profileGuid' | 'customerIdentification' | 'paymentToken' | 'email' | 'name' | 'lastFour'

/** One condition of a search: rows that meet it from an index, about how many there are, and the same test for a single row. */
export interface Criterion {
  estimate: number
  candidates: () => readonly ProfileRow[]
  /** The field that was met, or null. */
  meets: (row: ProfileRow) => SearchField | null
}

function exactly(field: SearchField, rows: readonly ProfileRow[], meets: (row: ProfileRow) => boolean): Criterion {
  return { estimate: rows.length, candidates: () => rows, meets: (row) => (meets(row) ? field : null) }
}

/** Profiles with a word that begins so. Words are few whatever the number of profiles, so counting them is cheap. */
function byWord(db: Db, typed: string): { estimate: number; candidates: () => readonly ProfileRow[] } {
  const words = db.profiles.groupsBeginning('words', typed)
  return {
    estimate: words.reduce((sum, word) => sum + db.profiles.groupSize('words', word), 0),
    candidates: () => words.flatMap((word) => db.profiles.group('words', word)),
  }
}

function byName(db: Db, text: string): Criterion {
  const typed = wordsOf(foldText(text))
  const [rarest] = typed.map((word) => byWord(db, word)).toSorted((one, other) => one.estimate - other.estimate)
  if (!rarest) return exactly('name', [], () => false)
  function meets(row: ProfileRow): boolean {
    const words = searchWords(row)
    return typed.every((beginning) => words.some((word) => word.startsWith(beginning)))
  }
  const candidates = typed.length === 1 ? rarest.candidates : () => rarest.candidates().filter(meets)
  return { estimate: rarest.estimate, candidates, meets: (row) => (meets(row) ? 'name' : null) }
}

/** Identification, guid (in either case) and token are met as a whole; name words and e-mail by their beginning [ours]. */
const byField: Record<SearchField, (db: Db, text: string) => Criterion> = {
  profileGuid(db, text) {
    const wanted = foldGuid(text)
    const row = db.profiles.find('foldedGuid', wanted)
    return exactly('profileGuid', row ? [row] : [], ({ guid }) => foldGuid(guid) === wanted)
  },
  customerIdentification(db, text) {
    const rows = db.profiles.group('anyIdentification', text)
    return exactly('customerIdentification', rows, ({ identification }) => identification === text)
  },
  paymentToken(db, text) {
    const has = (row: ProfileRow) => row.instruments.some(({ paymentToken }) => paymentToken === text)
    return exactly('paymentToken', db.profiles.group('token', text), has)
  },
  email(db, text) {
    const prefix = foldText(text)
    const begins = ({ customer: { email } }: ProfileRow) =>
      typeof email === 'string' && foldText(email).startsWith(prefix)
    return {
      estimate: db.profiles.countPrefix('email', prefix),
      candidates: () => Array.from(db.profiles.inOrder('email', { prefix }), ({ row }) => row),
      meets: (row) => (begins(row) ? 'email' : null),
    }
  },
  name: byName,
  lastFour(db, text) {
    return exactly('lastFour', db.profiles.group('lastFour', text), (row) => lastFourOf(row).includes(text))
  },
}

const tokenPattern = /^pt::.{20}$/

function anyField(db: Db, text: string): Criterion {
  const trimmed = text.trim()
  const parts = [
    byField.profileGuid(db, trimmed),
    byField.customerIdentification(db, trimmed),
    // Identifications are never trimmed (I3), so blanks that were typed may belong to one.
    ...(trimmed === text ? [] : [byField.customerIdentification(db, text)]),
    // The index of tokens is worth building only for what looks like one.
    ...(tokenPattern.test(trimmed) ? [byField.paymentToken(db, trimmed)] : []),
    byField.email(db, trimmed),
    byField.name(db, trimmed),
    ...(/^\d{4}$/.test(trimmed) ? [byField.lastFour(db, trimmed)] : []),
  ].filter(({ estimate }) => estimate > 0)
  return {
    estimate: parts.reduce((sum, { estimate }) => sum + estimate, 0),
    candidates: () => parts.flatMap((part) => part.candidates()),
    meets(row) {
      for (const part of parts) {
        const field = part.meets(row)
        if (field) return field
      }
      return null
    },
  }
}

/** The conditions of a query, all of which a profile must meet; fields that are blank ask for nothing. */
export function criteriaOf(db: Db, query: ProfileQuery): Criterion[] {
  const { text, ...fields } = query
  const criteria = (Object.keys(byField) as SearchField[]).flatMap((field) => {
    const value = fields[field]
    if (value === undefined || value.trim() === '') return []
    return [byField[field](db, field === 'customerIdentification' ? value : value.trim())]
  })
  return text === undefined || text.trim() === '' ? criteria : [anyField(db, text), ...criteria]
}
