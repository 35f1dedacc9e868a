/** Searches choose among indexes and tests; over random worlds they must find what a look at every profile finds. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProfileQuery } from '@/contract/console/profile-search.ts'
import type { Caller } from '@mocks/caller.ts'
import type { ProfileRow } from '@mocks/entities.ts'
import { lookUpProfiles } from '@mocks/rules/look-up.ts'
import { searchProfiles } from '@mocks/rules/profile-search.ts'
import { samePersonFinder } from '@mocks/rules/same-person.ts'
import { tenantGuid } from '@test/support/gateway.ts'
import { inOrder, isFound, isLedTo, samePersonAmong, type Surroundings } from '@test/support/naive-search.ts'
import { crowd, days, guidAt, identifications, mails, tokenAt, uuidAt } from '@test/support/profile-crowd.ts'

const number = fc.nat(60)
const conditions = fc.record(
  {
    text: fc.oneof(
      fc.constantFrom('a', 'an', 'zo', 'ZOË', 'smith', 'ana lu', '1111', 'anna@', 'Zoë', '-', ' ', 'x', ...mails),
      number.map((at) => guidAt(at).toLowerCase()),
      number.map((at) => ` c-${at}`),
      number.map(tokenAt),
      number.map(uuidAt),
      number.map((at) => `tx-${at - (at % 7)}-${at - (at % 7)}`),
    ),
    customerIdentification: fc.oneof(
      number.chain((at) => fc.constantFrom(...identifications(at))),
      fc.constant(''),
    ),
    profileGuid: number.map(guidAt),
    paymentToken: number.map((at) => ` ${tokenAt(at)}`),
    transactionUuid: fc.oneof(
      number.map(uuidAt),
      number.map((at) => `tx-${at}-${at}`),
    ),
    email: fc.constantFrom('a', 'ANNA@', 'zoë@', 'zoe', 'anna@example.com', ''),
    name: fc.constantFrom(
      'a',
      'an',
      'an a',
      'an smi',
      'o ana',
      'zoë',
      'zoe',
      'luc jean',
      "o'n",
      'berg van',
      '李',
      '.',
      ' ',
    ),
    lastFour: fc.constantFrom('1111', '0005', '5678', '9999'),
    brand: fc.constantFrom(
      'visa',
      'Amex',
      'american express',
      'NEWBRAND',
      'paypal',
      'iban',
      'phone',
      'Apple Pay',
      'jcb',
    ),
    createdFrom: fc.constantFrom(...days, '2026-01-01'),
    createdBefore: fc.constantFrom(...days, '2026-01-01'),
    expired: fc.boolean(),
  },
  { requiredKeys: [] },
)

/** Few conditions at a time, or nothing would meet them; sometimes many. */
const some = fc
  .tuple(
    conditions,
    fc.subarray(['text', 'name', 'email', 'brand', 'expired', 'createdFrom', 'createdBefore', 'lastFour'] as const),
    fc.boolean(),
    fc.nat(99),
  )
  .map(([all, kept, isMany, place]) => {
    const fields = Object.keys(all)
    const chosen: readonly string[] = isMany ? kept.slice(0, 3) : fields.slice(place % (fields.length + 1)).slice(0, 1)
    return Object.fromEntries(Object.entries(all).filter(([field]) => chosen.includes(field))) as ProfileQuery
  })

const request = fc.record({
  query: fc
    .tuple(some, fc.array(some, { maxLength: 3 }))
    .map(([query, without]): ProfileQuery => (without.length > 0 ? { ...query, without } : query)),
  sort: fc.constantFrom('created-newest', 'created-oldest', 'identification' as const),
  where: fc.constantFrom('all', 'kiosk', 'named' as const),
})

function callerAt(tenant: string, isBlind = false): Caller {
  const permissions = new Set(['tenant.access', 'frontend.customer-profiles.show'])
  if (!isBlind) permissions.add('profile.personal-data.show')
  return { username: 'x', name: 'x', tenantGuid: tenantGuid(tenant), permissions, requestId: 'x' }
}

const searchedWhere = { all: [1, 2, 3, 5], kiosk: [1, 5], named: [2, 5] } as const
const askedWhere: Record<keyof typeof searchedWhere, { tenant?: string; containers?: number[] }> = {
  all: {},
  kiosk: { tenant: tenantGuid('Kiosk') },
  named: { containers: [2, 5] },
}

function surroundings(at: ReturnType<typeof crowd>, isBlind = false): Surroundings {
  const madeFor = new Map([...at.db.transactions.values()].map(({ uuid, profileGuid }) => [uuid, profileGuid]))
  return { now: new Date(at.world.clock.now), isBlind, madeFor }
}

const guidsOf = (rows: readonly ProfileRow[]) => rows.map(({ guid }) => guid)

test('in any world a search finds, in order and page by page, what a look at every profile finds', () => {
  const tally = { some: 0, none: 0 }
  fc.assert(
    fc.property(
      fc.nat(),
      fc.constantFrom(25, 900),
      fc.boolean(),
      fc.array(request, { minLength: 12, maxLength: 12 }),
      (seed, count, isBlind, requests) => {
        const at = crowd(seed, count)
        const around = surroundings(at, isBlind)
        for (const { query, sort, where } of requests) {
          const within: readonly number[] = searchedWhere[where]
          const wanted = inOrder(
            [...at.db.profiles.values()].filter((row) => within.includes(row.container) && isFound(row, query, around)),
            sort,
          )
          tally[wanted.length > 0 ? 'some' : 'none'] += 1
          const seen: ProfileRow[] = []
          let cursor: string | null = null
          do {
            const body = { query, sort, ...askedWhere[where], limit: 90, cursor }
            const page = searchProfiles(at.db, callerAt('Nord', isBlind), body)
            expect(page.total, JSON.stringify(query)).toBe(wanted.length)
            seen.push(...page.hits.map(({ profile }) => profile))
            // What free text met is one of many fields; else it is one that was asked for.
            const named = page.hits.map(({ matched }) => matched).filter((field) => field !== null)
            expect(query.text === undefined ? Object.keys(query) : named).toEqual(expect.arrayContaining(named))
            cursor = page.nextCursor
          } while (cursor !== null)
          expect(guidsOf(seen), JSON.stringify(query)).toEqual(guidsOf(wanted))
        }
      },
    ),
    { numRuns: 25 },
  )
  expect(Math.min(tally.some, tally.none)).toBeGreaterThan(20)
})

test('in any world the same person is told of the containers one sees, and of no others', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom('Nord', 'Kiosk'), (seed, tenant) => {
      const at = crowd(seed, 150)
      const seen: readonly number[] = tenant === 'Nord' ? searchedWhere.all : searchedWhere.kiosk
      const rows = [...at.db.profiles.values()].filter(({ container }) => seen.includes(container))
      const samePersonAs = samePersonFinder(at.db, callerAt(tenant))
      for (const row of rows) {
        const told = samePersonAs(row).map(({ profileGuid, because }) => ({ profileGuid, because }))
        expect(told).toEqual(samePersonAmong(rows, row))
      }
    }),
    { numRuns: 15 },
  )
})

test('in any world an identifier leads to what a look at every profile leads to', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom('all', 'kiosk', 'named' as const), (seed, where) => {
      const at = crowd(seed, 120)
      const around = surroundings(at)
      const within: readonly number[] = searchedWhere[where]
      const rows = [...at.db.profiles.values()].filter(({ container }) => within.includes(container))
      const identifiers = Array.from({ length: 30 }, (_, place) => [
        ...identifications(place),
        guidAt(place).toLowerCase(),
        tokenAt(place),
        uuidAt(place),
        `tx-${place}-${place}`,
        mails[place % mails.length] ?? '',
      ]).flat()
      const caller = callerAt('Nord')
      for (let from = 0; from < identifiers.length; from += 200) {
        const asked = identifiers.slice(from, from + 200)
        const { items } = lookUpProfiles(at.db, caller, { identifiers: asked, ...askedWhere[where] })
        expect(items).toHaveLength(asked.length)
        items.forEach(({ found, more }, place) => {
          const wanted = rows.filter((row) => isLedTo(row, asked[place] ?? '', around)).map(({ guid }) => guid)
          const told = found.map(({ profile }) => profile.guid)
          expect(new Set(told).size).toBe(Math.min(wanted.length, 10))
          expect(wanted).toEqual(expect.arrayContaining(told))
          expect(more).toBe(wanted.length > 10)
        })
      }
    }),
    { numRuns: 12 },
  )
})
