import { expect, test } from 'vitest'
import type { Receipt } from '@/contract/console/receipts.ts'
import { faultsOf, receiptsOf, remove, stored } from '@test/support/erasure.ts'
import { tenantGuid } from '@test/support/gateway.ts'
import type { Heard, Person } from '@test/support/person.ts'
import { addProfile, alex, alexElsewhere, li, profileWorld } from '@test/support/profile-world.ts'

const nobody = 'CP-0000-0000-0000-0000-0000-0BAD'
const stale = '"profile-older-0"'

function pageOf({ body }: Heard): Receipt[] {
  return (body['items'] as { receipt: Receipt }[]).map(({ receipt }) => receipt)
}

/** Three receipts in Nord's book, two in Kiosk's, one in the stranger's. */
async function written() {
  const at = profileWorld()
  const mara = await at.signIn('mara')
  const [lasse, sven] = [await at.signIn('lasse'), await at.signIn('sven')]
  addProfile(at.db, 'CP-F000-0000-0000-0000-0000-0001', 4, 'f')
  await remove(mara, at, alex, { etag: stale })
  at.world.clock.now += 1000
  await remove(lasse, at, li)
  await remove(mara, at, alexElsewhere, { container: 2 })
  await remove(sven, at, 'CP-F000-0000-0000-0000-0000-0001', { container: 4 })
  await remove(mara, at, alex)
  at.world.clock.now += 1000
  await remove(lasse, at, alex)
  at.world.clock.now += 1000
  return { at, mara, lasse, sven }
}

test('I23: one sees the whole books of the own tenants, and nothing of others, not by count and not by guess', async () => {
  const { at, mara, lasse, sven } = await written()
  const seen = async (person: Person) => (await receiptsOf(person)).map(({ by, number }) => `${by} ${number}`)
  expect(await seen(mara)).toEqual(['lasse 2', 'mara 3', 'mara 2', 'lasse 1', 'mara 1'])
  expect(await seen(lasse)).toEqual(['lasse 2', 'lasse 1'])
  expect(await seen(sven)).toEqual(['sven 1'])
  const listed = await lasse.get('/receipts')
  expect(listed.body).toMatchObject({ total: 2, books: [{ guid: tenantGuid('Kiosk'), name: 'Kiosk' }] })
  const [foreign] = stored(at)
  const [none, others] = [await lasse.get('/receipts/RC-NONE'), await lasse.get(`/receipts/${foreign?.receiptId}`)]
  expect([none.status, others.status]).toEqual([404, 404])
  expect(others.body['detail']).toBe(none.body['detail'])
  for (const query of [`?book=${tenantGuid('Nord')}`, `?tenant=${tenantGuid('Nord')}`])
    expect((await lasse.get(`/receipts${query}`)).status).toBe(404)
})

test('receipts are narrowed by tenant, book, profile and outcome, with true totals', async () => {
  const { mara } = await written()
  const count = async (query: string) => (await mara.get(`/receipts${query}`)).body['total']
  expect(await count(`?tenant=${tenantGuid('Kiosk')}`)).toBe(2)
  expect(await count(`?book=${tenantGuid('Nord')}`)).toBe(3)
  expect(await count(`?profile=${alex.toLowerCase()}`)).toBe(3)
  expect(await count('?outcome=refused')).toBe(1)
  expect(await count(`?outcome=deleted&book=${tenantGuid('Nord')}`)).toBe(2)
  expect(await count(`?profile=${nobody}`)).toBe(0)
  expect((await mara.get('/receipts?order=number')).status, 'numbers count within a book').toBe(422)
  expect((await mara.get('/receipts?outcome=perhaps')).status).toBe(422)
})

test('a book is read page by page in the order of its numbers, and verifies', async () => {
  const { at, mara } = await written()
  const base = `/receipts?book=${tenantGuid('Nord')}&order=number&limit=2`
  const first = await mara.get(base)
  await remove(mara, at, nobody)
  const second = await mara.get(`${base}&cursor=${String(first.body['nextCursor'])}`)
  const book = [first, second].flatMap(({ body }) =>
    (body['items'] as { receipt: Receipt }[]).map((one) => one.receipt),
  )
  expect(book.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  expect(second.body).toMatchObject({ nextCursor: null, total: 4 })
  expect(faultsOf(book)).toEqual([])
  const other = await mara.get(`/receipts?limit=2&cursor=${String(first.body['nextCursor'])}`)
  expect(other).toMatchObject({ status: 400, body: { code: 'cursor-invalid' } })
})

test('newest first, what comes in meanwhile shifts no page', async () => {
  const { at, mara } = await written()
  const first = await mara.get('/receipts?limit=2')
  await remove(mara, at, nobody)
  const second = await mara.get(`/receipts?limit=2&cursor=${String(first.body['nextCursor'])}`)
  const ids = [first, second].flatMap(pageOf)
  expect(ids.map(({ by, number }) => `${by} ${number}`)).toEqual(['lasse 2', 'mara 3', 'mara 2', 'lasse 1'])
})

test('a container is named as long as one sees it, and its number stays', async () => {
  const { at, mara, lasse } = await written()
  const entry = async (person: Person) => (await person.items('/receipts?outcome=already-gone'))[0]
  expect(await entry(lasse)).toMatchObject({ container: { id: 1, name: 'Wallet' }, book: { name: 'Kiosk' } })
  const wallet = at.db.containers.get(1)
  if (wallet) at.db.containers.replace({ ...wallet, shared: false })
  expect(await entry(lasse)).toMatchObject({ container: null, receipt: { container: 1 } })
  expect(await entry(mara)).toMatchObject({ container: { id: 1 } })
})

test('receipts are shown to whoever may see profiles', async () => {
  const { at } = await written()
  const reader = await at.signIn('reader')
  expect(await receiptsOf(reader)).toHaveLength(5)
  const none = await at.signIn('nobody')
  expect(await none.get('/receipts')).toMatchObject({
    status: 403,
    body: { permission: 'frontend.customer-profiles.show' },
  })
  const [receipt] = stored(at)
  expect((await none.get(`/receipts/${receipt?.receiptId}`)).status).toBe(403)
})
