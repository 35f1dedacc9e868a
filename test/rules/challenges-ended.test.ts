import { beforeEach, expect, test } from 'vitest'
import { answerChallenge, challengeOf, type ChallengeOutcome } from '@mocks/rules/challenges.ts'
import { cardToken, challengedOnce, paymentWorld, type Payments } from '@test/support/transactions.ts'
import type { Heard, Json } from '@test/support/person.ts'

let pay: Payments

beforeEach(() => {
  pay = paymentWorld()
})

const mia = { customerIdentification: 'mia' }

const storing = (digits: string, more: Json = {}): Json => ({
  transactionToken: cardToken(digits),
  withRegister: true,
  customer: { firstName: 'Mia' },
  customerProfileData: mia,
  ...more,
})

function answer(heard: Heard, outcome: ChallengeOutcome) {
  return pay.db.transaction(() => answerChallenge(pay.db, String(heard.body['uuid']), outcome)).result
}

const later = (minutes: number) => {
  pay.at.world.clock.now += minutes * 60_000
}

test('the bank tells how it ended and nothing else; of what it was never asked it knows nothing', async () => {
  const heard = await pay.send('debit', storing(challengedOnce))
  answer(heard, 'failed')
  expect(challengeOf(pay.db, String(heard.body['uuid']))).toEqual({
    uuid: heard.body['uuid'],
    isOpen: false,
    status: 'ERROR',
    endsAt: pay.at.world.clock.now + 30 * 60_000,
  })
  const paid = await pay.send('debit', { transactionToken: cardToken() })
  expect(challengeOf(pay.db, String(paid.body['uuid']))).toBeNull()
})

test('who answered too late is forgotten with the next transaction through that connector', async () => {
  const urls = { description: 'Shoes for Mia', successUrl: 'https://shop.example.org/mia' }
  const heard = await pay.send('debit', storing(challengedOnce, urls))
  later(30)
  await pay.send('debit', { transactionToken: cardToken() }, { through: 'second' })
  expect(pay.row(heard)).toMatchObject({ status: 'REDIRECT', customer: { firstName: 'Mia' } })
  await pay.send('debit', { transactionToken: cardToken() })
  expect(pay.row(heard)).toMatchObject({ status: 'CANCELLED', processing: { error: { code: 2005 }, challenge: null } })
  expect(JSON.stringify(pay.row(heard))).not.toMatch(/Mia|mia|Alex/)
})

test('decision 33: the export tells a payment that waited in vain, and the description; a delete counts it', async () => {
  const heard = await pay.send('debit', storing(challengedOnce, { description: 'Shoes for Mia' }))
  const { guid: profileGuid } = pay.profile(await pay.store('mia', {}, { through: 'second' }))
  later(30)
  const mara = await pay.at.signIn('mara')
  const told = await mara.post('/containers/1/customerProfiles/export', { profileGuid, reason: 'Asked for it' })
  const { transactions } = told.body['export'] as { transactions: Json[] }
  expect(transactions).toHaveLength(2)
  expect(transactions.find(({ uuid }) => uuid === heard.body['uuid'])).toMatchObject({
    status: 'CANCELLED',
    customer: { firstName: 'Mia' },
    description: 'Shoes for Mia',
  })
  const impact = await mara.post('/containers/1/customerProfiles/deleteImpact', { profileGuid })
  expect(impact.body).toMatchObject({ impact: { transactions: 2, blockers: [] } })
  const deleted = await pay.at.inContainer(mara, 'deleteProfile', { profileGuid })
  expect(deleted.body['success']).toBe(true)
  expect((await mara.get('/receipts')).body).toMatchObject({ items: [{ receipt: { transactions: 2 } }] })
  expect(JSON.stringify(pay.row(heard))).not.toMatch(/Mia|mia|Alex/)
})
