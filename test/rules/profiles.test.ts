import { beforeEach, expect, test } from 'vitest'
import {
  alex,
  alexElsewhere,
  cardToken,
  elsewhereToken,
  ibanToken,
  li,
  profileWorld,
  type ProfileWorld,
} from '@test/support/profile-world.ts'

let at: ProfileWorld

beforeEach(() => {
  at = profileWorld()
})

const byGuid = { profileGuid: alex }
const update = (customerData: object, more: object = {}) => ({
  ...byGuid,
  customerData: { firstName: 'Alex', ...customerData },
  ...more,
})

test('I3: an identification is unique within a container, and equal ones in two containers are two profiles', async () => {
  const here = await at.v3('getProfile', { customerIdentification: 'alex' })
  const there = await at.v3('getProfile', { customerIdentification: 'alex' }, { through: 'private' })
  expect([here.body['profileGuid'], there.body['profileGuid']]).toEqual([alex, alexElsewhere])
})

test('I3: identifications are compared code point by code point, without trimming or case folding', async () => {
  for (const other of ['Alex', 'alex ', ' alex', 'ａlex']) {
    const { body } = await at.v3('getProfile', { customerIdentification: other })
    expect(body['profileExists'], other).toBe(false)
  }
})

test('I12: a profile is found through a connector only in its effective container, by guid and by identification alike', async () => {
  expect((await at.v3('getProfile', byGuid, { through: 'second' })).body['profileGuid']).toBe(alex)
  expect((await at.v3('getProfile', byGuid, { through: 'private' })).body['profileExists']).toBe(false)
  expect(
    (await at.v3('getProfile', { customerIdentification: 'li' }, { through: 'private' })).body['profileExists'],
  ).toBe(false)
})

test('decision 4: a guid is found in either case and shown as it was given', async () => {
  const { body } = await at.v3('getProfile', { profileGuid: alex.toLowerCase() })
  expect(body).toMatchObject({ profileExists: 'true', profileGuid: alex })
})

test('I13: a profile that does not exist is an answer under HTTP 200, on every operation', async () => {
  const nowhere = { profileGuid: 'CP-0000-0000-0000-0000-0000-0009' }
  const before = at.state()
  const got = await at.v3('getProfile', nowhere)
  expect(got.status).toBe(200)
  expect(Object.entries(got.body)).toEqual([
    ['success', false],
    ['profileExists', false],
    ['profileGuid', null],
    ['customerIdentification', null],
    ['preferredMethod', null],
    ['customer', null],
    ['paymentInstruments', []],
  ])
  const absent = { status: 200, body: { success: false, profileExists: false } }
  expect(await at.v3('updateProfile', { ...nowhere, customerData: { firstName: 'A' } })).toMatchObject(absent)
  expect(await at.v3('deleteProfile', nowhere)).toMatchObject(absent)
  expect(await at.v3('attachPaymentInstrument', { ...nowhere, transactionUuid: 'tx-free' })).toMatchObject(absent)
  expect(await at.v3('detachPaymentInstrument', { ...nowhere, transactionUuid: 'tx-free' })).toMatchObject(absent)
  expect(at.state()).toBe(before)
})

test('I19: an absent field stays, an empty text and null clear, and changedFields names what really differs', async () => {
  const { body } = await at.v3(
    'updateProfile',
    update({ lastName: 'Smith', email: '', company: null, gender: 'F', nationalId: '1234' }),
  )
  expect(body['changedFields']).toEqual(['gender', 'email', 'nationalId'])
  expect(at.profile(alex).customer).toEqual({
    firstName: 'Alex',
    lastName: 'Smith',
    gender: 'F',
    nationalId: '1234',
    extraData: { tier: 'gold', since: '2020' },
  })
})

test('I19: extra data are compared by value and replaced as a whole', async () => {
  const same = await at.v3('updateProfile', update({ extraData: { since: '2020', tier: 'gold' } }))
  expect(same.body['changedFields']).toEqual([])
  const other = await at.v3('updateProfile', update({ extraData: { tier: 'silver' } }))
  expect(other.body['changedFields']).toEqual(['extraData'])
  expect(at.profile(alex).customer['extraData']).toEqual({ tier: 'silver' })
  await at.v3('updateProfile', update({ extraData: {} }))
  expect(at.profile(alex).customer).not.toHaveProperty('extraData')
})

test('I19: an update that changes nothing changes not even the version and leaves no entry in the activity', async () => {
  const before = at.state()
  const { body } = await at.v3(
    'updateProfile',
    update({ lastName: 'Smith', company: '' }, { preferredInstrument: cardToken }),
  )
  expect(body).toMatchObject({ success: true, changedFields: [] })
  expect(at.state()).toBe(before)
})

test('a stored value longer than a request may send stays whole when another field is changed', async () => {
  await at.v3('updateProfile', { profileGuid: li, customerData: { firstName: 'Li' } })
  expect(at.profile(li).customer).toMatchObject({ firstName: 'Li', nationalId: '123456789012345678901234567' })
})

test('I17: preferring an instrument takes the mark from the former one', async () => {
  await at.v3('updateProfile', update({}, { preferredInstrument: ibanToken }))
  const marks = at.profile(alex).instruments.map(({ paymentToken, preferred }) => [paymentToken, preferred])
  expect(marks).toEqual([
    [cardToken, false],
    [ibanToken, true],
  ])
  expect(at.profile(alex).version).toBe(2)
})

test('I17: preferring a token of another profile is refused with 1002 and changes nothing', async () => {
  const before = at.state()
  const heard = await at.v3('updateProfile', update({ lastName: 'Other' }, { preferredInstrument: elsewhereToken }))
  expect(heard).toMatchObject({ status: 422, body: { success: false, errorCode: 1002 } })
  expect(at.state()).toBe(before)
})

test('I18: an update neither creates nor drops instruments', async () => {
  const before = at.profile(alex).instruments
  await at.v3('updateProfile', update({ lastName: 'Other', email: null }))
  expect(at.profile(alex).instruments).toEqual(before)
})

test('an update without a first name is refused by the schema', async () => {
  const heard = await at.v3('updateProfile', { ...byGuid, customerData: { lastName: 'Smith' } })
  expect(heard).toMatchObject({ status: 422, body: { errorCode: 1002 } })
})

test('I15: deleting takes exactly one profile; everything else stays as it is', async () => {
  const others = () => JSON.stringify([...at.db.profiles.values()].filter(({ guid }) => guid !== alex))
  const before = [
    others(),
    JSON.stringify(at.db.transactions.get('tx-free')),
    JSON.stringify(at.db.transactions.get('tx-elsewhere')),
  ]
  expect((await at.v3('deleteProfile', { customerIdentification: 'alex' })).body).toEqual({ success: true })
  expect(at.db.profiles.get(alex)).toBeUndefined()
  expect([
    others(),
    JSON.stringify(at.db.transactions.get('tx-free')),
    JSON.stringify(at.db.transactions.get('tx-elsewhere')),
  ]).toEqual(before)
})

test('I14: deleting erases what the transactions of the profile keep of the customer, so nothing can be attached again', async () => {
  await at.v3('deleteProfile', byGuid)
  expect(at.db.transactions.get('tx-card')).toMatchObject({ customer: {}, instrument: null, attachedTo: null })
  const again = { customerIdentification: 'alex', transactionUuid: 'tx-card', createProfileIfNotExists: true }
  expect(await at.v3('attachPaymentInstrument', again)).toMatchObject({
    status: 404,
    body: { errorCode: 'TRANSACTION_NOT_FOUND' },
  })
})

test('I14 and I4: a deleted identification may be used again, by a new profile with a new guid and none of the old data', async () => {
  await at.v3('deleteProfile', byGuid)
  const body = { customerIdentification: 'alex', transactionUuid: 'tx-free', createProfileIfNotExists: true }
  const { body: attached } = await at.v3('attachPaymentInstrument', body)
  expect(attached['profileGuid']).not.toBe(alex)
  const { body: anew } = await at.v3('getProfile', { customerIdentification: 'alex' })
  expect(anew).toMatchObject({ customer: { identification: 'alex', firstName: 'Imke' } })
  expect(JSON.stringify(anew['customer'])).not.toContain('Smith')
  expect((await at.v3('getProfile', byGuid)).body['profileExists']).toBe(false)
})

test('I4: the guid and the tokens of a deleted profile are kept as given, never to be given again', async () => {
  await at.v3('deleteProfile', byGuid)
  for (const used of [`guid:${alex.toLowerCase()}`, `token:${cardToken}`, `token:${ibanToken}`])
    expect(at.db.counters.get(used)).toBeDefined()
})

test('I14: a reply kept for an idempotency key is forgotten when it shows a customer who was deleted', async () => {
  const mara = await at.signIn('mara')
  const path = '/containers/1/customerProfiles'
  const headers = { 'idempotency-key': mara.newKey(), 'if-match': `"profile-${alex}-1"` }
  const body = update({ lastName: 'Secret' })
  expect((await mara.post(`${path}/updateProfile`, body, headers)).body['success']).toBe(true)
  await at.inContainer(mara, 'deleteProfile', byGuid)
  const replayed = await mara.post(`${path}/updateProfile`, body, headers)
  expect(replayed.body).toEqual({ success: false, profileExists: false })
})

test('decision 5: deleting what is already gone is an answer of its own and no error', async () => {
  await at.v3('deleteProfile', byGuid)
  const before = at.state()
  expect(await at.v3('deleteProfile', byGuid)).toMatchObject({
    status: 200,
    body: { success: false, profileExists: false },
  })
  expect(at.state()).toBe(before)
})

test('I21: a delete repeated under its key has one effect and the same reply; another body under the key is refused', async () => {
  const mara = await at.signIn('mara')
  const path = '/containers/1/customerProfiles/deleteProfile'
  const headers = { 'idempotency-key': mara.newKey(), 'if-match': `"profile-${alex}-1"` }
  const first = await mara.post(path, byGuid, headers)
  const again = await mara.post(path, byGuid, headers)
  expect([again.status, again.body]).toEqual([first.status, { success: true, receiptId: first.body['receiptId'] }])
  const other = await mara.post(path, { profileGuid: li }, headers)
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } })
  expect(at.db.profiles.get(li)).toBeDefined()
})

test('the activity names changed fields and ends of tokens, and never what a customer is called', async () => {
  await at.v3('updateProfile', update({ lastName: 'Confidential' }, { preferredInstrument: ibanToken }))
  await at.v3('deleteProfile', byGuid)
  const entries = at.activity()
  expect(entries.map(({ what }) => what)).toEqual(['updateProfile', 'deleteProfile'])
  expect(entries[0]).toMatchObject({
    who: { username: 'nord-api' },
    after: { changedFields: ['lastName'], preferredInstrument: '…bbbb' },
  })
  for (const text of ['Confidential', 'Alex', 'alex@', 'Smith', cardToken, ibanToken])
    expect(JSON.stringify(entries)).not.toContain(text)
})

test('the answer has the fields of the document in its order, and the identification first', async () => {
  const { body } = await at.v3('getProfile', byGuid)
  expect(Object.keys(body)).toEqual([
    'success',
    'profileExists',
    'profileGuid',
    'customerIdentification',
    'preferredMethod',
    'customer',
    'paymentInstruments',
  ])
  expect(body['profileExists']).toBe('true')
  expect(Object.keys(body['customer'] as object)).toEqual([
    'identification',
    'email',
    'extraData',
    'firstName',
    'lastName',
  ])
  const [card] = body['paymentInstruments'] as object[]
  expect(Object.keys(card ?? {})).toEqual([
    '_TYPE',
    'createdAt',
    'method',
    'paymentData',
    'paymentToken',
    'isPreferred',
  ])
})
