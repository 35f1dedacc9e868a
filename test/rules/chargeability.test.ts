import { beforeEach, expect, test } from 'vitest'
import type { MerchantVerdict } from '@/contract/console/chargeability.ts'
import type { ConnectorRow } from '@mocks/entities.ts'
import type { Json, Person } from '@test/support/person.ts'
import { connectorGuid, tenantGuid } from '@test/support/gateway.ts'
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
  mara = await at.signIn('mara')
  lasse = await at.signIn('lasse')
})

function change(name: string, more: Partial<ConnectorRow>): void {
  at.db.connectors.replace({ ...at.world.connector(name), ...more })
}

function meta(name: string, members: string[], like: string): void {
  at.db.connectors.insert({
    ...at.world.connector(like),
    guid: connectorGuid(name),
    name,
    apiKey: `key-${name}`,
    kind: 'routing',
    members: members.map(connectorGuid),
  })
}

const explain = async (person: Person, more: Json = {}, container = 1) =>
  person.post(`/containers/${container}/customerProfiles/explainInstrument`, {
    profileGuid: alex,
    paymentToken: cardToken,
    ...more,
  })

/** Merchant by merchant: whether it can, by which connector, and the rule of each of its ways. */
async function verdicts(person: Person, more: Json = {}, container = 1): Promise<Record<string, unknown>> {
  const items = (await explain(person, more, container)).body['items'] as MerchantVerdict[]
  const rules = ({ ways }: MerchantVerdict) =>
    Object.fromEntries(ways.map(({ connector, rule }) => [connector.name, rule]))
  return Object.fromEntries(
    items.map((one) => [one.merchant.name, [one.chargeable, one.connector?.name ?? null, rules(one)]]),
  )
}

test('SEED: the connector that registered an instrument can charge it, another one of the same container cannot', async () => {
  expect(await verdicts(mara)).toEqual({
    'Kiosk merchant': [false, 'kiosk', { kiosk: 'other-connector' }],
    'Nord merchant': [
      true,
      'cards',
      {
        cards: 'registered-here',
        second: 'other-connector',
        bare: 'container-not-resolved',
        old: 'container-not-resolved',
        private: 'container-not-resolved',
      },
    ],
  })
  expect((await explain(mara)).body).toMatchObject({
    profileExists: true,
    instrumentExists: true,
    total: 2,
    chargeable: 1,
    nextCursor: null,
  })
})

test('a second merchant charges it through a meta-connector that leads to the one that registered it', async () => {
  meta('kiosk-all', ['kiosk', 'cards'], 'kiosk')
  const kiosk = [true, 'kiosk-all', { 'kiosk-all': 'routed', kiosk: 'other-connector' }]
  expect((await verdicts(mara))['Kiosk merchant']).toEqual(kiosk)
  const [way] = ((await explain(mara)).body['items'] as MerchantVerdict[])[0]?.ways ?? []
  expect(way).toEqual({
    connector: { guid: 'CO-kiosk-all', name: 'kiosk-all' },
    kind: 'routing',
    chargeable: true,
    rule: 'routed',
    processedBy: { guid: 'CO-cards', name: 'cards' },
  })
  // A member elsewhere carries out, and is not named (I23).
  expect(await verdicts(lasse)).toEqual({ 'Kiosk merchant': kiosk })
  expect(JSON.stringify((await explain(lasse)).body)).not.toContain('CO-cards')
})

test('cut off, unshared, disabled: the second merchant loses the instrument and is told by which rule; on again it is back (I7)', async () => {
  meta('kiosk-all', ['cards'], 'kiosk')
  change('kiosk-all', { ownContainer: null })
  change('kiosk', { ownContainer: null })
  const kiosk = async () => (await verdicts(mara))['Kiosk merchant']
  await mara.setGlobal('Kiosk', 'Wallet')
  expect(await kiosk()).toMatchObject([true, 'kiosk-all', { 'kiosk-all': 'routed' }])
  await mara.disableFor('Kiosk', 'Wallet', { clearAssignments: true })
  expect(await kiosk()).toMatchObject([false, 'kiosk', { 'kiosk-all': 'cut-off', kiosk: 'cut-off' }])
  await mara.enableFor('Kiosk', 'Wallet')
  expect(await kiosk()).toMatchObject([false, 'kiosk', { 'kiosk-all': 'container-not-resolved' }])
  await mara.setGlobal('Kiosk', 'Wallet')
  expect(await kiosk()).toMatchObject([true, 'kiosk-all', { 'kiosk-all': 'routed' }])
  await mara.update('Wallet', { disabled: true })
  expect(await kiosk()).toMatchObject([false, 'kiosk', { 'kiosk-all': 'container-disabled' }])
})

test('a merchant without connectors is told so; one outside the tree is never told of', async () => {
  const gifts = { guid: 'ME-gifts', name: 'Gifts', tenantGuid: tenantGuid('Nord') }
  at.db.merchants.insert({ ...gifts, homepage: '', timezone: 'UTC', disabled: false })
  expect((await verdicts(mara))['Gifts']).toEqual([false, null, {}])
  expect((await explain(mara, { merchant: 'me-GIFTS' })).body['items']).toMatchObject([{ rule: 'no-connector' }])
  for (const text of ['Sued', 'sued merchant']) expect((await explain(mara, { text })).body['total']).toBe(0)
  expect((await explain(mara, { merchant: 'ME-Sued merchant' })).status).toBe(404)
  expect((await explain(lasse, { merchant: 'ME-Nord merchant' })).status).toBe(404)
})

test('merchants are found by name and guid in any case, and one is asked for alone', async () => {
  expect(Object.keys(await verdicts(mara, { text: ' KIOSK ' }))).toEqual(['Kiosk merchant'])
  expect(Object.keys(await verdicts(mara, { text: 'me-nord' }))).toEqual(['Nord merchant'])
  expect(Object.keys(await verdicts(mara, { text: ' ' }))).toHaveLength(2)
  expect(Object.keys(await verdicts(mara, { merchant: 'ME-Kiosk merchant' }))).toEqual(['Kiosk merchant'])
})

test('pages of merchants follow one another; the counts tell of all pages, a cursor of its own list', async () => {
  for (let n = 10; n < 30; n += 1) {
    const row = { guid: `ME-${n}`, name: `Shop ${n % 7}`, tenantGuid: tenantGuid('Nord') }
    at.db.merchants.insert({ ...row, homepage: '', timezone: 'UTC', disabled: false })
  }
  const told: string[] = []
  let cursor: unknown = null
  do {
    const { body } = await explain(mara, { limit: 7, cursor })
    expect([body['total'], body['chargeable']]).toEqual([22, 1])
    told.push(...(body['items'] as MerchantVerdict[]).map(({ merchant }) => merchant.guid))
    cursor = body['nextCursor']
  } while (cursor !== null)
  const whole = (await explain(mara, { limit: 200 })).body['items'] as MerchantVerdict[]
  expect(told).toEqual(whole.map(({ merchant }) => merchant.guid))
  expect(new Set(told).size).toBe(22)
  const { nextCursor } = (await explain(mara, { limit: 7 })).body
  const refused = await explain(mara, { limit: 7, cursor: nextCursor, text: 'Shop' })
  expect(refused).toMatchObject({ status: 400, body: { code: 'cursor-invalid', pointer: '/cursor' } })
})

test('no such profile and no such instrument are answers (I13), also where either lies in another container', async () => {
  const none = { items: [], nextCursor: null, total: 0, chargeable: 0 }
  const noProfile = { profileExists: false, instrumentExists: false, ...none }
  expect((await explain(mara, { profileGuid: 'CP-0000-0000-0000-0000-0000-0009' })).body).toEqual(noProfile)
  expect((await explain(mara, { profileGuid: alexElsewhere, paymentToken: elsewhereToken })).body).toEqual(noProfile)
  const noInstrument = { profileExists: true, instrumentExists: false, ...none }
  expect((await explain(mara, { paymentToken: elsewhereToken })).body).toEqual(noInstrument)
  expect((await explain(mara, { profileGuid: li })).body).toEqual(noInstrument)
})

test('needs the right to see profiles, and a container one sees', async () => {
  expect(await explain(await at.signIn('nobody'))).toMatchObject({
    status: 403,
    body: { permission: 'frontend.customer-profiles.show' },
  })
  expect((await explain(lasse, { profileGuid: alexElsewhere, paymentToken: elsewhereToken }, 2)).status).toBe(404)
})

test('what was detached or deregistered is no instrument any more; what was deregistered elsewhere says so', async () => {
  await at.inContainer(mara, 'detachPaymentInstrument', { profileGuid: alex, transactionUuid: 'tx-card' })
  expect((await explain(mara)).body['instrumentExists']).toBe(false)
  const row = at.db.transactions.get('tx-iban')
  if (row) at.db.transactions.replace({ ...row, deregistered: true })
  expect((await verdicts(mara, { paymentToken: ibanToken }))['Nord merchant']).toMatchObject([
    false,
    'cards',
    { cards: 'deregistered', second: 'deregistered', bare: 'container-not-resolved' },
  ])
})
