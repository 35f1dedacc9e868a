import { beforeEach, expect, test } from 'vitest'
import {
  addTransaction,
  alex,
  cardToken,
  ibanToken,
  li,
  profileWorld,
  type ProfileWorld,
} from '@test/support/profile-world.ts'
import type { Json, Person } from '@test/support/person.ts'

let at: ProfileWorld
let mara: Person

beforeEach(async () => {
  at = profileWorld()
  mara = await at.signIn('mara')
})

const list = async (person: Person, body: Json = {}, container = 1) =>
  person.post(`/containers/${container}/customerProfiles/listTransactions`, { profileGuid: alex, ...body })

const uuidsOf = ({ body }: { body: Json }) => (body['items'] as Json[]).map(({ uuid }) => uuid)

function pay(uuid: string, createdAt: string, more: Parameters<typeof addTransaction>[2] = {}) {
  addTransaction(at.db, uuid, {
    type: 'DEBIT',
    withRegister: false,
    createdAt,
    customer: {},
    instrument: null,
    profileGuid: alex,
    paymentToken: cardToken,
    amount: '49.90',
    currency: 'EUR',
    ...more,
  })
}

test('the transactions of a profile are told newest first, those that stored an instrument among them', async () => {
  pay('tx-b', '2026-11-02 10:00:00')
  pay('tx-a', '2026-11-02 10:00:00', { status: 'ERROR' })
  pay('tx-c', '2026-11-21 08:00:00', { type: 'PREAUTHORIZE', status: 'PENDING' })
  const heard = await list(mara)
  expect(uuidsOf(heard)).toEqual(['tx-c', 'tx-b', 'tx-a', 'tx-iban', 'tx-card'])
  expect(heard.body).toMatchObject({ profileExists: true, total: 5, nextCursor: null })
  expect((heard.body['items'] as Json[])[0]).toEqual({
    uuid: 'tx-c',
    merchantTransactionId: null,
    type: 'PREAUTHORIZE',
    withRegister: false,
    status: 'PENDING',
    createdAt: '2026-11-21 08:00:00',
    amount: '49.90',
    currency: 'EUR',
    connector: { guid: 'CO-cards', name: 'cards' },
    merchant: { guid: 'ME-Nord merchant', name: 'Nord merchant' },
    paymentToken: cardToken,
    instrument: { kind: 'card', label: 'Visa', lastFour: '1111', expired: false, preferred: true },
  })
})

test('by instrument, what stored it and what used it', async () => {
  pay('tx-a', '2026-11-02 10:00:00')
  pay('tx-b', '2026-11-03 10:00:00', { paymentToken: ibanToken })
  pay('tx-c', '2026-11-04 10:00:00', { paymentToken: null })
  expect(uuidsOf(await list(mara, { paymentToken: cardToken }))).toEqual(['tx-a', 'tx-card'])
  expect(uuidsOf(await list(mara, { paymentToken: ibanToken }))).toEqual(['tx-b', 'tx-iban'])
  expect(uuidsOf(await list(mara, { paymentToken: 'pt::ffffffffffffffffffff' }))).toEqual([])
})

test('pages follow one another without a gap, also when a payment comes in between', async () => {
  for (let day = 1; day <= 9; day += 1) pay(`tx-0${day}`, `2026-11-0${day} 10:00:00`)
  const first = await list(mara, { limit: 4 })
  expect(uuidsOf(first)).toEqual(['tx-09', 'tx-08', 'tx-07', 'tx-06'])
  pay('tx-late', '2026-11-20 10:00:00')
  const second = await list(mara, { limit: 4, cursor: first.body['nextCursor'] })
  expect(uuidsOf(second)).toEqual(['tx-05', 'tx-04', 'tx-03', 'tx-02'])
  const third = await list(mara, { limit: 4, cursor: second.body['nextCursor'] })
  expect([uuidsOf(third), third.body['nextCursor']]).toEqual([['tx-01', 'tx-iban', 'tx-card'], null])
})

test('a cursor continues the list that gave it and no other', async () => {
  for (let day = 1; day <= 3; day += 1) pay(`tx-${day}`, `2026-11-0${day} 10:00:00`)
  const { nextCursor } = (await list(mara, { limit: 1 })).body
  const refused = { status: 400, body: { code: 'cursor-invalid', pointer: '/cursor' } }
  expect(await list(mara, { cursor: nextCursor, paymentToken: cardToken })).toMatchObject(refused)
  expect(await list(mara, { cursor: nextCursor, profileGuid: li })).toMatchObject(refused)
  for (const cursor of ['', '~', 'x', `${String(nextCursor)}~more`])
    expect(await list(mara, { cursor }), cursor).toMatchObject(refused)
})

test('a profile without transactions, and none at all, are two answers', async () => {
  expect((await list(mara, { profileGuid: li })).body).toEqual({
    profileExists: true,
    items: [],
    nextCursor: null,
    total: 0,
  })
  const none = { profileExists: false, items: [], nextCursor: null, total: 0 }
  expect((await list(mara, { profileGuid: 'CP-0000-0000-0000-0000-0000-0009' })).body).toEqual(none)
  expect((await list(mara, {}, 2)).body).toEqual(none)
})

test('the instrument of a transaction is told while the profile has it, and of the one that stored it also after', async () => {
  pay('tx-a', '2026-11-02 10:00:00')
  await at.inContainer(mara, 'detachPaymentInstrument', { profileGuid: alex, transactionUuid: 'tx-card' })
  const { body } = await list(mara)
  expect(body['items']).toMatchObject([
    { uuid: 'tx-a', paymentToken: null, instrument: null },
    { uuid: 'tx-iban', paymentToken: ibanToken },
    { uuid: 'tx-card', paymentToken: null, instrument: { label: 'Visa', lastFour: '1111', preferred: false } },
  ])
})

test('I23: of a shared profile only the payments through the caller’s own connectors are told, in pages and total too', async () => {
  pay('tx-kiosk-1', '2026-11-02 10:00:00', { connector: 'kiosk' })
  pay('tx-nord', '2026-11-03 10:00:00')
  pay('tx-kiosk-2', '2026-11-04 10:00:00', { connector: 'kiosk' })
  const lasse = await at.signIn('lasse')
  const heard = await list(lasse)
  expect(heard.body).toMatchObject({ total: 2, nextCursor: null })
  expect(heard.body['items']).toMatchObject([
    { uuid: 'tx-kiosk-2', connector: { name: 'kiosk' }, merchant: { name: 'Kiosk merchant' } },
    { uuid: 'tx-kiosk-1', connector: { name: 'kiosk' } },
  ])
  expect((await list(lasse, { limit: 1 })).body['total']).toBe(2)
  expect((await list(mara)).body['total']).toBe(5)
})

test('needs the right to see transactions, and a container one sees', async () => {
  const refused = await list(await at.signIn('reader'))
  expect(refused).toMatchObject({ status: 403, body: { permission: 'frontend.customer-profiles.transactions' } })
  expect((await list(mara, {}, 4)).status).toBe(404)
})

test('I14: deleting takes the customer, the instrument and the profile from every transaction made for it, and says how many', async () => {
  pay('tx-a', '2026-11-02 10:00:00', { customer: { firstName: 'Alex' } })
  await at.inContainer(mara, 'detachPaymentInstrument', { profileGuid: alex, transactionUuid: 'tx-card' })
  await at.v3('deleteProfile', { profileGuid: alex })
  const kept = { customer: {}, instrument: null, attachedTo: null, profileGuid: null, paymentToken: null }
  for (const uuid of ['tx-a', 'tx-card', 'tx-iban']) expect(at.db.transactions.get(uuid), uuid).toMatchObject(kept)
  expect(at.db.transactions.get('tx-a')).toMatchObject({ amount: '49.90', currency: 'EUR', connectorGuid: 'CO-cards' })
  expect(JSON.stringify([...at.db.transactions.values()])).not.toContain(alex)
})

test('a transaction that is attached to another profile by now is that one’s, and survives the delete of the first', async () => {
  await at.v3('detachPaymentInstrument', { profileGuid: alex, transactionUuid: 'tx-card' })
  await at.v3('attachPaymentInstrument', { profileGuid: li, transactionUuid: 'tx-card' })
  expect(uuidsOf(await list(mara))).toEqual(['tx-iban'])
  expect(uuidsOf(await list(mara, { profileGuid: li }))).toEqual(['tx-card'])
  await at.v3('deleteProfile', { profileGuid: alex })
  expect(at.db.transactions.get('tx-card')).toMatchObject({ attachedTo: li, instrument: { type: 'card' } })
})
