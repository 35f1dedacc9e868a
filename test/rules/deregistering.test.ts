import { beforeEach, expect, test } from 'vitest'
import {
  alex,
  cardToken,
  elsewhereToken,
  ibanToken,
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

const card = { profileGuid: alex, paymentToken: cardToken }
const deregister = async (person: Person, body: Json = card, more: { container?: number; etag?: string } = {}) =>
  at.inContainer(person, 'deregisterPaymentInstrument', body, more)

test('decision 37: deregistering makes the instrument unusable, adds a transaction that says so, and detaches it', async () => {
  const { status, body, headers } = await deregister(mara)
  expect([status, body]).toEqual([
    200,
    { success: true, message: 'Payment instrument deregistered and detached', profileGuid: alex },
  ])
  expect(headers.get('etag')).toBe(`"profile-${alex}-2"`)
  expect(at.profile(alex).instruments.map(({ paymentToken }) => paymentToken)).toEqual([ibanToken])
  expect(at.db.transactions.get('tx-card')).toMatchObject({ deregistered: true, attachedTo: null, customer: {} })
  const [added, ...others] = [...at.db.transactions.values()].filter(({ type }) => type === 'DEREGISTER')
  expect(others).toEqual([])
  expect(added).toMatchObject({
    status: 'SUCCESS',
    connectorGuid: 'CO-cards',
    createdAt: '2026-01-05 09:00:00',
    profileGuid: alex,
    paymentToken: cardToken,
    amount: null,
    attachedTo: null,
  })
  const list = await mara.post('/containers/1/customerProfiles/listTransactions', { profileGuid: alex })
  expect((list.body['items'] as Json[])[0]).toMatchObject({
    type: 'DEREGISTER',
    paymentToken: null,
    instrument: { label: 'Visa', lastFour: '1111' },
  })
})

test('there is no way back: the instrument cannot be attached again, and its token is never given again', async () => {
  await deregister(mara)
  const again = { profileGuid: alex, transactionUuid: 'tx-card' }
  expect(await at.inContainer(mara, 'attachPaymentInstrument', again)).toMatchObject({
    status: 404,
    body: { errorCode: 'TRANSACTION_NOT_FOUND' },
  })
  const added = [...at.db.transactions.values()].find(({ type }) => type === 'DEREGISTER')?.uuid
  expect((await at.inContainer(mara, 'attachPaymentInstrument', { ...again, transactionUuid: added })).status).toBe(404)
  expect(at.db.counters.get(`token:${cardToken}`)).toBeDefined()
  const { items } = (await mara.get('/activity?kind=profile')).body
  expect((items as Json[])[0]).toMatchObject({
    what: 'deregisterPaymentInstrument',
    notRevertible: 'An instrument that was deregistered has to be registered anew, by the customer.',
  })
})

test('I17: deregistering the preferred instrument leaves none preferred', async () => {
  await deregister(mara)
  expect(at.profile(alex).instruments.some(({ preferred }) => preferred)).toBe(false)
})

test('an instrument of another profile, or none, is refused as not attached and changes nothing', async () => {
  const before = at.state()
  for (const paymentToken of [elsewhereToken, 'pt::ffffffffffffffffffff'])
    expect(await deregister(mara, { profileGuid: alex, paymentToken })).toMatchObject({
      status: 422,
      body: { success: false, errorCode: 'NOT_ATTACHED' },
    })
  expect(at.state()).toBe(before)
})

test('what the provider knows as deregistered already is not deregistered once more: it is to be detached', async () => {
  const row = at.db.transactions.get('tx-card')
  if (row) at.db.transaction(() => at.db.transactions.replace({ ...row, deregistered: true }))
  expect(await deregister(mara)).toMatchObject({ status: 422, body: { errorCode: 'ALREADY_DEREGISTERED' } })
  expect(at.profile(alex).instruments).toHaveLength(2)
})

test('an instrument whose registering transaction is not known is deregistered all the same', async () => {
  const profile = at.profile(alex)
  const instruments = profile.instruments.map((one) => ({ ...one, transactionUuid: null }))
  at.db.transaction(() => at.db.profiles.replace({ ...profile, instruments }))
  expect((await deregister(mara)).body['success']).toBe(true)
  expect(at.profile(alex).instruments).toHaveLength(1)
})

test('I20: made on an older version it is refused; no such profile is an answer', async () => {
  expect(await deregister(mara, card, { etag: `"profile-${alex}-0"` })).toMatchObject({ status: 412 })
  const nowhere = { profileGuid: 'CP-0000-0000-0000-0000-0000-0009', paymentToken: cardToken }
  expect(await deregister(mara, nowhere)).toMatchObject({ status: 200, body: { profileExists: false } })
  expect(at.profile(alex).instruments).toHaveLength(2)
})

test('I21: repeated under its key it deregisters once and answers the same', async () => {
  const headers = { 'idempotency-key': mara.newKey(), 'if-match': `"profile-${alex}-1"` }
  const path = '/containers/1/customerProfiles/deregisterPaymentInstrument'
  const first = await mara.post(path, card, headers)
  const again = await mara.post(path, card, headers)
  expect([again.status, again.body]).toEqual([first.status, first.body])
  expect([...at.db.transactions.values()].filter(({ type }) => type === 'DEREGISTER')).toHaveLength(1)
})

test('needs the right to deregister and detach; the right to detach is not enough', async () => {
  expect(await deregister(await at.signIn('detacher'))).toMatchObject({
    status: 403,
    body: { permission: 'frontend.customer-profiles.deregister-and-detach' },
  })
  expect((await deregister(mara, card, { container: 4 })).status).toBe(404)
})

test('the activity tells how many instruments are left and the end of the token', async () => {
  await deregister(mara, { ...card, reason: 'Card reported lost' })
  expect(at.activity()).toMatchObject([
    {
      what: 'deregisterPaymentInstrument',
      before: { instruments: 2, paymentToken: '…aaaa' },
      after: { instruments: 1, transactionUuid: 'tx-card' },
      reason: 'Card reported lost',
    },
  ])
  expect(JSON.stringify(at.activity())).not.toContain(cardToken)
})
