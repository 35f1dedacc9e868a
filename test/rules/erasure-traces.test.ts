/** What a delete keeps, and what it must not: in receipts for good, in kept replies, and of profiles that come after. */
import { expect, test } from 'vitest'
import { deletePath, faultsOf, problemOf, remove, stored } from '@test/support/erasure.ts'
import { addProfile, alex, li, profileWorld } from '@test/support/profile-world.ts'

async function start() {
  const at = profileWorld()
  return { at, person: await at.signIn('mara') }
}

test('I14: an attempt by identification is not told of another profile that has the identification by now', async () => {
  const { at, person } = await start()
  const send = async (customerIdentification: string, key: string) =>
    person.post(deletePath(), { customerIdentification }, { 'idempotency-key': key, 'if-match': '*' })
  const [deleted, gone] = [person.newKey(), person.newKey()]
  const first = await send('li', deleted)
  await send('new', gone)
  at.db.replies.clear()
  expect((await send('li', deleted)).body, 'nobody is there').toEqual(first.body)
  at.db.replies.clear()
  addProfile(at.db, 'CP-0000-0000-0000-0000-0000-0050', 1, 'li')
  addProfile(at.db, 'CP-0000-0000-0000-0000-0000-0051', 1, 'new')
  for (const [identification, key] of [
    ['li', deleted],
    ['new', gone],
    ['alex', deleted],
  ] as const) {
    expect(await send(identification, key), identification).toMatchObject({
      status: 409,
      body: { code: 'attempt-closed' },
    })
  }
  expect(stored(at)).toHaveLength(2)
  expect(at.db.profiles.size).toBe(4)
})

test('whoever may not delete is refused alike by an identification that names somebody and one that names nobody', async () => {
  const { at } = await start()
  const reader = await at.signIn('reader')
  const key = reader.newKey()
  const send = async (customerIdentification: string) =>
    reader.post(deletePath(), { customerIdentification }, { 'idempotency-key': key, 'if-match': '*' })
  const told = [await send('alex'), await send('li'), await send('nobody')].map(problemOf)
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(stored(at)).toHaveLength(1)
})

test('I28: a clock that was set back writes no receipt before the one it follows', async () => {
  const { at, person } = await start()
  await remove(person, at, alex)
  at.world.clock.now -= 60_000
  await remove(person, at, li)
  const book = stored(at)
  expect(book.map((receipt) => receipt.at)).toEqual(['2026-01-05T09:00:00.000Z', '2026-01-05T09:00:00.000Z'])
  expect(faultsOf(book)).toEqual([])
})

test('I28: the text somebody sends as request id stands in a receipt only if it is a plain id', async () => {
  const { at, person } = await start()
  const plain = 'a3bb189e-8bf9-4c8d-9a51-3f1e2d4c5b6a'
  for (const [guid, requestId] of [
    [alex, 'alex.smith'],
    [li, plain],
  ] as const) {
    const headers = { 'idempotency-key': person.newKey(), 'if-match': '*', 'x-request-id': requestId }
    await person.post(deletePath(), { profileGuid: guid }, headers)
  }
  expect(stored(at).map(({ requestId }) => requestId)).toEqual([
    expect.stringMatching(/^req_[\da-f]{4}-[\da-f]{4}-[\da-f]{4}$/),
    plain,
  ])
})

test('I14: after a delete no kept reply holds a token of the profile, and an attach asked again brings nothing back', async () => {
  const { at, person } = await start()
  const path = '/containers/1/customerProfiles/attachPaymentInstrument'
  const headers = { 'idempotency-key': person.newKey() }
  const body = { profileGuid: li, transactionUuid: 'tx-free' }
  const token = String((await person.post(path, body, headers)).body['paymentToken'])
  const key = person.newKey()
  const first = await remove(person, at, li, { key })
  expect(JSON.stringify([...at.db.replies.values()])).not.toContain(token)
  const again = await person.post(path, body, headers)
  expect(again).toMatchObject({ status: 200, body: { success: false, profileExists: false } })
  expect(again.headers.get('etag')).toBeNull()
  expect((await remove(person, at, li, { key, etag: '*' })).body).toEqual(first.body)
})
