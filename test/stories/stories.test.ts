import { createHash } from 'node:crypto'
import { holdsCardNumber } from '@/contract/card-number.ts'
import { permissions } from '@/contract/console/permissions.ts'
import { Customer } from '@/contract/v3/customer.ts'
import { PaymentInstrument } from '@/contract/v3/instruments.ts'
import type { Db } from '@mocks/db.ts'
import { loadStory, stories, storyRevision } from '@mocks/stories/stories.ts'
import type { StoryName } from '@mocks/stories/story.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { ancestors, digest, effective, rowsAsText, seeded, storyNames, visible } from './worlds.ts'

const dbs = new Map<StoryName, Db>()
const digests = new Map<StoryName, string>()
const world = (name: StoryName) => dbs.get(name) as Db

beforeAll(async () => {
  for (const name of storyNames) {
    const db = await seeded(name)
    dbs.set(name, db)
    digests.set(name, digest(db))
  }
}, 60_000)

test('the revision of the stories is that of their rows', () => {
  const revision = createHash('sha256')
    .update([...digests.values()].join())
    .digest('hex')
    .slice(0, 12)
  expect(storyRevision, 'the seeded rows changed: write the new revision into mocks/stories/stories.ts').toBe(revision)
})

test('each story is as large as it promises', () => {
  const sizes = storyNames.map((name) => {
    const { tenants, connectors, containers, profiles } = world(name)
    return {
      name,
      tenants: tenants.size,
      connectors: connectors.size,
      containers: containers.size,
      profiles: profiles.size,
    }
  })
  expect(sizes).toEqual([
    { name: 'small-merchant', tenants: 3, connectors: 11, containers: 3, profiles: 60 },
    { name: 'first-steps', tenants: 4, connectors: 8, containers: 0, profiles: 0 },
    { name: 'marketplace', tenants: 19, connectors: 28, containers: 8, profiles: 600 },
    { name: 'white-label', tenants: 2000, connectors: 6000, containers: 49, profiles: 3000 },
    { name: 'large', tenants: 2, connectors: 6, containers: 1, profiles: 100_000 },
    { name: 'deep', tenants: 50_000, connectors: 9, containers: 3, profiles: 80 },
  ])
})

test('where profiles begin there is nothing yet, and one merchant whom no sharing reaches', () => {
  const { containers, profiles, transactions, activity, receipts, tenants, connectors } = world('first-steps')
  const tables = [containers, profiles, transactions, activity, receipts]
  expect(tables.map(({ size }) => size)).toEqual([0, 0, 0, 0, 0])
  const named = (name: string) => [...tenants.values()].find((tenant) => tenant.name === name)?.guid ?? ''
  const above = (name: string) => ancestors(world('first-steps'), named(name))
  expect(above('Strandhaus Café')).toEqual([named('Strandhaus'), named('Wattenmeer Gruppe')])
  expect(above('Deichgraf')).toEqual([named('Wattenmeer Gruppe')])
  // Both routes lead to the cards of Strandhaus: what tells them apart is sharing alone.
  const cards = [...connectors.values()].find(({ name }) => name === 'Strandhaus Web Cards')?.guid ?? ''
  const routes = [...connectors.values()].filter(({ kind, members }) => kind === 'routing' && members.includes(cards))
  expect(routes.map(({ name }) => name)).toEqual(['Café Checkout', 'Deichgraf Checkout'])
})

test('the white label has six levels of tenants', () => {
  const db = world('white-label')
  expect(Math.max(...[...db.tenants.values()].map(({ guid }) => ancestors(db, guid).length + 1))).toBe(6)
})

test('the world of 50,000 tenants has a chain of a thousand levels and thousands of tenants side by side', () => {
  const { tenants } = world('deep')
  const level = new Map<string, number>()
  const below = new Map<string, number>()
  for (const { guid, parentGuid } of tenants.values()) {
    level.set(guid, parentGuid === null ? 1 : (level.get(parentGuid) ?? 0) + 1)
    if (parentGuid !== null) below.set(parentGuid, (below.get(parentGuid) ?? 0) + 1)
  }
  expect(Math.max(...level.values())).toBe(1000)
  expect(Math.max(...below.values())).toBeGreaterThan(7900)
})

describe.each(storyNames)('the story %s', (name) => {
  test('is the same each time it is seeded', async () => {
    expect(digest(await seeded(name))).toBe(digests.get(name))
  })

  test('assigns no container where it is not visible (I10)', () => {
    const db = world(name)
    const uses = [
      ...[...db.tenants.values()].map(({ guid, globalContainer }) => ({ tenant: guid, container: globalContainer })),
      ...[...db.connectors.values()].map(({ tenantGuid, ownContainer }) => ({
        tenant: tenantGuid,
        container: ownContainer,
      })),
    ]
    for (const { tenant, container } of uses) {
      if (container === null) continue
      const row = db.containers.get(container)
      expect(row && visible(db, row, tenant), `container ${container} for ${tenant}`).toBe(true)
    }
  })

  test('has one organisation, and cuts containers off only below their owner and by somebody above', () => {
    const db = world(name)
    expect([...db.tenants.values()].filter(({ parentGuid }) => parentGuid === null)).toHaveLength(1)
    for (const { owner, disabledFor } of db.containers.values()) {
      for (const { tenantGuid, by } of disabledFor) {
        const above = ancestors(db, tenantGuid)
        expect(above).toContain(owner)
        expect(above.slice(0, above.indexOf(owner) + 1)).toContain(by)
      }
    }
    const ids = [...db.containers.values()].map(({ id }) => id)
    expect(db.counters.get('container')?.value ?? 0).toBe(Math.max(0, ...ids))
  })

  test('names nothing that does not exist', () => {
    const db = world(name)
    for (const { tenantGuid } of db.merchants.values()) expect(db.tenants.get(tenantGuid)).toBeDefined()
    for (const connector of db.connectors.values()) {
      expect(db.merchants.get(connector.merchantGuid)?.tenantGuid).toBe(connector.tenantGuid)
      for (const member of connector.members) expect(db.connectors.get(member)?.kind).toBe('direct')
      expect(connector.members.length > 0).toBe(connector.kind !== 'direct')
    }
    for (const transaction of db.transactions.values()) {
      if (!db.connectors.get(transaction.connectorGuid)) throw new Error(`${transaction.uuid}: no connector`)
      if (transaction.attachedTo !== null && !db.profiles.get(transaction.attachedTo))
        throw new Error(`${transaction.uuid}: no profile`)
    }
    const { tenants, merchants } = db
    for (const { tenantGuid } of db.admins.values()) expect(tenants.get(tenantGuid)).toBeDefined()
    for (const { merchantGuid } of db.credentials.values()) {
      expect(merchantGuid === null || merchants.get(merchantGuid) !== undefined).toBe(true)
    }
  })

  test('gives every profile a home, instruments of known connectors, and at most one preferred', () => {
    const db = world(name)
    const tokens = new Set<string>()
    const wrong: string[] = []
    for (const { guid, container, createdBy, instruments } of db.profiles.values()) {
      const known = db.containers.get(container) && (createdBy === null || db.connectors.get(createdBy))
      if (!known || instruments.filter(({ preferred }) => preferred).length > 1) wrong.push(guid)
      for (const { paymentToken, connectorGuid } of instruments) {
        if (tokens.has(paymentToken) || !db.connectors.get(connectorGuid)) wrong.push(paymentToken)
        tokens.add(paymentToken)
      }
    }
    expect(wrong).toEqual([])
  })

  test('ties instruments to connectors that use the container of the profile, but for the one that shows the contrary (decision 9)', () => {
    const db = world(name)
    const moved = new Set<string>()
    for (const { identification, container, instruments } of db.profiles.values()) {
      for (const { connectorGuid } of instruments) {
        const connector = db.connectors.get(connectorGuid)
        if (connector && effective(db, connector) !== container) moved.add(identification)
      }
    }
    expect([...moved]).toEqual(name === 'small-merchant' ? ['hk-0092011'] : [])
  })

  test('writes ids as the platform does', () => {
    const db = world(name)
    const sixGroups = /^[A-Z]{2}(-[0-9A-F]{4}){6}$/
    const odd: string[] = []
    for (const table of ['tenants', 'merchants', 'connectors', 'profiles'] as const) {
      const prefix = { tenants: 'TE', merchants: 'ME', connectors: 'CO', profiles: 'CP' }[table]
      for (const { guid } of db[table].values()) if (!sixGroups.test(guid) || !guid.startsWith(prefix)) odd.push(guid)
    }
    for (const { instruments } of db.profiles.values()) {
      for (const { paymentToken } of instruments) if (!/^pt::[0-9a-f]{20}$/.test(paymentToken)) odd.push(paymentToken)
    }
    for (const { uuid } of db.transactions.values()) if (!/^[0-9a-f]{20}$/.test(uuid)) odd.push(uuid)
    for (const { createdAt } of db.profiles.values())
      if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(createdAt)) odd.push(createdAt)
    expect(odd).toEqual([])
  })

  test('holds no card number, and no address outside the domains reserved for examples', () => {
    const found: string[] = []
    for (const text of rowsAsText(world(name))) {
      if (holdsCardNumber(text)) found.push(text)
      for (const [address, domain] of text.matchAll(/[\w.+-]+@([\w.-]+)|https?:\/\/([\w.-]+)/g)) {
        if (!/(^|[@/.])example\.(com|org|net)$/.test(domain ?? address)) found.push(address)
      }
    }
    expect(found).toEqual([])
  })

  test('stores customers and instruments that the contract reads', () => {
    let read = 0
    for (const { identification, customer, instruments } of world(name).profiles.values()) {
      if (read > 3000) break
      read += 1
      Customer.parse({ identification, ...customer })
      for (const { type, preferred, ...rest } of instruments)
        PaymentInstrument.parse({ _TYPE: type, isPreferred: preferred, ...rest })
      for (const value of Object.values(customer)) expect(value).not.toBe('')
    }
  })

  test('lets the four people of the sign-in page in, with rights of the contract', async () => {
    const db = world(name)
    const { people } = await loadStory(name)
    expect(people).toEqual(stories[name].people)
    expect(people.map(({ about }) => about)).not.toContain('')
    expect(people.map(({ username }) => db.admins.get(username)?.password)).toEqual(
      people.map(({ password }) => password),
    )
    for (const { permissions: held } of db.admins.values())
      for (const right of held) expect(Object.keys(permissions)).toContain(right)
    const root = [...db.tenants.values()].find(({ parentGuid }) => parentGuid === null)
    expect([...db.admins.values()].map(({ tenantGuid }) => tenantGuid === root?.guid)).toEqual([
      true,
      false,
      true,
      true,
    ])
    expect(db.credentials.get('username')).toMatchObject({ kind: 'api', password: 'password' })
    expect(db.credentials.get('provisioning')).toMatchObject({ kind: 'provisioning', tenantGuid: root?.guid })
    expect(db.connectors.find('apiKey', 'my-api-key')?.merchantGuid).toBe(db.credentials.get('username')?.merchantGuid)
  })
})
