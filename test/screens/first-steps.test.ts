import { expect, test } from 'vitest'
import type { Connector } from '@/contract/console/connectors.ts'
import type { ContainerRow, ContainerTenant } from '@/contract/console/containers.ts'
import type { ListedTransaction } from '@/contract/console/transactions.ts'
import {
  followable,
  followed,
  merchantsOf,
  paymentsIn,
  placesOf,
  usersOf,
  type Facts,
} from '@/features/first-steps/facts.ts'
import { countBehind, stepsOf } from '@/features/first-steps/steps.ts'

const house = { guid: 'TE-house', name: 'Strandhaus' }
const cafe = { guid: 'TE-cafe', name: 'Strandhaus Café' }

function container(id: number, more: Partial<ContainerRow> = {}): ContainerRow {
  return {
    id,
    name: `Container ${id}`,
    owner: house,
    shared: false,
    disabled: false,
    profiles: 0,
    connectors: 0,
    globalFor: 0,
    disabledFor: [],
    administered: true,
    createdAt: '2026-11-22T08:00:00Z',
    etag: '"1"',
    standing: { state: 'owned', cutBy: null },
    ...more,
  }
}

function connector(name: string, tenant: typeof house, more: Partial<Connector> = {}): Connector {
  return {
    guid: `CO-${name}`,
    name,
    kind: 'direct',
    adapter: 'Simulator',
    method: 'Creditcard',
    disabled: false,
    tenant,
    merchant: { guid: `ME-${tenant.name}`, name: `${tenant.name} shop` },
    members: [],
    ownContainer: null,
    ignoreGlobal: false,
    effective: { container: null, rule: 'none-set', usable: false },
    etag: '"1"',
    ...more,
  }
}

const uses = (id: number) =>
  ({ effective: { container: { id, name: '' }, rule: 'global-setting', usable: true } }) as const

function reach(guid: string, state: ContainerTenant['state']): ContainerTenant {
  return { guid, name: guid, parentGuid: null, state, cutBy: null, disabledHere: null, isGlobal: false, connectors: 0 }
}

const profile = {
  guid: 'CP-1234-5678-9ABC-DEF0-1234-5678',
  container: { id: 1, name: 'Container 1' },
  customerIdentification: 'customer-1',
}

function paid(uuid: string, more: Partial<ListedTransaction> = {}): ListedTransaction {
  return {
    uuid,
    merchantTransactionId: uuid,
    type: 'DEBIT',
    withRegister: false,
    status: 'SUCCESS',
    createdAt: '2026-11-22 09:00:00',
    amount: '9.99',
    currency: 'EUR',
    paymentMethod: 'Creditcard',
    connector: { guid: 'CO-cards', name: 'cards' },
    through: null,
    merchant: { guid: 'ME-Strandhaus', name: 'Strandhaus shop' },
    tenant: house,
    instrument: null,
    tokenTail: 'aaaaaaaa',
    profile,
    ...more,
  }
}

const stored = paid('stored', { withRegister: true })
const byCafe = {
  merchant: { guid: 'ME-Strandhaus Café', name: 'Café' },
  tenant: cafe,
  through: { guid: 'CO-checkout', name: 'checkout' },
}
const chargedByCafe = paid('charged', byCafe)

const cards = connector('cards', house)
const checkout = connector('checkout', cafe, { kind: 'routing', method: 'MetaConnector' })

function facts(more: Partial<Facts> = {}): Facts {
  const merchants = merchantsOf([cards, checkout])
  const places = placesOf([cards, checkout], [], null)
  const none = { container: null, cutOff: [], users: [], using: [], stored: null, charged: null }
  return { ...none, reach: { subTenants: 1, available: 0 }, places, merchants, ...more }
}

const statesOf = (given: Facts) => stepsOf(given).map(({ state }) => state)

test('on an empty tenant creating a container is next, and everything waits for it', () => {
  const steps = stepsOf(facts())
  expect(steps.map(({ name, state }) => [name, state])).toEqual([
    ['create', 'now'],
    ['share', 'waits'],
    ['assign', 'waits'],
    ['pay', 'waits'],
    ['profile', 'waits'],
    ['charge', 'waits'],
  ])
  expect(steps.every(({ state, waitsFor }) => state === 'now' || waitsFor !== undefined)).toBe(true)
  expect(countBehind(steps)).toBe(0)
})

test('every step becomes the next one when the one before it is done', () => {
  const one = container(1)
  const both = placesOf([cards, checkout], [reach(house.guid, 'owned'), reach(cafe.guid, 'available')], 1)
  const alone = placesOf([cards, checkout], [reach(house.guid, 'owned')], 1)
  const created = facts({ container: one, places: alone })
  expect(statesOf(created)).toEqual(['done', 'now', 'open', 'waits', 'waits', 'waits'])

  const shared = facts({
    container: container(1, { shared: true }),
    reach: { subTenants: 1, available: 1 },
    places: both,
  })
  expect(statesOf(shared)).toEqual(['done', 'done', 'now', 'waits', 'waits', 'waits'])

  const halfAssigned = { ...shared, using: merchantsOf([cards]), users: [cards] }
  expect(statesOf(halfAssigned)).toEqual(['done', 'done', 'now', 'open', 'waits', 'waits'])

  const assigned = { ...shared, using: shared.merchants, users: [cards, checkout] }
  expect(statesOf(assigned)).toEqual(['done', 'done', 'done', 'now', 'waits', 'waits'])

  const paidOnce = { ...assigned, stored }
  expect(statesOf(paidOnce)).toEqual(['done', 'done', 'done', 'done', 'done', 'now'])

  const all = stepsOf({ ...paidOnce, charged: chargedByCafe })
  expect(countBehind(all)).toBe(6)
})

test('a step done out of order stays done, and the next one is the first that is not', () => {
  const unshared = facts({ container: container(1), using: merchantsOf([cards]), users: [cards], stored })
  expect(statesOf(unshared)).toEqual(['done', 'now', 'waits', 'done', 'done', 'waits'])
  expect(stepsOf(unshared).at(-1)?.waitsFor).toMatch(/second merchant whose connectors use/)
})

test('without a sub-tenant there is nobody to share with, and two merchants of one tenant are enough', () => {
  const kiosk = connector('kiosk', house, { merchant: { guid: 'ME-kiosk', name: 'Kiosk' } })
  const places = placesOf([cards, kiosk], [reach(house.guid, 'owned')], 1)
  const merchants = merchantsOf([cards, kiosk])
  const given = facts({ container: container(1), reach: { subTenants: 0, available: 0 }, places, merchants })
  expect(statesOf(given)).toEqual(['done', 'skipped', 'now', 'waits', 'waits', 'waits'])
  expect(statesOf({ ...given, using: merchants, users: [cards, kiosk], stored, charged: chargedByCafe })).toEqual(
    expect.arrayContaining(['done', 'skipped']),
  )
})

test('one merchant alone can take a payment, and the last step says what it lacks', () => {
  const merchants = merchantsOf([cards])
  const given = facts({ container: container(1), merchants, using: merchants, users: [cards], stored })
  expect(statesOf(given).slice(2)).toEqual(['done', 'done', 'done', 'waits'])
  expect(stepsOf(given).at(-1)?.waitsFor).toMatch(/second merchant with connectors/)
})

test('a container that is shared and reaches nobody is not done with sharing', () => {
  const cutOff = facts({ container: container(1, { shared: true }), reach: { subTenants: 2, available: 0 } })
  expect(statesOf(cutOff).slice(0, 3)).toEqual(['done', 'now', 'waits'])
  expect(stepsOf(cutOff)[2]?.waitsFor).toMatch(/share it first/)
})

test('payments wait while the container is disabled for everybody', () => {
  const given = facts({ container: container(1, { disabled: true }), reach: { subTenants: 0, available: 0 } })
  expect(stepsOf(given)[3]).toMatchObject({ state: 'waits', waitsFor: expect.stringMatching(/disabled/) as unknown })
})

test('what a missing right hides is neither done nor to do, and says so', () => {
  const given = facts({
    container: container(1),
    using: merchantsOf([cards]),
    users: [cards],
    stored,
    charged: chargedByCafe,
  })
  const [, , , pay, found, charge] = stepsOf(given, { transactions: 'You lack the right.', profiles: null })
  for (const step of [pay, found, charge])
    expect(step).toMatchObject({ state: 'waits', waitsFor: 'You lack the right.' })
})

test('the container that is furthest along is followed, one of a sub-tenant only where there is no other', () => {
  const fresh = container(9)
  const used = container(2, { connectors: 3, profiles: 5 })
  const below = container(4, { connectors: 9, profiles: 9, standing: { state: 'below', cutBy: null } })
  const cut = container(5, { profiles: 99, standing: { state: 'cut-off', cutBy: null } })
  expect(followed([fresh, used, below, cut], null)?.id).toBe(2)
  expect(followed([fresh, used, below, cut], 9)?.id).toBe(9)
  expect(followed([fresh, used, below, cut], 5)?.id).toBe(2)
  expect(followed([fresh, below], null)?.id).toBe(9)
  expect(followed([below, cut], null)?.id).toBe(4)
  expect(followed([container(1), container(3)], null)?.id).toBe(3)
  expect(followed([container(1, { disabled: true, profiles: 4 }), container(3)], null)?.id).toBe(3)
  expect(followed([cut], null)).toBeNull()
  expect(followable([cut])).toEqual([])
})

test('places are tenants with connectors, with what the container is to each and how many use it', () => {
  const off = connector('sepa', house, {
    effective: { container: { id: 1, name: '' }, rule: 'own-container', usable: false },
  })
  const using = { ...cards, ...uses(1) }
  const places = placesOf([using, off, checkout], [reach(house.guid, 'owned')], 1)
  expect(places).toMatchObject([
    { tenant: house, merchants: ['Strandhaus shop'], connectors: 2, using: 1, state: 'owned' },
    { tenant: cafe, connectors: 1, using: 0, state: 'not-shared' },
  ])
})

test('a first payment is offered through a connector of the tenant itself that carries out cards', () => {
  const sepa = { ...connector('sepa', house, { method: 'SepaDirectDebit' }), ...uses(1) }
  const all = { ...connector('all', house, { kind: 'multi-method', method: 'MetaConnector' }), ...uses(1) }
  const dead = { ...connector('dead', house, { disabled: true }), ...uses(1) }
  const elsewhere = { ...connector('elsewhere', house), ...uses(2) }
  const [use, far] = [
    { ...cards, ...uses(1) },
    { ...checkout, ...uses(1) },
  ]
  const users = usersOf([far, all, sepa, dead, elsewhere, use], 1, house.guid)
  expect(users.map(({ name }) => name)).toEqual(['cards', 'sepa', 'all', 'checkout'])
})

test('a second merchant’s payment is one with a stored instrument that another merchant’s connector carried out', () => {
  const known = [cards, checkout]
  expect(paymentsIn([chargedByCafe, stored], known, 1)).toEqual({ stored, charged: chargedByCafe })
  const again = paid('again', { through: { guid: 'CO-all', name: 'all' } })
  expect(paymentsIn([again, stored], known, 1)).toEqual({ stored, charged: null })
  expect(paymentsIn([paid('own'), stored], known, 1).charged).toBeNull()
  const failed = paid('failed', { ...byCafe, status: 'ERROR' })
  const registers = paid('registers', { ...byCafe, withRegister: true })
  const elsewhere = paid('elsewhere', { ...byCafe, profile: { ...profile, container: { id: 2, name: '' } } })
  const nameless = paid('nameless', { ...byCafe, profile: null })
  for (const no of [failed, registers, elsewhere, nameless]) {
    expect(paymentsIn([no, stored], known, 1).charged, no.uuid).toBeNull()
  }
  const unnamed = paid('unnamed', { ...byCafe, connector: null })
  expect(paymentsIn([unnamed], known, 1)).toEqual({ stored: null, charged: unnamed })
})

test('of several instruments the one is told of that the second merchant charged', () => {
  const later = paid('later', { withRegister: true, tokenTail: 'bbbbbbbb' })
  const registered = paid('registered', { type: 'REGISTER', tokenTail: 'cccccccc' })
  expect(paymentsIn([registered, later, chargedByCafe, stored], [cards, checkout], 1)).toEqual({
    stored,
    charged: chargedByCafe,
  })
  expect(paymentsIn([registered, later, stored], [cards, checkout], 1).stored).toBe(registered)
  expect(paymentsIn([paid('gone', { withRegister: true, tokenTail: null })], [cards], 1).stored).toBeNull()
})
