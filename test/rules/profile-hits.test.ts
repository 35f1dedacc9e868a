import { beforeEach, expect, test } from 'vitest'
import type { StoredPaymentData } from '@mocks/entities.ts'
import { randomFrom } from '@mocks/random.ts'
import {
  addProfile,
  addTransaction,
  alex,
  li,
  profileWorld,
  visa,
  type ProfileWorld,
} from '@test/support/profile-world.ts'
import type { Json } from '@test/support/person.ts'

let at: ProfileWorld

beforeEach(() => {
  at = profileWorld()
})

async function markOf(paymentData: StoredPaymentData): Promise<unknown> {
  const instrument = {
    ...visa,
    paymentData,
    paymentToken: 'pt::dddddddddddddddddddd',
    preferred: false,
    connectorGuid: 'CO-cards',
    transactionUuid: null,
  }
  addProfile(at.db, 'CP-0000-0000-0000-0000-0000-0070', 1, 'marked', { instruments: [instrument] })
  const mara = await at.signIn('mara')
  const { body } = await mara.post('/profiles/search', { query: { customerIdentification: 'marked' } })
  at.db.profiles.remove('CP-0000-0000-0000-0000-0000-0070')
  return (body['items'] as { instruments: unknown[] }[])[0]?.instruments[0]
}

test('decision 7: a card is expired after the last day of its month, in UTC', async () => {
  const card = { _TYPE: 'paymentData.card', brand: 'visa', lastFourDigits: '1111', expiryYear: 2026 }
  expect(await markOf({ ...card, expiryMonth: 1 })).toMatchObject({ expired: false })
  expect(await markOf({ ...card, expiryMonth: 12, expiryYear: 2025 })).toMatchObject({ expired: true })
  at.world.clock.now = Date.UTC(2026, 0, 31, 23, 59, 59)
  expect(await markOf({ ...card, expiryMonth: 1 })).toMatchObject({ expired: false })
  at.world.clock.now = Date.UTC(2026, 1, 1)
  expect(await markOf({ ...card, expiryMonth: 1 })).toMatchObject({ expired: true })
  expect(await markOf({ ...card, expiryMonth: 13 })).toMatchObject({ expired: false })
  expect(await markOf({ _TYPE: 'paymentData.card', brand: 'visa' })).toMatchObject({ expired: false, lastFour: null })
})

test('an instrument is called by its brand, its wallet or its kind', async () => {
  expect(await markOf({ _TYPE: 'paymentData.card', brand: 'amex' })).toMatchObject({
    kind: 'card',
    label: 'American Express',
  })
  expect(await markOf({ _TYPE: 'paymentData.card', brand: 'newbrand' })).toMatchObject({
    kind: 'card',
    label: 'newbrand',
  })
  expect(await markOf({ _TYPE: 'paymentData.wallet', walletType: 'paypal' })).toMatchObject({
    kind: 'wallet',
    label: 'PayPal',
  })
  expect(await markOf({ _TYPE: 'paymentData.iban', iban: 'AT61********5678' })).toMatchObject({
    kind: 'iban',
    label: 'IBAN',
    lastFour: '5678',
  })
})

test('decision 31: hits mask the e-mail, and nothing else, for who may not see personal data; searches meet it as stored', async () => {
  const query = { query: { email: 'alex@example.com' } }
  const [shown] = (await (await at.signIn('mara')).post('/profiles/search', query)).body['items'] as Json[]
  const masked = await (await at.signIn('masked')).post('/profiles/search', query)
  expect(masked.body['items']).toEqual([{ ...shown, email: 'a•••@example.com' }])
  expect(masked.body).toMatchObject({ total: 1, items: [{ matched: 'email', name: 'Alex Smith' }] })
})

test('a profile without a name is shown by its company, or without any name', async () => {
  addProfile(at.db, 'CP-0000-0000-0000-0000-0000-0071', 1, 'unnamed')
  const mara = await at.signIn('mara')
  const { body } = await mara.post('/profiles/search', { query: {}, containers: [1], sort: 'identification' })
  const shown = (body['items'] as { customerIdentification: string; name: string | null }[]).map((hit) => [
    hit.customerIdentification,
    hit.name,
  ])
  expect(shown).toEqual([
    ['alex', 'Alex Smith'],
    ['li', '李家 GmbH'],
    ['unnamed', null],
  ])
})

test('I4: a guid and a token are not given again even when chance would have it so', async () => {
  addTransaction(at.db, 'tx-again')
  const created: unknown[] = []
  for (const transactionUuid of ['tx-free', 'tx-again']) {
    at.db.environment.random = randomFrom(7)
    const body = { customerIdentification: 'imke', transactionUuid, createProfileIfNotExists: true }
    const attached = await at.v3('attachPaymentInstrument', body)
    created.push(attached.body['profileGuid'], attached.body['paymentToken'])
    await at.v3('deleteProfile', { customerIdentification: 'imke' })
  }
  expect(new Set(created).size).toBe(4)
})

test('I16: no operation but delete reduces the number of profiles', async () => {
  const count = at.db.profiles.size
  const mara = await at.signIn('mara')
  await at.v3('updateProfile', {
    profileGuid: alex,
    customerData: { firstName: 'A', lastName: '', email: '', extraData: null },
  })
  await at.v3('detachPaymentInstrument', { profileGuid: alex, transactionUuid: 'tx-card' })
  await at.v3('detachPaymentInstrument', { profileGuid: alex, transactionUuid: 'tx-iban' })
  await mara.assign('cards', null)
  await mara.update('Wallet', { disabled: true })
  await mara.share('Wallet', false, { clearAssignments: true })
  expect(at.db.profiles.size).toBe(count)
  expect(at.profile(alex).instruments).toEqual([])
  await at.inContainer(mara, 'deleteProfile', { profileGuid: li })
  expect(at.db.profiles.size).toBe(count - 1)
})
