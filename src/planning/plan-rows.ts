import type { EffectiveContainer } from '@/contract/console/connectors.ts'
import type { Plan, PlannedConnector, PlannedTenant } from '@/contract/console/changes.ts'
import { buildTree, visibleRows } from '@/ui/tree-rows.ts'
import { fold } from '@/ui/tree-search.ts'
import { standings } from '@/words/StandingWord.tsx'

export type Effect = 'gains' | 'loses' | 'both' | 'switches' | 'unchanged'

/** What is shown of a plan: what changes, one effect of it, or what stays as it is. */
export type Shown = 'changed' | Exclude<Effect, 'both'>

/** One fact of a row: what it was, and what it becomes unless it stays. `what` names the containers where there are several. */
export interface Turn {
  what: string | null
  before: string
  after: string | null
}

export interface PlanRow {
  key: string
  name: string
  kind: 'tenant' | 'connector'
  effect: Effect
  /** The tenant of a connector that does not stand below it. */
  of: string | null
  turns: Turn[]
  /** 0 to 2; what lies deeper shares the last step. */
  depth: number
}

const deepest = 2

export function effectOf({ gains, loses }: PlannedTenant): Effect {
  if (gains.length > 0) return loses.length > 0 ? 'both' : 'gains'
  return loses.length > 0 ? 'loses' : 'unchanged'
}

/** The container a connector uses, in words short enough for a line of a list. */
function effectiveWords({ container, usable }: EffectiveContainer): string {
  if (!container) return 'none'
  return usable ? String(container.id) : `${container.id}, disabled`
}

function tenantTurns({ states }: PlannedTenant, isOne: boolean): Turn[] {
  const alike = new Map<string, { ids: number[]; turn: Turn }>()
  for (const { containerId, before, after } of states) {
    const turn = { what: null, before: standings[before].word, after: after === before ? null : standings[after].word }
    const group = alike.get(`${before}|${after}`)
    if (group) group.ids.push(containerId)
    else alike.set(`${before}|${after}`, { ids: [containerId], turn })
  }
  return [...alike.values()].map(({ ids, turn }) => ({ ...turn, what: isOne ? null : ids.join(', ') }))
}

function connectorTurn({ before, after }: PlannedConnector): Turn {
  const [was, becomes] = [effectiveWords(before), effectiveWords(after)]
  return { what: null, before: was, after: was === becomes ? null : becomes }
}

interface Entry {
  id: string
  parentId: string | null
  label: string
  row: Omit<PlanRow, 'depth'>
}

function tenantEntry(tenant: PlannedTenant, isOne: boolean): Entry {
  const { guid, name, parentGuid } = tenant
  const turns = tenantTurns(tenant, isOne)
  return {
    id: guid,
    parentId: parentGuid,
    label: name,
    row: { key: guid, name, kind: 'tenant', effect: effectOf(tenant), of: null, turns },
  }
}

function connectorEntry(connector: PlannedConnector): Entry {
  const { guid, name, tenant, effect } = connector
  return {
    id: guid,
    parentId: tenant.guid,
    label: `${name}\n${tenant.name}`,
    row: { key: guid, name, kind: 'connector', effect, of: tenant.name, turns: [connectorTurn(connector)] },
  }
}

function isShown(effect: Effect, shown: Shown): boolean {
  if (shown === 'changed') return effect !== 'unchanged'
  return effect === shown || (effect === 'both' && (shown === 'gains' || shown === 'loses'))
}

/** Who a plan concerns, parents before those below them; what a filter leaves out does not indent what it leaves in. */
export function planRows({ tenants, connectors }: Plan, shown: Shown, query: string): PlanRow[] {
  const wanted = fold(query.trim())
  const isOne = new Set(tenants.flatMap(({ states }) => states.map(({ containerId }) => containerId))).size < 2
  const isWanted = ({ row, label }: Entry) =>
    isShown(row.effect, shown) && (wanted === '' || fold(label).includes(wanted))
  const ofTenants = tenants.map((tenant) => tenantEntry(tenant, isOne)).filter(isWanted)
  const ofConnectors = connectors.map(connectorEntry).filter(isWanted)
  const listed = new Set(ofTenants.map(({ id }) => id))
  const isBelow = ({ parentId }: Entry) => parentId !== null && listed.has(parentId)
  // A tenant's own connectors come before the tenants below it; those of tenants that are not listed come last.
  const below = ofConnectors.filter(isBelow).map((entry) => ({ ...entry, row: { ...entry.row, of: null } }))
  const entries = [...below, ...ofTenants, ...ofConnectors.filter((entry) => !isBelow(entry))]
  const tree = buildTree(entries)
  return visibleRows(tree, new Set(entries.map(({ id }) => id))).flatMap(({ index, level }) => {
    const entry = tree.nodes[index]
    return entry ? [{ ...entry.row, depth: Math.min(level - 1, deepest) }] : []
  })
}
