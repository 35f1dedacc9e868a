/** The gateway's documents contradict themselves in these places (GF 5). One test a row, named by its number. */
import { expect, test } from 'vitest'
import { Container } from '@/contract/console/containers.ts'
import { TenantRow } from '@/contract/console/tenants.ts'
import { endpoints } from '@/contract/endpoints.ts'
import { readGatewayTime } from '@/contract/gateway-time.ts'
import { openApiDocument } from '@/contract/openapi.ts'
import { ProvisionedConnector, ProvisionedTenant, UpdateConnectorBody } from '@/contract/provisioning/provisioning.ts'
import { isRefused200, readRefusal } from '@/contract/refusal.ts'
import { Customer, CustomerData } from '@/contract/v3/customer.ts'
import { GetProfileBody, ProfileAnswer, UpdateProfileBody } from '@/contract/v3/profiles.ts'
import { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { StatusAnswer } from '@/contract/v3/transactions.ts'
import { addTransaction, alex, li, profileWorld } from '@test/support/profile-world.ts'
import { cardToken, paymentWorld } from '@test/support/transactions.ts'

const guid = 'CP-1234-5678-9ABC-DEF0-1234-5678'
const exists = (answer: object) => ProfileAnswer.parse(answer).profileExists
const kind = (instrument: object) => PaymentInstrument.parse({ paymentToken: 'pt::1', ...instrument }).kind
const published = JSON.stringify(openApiDocument())
const calls = Object.keys(endpoints)

test('row 1: profileExists is a boolean or the text of one; missing, a guid decides; anything else is an error with its path', () => {
  expect([
    exists({ profileExists: true }),
    exists({ profileExists: 'true' }),
    exists({ profileExists: false }),
    exists({ profileExists: 'false' }),
  ]).toEqual([true, true, false, false])
  expect([
    exists({ profileGuid: guid }),
    exists({ profileGuid: '' }),
    exists({ profileGuid: null }),
    exists({}),
  ]).toEqual([true, false, false, false])
  for (const value of ['yes', 'TRUE', 1, 0, '']) {
    const read = ProfileAnswer.safeParse({ profileExists: value })
    expect(read.error?.issues[0]?.path, String(value)).toEqual(['profileExists'])
  }
})

test('row 2: profileExists false is "not found" whatever success and the other fields say, and no refusal', () => {
  expect(exists({ success: true, profileExists: false, profileGuid: guid })).toBe(false)
  expect(isRefused200({ success: false, profileExists: false, profileGuid: null, paymentInstruments: [] })).toBe(false)
})

test('row 3: an error code is an error even beside success true; 0 or none is not', () => {
  expect(isRefused200({ success: true, errorCode: 1002, errorMessage: 'Bad' })).toBe(true)
  expect(isRefused200({ success: true, errorCode: 0 })).toBe(false)
  expect(isRefused200({ success: true })).toBe(false)
  expect(readRefusal({ status: 422, body: { success: true, errorCode: 1002 }, api: 'v3' }).code).toBe('1002')
})

test('row 4: the kind of an instrument comes from paymentData._TYPE, then method, then _TYPE; unknown ones are "other"', () => {
  expect(kind({ _TYPE: 'paymentInstrument', method: 'iban', paymentData: { _TYPE: 'paymentData.card' } })).toBe('card')
  expect(kind({ _TYPE: 'paymentInstrument', method: 'iban' })).toBe('iban')
  expect(kind({ _TYPE: 'wallet' })).toBe('wallet')
  expect(kind({ _TYPE: 'card', method: 'card', paymentData: { _TYPE: 'paymentData.phone' } })).toBe('other')
  expect(kind({ _TYPE: 'paymentInstrument' })).toBe('other')
})

test('row 5: extraData is a map, an empty list is an empty map, values that are no text are shown as text', () => {
  expect(Customer.parse({ extraData: [] }).extraData).toEqual({})
  expect(Customer.parse({}).extraData).toEqual({})
  expect(Customer.parse({ extraData: { a: 'x', b: true, c: { d: 1 }, e: null } }).extraData).toEqual({
    a: 'x',
    b: 'true',
    c: '{"d":1}',
    e: 'null',
  })
  expect(Customer.safeParse({ extraData: ['x'] }).success).toBe(false)
  expect(CustomerData.safeParse({ firstName: 'A', extraData: [] }).success).toBe(false)
})

test('row 6: times come with a zone or with a blank and none; a missing zone stays unknown, garbage is shown and never thrown', () => {
  expect(readGatewayTime('2029-09-05T10:11:43Z')).toMatchObject({ zone: 'known' })
  expect(readGatewayTime('2029-09-05 10:11:43 +0200')).toMatchObject({
    zone: 'known',
    at: new Date('2029-09-05T08:11:43Z'),
  })
  expect(readGatewayTime('2029-09-05 10:11:43')).toEqual({ zone: 'unknown', text: '2029-09-05 10:11:43' })
  for (const text of ['', 'soon', '0000-00-00 00:00:00', '2029-13-45 10:11:43'])
    expect(readGatewayTime(text).zone, text).toBe('unreadable')
})

test('row 7: an expiry month is a number or the digits of one', () => {
  const month = (expiryMonth: unknown) =>
    PaymentInstrument.parse({ paymentToken: 't', paymentData: { expiryMonth } }).paymentData.expiryMonth
  expect([month(6), month('6'), month('06'), month(null), month('')]).toEqual([6, 6, 6, undefined, undefined])
  expect(PaymentInstrument.safeParse({ paymentToken: 't', paymentData: { expiryMonth: 'June' } }).success).toBe(false)
})

test('row 8: customer comes with _TYPE and without identification, or the reverse', () => {
  expect(Customer.parse({ _TYPE: 'customerData', firstName: 'Alex' })).toMatchObject({
    _TYPE: 'customerData',
    firstName: 'Alex',
  })
  expect(Customer.parse({ identification: 'x' }).identification).toBe('x')
})

test('row 9: an identification of 42 characters is read, and one of more than 36 is never sent', () => {
  const long = 'x'.repeat(42)
  expect(ProfileAnswer.parse({ customerIdentification: long }).customerIdentification).toBe(long)
  expect(GetProfileBody.safeParse({ customerIdentification: long }).success).toBe(false)
})

test('row 10: a national id of 27 characters is read and kept whole by other changes; sending is limited to 14', async () => {
  const at = profileWorld()
  const { body } = await at.v3('getProfile', { profileGuid: li })
  expect(ProfileAnswer.parse(body).customer?.nationalId).toHaveLength(27)
  await at.v3('updateProfile', { profileGuid: li, customerData: { firstName: 'Li' } })
  expect(at.profile(li).customer['nationalId']).toHaveLength(27)
  expect(CustomerData.safeParse({ firstName: 'Li', nationalId: 'x'.repeat(15) }).success).toBe(false)
})

test('row 11: a profile without first name is read, and an update needs one', async () => {
  const at = profileWorld()
  const answer = ProfileAnswer.parse((await at.v3('getProfile', { profileGuid: li })).body)
  expect(answer).toMatchObject({ profileExists: true })
  expect(answer.customer?.firstName).toBeUndefined()
  expect(UpdateProfileBody.safeParse({ profileGuid: guid, customerData: {} }).success).toBe(false)
})

test('row 12: a guid of any length is read; what a person types is trimmed and found in either case', async () => {
  expect(ProfileAnswer.parse({ profileGuid: 'CP-1234-5678-9ABC-DEF0-1234-5678-9ABC' }).profileExists).toBe(true)
  const at = profileWorld()
  const mara = await at.signIn('mara')
  for (const profileGuid of [` ${alex} `, alex.toLowerCase()]) {
    expect((await mara.post('/profiles/search', { query: { profileGuid } })).body['total']).toBe(1)
  }
})

test('row 13: an error code is read as text, its sentence from errorMessage or message, and the raw answer is kept', () => {
  const read = (body: object) => readRefusal({ status: 422, body, api: 'v3' })
  expect(read({ errorCode: 1002, errorMessage: 'a' })).toMatchObject({
    code: '1002',
    sentence: 'a',
    raw: { errorCode: 1002 },
  })
  expect(read({ errorCode: 'NOT_ATTACHED', message: 'b' })).toMatchObject({ code: 'NOT_ATTACHED', sentence: 'b' })
})

test('row 14: the same number is looked up in the table of the API that answered', () => {
  const read = (api: 'v3' | 'provisioning') => readRefusal({ status: 422, body: { errorCode: 1004 }, api }).sentence
  expect([read('v3'), read('provisioning')]).toEqual(['Invalid signature', 'Invalid characters'])
})

test('row 15: a token tells nothing about its transaction', async () => {
  const at = profileWorld()
  addTransaction(at.db, '0123456789abcdef0123')
  const { body } = await at.v3('attachPaymentInstrument', {
    profileGuid: alex,
    transactionUuid: '0123456789abcdef0123',
  })
  expect(body['paymentToken']).not.toContain('0123456789abcdef0123')
})

test('row 16: a registering transaction stores in a profile if one is named; more is promised nowhere and done nowhere', async () => {
  const { register, registerByApiKey } = endpoints
  for (const { summary } of [register, registerByApiKey])
    expect(summary).toMatch(/in a customer profile if one is named/)
  const pay = paymentWorld()
  const profiles = pay.db.profiles.size
  const heard = await pay.send('register', { transactionToken: cardToken(), customer: { identification: 'mia' } })
  expect(heard.body).toMatchObject({ success: true, returnType: 'FINISHED' })
  expect(pay.db.profiles.size).toBe(profiles)
})

test('row 17: a debit without withRegister registers nothing, so nothing of it can be attached', async () => {
  const at = profileWorld()
  addTransaction(at.db, 'tx-debit', { type: 'DEBIT', withRegister: false })
  const heard = await at.v3('attachPaymentInstrument', { profileGuid: alex, transactionUuid: 'tx-debit' })
  expect(heard).toMatchObject({ status: 404, body: { errorCode: 'TRANSACTION_NOT_FOUND' } })
  for (const { summary } of [endpoints.debitByApiKey, endpoints.preauthorizeByApiKey])
    expect(summary).toMatch(/store the instrument with withRegister/)
})

test('row 18: the global setting is not passed down to sub-tenants', async () => {
  const at = profileWorld()
  const mara = await at.signIn('mara')
  await mara.setGlobal('Nord', 'Wallet')
  await mara.assign('kiosk', null)
  expect((await at.v3('getProfile', { profileGuid: alex }, { through: 'bare' })).body['profileExists']).toBe('true')
  expect(await at.v3('getProfile', { profileGuid: alex }, { through: 'kiosk', as: 'kiosk-api' })).toMatchObject({
    status: 422,
    body: { errorCode: 1007 },
  })
})

test('row 19: shared, disabled, disabled for some, and switched off for sub-tenants are four separate facts', () => {
  expect(Object.keys(Container.shape)).toEqual(expect.arrayContaining(['shared', 'disabled', 'disabledFor']))
  expect(Object.keys(TenantRow.shape)).toContain('containersOff')
})

test('row 20: listTenants leaves out the key’s own tenant and tells no parent', async () => {
  const { body } = await profileWorld().provisioning('listTenants')
  const tenants = body['tenants'] as object[]
  expect(tenants.map((tenant) => ProvisionedTenant.parse(tenant).guid)).toEqual(['TE-Kiosk'])
  expect(tenants[0]).not.toHaveProperty('parentGuid')
})

test('rows 21 and 23: no call of the contract reads merchant users, whose permissions and list come in two forms', () => {
  expect(calls.filter((name) => /merchantUser/i.test(name))).toEqual([])
})

test('row 22: keys may begin with capitals; the schema’s spelling is written and wins', () => {
  const read = ProvisionedConnector.parse({
    guid: 'CO-1',
    Adapter: 'Simulator',
    APIKey: 'key',
    name: 'right',
    Name: 'wrong',
  })
  expect(read).toMatchObject({ adapter: 'Simulator', apiKey: 'key', name: 'right' })
})

test('row 24: updateConnector is always sent with name, adapter, method and API key', () => {
  expect(
    UpdateConnectorBody.safeParse({ customerProfileContainer: 8 }).error?.issues.map(({ path }) => path[0]),
  ).toEqual(['name', 'adapter', 'method', 'apiKey'])
})

test('row 25: comments and missing commas are slips of the documents; the wire is JSON and nothing else', async () => {
  const at = profileWorld()
  const mara = await at.signIn('mara')
  const heard = await mara.call('POST', '/profiles/search', '{ "query": {} // all\n}')
  expect(heard).toMatchObject({ status: 400, body: { code: 'malformed-request' } })
})

test('row 26: a transaction type is read in either case', () => {
  const read = (transactionType: unknown) => StatusAnswer.parse({ transactionType }).transactionType
  expect([read('debit'), read('DEBIT'), read(null), read(undefined)]).toEqual(['DEBIT', 'DEBIT', undefined, undefined])
})

test('rows 27 and 28a: no call of the contract is signed; signing is the business of a server', () => {
  expect(published).not.toMatch(/x-signature|sharedSecret/i)
})

test('row 28: a profile’s guid has one name in the contract', () => {
  expect(published).not.toContain('customerGUID')
})

test('row 28b: a Basic password is sent as it is', async () => {
  expect((await profileWorld().v3('getProfile', { profileGuid: alex })).status).toBe(200)
})

test('row 29: no call of the contract is updateTenant, which answers with a list of tenants', () => {
  expect(calls).not.toContain('updateTenant')
})
