import type { listConnectors } from '@/contract/console/connectors.ts'
import type { ParsedInputOf, WireAnswerOf } from '@/contract/endpoint.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow } from '@mocks/entities.ts'
import { refuseCursor } from '@mocks/rules/cursors.ts'
import { connectorsUsing, effectiveOf, type Effective } from '@mocks/rules/effective.ts'
import { scopeOf, tenantOf, tenantsFrom } from '@mocks/rules/scope.ts'
import { containerOf } from '@mocks/rules/visibility.ts'
import { foldText } from '@mocks/search-text.ts'
import { connectorView } from './connectors.ts'

type Query = ParsedInputOf<typeof listConnectors>['query']
type Page = WireAnswerOf<typeof listConnectors>
type Rule = Effective['rule']

const rules: readonly Rule[] = ['own-container', 'global-setting', 'ignores-global', 'none-set']

/** Connectors of a tenant (the caller's own when nothing is asked for), and of all below it where that is asked for too. */
function ofTenants(db: Db, caller: Caller, { tenant, below }: Query): ConnectorRow[] {
  const top = tenantOf(db, caller, tenant ?? caller.tenantGuid)
  if (below === undefined) return db.connectors.group('tenant', top.guid)
  return tenantsFrom(db, caller, top).flatMap(({ row }) => db.connectors.group('tenant', row.guid))
}

/** Those that use a container, wherever the caller may see, or those of them that belong to the tenants asked for. */
function ofContainer(db: Db, caller: Caller, container: string, query: Query): ConnectorRow[] {
  const mine = scopeOf(db, caller)
  const using = connectorsUsing(db, containerOf(db, caller, container).id).filter(({ tenantGuid }) => mine(tenantGuid))
  if (query.tenant === undefined) return using
  const among = new Set(ofTenants(db, caller, query))
  return using.filter((connector) => among.has(connector))
}

/** Whether a text stands in the name or guid of a connector or of its merchant, in any case. */
function matcherOf(db: Db, text: string | undefined): (connector: ConnectorRow) => boolean {
  const wanted = foldText(text?.trim() ?? '')
  if (wanted === '') return () => true
  const merchants = new Map<string, boolean>()
  return ({ name, guid, merchantGuid }) => {
    if (foldText(`${name}\n${guid}`).includes(wanted)) return true
    const known = merchants.get(merchantGuid)
    if (known !== undefined) return known
    const found = foldText(`${db.merchants.get(merchantGuid)?.name ?? ''}\n${merchantGuid}`).includes(wanted)
    merchants.set(merchantGuid, found)
    return found
  }
}

/** How far into the list an earlier page came: behind the connector it ended with, whatever that uses by now. */
function startOf(list: readonly ConnectorRow[], cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const place = list.findIndex(({ guid }) => guid === cursor)
  if (place === -1) refuseCursor()
  return place + 1
}

/** One page of connectors, with counts by rule of all that the other conditions leave. */
export function connectorList(db: Db, caller: Caller, query: Query): Page {
  const { container, rule, text, cursor, limit } = query
  const list = container === undefined ? ofTenants(db, caller, query) : ofContainer(db, caller, container, query)
  const start = startOf(list, cursor)
  const most = limit === undefined ? Infinity : Math.max(1, Number(limit))
  const matches = matcherOf(db, text)
  const counts: Record<Rule, number> = { 'own-container': 0, 'global-setting': 0, 'ignores-global': 0, 'none-set': 0 }
  const shown: ConnectorRow[] = []
  let total = 0
  let hasMore = false
  list.forEach((connector, place) => {
    if (!matches(connector)) return
    const effective = effectiveOf(db, connector)
    counts[effective.rule] += 1
    if (rule === 'none' ? effective.container !== null : rule !== undefined && rule !== effective.rule) return
    total += 1
    if (place < start) return
    if (shown.length < most) shown.push(connector)
    else hasMore = true
  })
  return {
    items: shown.map((connector) => connectorView(db, caller, connector)),
    nextCursor: hasMore ? (shown.at(-1)?.guid ?? null) : null,
    total,
    counts: rules.map((one) => ({ rule: one, count: counts[one] })),
  }
}
