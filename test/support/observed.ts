/**
 * What a person can see of containers and their use, and what happened between two such looks: told from the gateway's answers alone,
 * knowing nothing of how a plan is made.
 */
import type { Change, Plan, PlannedConnector } from '@/contract/console/changes.ts'
import type { Connector } from '@/contract/console/connectors.ts'
import type { Container, ContainerTenant } from '@/contract/console/containers.ts'
import type { TenantRow } from '@/contract/console/tenants.ts'
import type { Person } from './person.ts'

export interface Observed {
  tenants: TenantRow[]
  containers: Map<number, Container>
  /** By container and tenant. */
  rows: Map<number, Map<string, ContainerTenant>>
  connectors: Map<string, Connector>
}

export interface Subjects {
  containers: Iterable<number>
  connectors: Iterable<string>
}

/** Looks at everything; what does not exist for this person is left out. */
export async function observe(person: Person, { containers, connectors }: Subjects): Promise<Observed> {
  const seen: Observed = {
    tenants: (await person.items('/tenants')) as unknown as TenantRow[],
    containers: new Map(),
    rows: new Map(),
    connectors: new Map(),
  }
  for (const id of containers) {
    const { status, body } = await person.get(`/containers/${id}`)
    if (status !== 200) continue
    seen.containers.set(id, body as unknown as Container)
    const rows = (await person.items(`/containers/${id}/tenants`)) as unknown as ContainerTenant[]
    seen.rows.set(id, new Map(rows.map((row) => [row.guid, row])))
  }
  for (const guid of connectors) {
    const { status, body } = await person.get(`/connectors/${guid}`)
    if (status === 200) seen.connectors.set(guid, body as unknown as Connector)
  }
  return seen
}

/** The tenants strictly below one, of those the person sees. */
function below({ tenants }: Observed, top: string): string[] {
  const found = new Set<string>()
  for (const { guid, parentGuid } of tenants) {
    if (parentGuid === top || (parentGuid !== null && found.has(parentGuid))) found.add(guid)
  }
  return [...found]
}

/** The tenants that changes can reach, and those whose connectors count. */
function reached(seen: Observed, changes: readonly Change[]): { tenants: Set<string>; near: Set<string> } {
  const tenants = new Set<string>()
  const near = new Set<string>()
  const add = (guids: Iterable<string>) => {
    for (const guid of guids) void (tenants.add(guid), near.add(guid))
  }
  for (const change of changes) {
    if (change.change === 'assignConnectorContainer') {
      add([seen.connectors.get(change.connectorGuid)?.tenant.guid ?? ''])
    } else if (change.change === 'setGlobalContainer') {
      add([change.tenantGuid])
    } else if (change.change === 'setContainersOffForSubTenants') {
      add(below(seen, change.tenantGuid))
      near.add(change.tenantGuid)
    } else {
      const owner = seen.containers.get(change.containerId)?.owner.guid ?? ''
      // An owner above is not among the tenants; then all that are lie below it.
      add([...(seen.rows.get(change.containerId)?.keys() ?? [])].filter((guid) => guid !== owner))
      if (seen.tenants.some(({ guid }) => guid === owner)) near.add(owner)
    }
  }
  return { tenants, near }
}

const isVisible = (row: ContainerTenant | undefined) => row?.state === 'owned' || row?.state === 'available'

function effectOf(before: Connector, after: Connector): PlannedConnector['effect'] {
  const had = before.effective.usable ? before.effective.container?.id : undefined
  const has = after.effective.usable ? after.effective.container?.id : undefined
  if (had === has) return 'unchanged'
  if (had === undefined) return 'gains'
  return has === undefined ? 'loses' : 'switches'
}

/** What a plan has to say, made of what was seen before and after. */
export interface Happened {
  counts: Plan['counts']
  /** Tenants that gained or lost, with the containers. */
  tenants: Record<string, { gains: number[]; loses: number[] }>
  /** Connectors whose effective container, rule or use is another. */
  connectors: Record<string, Pick<PlannedConnector, 'effect' | 'before' | 'after'>>
}

function tenantsBetween(before: Observed, after: Observed): Happened['tenants'] {
  const tenants: Happened['tenants'] = {}
  for (const [id, rows] of before.rows) {
    for (const [guid, row] of rows) {
      const [had, has] = [isVisible(row), isVisible(after.rows.get(id)?.get(guid))]
      if (had === has) continue
      const told = (tenants[guid] ??= { gains: [], loses: [] })
      told[has ? 'gains' : 'loses'].push(id)
    }
  }
  return tenants
}

function connectorsBetween(before: Observed, after: Observed): Happened['connectors'] {
  const connectors: Happened['connectors'] = {}
  for (const [guid, was] of before.connectors) {
    const is = after.connectors.get(guid) ?? was
    const same = (one: Connector) =>
      JSON.stringify([one.effective.container?.id, one.effective.rule, one.effective.usable])
    if (same(was) === same(is)) continue
    connectors[guid] = { effect: effectOf(was, is), before: was.effective, after: is.effective }
  }
  return connectors
}

export function happened(
  before: Observed,
  after: Observed,
  changes: readonly Change[],
  concerned: readonly number[],
): Happened {
  const field = reached(before, changes)
  const tenants = tenantsBetween(before, after)
  const connectors = connectorsBetween(before, after)
  const told = Object.values(tenants)
  const counts: Plan['counts'] = {
    tenants: {
      gains: told.filter(({ gains }) => gains.length > 0).length,
      loses: told.filter(({ loses }) => loses.length > 0).length,
      unchanged: field.tenants.size - told.length,
    },
    connectors: { gains: 0, loses: 0, switches: 0, unchanged: 0 },
    profiles: { gains: 0, loses: 0, unchanged: 0 },
  }
  for (const { guid, tenant } of before.connectors.values()) {
    if (field.near.has(tenant.guid)) counts.connectors[connectors[guid]?.effect ?? 'unchanged'] += 1
  }
  for (const id of concerned) {
    const [had, has] = [before, after].map(({ containers }) => {
      const container = containers.get(id)
      return container !== undefined && container.connectors > 0 && !container.disabled
    })
    counts.profiles[had === has ? 'unchanged' : has ? 'gains' : 'loses'] += before.containers.get(id)?.profiles ?? 0
  }
  return { counts, tenants, connectors }
}

/** The same of a plan. */
export function foretold(plan: Plan): Happened {
  const tenants = plan.tenants.filter(({ gains, loses }) => gains.length > 0 || loses.length > 0)
  return {
    counts: plan.counts,
    tenants: Object.fromEntries(tenants.map(({ guid, gains, loses }) => [guid, { gains, loses }])),
    connectors: Object.fromEntries(
      plan.connectors.map(({ guid, effect, before, after }) => [guid, { effect, before, after }]),
    ),
  }
}
