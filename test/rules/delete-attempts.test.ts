import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Receipt } from '@/contract/console/receipts.ts'
import { faultsOf, receiptIn, remove, settle, stored } from '@test/support/erasure.ts'
import type { Heard, Person } from '@test/support/person.ts'
import { addProfile, addTransaction, profileWorld, type ProfileWorld } from '@test/support/profile-world.ts'

const people = ['mara', 'lasse', 'reader'] as const
type Name = (typeof people)[number]

const guidOf = (place: number) => `CP-AAAA-0000-0000-0000-0000-000${place}`
const keyOf = (place: number) => `11111111-1111-4111-8111-00000000000${place}`

/** One thing that happens; a lost answer is one that nobody looks at, so it needs no act of its own. */
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('delete' as const),
      by: fc.constantFrom(...people),
      profile: fc.nat(2),
      key: fc.nat(4),
      stale: fc.boolean(),
      named: fc.constantFrom('guid', 'identification' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('settle' as const),
      by: fc.constantFrom(...people),
      profile: fc.nat(2),
      key: fc.nat(4),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('v3' as const), profile: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('pending' as const), profile: fc.nat(2), is: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('forget replies' as const) }) },
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

function setPending({ db }: ProfileWorld, place: number, is: boolean): void {
  const uuid = `tx-${place}`
  const row = db.transactions.get(uuid)
  if (row) db.transactions.replace({ ...row, status: is ? 'PENDING' : 'SUCCESS' })
}

/** What an answer says that became of the attempt. */
function toldBy(heard: Heard): string {
  const { body, status } = heard
  if (status === 200 && body['receipt']) return receiptIn(heard).outcome
  if (status === 200) return body['success'] === true ? 'deleted' : 'already-gone'
  return String(body['code'])
}

function outcomeTold({ outcome, code }: Receipt): string {
  if (outcome === 'refused') return String(code)
  return outcome === 'not-deleted' ? 'attempt-closed' : outcome
}

type Attempting = Extract<Act, { key: number }>

/**
 * What an answer must say of the receipt of its attempt: another profile's attempt is refused, and so is another request under a key whose
 * reply is kept (I21); anything else is told as it was.
 */
function faultsOfAnswer(one: Attempting, heard: Heard, receipt: Receipt, isThere: boolean, other: boolean): string[] {
  const byName = one.act === 'delete' && one.named === 'identification'
  // By a name that nobody has any more, or of a right that is missing, nothing is told of anybody.
  const saysNothing = byName && (!isThere || receipt.code === 'not-permitted')
  if (receipt.profileGuid !== guidOf(one.profile) && !saysNothing)
    return [409, 422].includes(heard.status) ? [] : ['used for another']
  if (heard.status === 422 && other) return heard.body['code'] === 'idempotency-key-reused' ? [] : ['refused otherwise']
  if (one.act === 'settle') return receiptIn(heard).hash === receipt.hash ? [] : ['settled with another receipt']
  return [
    toldBy(heard) === outcomeTold(receipt) ? '' : `told ${toldBy(heard)} of ${outcomeTold(receipt)}`,
    heard.body['receiptId'] === receipt.receiptId ? '' : 'told another receipt',
  ]
}

/** What was asked under each person's key: a delete by guid and one by identification are two requests. */
type Asked = Map<string, Set<string>>

/** Whether something else was asked under this key before. */
function askedOtherwise(asked: Asked, one: Attempting): boolean {
  if (one.act === 'settle') return false
  const key = `${one.by}|${one.key}`
  const requests = asked.get(key) ?? new Set()
  asked.set(key, requests.add(`${one.profile}|${one.named}`))
  return requests.size > 1
}

/** Attempts or settles, and says where receipt, answer and a re-read disagree. */
async function attempt(at: ProfileWorld, person: Person, asked: Asked, one: Attempting): Promise<string[]> {
  const [guid, key] = [guidOf(one.profile), keyOf(one.key)]
  const other = askedOtherwise(asked, one)
  const exists = () => at.db.profiles.get(guid) !== undefined
  const attempts = () => stored(at).filter((receipt) => receipt.by === one.by && receipt.attempt === key)
  const [existed, before] = [exists(), attempts()]
  const heard =
    one.act === 'settle'
      ? await settle(person, guid, key)
      : await remove(person, at, guid, {
          key,
          ...(one.stale ? { etag: '"older"' } : {}),
          ...(one.named === 'identification' ? { identification: `p${one.profile}` } : {}),
        })
  const after = attempts()
  if (one.act === 'settle' && one.by === 'reader')
    return heard.status === 403 && after.length === before.length ? [] : ['settled without the right']
  const [receipt] = after
  if (!receipt || after.length > 1) return [`${after.length} receipts of one attempt`]
  // A new receipt says what is there; an old one is told again without effect.
  const mustExist = before.length > 0 ? existed : ['not-deleted', 'refused'].includes(receipt.outcome) && existed
  return [
    exists() === mustExist ? '' : `${receipt.outcome}, and a re-read disagrees`,
    ...faultsOfAnswer(one, heard, receipt, exists(), other),
  ]
}

async function perform(at: ProfileWorld, persons: Map<Name, Person>, asked: Asked, one: Act): Promise<string[]> {
  if (one.act === 'delete' || one.act === 'settle') return attempt(at, persons.get(one.by) as Person, asked, one)
  if (one.act === 'v3') await at.v3('deleteProfile', { profileGuid: guidOf(one.profile) })
  if (one.act === 'pending') setPending(at, one.profile, one.is)
  if (one.act === 'forget replies') at.db.replies.clear()
  return []
}

test('I28: any sequence of deletes, repetitions, lost answers, settlings and refusals leaves one receipt an attempt, and books that verify', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25 }), async (acts) => {
      const at = profileWorld()
      for (const place of [0, 1, 2]) {
        addProfile(at.db, guidOf(place), 1, `p${place}`)
        addTransaction(at.db, `tx-${place}`, { type: 'DEBIT', instrument: null, profileGuid: guidOf(place) })
      }
      const persons = new Map(await Promise.all(people.map(async (name) => [name, await at.signIn(name)] as const)))
      const history: Receipt[] = []
      const asked: Asked = new Map()
      for (const one of acts) {
        expect((await perform(at, persons, asked, one)).filter(Boolean), JSON.stringify(one)).toEqual([])
        at.world.clock.now += 500
        const now = stored(at)
        expect(now.slice(0, history.length), 'append-only').toEqual(history)
        history.splice(0, history.length, ...now)
      }
      const books = new Map<string, Receipt[]>()
      for (const receipt of history) books.set(receipt.book, [...(books.get(receipt.book) ?? []), receipt])
      for (const book of books.values()) expect(faultsOf(book)).toEqual([])
    }),
    { numRuns: 40 },
  )
})
