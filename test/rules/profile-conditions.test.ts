import { beforeEach, expect, test } from 'vitest'
import type { InstrumentRow, StoredPaymentData } from '@mocks/entities.ts'
import { addProfile, addTransaction, alex, alexElsewhere, li, profileWorld, visa } from '@test/support/profile-world.ts'
import type { ProfileWorld } from '@test/support/profile-world.ts'
import type { Heard, Json, Person } from '@test/support/person.ts'

let at: ProfileWorld
let mara: Person

const noa = 'CP-10A0-0000-0000-0000-0000-0009'
const uuid = '0123456789abcdef0123'

let tokens = 0

function instrument(paymentData: StoredPaymentData, more: Partial<InstrumentRow> = {}): InstrumentRow {
  const kind = String(paymentData['_TYPE']).replace('paymentData.', '')
  const paymentToken = `pt::${String((tokens += 1)).padStart(20, 'e')}`
  const rest = { paymentToken, preferred: false, connectorGuid: 'CO-cards', transactionUuid: null }
  return { ...visa, type: kind, method: kind, paymentData, ...rest, ...more }
}

const card = (brand: string, more: StoredPaymentData = {}) => ({ ...visa.paymentData, brand, ...more })
const wallet = (walletType: string) => ({ _TYPE: 'paymentData.wallet', walletType })

function addNoa(...instruments: InstrumentRow[]): void {
  addProfile(at.db, noa, 1, 'noa', { instruments, createdAt: '2025-12-31 23:59:59', customer: { firstName: 'Noa' } })
}

beforeEach(async () => {
  at = profileWorld()
  mara = await at.signIn('mara')
})

const search = async (query: Json, more: Json = {}): Promise<Heard> =>
  mara.post('/profiles/search', { query, sort: 'identification', ...more })

const hitsOf = ({ body }: Heard) => body['items'] as { profileGuid: string; matched: string | null }[]
const guids = async (query: Json) => {
  const heard = await search(query)
  expect(heard.body['total']).toBe(hitsOf(heard).length)
  return hitsOf(heard).map(({ profileGuid }) => profileGuid)
}
const matched = async (query: Json) => hitsOf(await search(query)).map((hit) => [hit.profileGuid, hit.matched])

test('a transaction leads to the profile that has its instrument, and to the one it was made for', async () => {
  addNoa(instrument(card('visa'), { transactionUuid: uuid }))
  addTransaction(at.db, 'tx-noa-debit', { type: 'DEBIT', instrument: null, profileGuid: noa })
  expect(await matched({ transactionUuid: uuid })).toEqual([[noa, 'transactionUuid']])
  expect(await matched({ transactionUuid: ' tx-noa-debit ' })).toEqual([[noa, 'transactionUuid']])
  expect(await guids({ transactionUuid: 'tx-iban' })).toEqual([alex])
  expect(await guids({ transactionUuid: 'tx-free' })).toEqual([])
  expect(await guids({ transactionUuid: uuid.slice(1) })).toEqual([])
  expect(await guids({ transactionUuid: uuid.toUpperCase() })).toEqual([])
})

test('a detached instrument leads no longer to the profile by its registering transaction alone', async () => {
  addTransaction(at.db, 'tx-noa', { attachedTo: null, profileGuid: null })
  addNoa(instrument(card('visa'), { transactionUuid: 'tx-noa' }))
  expect(await guids({ transactionUuid: 'tx-noa' })).toEqual([noa])
  at.db.profiles.replace({ ...at.profile(noa), instruments: [], version: 2 })
  expect(await guids({ transactionUuid: 'tx-noa' })).toEqual([])
})

test('free text meets a transaction that is written like one, or that the gateway knows', async () => {
  addNoa(instrument(card('visa'), { transactionUuid: uuid }))
  expect(await matched({ text: uuid })).toEqual([[noa, 'transactionUuid']])
  expect(await matched({ text: 'tx-card' })).toEqual([[alex, 'transactionUuid']])
})

test('a brand is met as it is stored and as it is shown, in any case, and as a whole', async () => {
  addNoa(instrument(card('amex')), instrument(wallet('PayPal')))
  for (const brand of ['amex', 'AMEX', 'American Express', 'american-express', ' paypal ', 'PayPal']) {
    expect(await matched({ brand }), brand).toEqual([[noa, 'brand']])
  }
  for (const brand of ['American', 'pal', 'constructor', '--']) expect(await guids({ brand }), brand).toEqual([])
  expect(await guids({ brand: 'visa' })).toEqual([alex, alexElsewhere])
  expect(await guids({ brand: 'iban' })).toEqual([alex])
})

test('the wallet a card came through is met beside its brand', async () => {
  addNoa(instrument(card('mastercard'), { associatedTokenType: 'applepay' }))
  for (const brand of ['Apple Pay', 'applepay', 'mastercard']) expect(await guids({ brand }), brand).toEqual([noa])
  expect(await guids({ brand: 'network' })).toEqual([])
})

test('a kind nobody knows is met by its method, and a card without a brand is not met by another', async () => {
  addNoa(instrument({ _TYPE: 'paymentData.phone' }), instrument({ _TYPE: 'paymentData.card', walletType: 'paypal' }))
  expect(await guids({ brand: 'phone' })).toEqual([noa])
  expect(await guids({ brand: 'paypal' })).toEqual([])
})

test('days are days of the gateway: the first belongs to the search, the one before which it ends does not', async () => {
  addNoa()
  expect(await matched({ createdFrom: '2025-12-31' })).toEqual([[noa, 'createdFrom']])
  expect(await guids({ createdFrom: '2026-01-01' })).toEqual([])
  expect(await guids({ createdBefore: '2025-12-31' })).toEqual([alex, alexElsewhere, li])
  expect(await matched({ createdBefore: '2026-01-01', name: 'noa' })).toEqual([[noa, 'name']])
  expect(await guids({ createdFrom: '2025-06-01', createdBefore: '2025-06-02' })).toEqual([alex, alexElsewhere, li])
  expect(await guids({ createdFrom: '2025-06-02', createdBefore: '2025-06-01' })).toEqual([])
  const heard = await search({ createdFrom: '2025-02-30' })
  expect(heard).toMatchObject({ status: 422, body: { pointer: '/query/createdFrom' } })
})

test('expired means that one of its cards is past its month; who has no card has none expired (decision 7)', async () => {
  const year = { expiryYear: 2025, expiryMonth: 12 }
  addNoa(instrument(card('visa')), instrument(card('visa', year)))
  expect(await matched({ expired: true })).toEqual([[noa, 'expired']])
  expect(await guids({ expired: false })).toEqual([alex, alexElsewhere, li])
  at.world.clock.now = Date.UTC(2025, 11, 31, 23, 59, 59)
  expect(await guids({ expired: true })).toEqual([])
  at.world.clock.now = Date.UTC(2026, 0, 1)
  expect(await guids({ expired: true })).toEqual([noa])
})

test('what is no card is never expired, whatever month it bears', async () => {
  addNoa(
    instrument({ ...wallet('paypal'), expiryYear: 2020, expiryMonth: 1 }),
    instrument(card('visa', { expiryMonth: 13 })),
  )
  expect(await guids({ expired: true })).toEqual([])
})

test('a profile is left out when it meets all of one group, and stays when it meets a part of each', async () => {
  expect(await guids({ without: [{ name: 'smith' }] })).toEqual([li])
  expect(await guids({ without: [{ name: 'smith', lastFour: '5678' }] })).toEqual([alexElsewhere, li])
  expect(
    await guids({
      without: [
        { name: 'smith', lastFour: '9999' },
        { text: 'li', brand: 'visa' },
      ],
    }),
  ).toHaveLength(3)
  expect(await guids({ without: [{ customerIdentification: 'li' }, { email: 'alex@' }] })).toEqual([alexElsewhere])
  expect(await guids({ name: 'smith', without: [{ text: 'alex@example.com' }] })).toEqual([alexElsewhere])
  expect(await guids({ without: [{ brand: 'visa' }, { expired: false }] })).toEqual([])
})

test('decision 31: who may not see e-mails meets one only as a whole, by no beginning, not in free text nor by leaving out', async () => {
  const masked = await at.signIn('masked')
  const found = async (query: Json) =>
    hitsOf(await masked.post('/profiles/search', { query, sort: 'identification' })).map((hit) => hit.profileGuid)
  const everybody = [alex, alexElsewhere, li]
  for (const whole of ['alex@example.com', ' ALEX@Example.COM ']) {
    expect(await found({ email: whole }), whole).toEqual([alex])
    expect(await found({ text: whole }), whole).toEqual([alex])
    expect(await found({ without: [{ email: whole }] }), whole).toEqual([alexElsewhere, li])
    expect(await found({ without: [{ text: whole }] }), whole).toEqual([alexElsewhere, li])
  }
  for (const part of ['alex@', 'alex@example.co', 'alex@example.com.']) {
    expect(await found({ email: part }), part).toEqual([])
    expect(await found({ text: part }), part).toEqual([])
    expect(await found({ without: [{ email: part }] }), part).toEqual(everybody)
    expect(await found({ without: [{ text: part }] }), part).toEqual(everybody)
  }
  expect(await guids({ email: 'alex@' })).toEqual([alex])
})

test('a group that asks for nothing leaves out nothing', async () => {
  for (const group of [{}, { text: ' ' }, { name: '' }]) {
    expect(await guids({ without: [group] })).toEqual([alex, alexElsewhere, li])
    expect(await guids({ name: 'smith', without: [group] })).toEqual([alex, alexElsewhere])
  }
  expect((await search({ without: Array.from({ length: 11 }, () => ({})) })).status).toBe(422)
})

test('a search of nothing but what is left out says nothing about matches', async () => {
  expect(await matched({ without: [{ name: 'smith' }] })).toEqual([[li, null]])
})

test('identifications are compared code point by code point (I3)', async () => {
  addProfile(at.db, noa, 1, 'Zoë')
  expect(await guids({ customerIdentification: 'Zoë' })).toEqual([noa])
  for (const other of ['Zoë'.normalize('NFD'), 'zoë', 'Zoe']) {
    expect(await guids({ customerIdentification: other }), JSON.stringify(other)).toEqual([])
    expect(await guids({ text: other }), JSON.stringify(other)).toEqual([])
  }
  expect(await guids({ customerIdentification: 'Zoë ' })).toEqual([])
})

test('an identification of blanks alone can be looked for', async () => {
  addProfile(at.db, noa, 1, ' ')
  expect(await guids({ customerIdentification: ' ' })).toEqual([noa])
  expect(await guids({ customerIdentification: '' })).toHaveLength(4)
})

test('a card number is refused in every condition, and in what is to be left out', async () => {
  const number = '4111-1111-1111-1111'
  for (const field of ['paymentToken', 'transactionUuid', 'brand', 'profileGuid', 'email']) {
    for (const [query, pointer] of [
      [{ [field]: number }, `/query/${field}`],
      [{ without: [{}, { [field]: number }] }, `/query/without/1/${field}`],
    ] as const) {
      const heard = await search(query)
      expect(heard, pointer).toMatchObject({ status: 422, body: { code: 'card-number-refused', pointer } })
      expect(JSON.stringify(heard.body)).not.toContain('1111')
    }
  }
  // Ids of the platform may have many digits.
  for (const query of [{ text: 'pt::4111111111111111abcd' }, { transactionUuid: '4111111111111111abcd' }])
    expect((await search(query)).status).toBe(200)
})

test('a place in one search is none in another that differs in any condition', async () => {
  addNoa()
  const base: Json = { createdFrom: '2025-01-01' }
  const { body } = await search(base, { limit: 1 })
  expect((await search(base, { limit: 1, cursor: body['nextCursor'] })).status).toBe(200)
  const others: Json[] = [
    { createdFrom: '2025-01-02' },
    { ...base, createdBefore: '2027-01-01' },
    { ...base, expired: false },
    { ...base, brand: 'visa' },
    { ...base, without: [] },
    { ...base, without: [{ name: 'x' }] },
    { ...base, transactionUuid: 'tx-card' },
  ]
  for (const query of others) {
    const heard = await search(query, { limit: 1, cursor: body['nextCursor'] })
    expect(heard, JSON.stringify(query)).toMatchObject({ status: 400, body: { code: 'cursor-invalid' } })
  }
})

test('an e-mail is met by its beginning composed and in any case, and by nothing beyond its end', async () => {
  addProfile(at.db, noa, 1, 'noa', { customer: { email: 'J\u00dcRGEN@example.com' } })
  expect(await guids({ email: 'ju\u0308rgen@' })).toEqual([noa])
  expect(await guids({ email: 'ju' })).toEqual([])
  expect(await guids({ email: 'alex@example.com\u0000' })).toEqual([])
  expect(await guids({ email: 'alex@example.com\u00001' })).toEqual([])
})
