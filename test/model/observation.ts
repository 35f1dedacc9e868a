/** What people read over the wire, compared with the formulas: who sees which container, and what every connector uses. */
import { ancestors, at, effective, gate, inScope, isBelow, lacks, sees, visible } from './reference-model.ts'
import type { Heard, Json, Stage } from './stage.ts'

const base = '/api/console/v1'

function expectSame(what: string, shown: unknown, known: unknown): void {
  const [left, right] = [JSON.stringify(shown), JSON.stringify(known)]
  if (left !== right) throw new Error(`${what}\n  shows ${left}\n  model ${right}`)
}

const itemsOf = (heard: Heard) => heard.body['items'] as Json[]
const idOf = (value: unknown) => (value as { id: number } | null)?.id ?? null

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
  const off = [...c.off.keys()].filter((tenant) => inScope(m, person, tenant)).toSorted()
  expectSame(
    `container ${id} for ${person}`,
    [
      row['name'],
      row['shared'],
      row['disabled'],
      row['connectors'],
      row['globalFor'],
      row['profiles'],
      (row['disabledFor'] as { tenant: { guid: string } }[]).map((entry) => entry.tenant.guid).toSorted(),
    ],
    [c.name, c.shared, c.disabled, connectors, globalFor, profiles, off],
  )
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
