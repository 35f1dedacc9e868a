/** A small world told by names, a gateway over it, and people who call it. Only what matters to a test is said. */
import { permissions, type Permission } from '@/contract/console/permissions.ts'
import { createDb, type Db } from '@mocks/db.ts'
import type { ConnectorRow, ContainerRow, TenantRow } from '@mocks/entities.ts'
import { createGateway, type Gateway, type GatewayOptions } from '@mocks/gateway.ts'
import { gatewayFetch } from '@mocks/node.ts'
import { randomFrom } from '@mocks/random.ts'
import { connectorGuid, tenantGuid } from './names.ts'
import { Person } from './person.ts'

export { connectorGuid, tenantGuid }

export const allRights = Object.keys(permissions) as Permission[]
export const password = 'correct horse'

interface Clock {
  now: number
}

/** Monday, 5 January 2026, 09:00 UTC. */
export const monday = Date.UTC(2026, 0, 5, 9)

interface TenantTold extends Partial<Omit<TenantRow, 'globalContainer'>> {
  under?: string
  global?: string
}

interface ConnectorTold extends Partial<Omit<ConnectorRow, 'ownContainer'>> {
  at: string
  own?: string
}

interface ContainerTold extends Partial<Omit<ContainerRow, 'disabledFor'>> {
  owner: string
  off?: Record<string, string>
}

/** The builder: `world().tenant('A').tenant('B', { under: 'A' }).container('Cards', { owner: 'A', shared: true }).start()`. */
export class WorldBuilder {
  readonly clock: Clock = { now: monday }
  readonly db: Db = createDb({ now: () => this.clock.now, random: randomFrom(1) })
  readonly containers = new Map<string, number>()

  tenant(name: string, { under, global, ...more }: TenantTold = {}): this {
    this.db.tenants.insert({
      guid: tenantGuid(name),
      name,
      parentGuid: under === undefined ? null : tenantGuid(under),
      defaultCurrency: 'EUR',
      domain: 'gateway.example.com',
      globalContainer: global === undefined ? null : this.idOf(global),
      containersOff: false,
      version: 1,
      ...more,
    })
    return this.merchant(`${name} merchant`, name)
  }

  merchant(name: string, at: string): this {
    const homepage = 'https://shop.example.com'
    this.db.merchants.insert({
      guid: `ME-${name}`,
      name,
      tenantGuid: tenantGuid(at),
      homepage,
      timezone: 'UTC',
      disabled: false,
    })
    return this
  }

  connector(name: string, { at, own, ...more }: ConnectorTold): this {
    this.db.connectors.insert({
      guid: connectorGuid(name),
      name,
      merchantGuid: `ME-${at} merchant`,
      tenantGuid: tenantGuid(at),
      kind: 'direct',
      adapter: 'Simulator',
      method: 'Creditcard',
      apiKey: `key-${name}`,
      publicIntegrationKey: `public-${name}`,
      description: '',
      disabled: false,
      members: [],
      ownContainer: own === undefined ? null : this.idOf(own),
      ignoreGlobal: false,
      version: 1,
      ...more,
    })
    return this
  }

  /** `off` names sub-tenants it is disabled for, and for each the tenant that did it. */
  container(name: string, { owner, off = {}, ...more }: ContainerTold): this {
    const id = more.id ?? this.containers.size + 1
    this.containers.set(name, id)
    this.db.containers.insert({
      name,
      owner: tenantGuid(owner),
      shared: false,
      disabled: false,
      disabledFor: Object.entries(off).map(([tenant, by]) => ({
        tenantGuid: tenantGuid(tenant),
        by: tenantGuid(by),
        at: '2025-12-01T08:00:00.000Z',
      })),
      createdAt: '2025-01-01T00:00:00.000Z',
      version: 1,
      ...more,
      id,
    })
    return this
  }

  profile(identification: string, container: string): this {
    const place = String(this.db.profiles.size).padStart(4, '0')
    this.db.profiles.insert({
      guid: `CP-0000-0000-0000-0000-0000-${place}`,
      container: this.idOf(container),
      identification,
      preferredMethod: null,
      customer: { firstName: 'Mia' },
      instruments: [],
      createdBy: null,
      createdAt: '2025-06-01 10:00:00',
      version: 1,
    })
    return this
  }

  /** A person with every right, or those given; `without` takes some away. */
  person(
    username: string,
    { at, rights = allRights, without = [] }: { at: string; rights?: string[]; without?: Permission[] },
  ): this {
    const left = rights.filter((right) => !without.some((taken) => taken === right))
    this.db.admins.insert({
      username,
      password,
      name: username,
      role: 'Tester',
      tenantGuid: tenantGuid(at),
      permissions: left,
    })
    return this
  }

  idOf(container: string): number {
    const id = this.containers.get(container)
    if (id === undefined) throw new Error(`this world has no container ${container} yet`)
    return id
  }

  start(options: Partial<GatewayOptions> = {}): World {
    return new World(this, createGateway({ db: this.db, ...options }))
  }
}

/** A running world. */
export class World {
  readonly db: Db
  readonly clock: Clock
  readonly gateway: Gateway
  private readonly builder: WorldBuilder

  constructor(builder: WorldBuilder, gateway: Gateway) {
    this.builder = builder
    this.db = builder.db
    this.clock = builder.clock
    this.gateway = gateway
  }

  idOf(container: string): number {
    return this.builder.idOf(container)
  }

  /** Somebody with an own cookie jar who has not signed in. */
  visitor(): Person {
    return new Person(this, gatewayFetch(this.gateway))
  }

  async signIn(username: string): Promise<Person> {
    const person = this.visitor()
    const heard = await person.post('/session', { username, password })
    if (heard.status !== 200) throw new Error(`${username} could not sign in: ${JSON.stringify(heard.body)}`)
    return person
  }

  /** Everything stored, for "nothing changed". */
  state(): string {
    const { tenants, connectors, containers, profiles, activity } = this.db
    return JSON.stringify([tenants, connectors, containers, profiles, activity].map((table) => [...table.values()]))
  }

  tenant(name: string): TenantRow {
    return present(this.db.tenants.get(tenantGuid(name)), name)
  }

  connector(name: string): ConnectorRow {
    return present(this.db.connectors.get(connectorGuid(name)), name)
  }

  container(name: string): ContainerRow {
    return present(this.db.containers.get(this.idOf(name)), name)
  }
}

function present<T>(row: T | undefined, name: string): T {
  if (row === undefined) throw new Error(`this world has no ${name}`)
  return row
}

export function world(): WorldBuilder {
  return new WorldBuilder()
}
