/** What is told of transactions to whom, and of one transaction. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { TransactionDetail } from '@/contract/console/transactions.ts'
import type { Json, Person } from '@test/support/person.ts'
import { monday } from '@test/support/gateway.ts'
import { itemsOf, listed, pay, paymentsWorld, processing, uuidsOf } from '@test/support/listed-transactions.ts'
import { alex, alexElsewhere, elsewhereToken, type ProfileWorld } from '@test/support/profile-world.ts'

let at: ProfileWorld
let mara: Person
let lasse: Person

beforeEach(async () => {
  at = paymentsWorld()
  mara = await at.signIn('mara')
  lasse = await at.signIn('lasse')
})

async function one(person: Person, uuid: string): Promise<TransactionDetail> {
  const heard = await person.get(`/transactions/${uuid}`)
  expect(heard.status).toBe(200)
  return heard.body as unknown as TransactionDetail
}

describe('what exists for whom (I23, decision 48)', () => {
  beforeEach(() => {
    // Called at Nord and carried out at Kiosk, called at Kiosk and carried out at Nord, each within itself.
    pay(at, 'tx-nk', '2026-01-04 10:00:04', { connector: 'kiosk', processing: processing('nord-all') })
    pay(at, 'tx-kn', '2026-01-04 10:00:03', { connector: 'cards', processing: processing('kiosk-all') })
    pay(at, 'tx-nn', '2026-01-04 10:00:02', { connector: 'cards', processing: processing('nord-all') })
    pay(at, 'tx-kk', '2026-01-04 10:00:01', {
      connector: 'kiosk',
      processing: processing('kiosk', { route: 'direct' }),
    })
  })

  test('what a connector of the caller was called for or carried out, in the list, its total and one by one', async () => {
    const heard = await listed(lasse)
    expect([uuidsOf(heard), heard.body['total']]).toEqual([['tx-nk', 'tx-kn', 'tx-kk'], 3])
    for (const uuid of ['tx-nn', 'tx-free', 'none'])
      expect(await lasse.get(`/transactions/${uuid}`), uuid).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect(uuidsOf(await listed(mara, { tenant: 'TE-Kiosk' }))).toEqual(uuidsOf(heard))
  })

  test('of a connector elsewhere nothing is told: neither its name, merchant, tenant, nor why it led here', async () => {
    const [called, carried] = itemsOf(await listed(lasse))
    expect(called).toMatchObject({ connector: { name: 'kiosk' }, through: null, merchant: null, tenant: null })
    expect(carried).toMatchObject({
      connector: null,
      through: { name: 'kiosk-all' },
      merchant: { name: 'Kiosk merchant' },
    })
    expect(await one(lasse, 'tx-nk')).toMatchObject({ context: null, description: null })
    expect((await one(lasse, 'tx-kn')).context).toMatchObject({ called: { name: 'kiosk-all' }, processedBy: null })
    const told = JSON.stringify([(await listed(lasse)).body, await one(lasse, 'tx-nk'), await one(lasse, 'tx-kn')])
    for (const hidden of ['nord-all', 'CO-cards', 'Nord']) expect(told).not.toContain(hidden)
  })

  test('the profile’s own page lists the same', async () => {
    const own = async (person: Person) =>
      person.post('/containers/1/customerProfiles/listTransactions', { profileGuid: alex })
    for (const person of [mara, lasse])
      expect(uuidsOf(await own(person))).toEqual(uuidsOf(await listed(person, { profile: alex })))
  })

  test('filters by what is not the caller’s are answered like by what does not exist', async () => {
    const refused: Record<string, string>[] = [
      { tenant: 'TE-Nord' },
      { tenant: 'TE-none' },
      { merchant: 'ME-Nord merchant' },
      { connector: 'CO-cards' },
    ]
    for (const query of refused) expect((await listed(lasse, query)).status, JSON.stringify(query)).toBe(404)
    pay(at, 'tx-private', '2026-01-04 10:00:05', {
      connector: 'kiosk',
      profileGuid: alexElsewhere,
      paymentToken: elsewhereToken,
    })
    expect((await listed(lasse, { profile: alexElsewhere })).body).toEqual(
      (await listed(lasse, { profile: 'CP-none' })).body,
    )
    expect(itemsOf(await listed(lasse))[0]).toMatchObject({
      uuid: 'tx-private',
      profile: null,
      instrument: null,
      tokenTail: null,
    })
  })

  test('needs the right to see transactions; without that to see profiles nothing of them is told, nor looked for', async () => {
    expect(await listed(await at.signIn('reader'))).toMatchObject({
      status: 403,
      body: { permission: 'transaction.show' },
    })
    const plain = { username: 'clerk', permissions: ['transaction.show'] }
    const row = at.db.admins.get('mara')
    if (row) at.db.admins.insert({ ...row, ...plain })
    const clerk = await at.signIn('clerk')
    expect(itemsOf(await listed(clerk))[0]).toMatchObject({
      uuid: 'tx-nk',
      profile: null,
      instrument: null,
      tokenTail: null,
    })
    expect(await listed(clerk, { profile: alex })).toMatchObject({
      status: 403,
      body: { permission: 'frontend.customer-profiles.show' },
    })
  })
})

describe('one transaction', () => {
  test('tells what the list tells, with connector, container and rule, and why it failed', async () => {
    const error = { code: 2003, message: 'Declined', adapterCode: '05', adapterMessage: 'Do not honor' }
    pay(at, 'tx-a', '2026-01-04 10:00:00', { status: 'ERROR', processing: processing('nord-all', { error }) })
    const [first] = itemsOf(await listed(mara))
    expect(await one(mara, 'tx-a')).toEqual({
      ...first,
      purchaseId: '20260104-tx-a',
      description: 'Two candles',
      referenceUuid: null,
      deregistered: false,
      error: { ...error, code: '2003' },
      context: {
        called: { guid: 'CO-nord-all', name: 'nord-all' },
        calledKind: 'routing',
        processedBy: { guid: 'CO-cards', name: 'cards' },
        route: 'registered-there',
        container: { id: 1, name: 'Wallet' },
        containerRule: 'own-container',
        profile: 'reused',
        instrument: 'used',
      },
      redirectUrl: null,
      related: [],
    })
    expect(await one(mara, 'tx-card')).toMatchObject({ context: null, error: null, description: null })
  })

  test('names those that refer to it and the one it refers to, of those that exist for the caller', async () => {
    const refers = (called: string) => processing(called, { referenceUuid: 'tx-card' })
    pay(at, 'tx-a', '2026-01-04 10:00:00', { processing: refers('cards') })
    pay(at, 'tx-b', '2026-01-04 11:00:00', { connector: 'kiosk', processing: refers('kiosk'), status: 'ERROR' })
    expect((await one(mara, 'tx-card')).related).toEqual([
      { uuid: 'tx-b', type: 'DEBIT', status: 'ERROR', createdAt: '2026-01-04 11:00:00' },
      { uuid: 'tx-a', type: 'DEBIT', status: 'SUCCESS', createdAt: '2026-01-04 10:00:00' },
    ])
    expect(await one(mara, 'tx-b')).toMatchObject({ referenceUuid: 'tx-card', related: [{ uuid: 'tx-card' }] })
    expect(await one(lasse, 'tx-b')).toMatchObject({ referenceUuid: null, related: [] })
  })

  test('a challenge waits for 30 minutes; after that it is cancelled wherever it is told (decision 46)', async () => {
    pay(at, 'tx-3ds', '2026-01-05 09:00:00', { status: 'REDIRECT', processing: processing('cards') })
    expect(await one(mara, 'tx-3ds')).toMatchObject({
      status: 'REDIRECT',
      redirectUrl: 'http://gateway.test/challenge/tx-3ds',
    })
    at.world.clock.now = monday + 30 * 60_000 - 1
    mara = await at.signIn('mara')
    expect(uuidsOf(await listed(mara, { status: 'REDIRECT' }))).toEqual(['tx-3ds'])
    at.world.clock.now = monday + 30 * 60_000
    expect(uuidsOf(await listed(mara, { status: 'REDIRECT' }))).toEqual([])
    expect(uuidsOf(await listed(mara, { status: 'CANCELLED' }))).toEqual(['tx-3ds'])
    expect(await one(mara, 'tx-3ds')).toMatchObject({ status: 'CANCELLED', redirectUrl: null })
    const own = await mara.post('/containers/1/customerProfiles/listTransactions', { profileGuid: alex })
    expect((own.body['items'] as Json[])[0]).toMatchObject({ uuid: 'tx-3ds', status: 'CANCELLED' })
  })
})
