import { beforeEach, expect, test } from 'vitest'
import type { Heard, Person } from '@test/support/person.ts'
import { itemsOf, listed, pay, paymentsWorld, processing, uuidsOf } from '@test/support/listed-transactions.ts'
import { alex, alexElsewhere, li, type ProfileWorld } from '@test/support/profile-world.ts'

let at: ProfileWorld
let mara: Person

beforeEach(async () => {
  at = paymentsWorld()
  mara = await at.signIn('mara')
})

const seeded = ['tx-iban', 'tx-free', 'tx-elsewhere', 'tx-card']

test('the list tells transactions newest first, of the same second by UUID, with who and what they were for', async () => {
  pay(at, 'tx-b', '2026-01-04 10:00:00')
  pay(at, 'tx-a', '2026-01-04 10:00:00', { status: 'ERROR' })
  pay(at, 'tx-c', '2026-01-03 10:00:00', { connector: 'kiosk', processing: processing('nord-all') })
  const heard = await listed(mara)
  expect(uuidsOf(heard)).toEqual(['tx-b', 'tx-a', 'tx-c', ...seeded])
  expect(heard.body).toMatchObject({ total: 7, nextCursor: null })
  expect(itemsOf(heard)[2]).toEqual({
    uuid: 'tx-c',
    merchantTransactionId: 'order-tx-c',
    type: 'DEBIT',
    withRegister: false,
    status: 'SUCCESS',
    createdAt: '2026-01-03 10:00:00',
    amount: '49.90',
    currency: 'EUR',
    paymentMethod: 'Creditcard',
    connector: { guid: 'CO-kiosk', name: 'kiosk' },
    through: { guid: 'CO-nord-all', name: 'nord-all' },
    merchant: { guid: 'ME-Nord merchant', name: 'Nord merchant' },
    tenant: { guid: 'TE-Nord', name: 'Nord' },
    instrument: { kind: 'card', label: 'Visa', lastFour: '1111', expired: false, preferred: true },
    tokenTail: 'aaaaaaaa',
    profile: { guid: alex, container: { id: 1, name: 'Wallet' }, customerIdentification: 'alex' },
  })
  expect(itemsOf(heard)[0]).toMatchObject({ through: null, connector: { name: 'cards' } })
})

test('of a transaction that stored something and belongs to nobody, the instrument that it keeps', async () => {
  const free = itemsOf(await listed(mara)).find(({ uuid }) => uuid === 'tx-free')
  expect(free).toMatchObject({ profile: null, tokenTail: null, instrument: { label: 'Visa', preferred: false } })
})

const filters: [Record<string, string>, string[]][] = [
  [{ type: 'PREAUTHORIZE' }, ['tx-3']],
  [{ status: 'ERROR' }, ['tx-2']],
  [{ status: 'SUCCESS', type: 'DEBIT' }, ['tx-4', 'tx-1']],
  [{ merchantTransactionId: 'order-tx-2' }, ['tx-2']],
  [{ merchantTransactionId: 'order-tx' }, []],
  [{ from: '2026-01-02', to: '2026-01-03' }, ['tx-3', 'tx-2']],
  [{ from: '2026-01-03' }, ['tx-4', 'tx-3']],
  [{ to: '2026-01-01', type: 'DEBIT' }, ['tx-1']],
  [{ connector: 'CO-kiosk' }, ['tx-4', 'tx-2']],
  [{ connector: 'co-KIOSK' }, ['tx-4', 'tx-2']],
  [{ connector: 'CO-nord-all' }, ['tx-4']],
  [{ merchant: 'ME-Kiosk merchant' }, ['tx-4', 'tx-2']],
  [{ tenant: 'TE-Kiosk' }, ['tx-4', 'tx-2']],
  [{ tenant: 'TE-Kiosk', connector: 'CO-cards' }, []],
  // Two connectors of one transaction, none of which meets both.
  [{ tenant: 'TE-Kiosk', merchant: 'ME-Nord merchant' }, []],
  [{ profile: li }, ['tx-3']],
  [{ profile: alexElsewhere }, ['tx-elsewhere']],
  [{ profile: alex.toLowerCase() }, ['tx-4', 'tx-2', 'tx-1', 'tx-iban', 'tx-card']],
  [{ profile: 'CP-0000-0000-0000-0000-0000-0009' }, []],
]
test.each(filters)('the list is narrowed by %j', async (query, expected) => {
  pay(at, 'tx-1', '2026-01-01 23:59:59')
  pay(at, 'tx-2', '2026-01-02 00:00:00', { connector: 'kiosk', status: 'ERROR' })
  pay(at, 'tx-3', '2026-01-03 23:59:59', { type: 'PREAUTHORIZE', profileGuid: li, paymentToken: null })
  pay(at, 'tx-4', '2026-01-04 00:00:00', { connector: 'kiosk', processing: processing('nord-all') })
  const heard = await listed(mara, query)
  expect(uuidsOf(heard)).toEqual(expected)
  expect(heard.body['total']).toBe(expected.length)
})

test('a profile that is gone or lies elsewhere has none; what it made stays in the list without it (I14)', async () => {
  pay(at, 'tx-1', '2026-01-01 10:00:00')
  await at.v3('deleteProfile', { profileGuid: alex })
  expect(uuidsOf(await listed(mara, { profile: alex }))).toEqual([])
  const told = itemsOf(await listed(mara)).find(({ uuid }) => uuid === 'tx-1')
  expect(told).toMatchObject({ profile: null, instrument: null, tokenTail: null, amount: '49.90' })
})

test('pages follow one another without a gap, also when a payment comes in between', async () => {
  for (let day = 1; day <= 4; day += 1) pay(at, `tx-${day}`, `2026-01-0${day} 10:00:00`)
  const first = await listed(mara, { limit: '3' })
  expect([uuidsOf(first), first.body['total']]).toEqual([['tx-4', 'tx-3', 'tx-2'], 8])
  pay(at, 'tx-late', '2026-01-04 11:00:00')
  const second = await listed(mara, { limit: '3', cursor: String(first.body['nextCursor']) })
  expect([uuidsOf(second), second.body['total']]).toEqual([['tx-1', 'tx-iban', 'tx-free'], 9])
  const third = await listed(mara, { limit: '3', cursor: String(second.body['nextCursor']) })
  expect([uuidsOf(third), third.body['nextCursor']]).toEqual([['tx-elsewhere', 'tx-card'], null])
})

test('pages of any size together tell what one page tells', async () => {
  for (let n = 0; n < 23; n += 1) pay(at, `tx-${String(n * 7919).slice(-3)}-${n}`, `2026-01-0${1 + (n % 3)} 10:00:00`)
  const whole = uuidsOf(await listed(mara, { limit: '200' }))
  expect(whole).toHaveLength(27)
  for (const limit of [1, 4, 26, 27]) {
    const told: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const heard: Heard = await listed(mara, { limit: String(limit), ...(cursor === '' ? {} : { cursor }) })
      told.push(...uuidsOf(heard))
      cursor = heard.body['nextCursor'] as string | null
    }
    expect(told, String(limit)).toEqual(whole)
  }
})

test('a cursor continues the list that gave it and no other', async () => {
  const { nextCursor } = (await listed(mara, { limit: '1' })).body
  const refused = { status: 400, body: { code: 'cursor-invalid', pointer: '/cursor' } }
  expect(await listed(mara, { cursor: String(nextCursor), type: 'REGISTER' })).toMatchObject(refused)
  for (const cursor of ['~', 'x', `${String(nextCursor)}~more`])
    expect(await listed(mara, { cursor }), cursor).toMatchObject(refused)
})

test('a page holds at most 200; a filter that is not of its form is refused', async () => {
  for (let n = 0; n < 205; n += 1) pay(at, `tx-${1000 + n}`, '2026-01-04 10:00:00')
  expect(uuidsOf(await listed(mara, { limit: '500' }))).toHaveLength(200)
  expect(uuidsOf(await listed(mara))).toHaveLength(50)
  expect((await listed(mara, { from: 'yesterday' })).status).toBe(422)
  expect((await listed(mara, { limit: '-1' })).status).toBe(422)
})

test('a card number is not looked for; a UUID is, whatever its digits look like', async () => {
  expect(await listed(mara, { merchantTransactionId: '4111111111111111' })).toMatchObject({
    status: 422,
    body: { code: 'card-number-refused', pointer: '/query/merchantTransactionId' },
  })
  expect((await listed(mara, { merchantTransactionId: '00000000-0000-4111-1111-111111111111' })).status).toBe(200)
})
