/** What people read over the wire, compared with the formulas: who sees which container, and what every connector uses. */
import {
  ancestors,
  at,
  cut,
  disabledBy,
  effective,
  gate,
  inScope,
  isBelow,
  lacks,
  named,
  sees,
  visible,
} from './reference-model.ts'
import { takenBack } from './reference-reach.ts'
import type { Heard, Json, Stage } from './stage.ts'

const base = '/api/console/v1'

export function expectSame(what: string, shown: unknown, known: unknown): void {
  const [left, right] = [JSON.stringify(shown), JSON.stringify(known)]
  if (left !== right) throw new Error(`${what}\n  shows ${left}\n  model ${right}`)
}

export const itemsOf = (heard: Heard) => heard.body['items'] as Json[]
export const guidOf = (value: unknown) => (value as { guid: string } | null)?.guid ?? null
export const cutOf = (value: unknown) => {
  const shown = value as Json | null
  return shown && [shown['how'], guidOf(shown['tenant']), guidOf(shown['by'])]
}
export const idOf = (value: unknown) => (value as { id: number } | null)?.id ?? null

/** Tenants to which a container is usable, as listContainerTenants shows it. */
export async function reachOf(stage: Stage, person: string, id: number): Promise<string[]> {
  const heard = await stage.send({ method: 'GET', path: `${base}/containers/${id}/tenants`, person })
  if (heard.status !== 200) throw new Error(`listContainerTenants: ${heard.text}`)
  return itemsOf(heard)
    .filter((row) => row['state'] === 'owned' || row['state'] === 'available')
    .map((row) => String(row['guid']))
    .toSorted()
}

/** What one person reads about one tenant: containers with their standing, and connectors with what they use (I5, I8, I9, I12, I23). */
export async function observeTenant(stage: Stage, person: string, tenant: string): Promise<void> {
  const m = stage.model
  const scoped = inScope(m, person, tenant)
  const containers = await stage.send({ method: 'GET', path: `${base}/containers?tenant=${tenant}`, person })
  const told = stage.settle(
    'listContainers',
    gate(scoped, !lacks(m, person, 'container.show'), true) ?? { kind: 'done' },
    containers,
  )
  if (told === 'done') {
    const usable = itemsOf(containers).filter((row) =>
      ['owned', 'available'].includes(String((row['standing'] as Json)['state'])),
    )
    const known = [...m.containers.keys()].filter((id) => visible(m, id, tenant)).toSorted((a, b) => a - b)
    expectSame(
      `containers of ${tenant} for ${person}`,
      usable.map((row) => Number(row['id'])).toSorted((a, b) => a - b),
      known,
    )
    for (const row of itemsOf(containers)) checkCounts(stage, person, row)
    for (const row of itemsOf(containers)) {
      const { owner } = at(m.containers, Number(row['id']))
      const { cutBy } = row['standing'] as Json
      expectSame(`cut of ${String(row['id'])} for ${person}`, cutOf(cutBy), cut(m, person, Number(row['id']), tenant))
      if (owner !== tenant && !ancestors(m, tenant).includes(owner) && !isBelow(m, owner, tenant))
        throw new Error(`I5: container ${String(row['id'])} is listed for ${tenant}, sideways`)
    }
  }
  const connectors = await stage.send({ method: 'GET', path: `${base}/connectors?tenant=${tenant}`, person })
  const heard = stage.settle(
    'listConnectors',
    gate(scoped, !lacks(m, person, 'merchant.connector-list.show'), true) ?? { kind: 'done' },
    connectors,
  )
  if (heard === 'done') {
    const shown = itemsOf(connectors).map((row) => {
      const { container, rule, usable } = row['effective'] as Json
      return [row['guid'], idOf(row['ownContainer']), idOf(container), rule, usable]
    })
    const known = [...m.connectors]
      .filter(([, k]) => k.tenant === tenant)
      .map(([guid, k]) => {
        const used = effective(m, guid)
        const fallback = k.ignoreGlobal ? 'ignores-global' : used === null ? 'none-set' : 'global-setting'
        return [
          guid,
          k.own,
          used,
          k.own === null ? fallback : 'own-container',
          used !== null && !at(m.containers, used).disabled,
        ]
      })
    expectSame(`connectors of ${tenant}`, shown.toSorted(byText), known.toSorted(byText))
  }
}

const byText = (one: unknown[], other: unknown[]) => (String(one[0]) < String(other[0]) ? -1 : 1)

/** Counts cover the caller's own tenants, except profiles, which all who share the container see. */
function checkCounts(stage: Stage, person: string, row: Json): void {
  const m = stage.model
  const id = Number(row['id'])
  const c = at(m.containers, id)
  const connectors = [...m.connectors].filter(
    ([guid, k]) => effective(m, guid) === id && inScope(m, person, k.tenant),
  ).length
  const globalFor = [...m.tenants].filter(([guid, t]) => t.global === id && inScope(m, person, guid)).length
  const profiles = [...m.profiles.values()].filter((p) => p.container === id).length
  const off = [...c.off.keys()]
    .filter((tenant) => inScope(m, person, tenant))
    .map((tenant) => [tenant, named(m, person, id, disabledBy(m, id, tenant)[0] ?? '')])
    .toSorted(byText)
  expectSame(
    `container ${id} for ${person}`,
    [
      row['name'],
      row['shared'],
      row['disabled'],
      row['connectors'],
      row['globalFor'],
      row['profiles'],
      (row['disabledFor'] as Json[]).map((entry) => [guidOf(entry['tenant']), guidOf(entry['by'])]).toSorted(byText),
    ],
    [c.name, c.shared, c.disabled, connectors, globalFor, profiles, off],
  )
}

/** Where a container reaches among a person's tenants, who cut it off there, and who may give it back (I5, I6, I7, I23). */
async function observeTenantsOf(stage: Stage, person: string, id: number): Promise<void> {
  const m = stage.model
  const { owner, shared } = at(m.containers, id)
  const top = inScope(m, person, owner) ? owner : at(m.people, person).tenant
  const known = [...m.tenants.keys()]
    .filter((tenant) => inScope(m, person, tenant) && (tenant === top || isBelow(m, tenant, top)))
    .map((tenant) => {
      const cutOff = shared ? 'cut-off' : 'not-shared'
      const state = tenant === owner ? 'owned' : visible(m, id, tenant) ? 'available' : cutOff
      const by = disabledBy(m, id, tenant)
      const taken = takenBack(m, person, id, tenant)
      const here =
        by[0] === undefined ? null : [named(m, person, id, by[0]), taken.length > 0, taken.length < by.length]
      return [tenant, state, cut(m, person, id, tenant), here]
    })
  const heard = await stage.send({ method: 'GET', path: `${base}/containers/${id}/tenants`, person })
  const shown = itemsOf(heard).map((row) => {
    const here = row['disabledHere'] as Json | null
    const told = here && [guidOf(here['by']), here['removable'], here['staysDisabled']]
    return [row['guid'], row['state'], cutOf(row['cutBy']), told]
  })
  expectSame(`tenants of container ${id} for ${person}`, shown.toSorted(byText), known.toSorted(byText))
}

/** I23: a container that a person may not see answers exactly as one that does not exist. */
export async function observeContainer(stage: Stage, person: string, id: number): Promise<string> {
  const m = stage.model
  const heard = await stage.send({ method: 'GET', path: `${base}/containers/${id}`, person })
  const seen = sees(m, person, id)
  const told = stage.settle(
    'getContainer',
    gate(seen, !lacks(m, person, 'container.show'), true) ?? { kind: 'done' },
    heard,
  )
  if (told === 'done') {
    checkCounts(stage, person, heard.body)
    stage.checkEtag('getContainer', 'container', id, heard)
    await observeTenantsOf(stage, person, id)
  } else if (!seen) {
    const nobodys = await stage.send({ method: 'GET', path: `${base}/containers/4711`, person })
    const words = (one: Heard) => [
      one.status,
      one.body['code'],
      one.body['title'],
      String(one.body['detail']).replaceAll(/\d+/g, '#'),
    ]
    expectSame(`what ${person} hears of container ${id}`, words(heard), words(nobodys))
  }
  return told
}

/** Every tenant and every container, by those who may see all. */
export async function observeAll(stage: Stage): Promise<void> {
  for (const tenant of stage.model.tenants.keys()) await observeTenant(stage, stage.rootOf(tenant), tenant)
  for (const [id, c] of stage.model.containers) {
    const known = [...stage.model.tenants.keys()].filter((tenant) => visible(stage.model, id, tenant)).toSorted()
    expectSame(`reach of container ${id}`, await reachOf(stage, stage.rootOf(c.owner), id), known)
  }
}
