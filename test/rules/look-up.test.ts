import { beforeEach, expect, test } from 'vitest'
import { tenantGuid } from '@test/support/gateway.ts'
import {
  addProfile,
  addTransaction,
  alex,
  alexElsewhere,
  cardToken,
  li,
  profileWorld,
  type ProfileWorld,
} from '@test/support/profile-world.ts'
import type { Heard, Json, Person } from '@test/support/person.ts'

let at: ProfileWorld
let mara: Person

beforeEach(async () => {
  at = profileWorld()
  mara = await at.signIn('mara')
})

interface Item {
  profiles: { hit: { profileGuid: string; matched: string; email: string | null }; etag: string }[]
  more: boolean
}

const lookUp = async (identifiers: string[], more: Json = {}, person = mara): Promise<Heard> =>
  person.post('/profiles/look-up', { identifiers, ...more })
const itemsOf = ({ body }: Heard) => body['items'] as Item[]
const guidsOf = (heard: Heard) => itemsOf(heard).map(({ profiles }) => profiles.map(({ hit }) => hit.profileGuid))
const found = async (...identifiers: string[]) =>
  itemsOf(await lookUp(identifiers)).map(({ profiles }) => profiles.map(({ hit }) => [hit.profileGuid, hit.matched]))

test('decision 40: each identifier gets an item of its own, in order, also one that leads nowhere or came before', async () => {
  const heard = await lookUp(['li', 'nobody', 'alex', 'li'])
  expect(guidsOf(heard)).toEqual([[li], [], [alex, alexElsewhere], [li]])
  expect(itemsOf(heard).every(({ more }) => !more)).toBe(true)
  expect((heard.body['searched'] as Json[]).map(({ name }) => name)).toEqual(['Wallet', 'Private', 'Old', 'Booth'])
})

test('a guid in either case, an identification, a token, a transaction and an e-mail each lead to the profile', async () => {
  addTransaction(at.db, 'tx-debit', { type: 'DEBIT', instrument: null, profileGuid: li })
  expect(await found(alex.toLowerCase(), 'li', cardToken, 'tx-card', 'ALEX@Example.com', 'tx-debit')).toEqual([
    [[alex, 'profileGuid']],
    [[li, 'customerIdentification']],
    [[alex, 'paymentToken']],
    [[alex, 'transactionUuid']],
    [[alex, 'email']],
    [[li, 'transactionUuid']],
  ])
})

test('each is met as a whole, and names and digits are not met at all', async () => {
  const parts = [alex.slice(0, -1), 'ale', 'Alex', cardToken.slice(0, -1), 'alex@example.co', 'Smith', '1111', 'visa']
  expect((await found(...parts)).flat()).toEqual([])
})

test('blanks around an identifier are passed over, unless they belong to an identification', async () => {
  addProfile(at.db, 'CP-0000-0000-0000-0000-0000-0050', 1, ' li ')
  expect(guidsOf(await lookUp([' li ', ` ${alex} `, ' ']))).toEqual([
    ['CP-0000-0000-0000-0000-0000-0050', li],
    [alex],
    [],
  ])
})

test('a profile that one identifier leads to in two ways comes once', async () => {
  addProfile(at.db, 'CP-0000-0000-0000-0000-0000-0050', 1, 'x@example.com', { customer: { email: 'X@example.com' } })
  expect(await found('x@example.com')).toEqual([[['CP-0000-0000-0000-0000-0000-0050', 'customerIdentification']]])
})

test('ten profiles of one identifier are told, in the order of the containers, and whether there are others', async () => {
  const guidAt = (number: number) => `CP-0000-0000-0000-0000-0001-${String(number).padStart(4, '0')}`
  const customer = { email: 'desk@example.com' }
  const add = (number: number) =>
    addProfile(at.db, guidAt(number), number % 2 === 0 ? 5 : 2, `d-${number}`, { customer })
  for (let number = 0; number < 10; number += 1) add(number)
  const ten = [1, 3, 5, 7, 9, 0, 2, 4, 6, 8].map(guidAt)
  const [whole] = itemsOf(await lookUp(['desk@example.com']))
  expect(whole?.profiles.map(({ hit }) => hit.profileGuid)).toEqual(ten)
  expect(whole?.more).toBe(false)
  add(10)
  const [cut] = itemsOf(await lookUp(['desk@example.com']))
  expect(cut?.profiles).toHaveLength(10)
  expect(cut?.more).toBe(true)
})

test('each profile comes with the ETag that its next change takes', async () => {
  const [item] = itemsOf(await lookUp(['li']))
  const { headers } = await mara.post('/containers/1/customerProfiles/getProfile', { profileGuid: li })
  expect(item?.profiles[0]?.etag).toBe(headers.get('etag'))
  at.db.profiles.replace({ ...at.profile(li), version: 2 })
  expect(itemsOf(await lookUp(['li']))[0]?.profiles[0]?.etag).not.toBe(headers.get('etag'))
})

test('a hit is told as in a search, and masked for who may not see personal data', async () => {
  const { body } = await mara.post('/profiles/search', { query: { email: 'alex@example.com' } })
  expect(itemsOf(await lookUp(['alex@example.com']))[0]?.profiles[0]?.hit).toEqual((body['items'] as Json[])[0])
  const heard = await lookUp(['alex@example.com'], {}, await at.signIn('masked'))
  expect(itemsOf(heard)[0]?.profiles[0]?.hit).toMatchObject({ email: 'a•••@example.com', matched: 'email' })
})

test('I23: what lies in containers the caller does not see is not found, and makes no "more"', async () => {
  for (let number = 0; number < 12; number += 1)
    addProfile(at.db, `CP-0000-0000-0000-0000-0001-${String(number).padStart(4, '0')}`, 4, `li-${number}`, {
      customer: { email: 'alex@example.com' },
    })
  addProfile(at.db, 'CP-0000-0000-0000-0000-0000-0060', 4, 'li')
  addTransaction(at.db, 'tx-foreign', { profileGuid: 'CP-0000-0000-0000-0000-0000-0060' })
  const identifiers = ['alex@example.com', 'li', 'CP-0000-0000-0000-0000-0000-0060', 'tx-foreign']
  const heard = await lookUp(identifiers)
  expect(guidsOf(heard)).toEqual([[alex], [li], [], []])
  expect(itemsOf(heard).some(({ more }) => more)).toBe(false)
  for (const more of [{ containers: [4] }, { containers: [99] }, { tenant: tenantGuid('Sued') }])
    expect(await lookUp(['li'], more)).toMatchObject({ status: 404, body: { code: 'not-found' } })
})

test('in view of a sub-tenant, and in named containers, only what lies there is found', async () => {
  expect(guidsOf(await lookUp(['alex'], { tenant: tenantGuid('Kiosk') }))).toEqual([[alex]])
  expect(guidsOf(await lookUp(['alex'], { containers: [2] }))).toEqual([[alexElsewhere]])
  expect(guidsOf(await lookUp(['alex'], {}, await at.signIn('lasse')))).toEqual([[alex]])
})

test('a card number is refused with the identifier to blame, and nothing is looked up', async () => {
  const heard = await lookUp(['li', 'alex', '4111 1111 1111 1111'])
  expect(heard).toMatchObject({ status: 422, body: { code: 'card-number-refused', pointer: '/identifiers/2' } })
  expect(JSON.stringify(heard.body)).not.toContain('1111 1111')
  expect((await lookUp(['pt::4111111111111111abcd', 'CP-4111-1111-1111-1111-ABCD-EFAB'])).status).toBe(200)
})

test('looking up needs the right to see profiles, and from 1 to 200 identifiers', async () => {
  const heard = await lookUp(['li'], {}, await at.signIn('nobody'))
  expect(heard).toMatchObject({ status: 403, body: { permission: 'frontend.customer-profiles.show' } })
  for (const identifiers of [[], [''], Array.from({ length: 201 }, () => 'li'), ['x'.repeat(256)]])
    expect((await lookUp(identifiers)).status).toBe(422)
  expect(guidsOf(await lookUp(Array.from({ length: 200 }, () => 'li')))).toHaveLength(200)
})

test('I26: a deleted profile is found no more', async () => {
  await at.v3('deleteProfile', { profileGuid: alex })
  expect(guidsOf(await lookUp([alex, cardToken, 'tx-card', 'alex@example.com']))).toEqual([[], [], [], []])
})
