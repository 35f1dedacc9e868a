import { beforeEach, describe, expect, test } from 'vitest'
import { addProfile, alex, cardToken, profileWorld, visa, type ProfileWorld } from '@test/support/profile-world.ts'
import type { Json, Person } from '@test/support/person.ts'

let at: ProfileWorld
let mara: Person
let agent: Person

const noa = 'CP-10A0-0000-0000-0000-0000-0009'
const walletToken = 'pt::dddddddddddddddddddd'
const stored = {
  firstName: 'Noa',
  lastName: 'Brun',
  birthDate: '1984-02-29',
  email: 'noa.brun@example.com',
  billingAddress1: '4 Mill Lane',
  billingAddress2: 'Flat 2',
  billingPostcode: 'YO21 3AA',
  billingCity: 'Whitby',
  billingCountry: 'GB',
  billingPhone: '+44 20 7946 0142',
  nationalId: 'AB 12 34 56 C',
}
const hidden = [
  'email',
  'birthDate',
  'billingAddress1',
  'billingAddress2',
  'billingPostcode',
  'billingCity',
  'nationalId',
]

beforeEach(async () => {
  at = profileWorld()
  const paymentData = { _TYPE: 'paymentData.wallet', walletType: 'paypal', walletOwner: 'noa.brun@example.com' }
  const wallet = {
    ...visa,
    type: 'wallet',
    method: 'wallet',
    paymentData,
    paymentToken: walletToken,
    preferred: false,
    connectorGuid: 'CO-cards',
    transactionUuid: null,
  }
  addProfile(at.db, noa, 1, 'noa', { customer: stored, instruments: [wallet] })
  ;[mara, agent] = [await at.signIn('mara'), await at.signIn('agent')]
})

const named = { profileGuid: noa }
const update = (customerData: object) => ({ ...named, customerData: { firstName: 'Noa', ...customerData } })
const get = async (person: Person, profileGuid = noa) =>
  (await person.post('/containers/1/customerProfiles/getProfile', { profileGuid })).body

describe('decision 31: without the right to see personal data', () => {
  test('e-mail, birth date, address and national id are dots, and the answer says which', async () => {
    const { customer, context } = await get(agent)
    expect(customer).toEqual({
      identification: 'noa',
      firstName: 'Noa',
      lastName: 'Brun',
      birthDate: '•••',
      email: 'n•••@example.com',
      billingAddress1: '•••',
      billingAddress2: '•••',
      billingPostcode: '•••',
      billingCity: '•••',
      billingCountry: 'GB',
      billingPhone: '+44 20 7946 0142',
      nationalId: '•••',
    })
    expect((context as Json)['masked']).toEqual(hidden)
  })

  test('the owner of a wallet is masked as an e-mail is', async () => {
    const { paymentInstruments } = await get(agent)
    expect(paymentInstruments).toMatchObject([{ paymentData: { walletOwner: 'n•••@example.com' } }])
  })

  test('with the right everything is told as it is stored, and nothing is called masked', async () => {
    const body = await get(mara)
    expect(body['customer']).toEqual({ identification: 'noa', ...stored })
    expect((body['context'] as Json)['masked']).toEqual([])
    expect(body['paymentInstruments']).toMatchObject([{ paymentData: { walletOwner: 'noa.brun@example.com' } }])
  })

  test('a field that is not there is not masked, so that one sees it is missing', async () => {
    const { customer, context } = await get(agent, alex)
    expect(customer).toEqual({
      identification: 'alex',
      firstName: 'Alex',
      lastName: 'Smith',
      email: 'a•••@example.com',
      extraData: { tier: 'gold', since: '2020' },
    })
    expect((context as Json)['masked']).toEqual(['email'])
  })

  test('dots tell nothing of a length, nor of an e-mail that is none', async () => {
    for (const [email, shown] of [
      ['x@example.com', 'x•••@example.com'],
      ['no address at all', '•••'],
      ['@example.com', '•••'],
      ['"a@b"@example.org', '"•••@example.org'],
      ['😀@example.com', '😀•••@example.com'],
    ]) {
      const row = at.profile(noa)
      at.db.transaction(() => at.db.profiles.replace({ ...row, customer: { email: email ?? '' } }))
      expect((await get(agent))['customer']).toMatchObject({ email: shown })
    }
  })

  test('a field can be changed without being seen; the answer masks it and still says what changed', async () => {
    const { body } = await at.inContainer(agent, 'updateProfile', update({ email: 'new@example.com', lastName: 'B' }))
    expect(body).toMatchObject({
      success: true,
      changedFields: ['lastName', 'email'],
      customer: { lastName: 'B', email: 'n•••@example.com', nationalId: '•••' },
    })
    expect(at.profile(noa).customer).toEqual({ ...stored, email: 'new@example.com', lastName: 'B' })
  })

  test('a masked field that is left out stays as it is stored', async () => {
    await at.inContainer(agent, 'updateProfile', update({ lastName: 'Berg' }))
    expect(at.profile(noa).customer).toEqual({ ...stored, lastName: 'Berg' })
  })

  test('dots sent back are refused with the fields to leave out, and nothing is changed', async () => {
    const before = at.state()
    const dots = update({ lastName: 'Berg', email: 'n•••@example.com', billingCity: '•••', nationalId: null })
    const { status, body } = await at.inContainer(agent, 'updateProfile', dots)
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'invalid-request', pointer: '/customerData/email' })
    expect((body['errors'] as Json[]).map(({ pointer }) => pointer)).toEqual([
      '/customerData/email',
      '/customerData/billingCity',
    ])
    expect(String(body['detail'])).toContain('Leave the field out')
    expect(at.state()).toBe(before)
  })

  test('who sees the value may store dots, if that is what the customer is called', async () => {
    const { body } = await at.inContainer(mara, 'updateProfile', update({ billingCity: '•••' }))
    expect(body['changedFields']).toEqual(['billingCity'])
  })

  test('a reply repeated under its key is as masked as it was', async () => {
    const path = '/containers/1/customerProfiles/updateProfile'
    const headers = { 'idempotency-key': agent.newKey(), 'if-match': `"profile-${noa}-1"` }
    const first = await agent.post(path, update({ lastName: 'Berg' }), headers)
    const again = await agent.post(path, update({ lastName: 'Berg' }), headers)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(again.body).toEqual(first.body)
    expect(again.body).toMatchObject({ customer: { email: 'n•••@example.com' } })
  })

  test('v3 is the merchant’s own data and never masked', async () => {
    const { body } = await at.v3('getProfile', named)
    expect(body['customer']).toEqual({ identification: 'noa', ...stored })
    const updated = await at.v3('updateProfile', update({ lastName: '•••', billingCity: '•••' }))
    expect(updated.body).toMatchObject({ customer: { email: 'noa.brun@example.com', billingCity: '•••' } })
  })
})

describe('decision 37: the right to prefer', () => {
  const prefer = (more: object = {}) => ({
    profileGuid: alex,
    customerData: { firstName: 'Alex', ...more },
    preferredInstrument: 'pt::bbbbbbbbbbbbbbbbbbbb',
  })

  test('is enough when the customer data repeats what is stored', async () => {
    const body = prefer({ lastName: 'Smith', email: 'alex@example.com', company: '' })
    const answer = await at.inContainer(await at.signIn('chooser'), 'updateProfile', body)
    expect(answer).toMatchObject({ status: 200, body: { success: true, changedFields: [] } })
    expect(at.profile(alex).instruments.map(({ preferred }) => preferred)).toEqual([false, true])
  })

  test('is not enough for a change of data beside it: that needs the right to update as well', async () => {
    const before = at.state()
    const chooser = await at.signIn('chooser')
    const signedIn = at.state()
    expect(before).not.toBe(signedIn)
    const answer = await at.inContainer(chooser, 'updateProfile', prefer({ lastName: 'Other' }))
    expect(answer).toMatchObject({ status: 403, body: { permission: 'frontend.customer-profiles.update' } })
    const plain = { profileGuid: alex, customerData: { firstName: 'Alex' } }
    expect(await at.inContainer(chooser, 'updateProfile', plain)).toMatchObject({ status: 403 })
    expect(at.state()).toBe(signedIn)
  })

  test('does not let a masked field be guessed: whatever is sent for it counts as a change', async () => {
    const guesser = await at.signIn('guesser')
    for (const email of ['alex@example.com', 'other@example.com', ''])
      expect(await at.inContainer(guesser, 'updateProfile', prefer({ email }))).toMatchObject({ status: 403 })
    expect(await at.inContainer(guesser, 'updateProfile', prefer())).toMatchObject({ status: 200 })
  })

  test('cannot be done without, however much else one may change', async () => {
    const answer = await at.inContainer(await at.signIn('writer'), 'updateProfile', prefer())
    expect(answer).toMatchObject({ status: 403, body: { permission: 'frontend.customer-profiles.prefer' } })
    expect(at.profile(alex).instruments.find(({ preferred }) => preferred)?.paymentToken).toBe(cardToken)
  })

  test('answers that there is no such profile, like every call', async () => {
    const body = { ...prefer(), profileGuid: 'CP-0000-0000-0000-0000-0000-0009' }
    const answer = await at.inContainer(await at.signIn('chooser'), 'updateProfile', body)
    expect(answer).toMatchObject({ status: 200, body: { profileExists: false } })
  })
})
