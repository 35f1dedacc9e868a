/** Which container connectors use, and why: the list of a tenant and all below, and the decision rule by rule (I8, I9, I12). */
import { expectSame, cutOf, guidOf, idOf, itemsOf } from './observation.ts'
import { ancestors, at, cut, effective, gate, inScope, isBelow, lacks, visible, type Model } from './reference-model.ts'
import { ruleOf } from './reference-plans.ts'
import type { Json, Stage } from './stage.ts'

const base = '/api/console/v1'
const rules = ['own-container', 'global-setting', 'ignores-global', 'none-set']

/** Connectors of a tenant and of all below it, those of one rule, or those with no container at all; counts are those before. */
export async function observeConnectorsBelow(stage: Stage, person: string, tenant: string, rule: string | null) {
  const m = stage.model
  const query = `tenant=${tenant}&below=true${rule === null ? '' : `&rule=${rule}`}`
  const heard = await stage.send({ method: 'GET', path: `${base}/connectors?${query}`, person })
  const permitted = !lacks(m, person, 'merchant.connector-list.show')
  const no = gate(inScope(m, person, tenant), permitted, true)
  const told = stage.settle('listConnectors below', no ?? { kind: 'done' }, heard)
  if (told !== 'done') return told
  const all = [...m.connectors]
    .filter(([, k]) => inScope(m, person, k.tenant) && (k.tenant === tenant || isBelow(m, k.tenant, tenant)))
    .map(([guid]) => guid)
  const isAsked = (guid: string) =>
    rule === null || (rule === 'none' ? effective(m, guid) === null : ruleOf(m, guid) === rule)
  const known = all.filter(isAsked).toSorted()
  const shown = itemsOf(heard).map((row) => String(row['guid']))
  expectSame(`connectors below ${tenant} by ${rule} for ${person}`, shown.toSorted(), known)
  expectSame(
    `how many below ${tenant} by ${rule} for ${person}`,
    [heard.body['total'], heard.body['counts']],
    [known.length, rules.map((one) => ({ rule: one, count: all.filter((guid) => ruleOf(m, guid) === one).length }))],
  )
  return told
}

/** What a container is to the tenant of the connector that names it, or null where there is none. */
function place(m: Model, person: string, id: number | null, tenant: string): unknown[] {
  if (id === null) return [null, null, null, null, false]
  const { owner, disabled } = at(m.containers, id)
  if (!visible(m, id, tenant)) throw new Error(`I10: container ${id} is used by ${tenant}`)
  return [id, owner, owner === tenant ? 'owned' : 'available', cut(m, person, id, tenant), disabled]
}

/** The rules in their order: the first that finds a container or a raised flag decides, the last one if none does. */
function known(m: Model, person: string, connector: string): unknown {
  const k = at(m.connectors, connector)
  const { global } = at(m.tenants, k.tenant)
  const winner = ruleOf(m, connector)
  const order = ['own-container', 'ignores-global', 'global-setting', 'none-set']
  const steps = order.map((rule, number) => {
    const last = order.indexOf(winner)
    const outcome = number < last ? 'passes' : number === last ? 'decides' : 'not-asked'
    const id = { 'own-container': k.own, 'global-setting': global }[rule] ?? null
    return [rule, outcome, rule === 'ignores-global' ? k.ignoreGlobal : null, ...place(m, person, id, k.tenant)]
  })
  const used = effective(m, connector)
  const mine = ancestors(m, k.tenant).filter((tenant) => inScope(m, person, tenant))
  const stops = mine.find((tenant) => at(m.tenants, tenant).global !== null)
  return [
    used,
    winner,
    used !== null && !at(m.containers, used).disabled,
    steps,
    stops === undefined ? null : [stops, at(m.tenants, stops).global],
  ]
}

function shown(body: Json): unknown {
  const { container, rule, usable } = body['effective'] as Json
  const steps = (body['steps'] as Json[]).map((step) => {
    const standing = step['standing'] as Json | null
    return [
      step['rule'],
      step['outcome'],
      step['flag'],
      idOf(step['container']),
      guidOf(step['owner']),
      standing?.['state'] ?? null,
      cutOf(standing?.['cutBy'] ?? null),
      step['disabled'],
    ]
  })
  const stops = body['stopsAbove'] as Json | null
  return [idOf(container), rule, usable, steps, stops && [guidOf(stops['tenant']), idOf(stops['container'])]]
}

/** Why a connector uses what it uses; `connector` may be one that nobody has. */
export async function observeConnector(stage: Stage, person: string, connector: string): Promise<string> {
  const m = stage.model
  const path = `${base}/connectors/${connector}/effective-container`
  const heard = await stage.send({ method: 'GET', path, person })
  const tenant = m.connectors.get(connector)?.tenant
  const no = gate(
    tenant !== undefined && inScope(m, person, tenant),
    !lacks(m, person, 'merchant.connector-list.show'),
    true,
  )
  const told = stage.settle('explainConnector', no ?? { kind: 'done' }, heard)
  if (told !== 'done') return told
  expectSame(`why ${connector} uses what it uses, for ${person}`, shown(heard.body), known(m, person, connector))
  stage.checkEtag('explainConnector', 'connector', connector, heard)
  stage.count('explainConnector', ruleOf(m, connector))
  return told
}
