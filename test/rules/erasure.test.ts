import { expect, test } from 'vitest'
import type { Receipt } from '@/contract/console/receipts.ts'
import { deletePath, hashByHand, problemOf, receiptIn, remove, settle, stored } from '@test/support/erasure.ts'
import { tenantGuid } from '@test/support/gateway.ts'
import { addTransaction, alex, li, profileWorld } from '@test/support/profile-world.ts'

const nobody = 'CP-0000-0000-0000-0000-0000-0BAD'
const stale = '"profile-older-0"'

async function start(name = 'mara') {
  const at = profileWorld()
  return { at, person: await at.signIn(name) }
}

function only(receipts: readonly Receipt[]): Receipt {
  expect(receipts).toHaveLength(1)
  return receipts[0] as Receipt
}

test('I28: a delete writes one receipt, with what it took and no word of the customer', async () => {
  const { at, person } = await start()
  const key = person.newKey()
  const heard = await remove(person, at, alex, { key, reason: 'Alex asked for it' })
  const receipt = only(stored(at))
  expect(heard.body).toEqual({ success: true, receiptId: receipt.receiptId })
  expect(receipt).toEqual({
    receiptId: expect.stringMatching(/^RC-[\dA-F-]{29}$/) as unknown,
    book: tenantGuid('Nord'),
    number: 1,
    at: '2026-01-05T09:00:00.000Z',
    outcome: 'deleted',
    code: null,
    profileGuid: alex,
    container: 1,
    access: 'console',
    by: 'mara',
    attempt: key,
    requestId: heard.headers.get('x-request-id'),
    instruments: 2,
    transactions: 2,
    previousHash: '0'.repeat(64),
    hash: hashByHand(receipt),
  })
  expect(JSON.stringify(receipt)).not.toMatch(/alex|smith|example/i)
})

test('decision 5: of a profile that is gone already the receipt says so, and nothing was taken', async () => {
  const { at, person } = await start()
  const heard = await remove(person, at, nobody)
  expect(heard).toMatchObject({ status: 200, body: { success: false, profileExists: false } })
  expect(only(stored(at))).toMatchObject({
    receiptId: heard.body['receiptId'],
    outcome: 'already-gone',
    profileGuid: nobody,
    instruments: 0,
    transactions: 0,
  })
})

test('an identification that names nobody stands in no receipt', async () => {
  const { at, person } = await start()
  const headers = { 'idempotency-key': person.newKey(), 'if-match': '*' }
  await person.post(deletePath(), { customerIdentification: 'imke.personal' }, headers)
  await person.post(deletePath(), { customerIdentification: 'li' }, { ...headers, 'idempotency-key': person.newKey() })
  expect(stored(at)).toMatchObject([
    { outcome: 'already-gone', profileGuid: '' },
    { outcome: 'deleted', profileGuid: li },
  ])
  expect(JSON.stringify(stored(at))).not.toContain('imke')
})

test('decision 35: a delete refused for want of the right, or on an older version, has its receipt and no effect', async () => {
  const { at, person } = await start()
  const reader = await at.signIn('reader')
  const before = at.state()
  const missing = await remove(reader, at, alex)
  const outdated = await remove(person, at, alex, { etag: stale })
  expect([missing.status, outdated.status]).toEqual([403, 412])
  expect(at.state()).toBe(before)
  const receipts = stored(at)
  expect(receipts).toMatchObject([
    { outcome: 'refused', code: 'not-permitted', by: 'reader', profileGuid: alex, instruments: 0 },
    { outcome: 'refused', code: 'stale-version', by: 'mara', profileGuid: alex, instruments: 0 },
  ])
  expect([missing, outdated].map((heard) => heard.body['receiptId'])).toEqual(receipts.map((one) => one.receiptId))
})

test('decision 34: while a transaction of the profile is pending the console does not delete it, and v3 does', async () => {
  const { at, person } = await start()
  addTransaction(at.db, 'tx-open', { type: 'DEBIT', status: 'PENDING', profileGuid: alex, instrument: null })
  const heard = await remove(person, at, alex)
  expect(heard).toMatchObject({ status: 409, body: { code: 'transaction-pending' } })
  expect(only(stored(at))).toMatchObject({ outcome: 'refused', receiptId: heard.body['receiptId'] })
  expect((await at.v3('deleteProfile', { profileGuid: alex })).body).toEqual({ success: true })
})

test('what is malformed, unauthenticated, unconditional or about a container one may not see is no attempt', async () => {
  const { at, person } = await start()
  const stranger = await at.signIn('nobody')
  const path = deletePath()
  const key = { 'idempotency-key': person.newKey(), 'if-match': '*' }
  const heard = [
    await person.post(path, { profileGuid: 'not a guid' }, key),
    await person.post(path, '{', key),
    await person.post(path, { profileGuid: alex }, { ...key, 'if-match': undefined }),
    await person.post(path, { profileGuid: alex }, { ...key, 'idempotency-key': undefined }),
    await person.post(path, { profileGuid: alex }, { ...key, 'idempotency-key': 'alex@example.com' }),
    await person.post(path, { profileGuid: alex }, { ...key, 'x-console': undefined }),
    await at.world.visitor().post(path, { profileGuid: alex }, key),
    await remove(person, at, alex, { container: 4 }),
    await remove(stranger, at, alex, { container: 4 }),
    await remove(person, at, alex, { container: 99 }),
  ]
  expect(heard.map(({ status }) => status)).toEqual([422, 400, 428, 400, 400, 403, 401, 404, 403, 404])
  expect(heard.every(({ body }) => body['receiptId'] === undefined)).toBe(true)
  expect(stored(at)).toEqual([])
})

test('I21: a delete repeated under its key has one receipt, also when its reply is not kept any more', async () => {
  const { at, person } = await start()
  const key = person.newKey()
  const first = await remove(person, at, alex, { key })
  const kept = await remove(person, at, alex, { key, etag: '"profile-other"' })
  at.db.replies.clear()
  const told = await remove(person, at, alex, { key })
  expect([kept.body, told.body]).toEqual([first.body, first.body])
  only(stored(at))
})

test('an attempt that was refused stays refused, with its one receipt; a new one goes its way', async () => {
  const { at, person } = await start()
  const key = person.newKey()
  const first = await remove(person, at, alex, { key, etag: stale })
  const again = await remove(person, at, alex, { key })
  expect(again.status).toBe(412)
  expect(problemOf(again)).toEqual(problemOf(first))
  expect(at.profile(alex)).toBeDefined()
  only(stored(at))
  expect((await remove(person, at, alex)).body['success']).toBe(true)
  expect(stored(at).map(({ outcome }) => outcome)).toEqual(['refused', 'deleted'])
})

test('a right that was missing and came later is used by a new attempt', async () => {
  const { at } = await start()
  const reader = await at.signIn('reader')
  const key = reader.newKey()
  const first = await remove(reader, at, alex, { key })
  const row = at.db.admins.get('reader')
  if (row) at.db.admins.replace({ ...row, permissions: [...row.permissions, 'frontend.customer-profiles.delete'] })
  expect(problemOf(await remove(reader, at, alex, { key }))).toEqual(problemOf(first))
  expect((await remove(reader, at, alex)).body['success']).toBe(true)
})

test('the key of an attempt cannot be used for another profile or in another container', async () => {
  const { at, person } = await start()
  const key = person.newKey()
  const { body } = await remove(person, at, alex, { key, etag: stale })
  const closed = { status: 409, body: { code: 'attempt-closed', receiptId: body['receiptId'] } }
  expect(await settle(person, li, key)).toMatchObject(closed)
  expect(await settle(person, alex, key, 2)).toMatchObject(closed)
  expect(await remove(person, at, li, { key })).toMatchObject(closed)
  expect(await remove(person, at, alex, { key, container: 2 })).toMatchObject(closed)
  only(stored(at))
  expect(at.profile(li)).toBeDefined()
})

test('the same key of two people names two attempts', async () => {
  const { at, person } = await start()
  const lasse = await at.signIn('lasse')
  const key = person.newKey()
  await remove(person, at, alex, { key })
  await remove(lasse, at, li, { key })
  expect(stored(at)).toMatchObject([
    { by: 'mara', outcome: 'deleted', book: tenantGuid('Nord'), number: 1 },
    { by: 'lasse', outcome: 'deleted', book: tenantGuid('Kiosk'), number: 1 },
  ])
})

test('decision 36: settling an attempt that never arrived closes it, and a request that arrives late does nothing', async () => {
  const { at, person } = await start()
  const key = person.newKey()
  const before = at.state()
  const settled = await settle(person, alex, key)
  expect(receiptIn(settled)).toMatchObject({ outcome: 'not-deleted', attempt: key, profileGuid: alex, instruments: 0 })
  const late = await remove(person, at, alex, { key })
  expect(late).toMatchObject({
    status: 409,
    body: { code: 'attempt-closed', receiptId: receiptIn(settled).receiptId },
  })
  expect(receiptIn(await settle(person, alex, key))).toEqual(receiptIn(settled))
  expect(at.state()).toBe(before)
  only(stored(at))
  expect((await remove(person, at, alex)).body['success'], 'a new attempt is free').toBe(true)
})

test('settling an attempt whose answer alone was lost gives the receipt it has', async () => {
  const { at, person } = await start()
  const [deleted, refused] = [person.newKey(), person.newKey()]
  await remove(person, at, alex, { key: deleted })
  await remove(person, at, li, { key: refused, etag: stale })
  expect(receiptIn(await settle(person, alex, deleted))).toMatchObject({ outcome: 'deleted', instruments: 2 })
  expect(receiptIn(await settle(person, li, refused.toUpperCase()))).toMatchObject({ outcome: 'refused' })
  expect(stored(at)).toHaveLength(2)
})

test('settling finds a profile that somebody else deleted already gone', async () => {
  const { at, person } = await start()
  const key = person.newKey()
  await at.v3('deleteProfile', { profileGuid: alex })
  expect(receiptIn(await settle(person, alex, key))).toMatchObject({ outcome: 'already-gone', attempt: key })
  const late = await remove(person, at, alex, { key })
  expect(late.body).toMatchObject({ profileExists: false })
  expect(stored(at).map(({ access }) => access)).toEqual(['v3', 'console'])
})

test('settling needs the right to delete and a container one sees', async () => {
  const { at, person } = await start()
  const reader = await at.signIn('reader')
  expect(await settle(reader, alex, reader.newKey())).toMatchObject({
    status: 403,
    body: { permission: 'frontend.customer-profiles.delete' },
  })
  expect((await settle(person, alex, person.newKey(), 4)).status).toBe(404)
  expect(stored(at)).toEqual([])
})

test('a delete through an API key has its receipt in the book of its tenant, and answers as documented', async () => {
  const { at } = await start()
  const profileGuid = alex
  expect((await at.v3('deleteProfile', { profileGuid }, { through: 'kiosk', as: 'kiosk-api' })).body).toEqual({
    success: true,
  })
  await at.v3('deleteProfile', { profileGuid })
  expect(stored(at)).toMatchObject([
    { outcome: 'deleted', access: 'v3', attempt: null, by: 'kiosk-api', book: tenantGuid('Kiosk'), transactions: 2 },
    { outcome: 'already-gone', access: 'v3', attempt: null, by: 'nord-api', book: tenantGuid('Nord') },
  ])
})
