import { beforeEach, expect, test } from 'vitest'
import { answerChallenge, challengeOf, type ChallengeOutcome } from '@mocks/rules/challenges.ts'
import { alex, cardToken as alexToken } from '@test/support/profile-world.ts'
import {
  cardToken,
  challengedAlways,
  challengedOnce,
  codeOf,
  declinedCard,
  ibanToken,
  paymentWorld,
  profileIn,
  type Payments,
} from '@test/support/transactions.ts'
import type { Heard, Json } from '@test/support/person.ts'

let pay: Payments

beforeEach(() => {
  pay = paymentWorld()
})

const mia = { customerIdentification: 'mia' }
const mandatory = { threeDSecureData: { '3dsecure': 'MANDATORY' } }

const storing = (digits: string, more: Json = {}): Json => ({
  transactionToken: cardToken(digits),
  withRegister: true,
  customer: { firstName: 'Mia' },
  customerProfileData: { ...mia, markAsPreferred: true },
  ...more,
})

function answer(heard: Heard, outcome: ChallengeOutcome) {
  return pay.db.transaction(() => answerChallenge(pay.db, String(heard.body['uuid']), outcome)).result
}

const later = (minutes: number) => {
  pay.at.world.clock.now += minutes * 60_000
}

const exists = async () => (await pay.at.v3('getProfile', mia)).body['profileExists']

test('decision 46: the bank asks first: the answer redirects, and nothing is stored yet', async () => {
  const heard = await pay.send('debit', storing(challengedOnce))
  const uuid = String(heard.body['uuid'])
  expect(heard.body).toEqual({
    success: true,
    uuid,
    purchaseId: `20260105-${uuid}`,
    returnType: 'REDIRECT',
    redirectType: 'fullpage',
    redirectUrl: `http://gateway.test/challenge/${uuid}`,
    paymentMethod: 'Creditcard',
  })
  expect(await exists()).toBe(false)
  expect((await pay.status({ uuid })).body).toMatchObject({ transactionStatus: 'REDIRECT' })
})

test('passed, everything is done as if at once', async () => {
  const redirected = await pay.send('debit', storing(challengedOnce, { successUrl: 'https://shop.example.org/ok' }))
  expect(answer(redirected, 'passed')).toEqual({ status: 'SUCCESS', returnUrl: 'https://shop.example.org/ok' })
  const { body } = await pay.status({ uuid: String(redirected.body['uuid']) })
  expect(body).toMatchObject({
    transactionStatus: 'SUCCESS',
    customerProfileData: { customerIdentification: 'mia', markAsPreferred: true },
  })
  const stored = profileIn({ ...redirected, body })
  expect((await pay.at.v3('getProfile', mia)).body).toMatchObject({
    profileGuid: stored['profileGuid'],
    preferredMethod: 'Creditcard',
    customer: { firstName: 'Mia' },
    paymentInstruments: [{ paymentToken: stored['paymentToken'], isPreferred: true }],
  })
  expect(pay.at.activity()).toMatchObject([{ what: 'debit', who: { username: 'nord-api' } }])
})

test('failed, the payment ends with 2021; cancelled, with 2002; neither leaves anything of the customer', async () => {
  const ends: [ChallengeOutcome, string, number, string][] = [
    ['failed', 'ERROR', 2021, 'https://shop.example.org/error'],
    ['cancelled', 'CANCELLED', 2002, 'https://shop.example.org/cancel'],
  ]
  for (const [outcome, status, code, returnUrl] of ends) {
    const urls = { cancelUrl: 'https://shop.example.org/cancel', errorUrl: 'https://shop.example.org/error' }
    const heard = await pay.send('debit', storing(challengedOnce, urls))
    expect(answer(heard, outcome)).toEqual({ status, returnUrl })
    expect(await exists()).toBe(false)
    expect(pay.row(heard)).toMatchObject({ status, customer: {}, processing: { error: { code }, challenge: null } })
    expect(JSON.stringify(pay.row(heard))).not.toMatch(/Mia|mia|Alex/)
    const { body } = await pay.status({ uuid: String(heard.body['uuid']) })
    expect(body).toMatchObject({ transactionStatus: status, errors: [{ code }] })
  }
})

test('a challenge is answered once', async () => {
  const heard = await pay.send('debit', storing(challengedOnce))
  answer(heard, 'passed')
  const before = pay.at.state()
  for (const outcome of ['passed', 'failed', 'cancelled'] as const) expect(answer(heard, outcome)).toBeNull()
  expect(pay.db.transaction(() => answerChallenge(pay.db, 'tx-card', 'passed')).result).toBeNull()
  expect(pay.at.state()).toBe(before)
})

test('after half an hour it counts as cancelled (2005) wherever it is told, cannot be passed, and blocks nothing', async () => {
  const heard = await pay.send('debit', { transactionToken: alexToken, ...mandatory })
  const uuid = String(heard.body['uuid'])
  later(29)
  expect(challengeOf(pay.db, uuid)).toMatchObject({ isOpen: true, status: 'REDIRECT' })
  later(1)
  expect(challengeOf(pay.db, uuid)).toMatchObject({ isOpen: false, status: 'CANCELLED' })
  expect((await pay.status({ uuid })).body).toMatchObject({ transactionStatus: 'CANCELLED', errors: [{ code: 2005 }] })
  const mara = await pay.at.signIn('mara')
  const list = await mara.post('/containers/1/customerProfiles/listTransactions', { profileGuid: alex })
  expect((list.body['items'] as Json[])[0]).toMatchObject({ uuid, status: 'CANCELLED' })
  expect(answer(heard, 'passed')).toBeNull()
  const impact = await mara.post('/containers/1/customerProfiles/deleteImpact', { profileGuid: alex })
  expect((impact.body['impact'] as Json)['blockers']).toEqual([])
})

test('decision 34: while it is open the console does not delete the profile, nor one that it would have made', async () => {
  const mara = await pay.at.signIn('mara')
  await pay.send('debit', { transactionToken: alexToken, ...mandatory })
  const gone = { profileGuid: alex }
  expect(await pay.at.inContainer(mara, 'deleteProfile', gone)).toMatchObject({
    status: 409,
    body: { code: 'transaction-pending' },
  })
  await pay.send('debit', storing(challengedOnce))
  const { guid } = pay.profile(await pay.store('mia'))
  expect((await pay.at.inContainer(mara, 'deleteProfile', { profileGuid: guid })).status).toBe(409)
})

test('3-D Secure is asked where the merchant demands it or the card does; OFF never asks; of cards alone', async () => {
  const off = { threeDSecureData: { '3dsecure': 'OFF' } }
  const returnType = async (body: Json, through = 'cards') =>
    (await pay.send('debit', body, { through })).body['returnType']
  expect(await returnType({ transactionToken: cardToken(), ...mandatory })).toBe('REDIRECT')
  expect(await returnType({ transactionToken: cardToken(challengedAlways), ...off })).toBe('FINISHED')
  expect(await returnType({ transactionToken: cardToken() })).toBe('FINISHED')
  expect(await returnType({ transactionToken: ibanToken(), ...mandatory }, 'sepa')).toBe('FINISHED')
  expect(await returnType({ transactionToken: cardToken(undefined, { expiryYear: 2025 }), ...mandatory })).toBe('ERROR')
})

test('SEED: a stored instrument may still need it: always, or at its first use only', async () => {
  const tokenAfter = async (digits: string) => {
    const heard = await pay.send('debit', storing(digits))
    answer(heard, 'passed')
    const { body } = await pay.status({ uuid: String(heard.body['uuid']) })
    return profileIn({ ...heard, body })['paymentToken']
  }
  const once = { transactionToken: await tokenAfter(challengedOnce) }
  const always = { transactionToken: await tokenAfter(challengedAlways) }
  expect((await pay.send('debit', once)).body['returnType']).toBe('FINISHED')
  const again = await pay.send('debit', always)
  expect(again.body['returnType']).toBe('REDIRECT')
  expect(answer(again, 'passed')).toEqual({ status: 'SUCCESS', returnUrl: null })
  expect(pay.row(again)).toMatchObject({ status: 'SUCCESS', processing: { profile: 'reused', instrument: 'used' } })
})

test('the bank may decline after the challenge was passed', async () => {
  const heard = await pay.send('debit', storing(declinedCard, mandatory))
  expect(heard.body['returnType']).toBe('REDIRECT')
  expect(answer(heard, 'passed')).toMatchObject({ status: 'ERROR' })
  expect(pay.row(heard).processing?.error?.code).toBe(2003)
  expect(await exists()).toBe(false)
})

test('I14: the profile was deleted meanwhile: the payment ends with 1006, makes none in its place, and brings nothing back', async () => {
  await pay.store('mia', { customer: { firstName: 'Mia' } })
  const heard = await pay.send('debit', storing(challengedOnce, { description: 'Shoes for Mia' }))
  await pay.at.v3('deleteProfile', mia)
  expect(JSON.stringify(pay.row(heard))).not.toMatch(/Mia|mia|Alex/)
  expect(answer(heard, 'passed')).toMatchObject({ status: 'ERROR' })
  expect(pay.row(heard).processing?.error?.code).toBe(1006)
  expect(await exists()).toBe(false)
})

test('I14: so it ends when another transaction made the profile, and that was deleted', async () => {
  const heard = await pay.send('debit', storing(challengedOnce))
  await pay.store('mia')
  await pay.at.v3('deleteProfile', mia)
  expect(JSON.stringify(pay.row(heard))).not.toMatch(/Mia|mia|Alex/)
  expect(answer(heard, 'passed')).toMatchObject({ status: 'ERROR' })
  expect(await exists()).toBe(false)
})

test('a profile that another transaction made meanwhile is reused', async () => {
  const heard = await pay.send('debit', storing(challengedOnce))
  const other = await pay.store('mia', { customer: { firstName: 'Mia-Sophie' } })
  answer(heard, 'passed')
  expect(pay.row(heard).processing?.profile).toBe('reused')
  expect(pay.profile(other)).toMatchObject({ customer: { firstName: 'Mia-Sophie' }, instruments: [{}, {}] })
})

test('what would be refused now ends with 1006: container or connector off, moved, route or instrument gone', async () => {
  const container = pay.db.containers.get(1)
  const spoil: Record<string, () => unknown> = {
    'container disabled': () => container && pay.db.containers.replace({ ...container, disabled: true }),
    'connector disabled': () => pay.change('routing', { disabled: true }),
    'container taken': () => pay.change('routing', { ownContainer: null }),
    'container changed': () => pay.change('routing', { ownContainer: 2 }),
    'route lost': () => pay.change('routing', { members: ['CO-second'] }),
    deregistered: async () => pay.send('deregister', { transactionToken: alexToken }),
  }
  for (const [what, change] of Object.entries(spoil)) {
    pay = paymentWorld()
    const heard = await pay.send('debit', { transactionToken: alexToken, ...mandatory }, { through: 'routing' })
    await change()
    expect(answer(heard, 'passed'), what).toMatchObject({ status: 'ERROR' })
    expect(pay.row(heard).processing?.error?.code, what).toBe(1006)
  }
})

test('its id is used, and its token too, whatever the customer answers', async () => {
  const transactionToken = cardToken(challengedOnce)
  const heard = await pay.send('debit', { merchantTransactionId: 'mine', transactionToken })
  answer(heard, 'cancelled')
  const again = { merchantTransactionId: 'mine', transactionToken: cardToken() }
  expect(codeOf(await pay.send('debit', again))).toEqual([422, 3004])
  expect(codeOf(await pay.send('debit', { transactionToken }))).toEqual([422, 1002])
})

test('the bank is told the merchant, the money and the last four digits', async () => {
  const heard = await pay.send(
    'debit',
    { transactionToken: alexToken, ...mandatory },
    { through: 'kiosk-routing', as: 'kiosk-api' },
  )
  expect(challengeOf(pay.db, String(heard.body['uuid']))).toEqual({
    uuid: heard.body['uuid'],
    merchant: 'Kiosk merchant',
    type: 'DEBIT',
    amount: '9.99',
    currency: 'EUR',
    brand: 'Visa',
    lastFour: '1111',
    isOpen: true,
    status: 'REDIRECT',
    endsAt: pay.at.world.clock.now + 30 * 60_000,
  })
  expect(challengeOf(pay.db, 'nothing')).toBeNull()
})
