import { beforeEach, expect, test } from 'vitest'
import { tenantGuid } from '@test/support/gateway.ts'
import {
  addProfile,
  alex,
  alexElsewhere,
  cardToken,
  li,
  profileWorld,
  visa,
  type ProfileWorld,
} from '@test/support/profile-world.ts'
import type { Heard, Json, Person } from '@test/support/person.ts'

let at: ProfileWorld
let mara: Person

beforeEach(async () => {
  at = profileWorld()
  mara = await at.signIn('mara')
})

const search = async (query: Json, more: Json = {}, person = mara): Promise<Heard> =>
  person.post('/profiles/search', { query, ...more })

interface Hit {
  profileGuid: string
  matched: string | null
  container: { name: string }
}

const hitsOf = ({ body }: Heard) => body['items'] as Hit[]
const guids = (heard: Heard) => hitsOf(heard).map(({ profileGuid }) => profileGuid)
const matched = (heard: Heard) => hitsOf(heard).map((hit) => [hit.profileGuid, hit.matched])

test('decision 8: a search covers every container the caller sees, and each hit names its container', async () => {
  addProfile(at.db, 'CP-0000-0000-0000-0000-0000-0050', 5, 'alex')
  const heard = await search({ customerIdentification: 'alex' }, { sort: 'identification' })
  expect(hitsOf(heard).map(({ container }) => container.name)).toEqual(['Wallet', 'Private', 'Booth'])
  expect(heard.body).toMatchObject({ total: 3, nextCursor: null })
  expect((heard.body['searched'] as Json[]).map(({ name }) => name)).toEqual(['Wallet', 'Private', 'Old', 'Booth'])
})

test('in view of a sub-tenant only what that sub-tenant sees is searched', async () => {
  const heard = await search({ customerIdentification: 'alex' }, { tenant: tenantGuid('Kiosk') })
  expect(guids(heard)).toEqual([alex])
  expect((heard.body['searched'] as Json[]).map(({ name }) => name)).toEqual(['Wallet', 'Booth'])
})

test('I23: a container or a tenant that may not be seen is refused like one that does not exist', async () => {
  for (const containers of [[4], [99], [1, 4]]) {
    expect(await search({}, { containers })).toMatchObject({ status: 404, body: { code: 'not-found' } })
  }
  expect(await search({}, { tenant: tenantGuid('Sued') })).toMatchObject({ status: 404, body: { code: 'not-found' } })
  expect(guids(await search({ text: 'alex' }, {}, await at.signIn('sven')))).toEqual([])
})

test('naming containers narrows the search to them', async () => {
  expect(guids(await search({ customerIdentification: 'alex' }, { containers: [2] }))).toEqual([alexElsewhere])
})

test('identification, guid and token are met as a whole only; the guid in either case', async () => {
  expect(guids(await search({ customerIdentification: 'ale' }))).toEqual([])
  expect(guids(await search({ customerIdentification: 'Alex' }))).toEqual([])
  expect(matched(await search({ profileGuid: alex.toLowerCase() }))).toEqual([[alex, 'profileGuid']])
  expect(guids(await search({ profileGuid: alex.slice(0, -1) }))).toEqual([])
  expect(matched(await search({ paymentToken: cardToken }))).toEqual([[alex, 'paymentToken']])
  expect(guids(await search({ paymentToken: cardToken.slice(0, -1) }))).toEqual([])
})

test('names are met by the beginnings of their words in any case, e-mail by its beginning, instruments by their last four digits', async () => {
  expect(guids(await search({ name: 'smi AL' }, { sort: 'identification' }))).toEqual([alex, alexElsewhere])
  expect(guids(await search({ name: 'mith' }))).toEqual([])
  expect(matched(await search({ name: '李' }))).toEqual([[li, 'name']])
  expect(matched(await search({ email: 'ALEX@EX' }))).toEqual([[alex, 'email']])
  expect(guids(await search({ email: 'example.com' }))).toEqual([])
  expect(matched(await search({ lastFour: '5678' }))).toEqual([[alex, 'lastFour']])
})

test('all given fields must be met', async () => {
  expect(guids(await search({ name: 'smith', email: 'alex' }))).toEqual([alex])
  expect(guids(await search({ name: 'smith', lastFour: '5678' }))).toEqual([alex])
  expect((await search({ name: 'smith', customerIdentification: 'li' })).body).toMatchObject({ items: [], total: 0 })
})

test('free text is met by any field, and the hit names which', async () => {
  expect(matched(await search({ text: ` ${alex.toLowerCase()} ` }))).toEqual([[alex, 'profileGuid']])
  expect(matched(await search({ text: 'li' }))).toEqual([[li, 'customerIdentification']])
  expect(matched(await search({ text: cardToken }))).toEqual([[alex, 'paymentToken']])
  expect(matched(await search({ text: 'alex@' }))).toEqual([[alex, 'email']])
  expect(matched(await search({ text: '5678' }))).toEqual([[alex, 'lastFour']])
  expect(matched(await search({ text: 'smith' }, { sort: 'identification' }))).toEqual([
    [alex, 'name'],
    [alexElsewhere, 'name'],
  ])
  expect((await search({ text: 'smith', email: 'alex' })).body['total']).toBe(1)
})

test('a profile that meets a search in several ways is one hit', async () => {
  const heard = await search({ text: 'alex' }, { containers: [1] })
  expect(heard.body).toMatchObject({ total: 1, items: [{ profileGuid: alex }] })
})

test('free text finds an identification with blanks at its ends', async () => {
  addProfile(at.db, 'CP-0000-0000-0000-0000-0000-0050', 1, ' padded ')
  expect((await search({ text: ' padded ' })).body['total']).toBe(1)
  expect((await search({ customerIdentification: 'padded' })).body['total']).toBe(0)
})

test('no query, or blanks, lists every profile and says nothing about matches', async () => {
  for (const query of [{}, { text: '  ' }, { name: '' }]) {
    const { body } = await search(query)
    expect(body).toMatchObject({ total: 3, nextCursor: null })
    expect((body['items'] as Hit[]).every((hit) => hit.matched === null)).toBe(true)
  }
})

test('a full card number is refused before anything is searched, wherever it was typed', async () => {
  for (const field of ['text', 'name', 'email', 'customerIdentification']) {
    const heard = await search({ [field]: '4111 1111 1111 1111' })
    expect(heard, field).toMatchObject({
      status: 422,
      body: { code: 'card-number-refused', pointer: `/query/${field}` },
    })
    expect(JSON.stringify(heard.body)).not.toContain('1111 1111')
  }
  expect((await search({ text: 'CP-4111-1111-1111-1111-ABCD-EFAB' })).status).toBe(200)
})

test('searching needs the right to see profiles', async () => {
  const heard = await search({}, {}, await at.signIn('nobody'))
  expect(heard).toMatchObject({ status: 403, body: { permission: 'frontend.customer-profiles.show' } })
})

test('a hit shows enough to recognise the person and never more than last digits', async () => {
  const [hit] = hitsOf(await search({ profileGuid: alex }))
  expect(hit).toEqual({
    profileGuid: alex,
    customerIdentification: 'alex',
    container: { id: 1, name: 'Wallet' },
    name: 'Alex Smith',
    email: 'alex@example.com',
    createdAt: '2025-06-01 10:00:00',
    matched: 'profileGuid',
    instruments: [
      { kind: 'card', label: 'Visa', lastFour: '1111', expired: false, preferred: true },
      { kind: 'iban', label: 'IBAN', lastFour: '5678', expired: false, preferred: false },
    ],
    samePerson: [
      { profileGuid: alexElsewhere, container: { id: 2, name: 'Private' }, because: ['customerIdentification'] },
    ],
  })
  expect(JSON.stringify(hit)).not.toContain('411111')
})

/** Forty profiles over two containers, some created at the same second and some of the same identification. */
function crowd(): void {
  for (let number = 0; number < 40; number += 1) {
    const guid = `CP-0000-0000-0000-0000-0001-${String(number).padStart(4, '0')}`
    const more = {
      customer: { firstName: 'Mia' },
      createdAt: `2025-07-01 10:00:${String(Math.floor(number / 4) + 10)}`,
    }
    addProfile(at.db, guid, number % 2 === 0 ? 1 : 2, `m-${String(Math.floor(number / 2)).padStart(2, '0')}`, more)
  }
}

async function pages(query: Json, more: Json, between: (page: string[]) => void = () => undefined): Promise<string[]> {
  const seen: string[] = []
  let cursor: unknown = null
  do {
    const heard = await search(query, { ...more, limit: 7, cursor })
    seen.push(...guids(heard))
    cursor = heard.body['nextCursor']
    between(guids(heard))
  } while (cursor !== null)
  return seen
}

for (const sort of ['created-newest', 'created-oldest', 'identification'] as const) {
  for (const query of [{}, { name: 'mia' }]) {
    test(`pages sorted by ${sort} ${'name' in query ? 'of hits' : 'of everything'} hold each profile once, in one order over all containers`, async () => {
      crowd()
      const whole = await search(query, { sort, limit: 200 })
      expect(await pages(query, { sort })).toEqual(guids(whole))
      expect(guids(whole)).toHaveLength(whole.body['total'] as number)
      const keys = guids(whole).map((guid) =>
        sort === 'identification' ? at.profile(guid).identification : at.profile(guid).createdAt,
      )
      expect(keys).toEqual(sort === 'created-newest' ? keys.toSorted().toReversed() : keys.toSorted())
    })

    test(`a delete between two pages sorted by ${sort} ${'name' in query ? 'of hits' : 'of everything'} neither repeats nor hides others`, async () => {
      crowd()
      const all = guids(await search(query, { sort, limit: 200 }))
      const seen = await pages(query, { sort }, (page) => {
        const lastShown = page[page.length - 1]
        if (lastShown !== undefined) at.db.profiles.remove(lastShown)
      })
      expect(seen).toEqual(all)
    })
  }
}

test('equal identifications in several containers stand together, in the order of the containers', async () => {
  crowd()
  const heard = await search({ name: 'mia' }, { sort: 'identification', limit: 4 })
  expect(hitsOf(heard).map(({ container }) => container.name)).toEqual(['Wallet', 'Private', 'Wallet', 'Private'])
})

test('a cursor of another search, or of none, is refused', async () => {
  crowd()
  const { body } = await search({ name: 'mia' }, { limit: 7 })
  for (const [query, more] of [
    [{ name: 'mi' }, {}],
    [{ name: 'mia' }, { sort: 'identification' }],
    [{ name: 'mia' }, { containers: [1] }],
  ] as const) {
    const heard = await search(query, { ...more, limit: 7, cursor: body['nextCursor'] })
    expect(heard).toMatchObject({ status: 400, body: { code: 'cursor-invalid' } })
  }
  for (const cursor of ['', 'x', btoa('[]'), btoa('null')]) {
    expect(await search({}, { cursor })).toMatchObject({ status: 400, body: { code: 'cursor-invalid' } })
  }
})

test('I26: a deleted profile is found no more, and a changed one under its new name only', async () => {
  await at.v3('deleteProfile', { profileGuid: alex })
  expect((await search({ text: cardToken })).body['total']).toBe(0)
  expect((await search({ lastFour: '5678' })).body['total']).toBe(0)
  await at.v3(
    'updateProfile',
    { profileGuid: alexElsewhere, customerData: { firstName: 'Kim', lastName: 'Berg' } },
    { through: 'private' },
  )
  expect((await search({ name: 'smith' })).body['total']).toBe(0)
  expect((await search({ name: 'berg' })).body['total']).toBe(1)
})

test('an instrument of a kind nobody knows is shown as other, under the name of its method', async () => {
  const instrument = {
    ...visa,
    type: 'phone',
    method: 'phone',
    paymentData: { _TYPE: 'paymentData.phone' },
    paymentToken: 'pt::dddddddddddddddddddd',
    preferred: false,
    connectorGuid: 'CO-cards',
    transactionUuid: null,
  }
  addProfile(at.db, 'CP-0000-0000-0000-0000-0000-0050', 1, 'new-kind', { instruments: [instrument] })
  const [hit] = hitsOf(await search({ customerIdentification: 'new-kind' }))
  expect(hit).toMatchObject({ instruments: [{ kind: 'other', label: 'phone', lastFour: null, expired: false }] })
})
