/** Whatever the console is asked, somebody who may not see personal data hears no stored value of a masked field (decision 31). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskableFields, type MaskableField } from '@/contract/console/personal-data.ts'
import { endpoints, type EndpointName } from '@/contract/endpoints.ts'
import { sealToken } from '@mocks/test-tokens.ts'
import type { Heard, Json, Person } from '@test/support/person.ts'
import { addProfile, alex, cardToken, profileWorld, visa, type ProfileWorld } from '@test/support/profile-world.ts'
import { cardToken as newCard } from '@test/support/transactions.ts'

const noa = 'CP-10A0-0000-0000-0000-0000-0009'
const again = 'CP-10A0-0000-0000-0000-0000-0010'
const walletToken = 'pt::dddddddddddddddddddd'
const tenant = 'TE-Nord'

/** Values that cannot come from elsewhere: letters of any script between two marks. */
const value = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).map((text) => `⟦${text}⟧`)
const customer = fc.record({
  ...(Object.fromEntries(maskableFields.map((field) => [field, value])) as Record<MaskableField, typeof value>),
  email: fc.tuple(value, fc.boolean()).map(([local, isAddress]) => (isAddress ? `x${local}@example.com` : local)),
})
type Hidden = typeof customer extends fc.Arbitrary<infer C> ? C : never

function worldWith(hidden: Hidden): ProfileWorld {
  const at = profileWorld()
  const stored = { ...hidden, firstName: 'Noa', lastName: 'Brun', extraData: { tier: 'gold' } }
  const wallet = {
    ...visa,
    type: 'wallet',
    method: 'wallet',
    paymentData: { _TYPE: 'paymentData.wallet', walletType: 'paypal', walletOwner: hidden.email },
    paymentToken: walletToken,
    preferred: true,
    connectorGuid: 'CO-cards',
    transactionUuid: null,
  }
  addProfile(at.db, noa, 1, 'noa', { customer: stored, instruments: [wallet] })
  addProfile(at.db, again, 2, 'noa', { customer: stored })
  const free = at.db.transactions.get('tx-free')
  if (free) at.db.transactions.replace({ ...free, customer: stored })
  return at
}

const named = { profileGuid: noa }
const operations = '/containers/1/customerProfiles'
const anEmpty = { firstName: 'Noa', lastName: 'Berg', ipAddress: '192.0.2.1' }
const aGuess = ({ email }: Hidden) => ({ firstName: 'Noa', email: email.slice(0, 255) })

const aPayment = { amount: '9.99', currency: 'EUR' }
const aWalletOf = ({ email }: Hidden) => sealToken({ kind: 'wallet', wallet: 'paypal', owner: email })

async function send(person: Person, type: string, body: Json): Promise<Heard> {
  const key = person.newKey()
  const path = '/connectors/CO-cards/transactions'
  return person.post(`${path}/${type}`, { merchantTransactionId: key, ...body }, { 'idempotency-key': key })
}

type Ask = (person: Person, hidden: Hidden, at: ProfileWorld) => Promise<Heard>[]

/** How each call of the console is made; a new one has to be added here. */
const asks: Record<Exclude<EndpointName, `${string}ByApiKey` | 'signIn' | 'signOut'> & ConsoleName, Ask> = {
  getSession: (person) => [person.get('/session')],
  getCapabilities: (person) => [person.get('/capabilities')],
  listTenants: (person) => [person.get('/tenants')],
  getTenant: (person) => [person.get(`/tenants/${tenant}`)],
  listMerchants: (person) => [person.get(`/tenants/${tenant}/merchants`)],
  listConnectors: (person) => [person.get('/connectors')],
  getConnector: (person) => [person.get('/connectors/CO-cards')],
  explainConnector: (person) => [person.get('/connectors/CO-cards/effective-container')],
  listContainers: (person) => [person.get(`/containers?tenant=${tenant}`)],
  getContainer: (person) => [person.get('/containers/1')],
  listContainerTenants: (person) => [person.get('/containers/1/tenants')],
  listFindings: (person) => [person.get('/findings')],
  getSharingMatrix: (person) => [person.get('/sharing-matrix')],
  getOverview: (person) => [person.get('/overview')],
  listActivity: (person) => [person.get('/activity'), person.get('/activity?kind=profile')],
  revertActivity: (person) => [person.post('/activity/1/revert', {}, { 'if-plan-match': 'x' })],
  planChange: (person) => [
    person.post('/plans', { changes: [{ change: 'shareContainer', containerId: 1, shared: false }] }),
  ],
  applyChanges: (person) => [person.post('/changes', { changes: [] }, { 'if-plan-match': 'x' })],
  assignConnectorContainer: (person) => [person.assign('second', 'Private')],
  setGlobalContainer: (person) => [person.setGlobal('Nord', 'Wallet')],
  setContainersOffForSubTenants: (person) => [
    person.call('PUT', `/tenants/${tenant}/containers-off`, { off: false }, { 'if-match': '*' }),
  ],
  createContainer: (person) => [person.create('New', 'Nord')],
  updateContainer: (person) => [person.update('Private', { name: 'Private still' })],
  shareContainer: (person) => [person.share('Private')],
  disableContainerFor: (person) => [person.disableFor('Kiosk', 'Private')],
  enableContainerFor: (person) => [person.enableFor('Kiosk', 'Private')],
  searchProfiles: (person, hidden) => [
    person.post('/profiles/search', { query: {} }),
    ...maskableFields.map((field) => person.post('/profiles/search', { query: { text: hidden[field] } })),
    person.post('/profiles/search', { query: { email: hidden.email } }),
    person.post('/profiles/search', { query: { name: 'noa', without: [{ email: hidden.email }] } }),
  ],
  lookUpProfiles: (person, hidden) => [
    person.post('/profiles/look-up', { identifiers: [hidden.email, noa, 'noa', walletToken] }),
  ],
  getProfile: (person) => [person.post(`${operations}/getProfile`, named)],
  updateProfile: (person, hidden, at) => [
    at.inContainer(person, 'updateProfile', { ...named, customerData: anEmpty }),
    at.inContainer(person, 'updateProfile', { ...named, customerData: aGuess(hidden) }, { etag: '*' }),
    at.inContainer(person, 'updateProfile', { ...named, customerData: { firstName: 'Noa', nationalId: '•••' } }),
  ],
  attachPaymentInstrument: (person, _, at) => [
    at.inContainer(person, 'attachPaymentInstrument', { ...named, transactionUuid: 'tx-free' }),
  ],
  detachPaymentInstrument: (person, _, at) => [
    at.inContainer(person, 'detachPaymentInstrument', { ...named, transactionUuid: 'tx-free' }, { etag: '*' }),
  ],
  deregisterPaymentInstrument: (person, _, at) => [
    at.inContainer(person, 'deregisterPaymentInstrument', { profileGuid: alex, paymentToken: cardToken }),
  ],
  listProfileTransactions: (person) => [person.post(`${operations}/listTransactions`, named)],
  revealProfileField: (person) => [
    person.post(`${operations}/revealField`, { ...named, field: 'email', reason: 'Just curious' }),
  ],
  exportProfile: (person) => [person.post(`${operations}/export`, { ...named, reason: 'Just curious' })],
  register: (person, hidden) => [
    send(person, 'register', {
      transactionToken: newCard(),
      customerProfileData: named,
      customer: { email: hidden.email },
    }),
    send(person, 'register', { transactionToken: aWalletOf(hidden), customer: { nationalId: hidden.nationalId } }),
  ],
  debit: (person, hidden) => [
    send(person, 'debit', { ...aPayment, transactionToken: walletToken, customerProfileData: named }),
    send(person, 'debit', { ...aPayment, transactionToken: newCard(), withRegister: true, customerProfileData: named }),
    send(person, 'debit', { ...aPayment, transactionToken: hidden.email, customer: hidden }),
  ],
  preauthorize: (person) => [send(person, 'preauthorize', { ...aPayment, transactionToken: walletToken })],
  listTransactions: (person, hidden) => [
    person.get('/transactions'),
    person.get(`/transactions?profile=${noa}`),
    person.get(`/transactions?merchantTransactionId=${encodeURIComponent(hidden.email)}`),
  ],
  getTransaction: (person, _, at) =>
    [...at.db.transactions.values()].map(async ({ uuid }) => person.get(`/transactions/${encodeURIComponent(uuid)}`)),
  explainInstrument: (person, hidden) => [
    person.post(`${operations}/explainInstrument`, { ...named, paymentToken: walletToken }),
    person.post(`${operations}/explainInstrument`, { ...named, paymentToken: walletToken, text: hidden.email }),
  ],
  listPaymentMethods: (person) => [person.get('/connectors/CO-cards/payment-methods')],
  getProfileThrough: (person) => [
    person.post('/connectors/CO-cards/getProfile', named),
    person.post('/connectors/CO-private/getProfile', { customerIdentification: 'noa' }),
  ],
  // Last of them: the wallet is gone after it.
  deregister: (person) => [send(person, 'deregister', { transactionToken: walletToken })],
  deleteImpact: (person) => [person.post(`${operations}/deleteImpact`, named)],
  settleDeleteAttempt: (person) => [
    person.post(`${operations}/settleDeleteAttempt`, { ...named, attempt: person.newKey() }),
  ],
  deleteProfile: (person, _, at) => [at.inContainer(person, 'deleteProfile', named, { etag: '*' })],
  listReceipts: (person) => [person.get('/receipts')],
  getReceipt: (person) => [person.get('/receipts/none')],
}

type ConsoleName = { [N in EndpointName]: (typeof endpoints)[N]['api'] extends 'console' ? N : never }[EndpointName]

/** Every text in an answer, keys too. */
function textsOf(answer: unknown): string[] {
  if (typeof answer === 'string') return [answer]
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([key, one]) => [key, ...textsOf(one)])
}

/** What must not be heard: whole values, and of an e-mail what stands before the domain. */
function secretsOf(hidden: Hidden): string[] {
  return maskableFields.map((field) => hidden[field].replace(/^x(?=⟦)|@example\.com$/g, ''))
}

async function scan(person: Person, at: ProfileWorld, hidden: Hidden): Promise<Record<string, number[]>> {
  const heard: Record<string, number[]> = {}
  for (const [name, ask] of Object.entries(asks)) {
    for (const answer of await Promise.all(ask(person, hidden, at))) {
      const texts = textsOf([answer.body, [...answer.headers.values()]])
      for (const secret of secretsOf(hidden)) {
        const leak = texts.find((text) => text.includes(secret))
        if (leak !== undefined) throw new Error(`${name} tells ${JSON.stringify(secret)} in ${JSON.stringify(leak)}`)
      }
      heard[name] = [...(heard[name] ?? []), answer.status]
    }
  }
  return heard
}

test('every call of the console is among those that are listened to', () => {
  const console = Object.values(endpoints).filter(({ api }) => api === 'console')
  const names = console.map(({ name }) => name).filter((name) => name !== 'signIn' && name !== 'signOut')
  expect(Object.keys(asks).toSorted()).toEqual(names.toSorted())
})

test('decision 31: no answer of the console, refusals among them, tells a masked caller a stored value', async () => {
  await fc.assert(
    fc.asyncProperty(customer, async (hidden) => {
      const at = worldWith(hidden)
      const heard = await scan(await at.signIn('masked'), at, hidden)
      expect(heard).toMatchObject({
        getProfile: [200],
        searchProfiles: expect.arrayContaining([200]) as number[],
        listProfileTransactions: [200],
        revealProfileField: [403],
        exportProfile: [403],
      })
      expect(heard['updateProfile']).toEqual([200, expect.any(Number) as number, 422])
      expect((heard['attachPaymentInstrument'] as number[])[0]).toBe(200)
      // Stored and used for the very profile whose data must not be heard; what is no token, or of another kind, is refused.
      expect(heard).toMatchObject({
        register: [200, 422],
        debit: [200, 200, 422],
        preauthorize: [200],
        deregister: [200],
        listTransactions: [200, 200, 200],
        explainInstrument: [200, 200],
        getProfileThrough: [200, 200],
      })
      expect(new Set(heard['getTransaction'])).toEqual(new Set([200]))
    }),
    { numRuns: 25 },
  )
})

test('the same questions tell who may see personal data every one of these values: the scan can hear', async () => {
  const hidden = Object.fromEntries(maskableFields.map((field) => [field, `⟦${field}⟧`])) as unknown as Hidden
  const at = worldWith(hidden)
  const mara = await at.signIn('mara')
  const { body } = await mara.post(`${operations}/getProfile`, named)
  const texts = textsOf(body)
  for (const secret of secretsOf(hidden)) expect(texts.some((text) => text.includes(secret))).toBe(true)
  for (const name of ['debit', 'preauthorize', 'getProfileThrough'] as const) {
    const heard = await Promise.all(asks[name](mara, hidden, at))
    expect(textsOf(heard.map((answer) => answer.body)).join('\n'), name).toContain(hidden.email)
  }
  await expect(scan(mara, at, hidden)).rejects.toThrow('tells')
})
