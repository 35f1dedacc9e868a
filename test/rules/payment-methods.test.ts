import { beforeEach, expect, test } from 'vitest'
import type { ConnectorRow } from '@mocks/entities.ts'
import type { Json, Person } from '@test/support/person.ts'
import { connectorGuid } from '@test/support/gateway.ts'
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
let mara: Person
let lasse: Person

beforeEach(async () => {
  at = profileWorld()
  change('second', { method: 'SepaDirectDebit' })
  add('wallets', { method: 'Paypal' })
  add('debit-cards', { method: 'DebitCard' })
  add('nested', { kind: 'routing', members: ['cards'].map(connectorGuid) })
  mara = await at.signIn('mara')
  lasse = await at.signIn('lasse')
})

function change(name: string, more: Partial<ConnectorRow>): void {
  at.db.connectors.replace({ ...at.world.connector(name), ...more })
}

function add(name: string, more: Partial<ConnectorRow>, like = 'cards'): void {
  const guid = connectorGuid(name)
  at.db.connectors.insert({ ...at.world.connector(like), guid, name, apiKey: `key-${name}`, ...more })
}

function meta(name: string, members: string[], more: Partial<ConnectorRow> = {}, like = 'cards'): void {
  add(name, { kind: 'multi-method', method: 'MetaConnector', members: members.map(connectorGuid), ...more }, like)
}

function closeMerchant(name: string): void {
  const row = at.db.merchants.get(`ME-${name}`)
  if (row) at.db.merchants.replace({ ...row, disabled: true })
}

async function methods(person: Person, connector: string): Promise<unknown[]> {
  const { body } = await person.get(`/connectors/${connectorGuid(connector)}/payment-methods`)
  const items = body['items'] as { method: string; connector: { name: string } | null; usable: boolean }[]
  return items.map(({ method, connector: member, usable }) => [method, member?.name ?? null, usable])
}

test('a direct connector offers its own method, with the container it would store in', async () => {
  expect((await mara.get('/connectors/CO-second/payment-methods')).body).toEqual({
    items: [{ method: 'SepaDirectDebit', connector: { guid: 'CO-second', name: 'second' }, usable: true }],
    effective: { container: { id: 1, name: 'Wallet' }, rule: 'own-container', usable: true },
  })
  expect((await mara.get('/connectors/CO-bare/payment-methods')).body).toMatchObject({
    items: [{ method: 'Creditcard', usable: true }],
    effective: { container: null, rule: 'none-set', usable: false },
  })
})

test('a meta-connector offers each method of its members once, with the one that would carry it out', async () => {
  meta('all', ['wallets', 'cards', 'kiosk', 'second', 'none', 'nested'])
  expect(await methods(mara, 'all')).toEqual([
    ['Paypal', 'wallets', true],
    ['Creditcard', 'cards', true],
    ['SepaDirectDebit', 'second', true],
  ])
  change('cards', { disabled: true })
  change('second', { disabled: true })
  expect(await methods(mara, 'all')).toEqual([
    ['Paypal', 'wallets', true],
    ['Creditcard', 'kiosk', true],
    ['SepaDirectDebit', 'second', false],
  ])
  closeMerchant('Kiosk merchant')
  expect((await methods(mara, 'all'))[1]).toEqual(['Creditcard', 'cards', false])
})

test('where two methods take the same kind of instrument, the first enabled of both carries out either', async () => {
  meta('all', ['debit-cards', 'cards'])
  expect(await methods(mara, 'all')).toEqual([
    ['DebitCard', 'debit-cards', true],
    ['Creditcard', 'debit-cards', true],
  ])
})

test('nothing is usable where the connector that is called, or its merchant, is disabled', async () => {
  meta('all', ['kiosk'], { disabled: true })
  expect(await methods(mara, 'all')).toEqual([['Creditcard', 'kiosk', false]])
  change('all', { disabled: false })
  expect(await methods(mara, 'all')).toEqual([['Creditcard', 'kiosk', true]])
  closeMerchant('Nord merchant')
  expect(await methods(mara, 'all')).toEqual([['Creditcard', 'kiosk', false]])
  expect(await methods(mara, 'cards')).toEqual([['Creditcard', 'cards', false]])
})

test('I23: a member elsewhere is offered and not named; a connector elsewhere does not exist', async () => {
  meta('kiosk-all', ['cards', 'kiosk', 'second'], {}, 'kiosk')
  expect(await methods(lasse, 'kiosk-all')).toEqual([
    ['Creditcard', null, true],
    ['SepaDirectDebit', null, true],
  ])
  expect((await lasse.get('/connectors/CO-cards/payment-methods')).status).toBe(404)
  expect(await (await at.signIn('reader')).get('/connectors/CO-cards/payment-methods')).toMatchObject({
    status: 403,
    body: { permission: 'merchant.connector-list.show' },
  })
})

const find = async (person: Person, connector: string, body: Json = { customerIdentification: 'alex' }) =>
  person.post(`/connectors/${connectorGuid(connector)}/getProfile`, body)

test('I12: a profile is found through a connector in the container that it uses, with what that could charge', async () => {
  meta('all', ['cards', 'second'], { kind: 'routing' })
  const { body } = await find(mara, 'all')
  expect(body['profile']).toMatchObject({ profileGuid: alex, context: { container: { id: 1 } } })
  const processedBy = { guid: 'CO-cards', name: 'cards' }
  expect(body['ways']).toEqual([
    { paymentToken: cardToken, chargeable: true, rule: 'routed', processedBy },
    { paymentToken: ibanToken, chargeable: true, rule: 'routed', processedBy },
  ])
  expect((await find(mara, 'second')).body['ways']).toMatchObject([
    { chargeable: false, rule: 'other-connector', processedBy: null },
    { chargeable: false, rule: 'other-connector', processedBy: null },
  ])
  expect((await find(mara, 'private')).body).toMatchObject({
    profile: { profileGuid: alexElsewhere },
    ways: [{ paymentToken: elsewhereToken, rule: 'registered-here' }],
  })
  expect((await find(mara, 'cards', { profileGuid: li })).body).toMatchObject({
    profile: { profileGuid: li },
    ways: [],
  })
})

test('I13: none there is an answer; the same answer for one that lies in another container', async () => {
  const none = { profile: { success: false, profileExists: false, paymentInstruments: [] }, ways: [] }
  expect(await find(mara, 'cards', { customerIdentification: 'nobody' })).toMatchObject({ status: 200, body: none })
  const elsewhere = await find(mara, 'cards', { profileGuid: alexElsewhere })
  expect(elsewhere.body).toEqual((await find(mara, 'cards', { customerIdentification: 'nobody' })).body)
})

test('a connector without a container, or with a disabled one, refuses with 1007, as v3 does', async () => {
  for (const connector of ['bare', 'old']) {
    const heard = await find(mara, connector)
    const asked = await at.v3('getProfile', { customerIdentification: 'alex' }, { through: connector })
    expect([heard.status, heard.body]).toEqual([422, asked.body])
    expect(heard.body['errorCode']).toBe(1007)
  }
})

test('decision 31: told masked to whom it is masked anywhere; refused to whom may see no profiles or not this connector', async () => {
  const { body } = await find(await at.signIn('masked'), 'cards')
  expect(body['profile']).toMatchObject({ customer: { email: 'a•••@example.com' }, context: { masked: ['email'] } })
  expect((await find(mara, 'cards')).body['profile']).toMatchObject({ customer: { email: 'alex@example.com' } })
  expect(await find(await at.signIn('nobody'), 'cards')).toMatchObject({
    status: 403,
    body: { permission: 'frontend.customer-profiles.show' },
  })
  expect((await find(lasse, 'cards')).status).toBe(404)
})
