import type { Db } from '@mocks/db.ts'
import type { ActivityRow, ConnectorRow, ContainerRow, TenantRow } from '@mocks/entities.ts'
import { newRequestId } from '@mocks/ids.ts'
import { randomFrom } from '@mocks/random.ts'

type Mutable<Row> = { -readonly [K in keyof Row]: Row[K] }
type Told = Pick<ActivityRow, 'what' | 'object' | 'before' | 'after'>

/**
 * The world as it was at some time in the past. A story seeds the present, and its history is told from there backwards: every deed
 * takes itself back, so that what an entry tells as "after" is what stood there, and all entries together lead to the seeded rows.
 */
class Then {
  readonly db: Db
  private readonly containers = new Map<number, Mutable<ContainerRow>>()
  private readonly tenants = new Map<string, Mutable<TenantRow>>()
  private readonly connectors = new Map<string, Mutable<ConnectorRow>>()

  constructor(db: Db) {
    this.db = db
  }

  container(id: number): Mutable<ContainerRow> {
    return copied(this.containers, id, this.db.containers.get(id))
  }

  /** A tenant by its guid or its name. */
  tenant(named: string): Mutable<TenantRow> {
    const row = this.db.tenants.get(named) ?? [...this.db.tenants.values()].find(({ name }) => name === named)
    return copied(this.tenants, row?.guid ?? named, row)
  }

  connector(named: string): Mutable<ConnectorRow> {
    const row = this.db.connectors.get(named) ?? [...this.db.connectors.values()].find(({ name }) => name === named)
    return copied(this.connectors, row?.guid ?? named, row)
  }
}

function copied<K, Row>(known: Map<K, Mutable<Row>>, key: K, row: Row | undefined): Mutable<Row> {
  const copy = known.get(key) ?? (row && { ...row })
  if (copy === undefined) throw new Error(`The history names ${String(key)}, which the story does not have`)
  known.set(key, copy)
  return copy
}

/** Something that was done: takes itself back from the world after it, and tells what it was. */
export type Deed = (then: Then) => Told

function onContainer(then: Then, id: number): ActivityRow['object'] {
  return { kind: 'container', id: String(id), tenantGuid: then.container(id).owner }
}

function settingsOf({ name, shared, disabled }: ContainerRow) {
  return { name, shared, disabled }
}

export const created =
  (id: number): Deed =>
  (then) => ({
    what: 'createContainer',
    object: onContainer(then, id),
    before: null,
    after: settingsOf(then.container(id)),
  })

/** Renamed, or disabled or enabled for everybody; `former` is what it was before. */
export const updated =
  (id: number, former: { name?: string; disabled?: boolean }): Deed =>
  (then) => {
    const container = then.container(id)
    const after = settingsOf(container)
    Object.assign(container, former)
    return { what: 'updateContainer', object: onContainer(then, id), before: settingsOf(container), after }
  }

export const shared =
  (id: number): Deed =>
  (then) => {
    const container = then.container(id)
    const after = { shared: container.shared }
    container.shared = !container.shared
    return { what: 'shareContainer', object: onContainer(then, id), before: { shared: container.shared }, after }
  }

function disabledBy(container: ContainerRow, tenantGuid: string) {
  const entries = container.disabledFor.filter((entry) => entry.tenantGuid === tenantGuid)
  return { tenantGuid, disabledBy: entries.map(({ by }) => by) }
}

export const disabledFor =
  (id: number, tenant: string, by: string): Deed =>
  (then) => {
    const container = then.container(id)
    const [{ guid }, actor] = [then.tenant(tenant), then.tenant(by).guid]
    const after = disabledBy(container, guid)
    container.disabledFor = container.disabledFor.filter((one) => one.tenantGuid !== guid || one.by !== actor)
    return { what: 'disableContainerFor', object: onContainer(then, id), before: disabledBy(container, guid), after }
  }

export const enabledFor =
  (id: number, tenant: string, by: string): Deed =>
  (then) => {
    const container = then.container(id)
    const tenantGuid = then.tenant(tenant).guid
    const after = disabledBy(container, tenantGuid)
    container.disabledFor = [...container.disabledFor, { tenantGuid, by: then.tenant(by).guid, at: '' }]
    return {
      what: 'enableContainerFor',
      object: onContainer(then, id),
      before: disabledBy(container, tenantGuid),
      after,
    }
  }

function onTenant({ guid }: TenantRow): ActivityRow['object'] {
  return { kind: 'tenant', id: guid, tenantGuid: guid }
}

/** Another global setting; `former` is the one before. */
export const globalSet =
  (named: string, former: number | null): Deed =>
  (then) => {
    const tenant = then.tenant(named)
    const after = { containerId: tenant.globalContainer }
    tenant.globalContainer = former
    return { what: 'setGlobalContainer', object: onTenant(tenant), before: { containerId: former }, after }
  }

/** Containers switched off for all sub-tenants, or on again. */
export const switched =
  (named: string): Deed =>
  (then) => {
    const tenant = then.tenant(named)
    const after = { off: tenant.containersOff }
    tenant.containersOff = !tenant.containersOff
    return {
      what: 'setContainersOffForSubTenants',
      object: onTenant(tenant),
      before: { off: tenant.containersOff },
      after,
    }
  }

export const assigned =
  (named: string, former: Partial<Pick<ConnectorRow, 'ownContainer' | 'ignoreGlobal'>>): Deed =>
  (then) => {
    const connector = then.connector(named)
    const { guid, tenantGuid } = connector
    const settings = () => ({ containerId: connector.ownContainer, ignoreGlobal: connector.ignoreGlobal })
    const after = settings()
    Object.assign(connector, former)
    const object = { kind: 'connector', id: guid, tenantGuid } as const
    return { what: 'assignConnectorContainer', object, before: settings(), after }
  }

/** A profile that is gone for good; its guid is never given again (I4). */
export const profileDeleted =
  (guid: string, container: number, instruments: number): Deed =>
  (then) => {
    then.db.counters.insert({ name: `guid:${guid.toLowerCase()}`, value: 1 })
    const object = { kind: 'profile', id: guid, tenantGuid: then.container(container).owner, container } as const
    return { what: 'deleteProfile', object, before: { instruments }, after: null }
  }

/** A look at one masked field, or with no field an export of everything: both change nothing, and are recorded with their reason. */
export const lookedAt =
  (guid: string, container: number, field: string | null): Deed =>
  (then) => {
    const object = { kind: 'profile', id: guid, tenantGuid: then.container(container).owner, container } as const
    const what = field === null ? 'exportProfile' : 'revealProfileField'
    return { what, object, before: null, after: field === null ? null : { field } }
  }

/** What one of the people did at once; `back` says at which instant the step was made that this one took back. */
export interface PastStep {
  at: string
  who: string
  reason?: string
  back?: string
  did: readonly Deed[]
}

/** Writes a story's activity: steps in the order of time, told by people of the story, ending in the rows seeded so far. */
export function recordHistory(db: Db, steps: readonly PastStep[]): void {
  const then = new Then(db)
  const told = steps.toReversed().map(({ did }) =>
    did
      .toReversed()
      .map((deed) => deed(then))
      .toReversed(),
  )
  const random = randomFrom(steps.length)
  const changes = new Map<string, number>()
  let id = 0
  steps.forEach(({ at, who, reason = null, back }, place) => {
    const admin = db.admins.get(who)
    const reverts = back === undefined ? null : changes.get(back)
    if (admin === undefined || reverts === undefined) throw new Error(`The history at ${at} cannot have been`)
    const { username, name, tenantGuid } = admin
    const step = { at, who: { username, name, tenantGuid }, reason, reverts, requestId: newRequestId(random) }
    const change = id + 1
    changes.set(at, change)
    for (const one of told.at(-1 - place) ?? []) {
      id += 1
      db.activity.insert({ id, change, ...step, ...one })
    }
  })
  db.counters.insert({ name: 'activity', value: id })
}
