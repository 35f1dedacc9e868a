import { beforeEach, expect, test } from 'vitest'
import { alex, cardToken as alexToken, elsewhereToken } from '@test/support/profile-world.ts'
import {
  cardToken,
  codeOf,
  ibanToken,
  paymentWorld,
  profileIn,
  walletToken,
  type Payments,
  type Through,
} from '@test/support/transactions.ts'
import type { Json } from '@test/support/person.ts'

let pay: Payments

beforeEach(() => {
  pay = paymentWorld()
})

const mia = { customerIdentification: 'mia' }

/** Which connector carried it out, and by which rule. */
async function wayOf(body: Json, at: Through = {}) {
  const { connectorGuid, processing } = pay.row(await pay.send('debit', body, at))
  return [connectorGuid.slice(3), processing?.route]
}

async function refusal(body: Json, at: Through = {}) {
  const before = pay.at.state()
  const heard = await pay.send('debit', body, at)
  expect(heard.body).toEqual({
    success: false,
    errorMessage: expect.any(String) as unknown,
    errorCode: expect.any(Number) as unknown,
  })
  expect(pay.at.state()).toBe(before)
  return codeOf(heard)
}

test('decision 43: a direct connector carries out what it registered, and refuses what another one did', async () => {
  expect(await wayOf({ transactionToken: alexToken })).toEqual(['cards', 'direct'])
  expect(await refusal({ transactionToken: alexToken }, { through: 'second' })).toEqual([422, 1006])
})

test('a routing meta-connector sends a stored instrument to the connector that registered it; one that does not lead there refuses', async () => {
  expect(await wayOf({ transactionToken: alexToken }, { through: 'routing' })).toEqual(['cards', 'registered-there'])
  expect(await wayOf({ transactionToken: alexToken }, { through: 'all' })).toEqual(['cards', 'registered-there'])
  expect(await refusal({ transactionToken: alexToken }, { through: 'narrow' })).toEqual([422, 1006])
})

test('a multi-method meta-connector sends a new token to the member of its method, and what it stores is tied to that member', async () => {
  const through = 'all'
  expect(await wayOf({ transactionToken: cardToken() }, { through })).toEqual(['cards', 'by-method'])
  expect(await wayOf({ transactionToken: ibanToken() }, { through })).toEqual(['sepa', 'by-method'])
  expect(await wayOf({ transactionToken: walletToken() }, { through })).toEqual(['paypal', 'by-method'])
  const stored = await pay.store('mia', {}, { through })
  expect(stored.body['paymentMethod']).toBe('Creditcard')
  expect(pay.profile(stored)).toMatchObject({ createdBy: 'CO-cards', instruments: [{ connectorGuid: 'CO-cards' }] })
})

test('a routing one takes its members in order, without those that are disabled or whose merchant is', async () => {
  const through = 'routing'
  expect(await wayOf({ transactionToken: cardToken() }, { through })).toEqual(['second', 'by-order'])
  pay.change('second', { disabled: true })
  expect(await wayOf({ transactionToken: cardToken() }, { through })).toEqual(['cards', 'by-order'])
  expect(await refusal({ transactionToken: ibanToken() }, { through })).toEqual([422, 1006])
})

test('a direct connector takes new tokens of its own method only', async () => {
  expect(await refusal({ transactionToken: ibanToken() })).toEqual([422, 1002])
  expect(await refusal({ transactionToken: cardToken() }, { through: 'sepa' })).toEqual([422, 1002])
})

test('members of members are not followed', async () => {
  pay.change('narrow', { members: ['CO-routing'] })
  expect(await refusal({ transactionToken: alexToken }, { through: 'narrow' })).toEqual([422, 1006])
  expect(await refusal({ transactionToken: cardToken() }, { through: 'narrow' })).toEqual([422, 1006])
})

test('SEED: a second merchant that shares the container charges the payment token through a meta-connector; a reference does not cross merchants', async () => {
  const kiosk = { through: 'kiosk-routing', as: 'kiosk-api' }
  expect(await wayOf({ transactionToken: alexToken }, kiosk)).toEqual(['cards', 'registered-there'])
  expect(await refusal({ transactionToken: alexToken }, { through: 'kiosk', as: 'kiosk-api' })).toEqual([422, 1006])
  expect(await refusal({ referenceUuid: 'tx-card' }, kiosk)).toEqual([422, 1002])
  expect(await wayOf({ referenceUuid: 'tx-card' })).toEqual(['cards', 'direct'])
})

test('I23: unknown tokens, those of another container, unreadable and used ones, and unknown references get one and the same answer', async () => {
  const used = cardToken()
  await pay.send('debit', { transactionToken: used })
  const tokens = ['pt::00000000000000000000', elsewhereToken, 'ix::nonsense', 'ix::', used, 'something']
  const heard = []
  for (const transactionToken of tokens) heard.push((await pay.send('debit', { transactionToken })).body)
  expect(new Set(heard.map((body) => JSON.stringify(body))).size).toBe(1)
  expect(heard[0]).toMatchObject({ errorCode: 1002 })
  const references = ['nothing', 'tx-foreign']
  const kiosk = await pay.store('mia', {}, { through: 'kiosk', as: 'kiosk-api' })
  const answers = []
  for (const referenceUuid of [...references, String(kiosk.body['uuid'])])
    answers.push((await pay.send('debit', { referenceUuid })).body)
  expect(new Set(answers.map((body) => JSON.stringify(body))).size).toBe(1)
})

test('a reference pays with what its transaction registered, held by a profile or by none, and asks for no container', async () => {
  expect(profileIn(await pay.send('debit', { referenceUuid: 'tx-card' }))).toEqual({})
  const bare = await pay.send('register', { transactionToken: cardToken() }, { through: 'bare' })
  const referenceUuid = bare.body['uuid']
  const heard = await pay.send('debit', { referenceUuid }, { through: 'bare' })
  expect(pay.row(heard)).toMatchObject({ status: 'SUCCESS', profileGuid: null, processing: { instrument: 'used' } })
  expect(await refusal({ referenceUuid: heard.body['uuid'] }, { through: 'bare' })).toEqual([422, 1006])
  expect(await refusal({ referenceUuid }, { through: 'second' })).toEqual([422, 1006])
})

test('1007: a stored token and customerProfileData need a container that is there and enabled; a plain payment does not', async () => {
  for (const through of ['bare', 'old']) {
    expect(await refusal({ transactionToken: alexToken }, { through })).toEqual([422, 1007])
    expect(await refusal({ transactionToken: cardToken(), customerProfileData: mia }, { through })).toEqual([422, 1007])
    expect(await wayOf({ transactionToken: cardToken() }, { through })).toEqual([through, 'direct'])
  }
})

test('1007: the connector that was called is disabled, or its merchant is', async () => {
  const merchant = pay.db.merchants.get('ME-Nord merchant')
  pay.change('second', { disabled: true })
  expect(await refusal({ transactionToken: cardToken() }, { through: 'second' })).toEqual([422, 1007])
  if (merchant) pay.db.merchants.replace({ ...merchant, disabled: true })
  expect(await refusal({ transactionToken: cardToken() })).toEqual([422, 1007])
  expect(await refusal({ transactionToken: alexToken })).toEqual([422, 1007])
  expect(await refusal({ transactionToken: 'pt::00000000000000000000' })).toEqual([422, 1007])
  expect(codeOf(await pay.send('deregister', { transactionToken: alexToken }))).toEqual([422, 1007])
})

test('1007: the member that registered it is disabled, or uses another container by now', async () => {
  pay.change('cards', { disabled: true })
  expect(await refusal({ transactionToken: alexToken }, { through: 'routing' })).toEqual([422, 1007])
  pay.change('cards', { disabled: false, ownContainer: 2 })
  expect(await refusal({ transactionToken: alexToken }, { through: 'routing' })).toEqual([422, 1007])
})

test('1007: a member that leads to another container stores in no profile; without a profile it carries out all the same', async () => {
  const through = 'astray'
  expect(await refusal({ transactionToken: cardToken(), customerProfileData: mia }, { through })).toEqual([422, 1007])
  expect(await wayOf({ transactionToken: cardToken() }, { through })).toEqual(['private', 'by-order'])
})

test('I12: the container is that of the connector that was called', async () => {
  pay.change('routing', { ownContainer: 2 })
  pay.change('second', { ownContainer: 2 })
  expect(await refusal({ transactionToken: alexToken }, { through: 'routing' })).toEqual([422, 1002])
  const stored = await pay.store('mia', {}, { through: 'routing' })
  expect(pay.profile(stored).container).toBe(2)
})

test('what is stored already cannot be registered again', async () => {
  const before = pay.at.state()
  expect(codeOf(await pay.send('register', { transactionToken: alexToken }))).toEqual([422, 1002])
  expect(codeOf(await pay.send('register', { referenceUuid: 'tx-card' }))).toEqual([422, 1002])
  expect(codeOf(await pay.send('debit', { transactionToken: alexToken, withRegister: true }))).toEqual([422, 1002])
  expect(pay.at.state()).toBe(before)
})

test('an unknown API key, and one of another merchant, are refused as by profile calls (401)', async () => {
  for (const through of ['nowhere', 'kiosk', 'foreign'])
    expect(codeOf(await pay.send('debit', { transactionToken: cardToken() }, { through }))).toEqual([401, 1000])
})

test('cut off from the container, a merchant loses the token and gets it back with the container', async () => {
  const mara = await pay.at.signIn('mara')
  const at = { through: 'kiosk-routing', as: 'kiosk-api' }
  expect((await mara.disableFor('Kiosk', 'Wallet', { clearAssignments: true })).status).toBe(200)
  expect(await refusal({ transactionToken: alexToken }, at)).toEqual([422, 1007])
  await mara.enableFor('Kiosk', 'Wallet')
  await mara.assign('kiosk-routing', 'Wallet')
  expect(await wayOf({ transactionToken: alexToken }, at)).toEqual(['cards', 'registered-there'])
  expect(pay.at.profile(alex).version).toBe(1)
})
