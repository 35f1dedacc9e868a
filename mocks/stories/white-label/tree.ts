import type { TenantRow } from '@mocks/entities.ts'
import { between, pick } from '@mocks/random.ts'
import type { World } from '@mocks/stories/build.ts'
import { houses, remarkableCompanies, trades } from '@mocks/stories/names.ts'

/** A tenant and the containers it sees, by number, as the formula of visibility gives them on the way down. */
export interface Node {
  row: TenantRow
  visible: readonly number[]
}

interface Draft {
  guid: string
  name: string
  parent: Draft | null
  containersOff: boolean
  visible: number[]
  /** What it passes on: the shared ones among the visible. */
  passedOn: number[]
}

interface ContainerDraft {
  id: number
  owner: Draft
  shared: boolean
  disabledFor: { tenantGuid: string; by: string; at: string }[]
}

/** Tenants on each of the six levels, 2,000 together. */
const levels = [1, 12, 90, 400, 800, 697]
/** One tenant in so many owns a container, level by level: 50 containers, give or take. */
const ownerEvery = [1, 1, 8, 30, 80, 0]
const regions = [
  'Nord',
  'Süd',
  'Ost',
  'West',
  'Alpen',
  'Donau',
  'Baltikum',
  'Ägäis',
  'Iberia',
  'Atlantik',
  'Nippon',
  '北極星',
]

function nameOf(level: number, place: number, count: number): string {
  if (level === 0) return 'Polarstern Payments'
  if (level === 1) return `Polarstern ${regions[place]}`
  const remarkable = level === 3 ? remarkableCompanies[place] : undefined
  if (remarkable !== undefined) return remarkable
  const house = count % houses.length
  // Walks through every pair of the two lists once, without a visible pattern.
  const trade = (Math.floor(count / houses.length) + house * 7) % trades.length
  return `${houses[house]} ${trades[trade]}`
}

/** The platform got its containers one by one, one every eleven days. */
function dayAfter(place: number): string {
  return new Date(Date.UTC(2024, 0, 8, 8) + place * 11 * 86_400_000).toISOString().replace('.000Z', 'Z')
}

/** Grows the tree level by level, so that every parent is there before its children. */
export function growTree(world: World, random: () => number): { nodes: Node[]; reseller: TenantRow } {
  const drafts: Draft[] = []
  const containers: ContainerDraft[] = []
  let above: Draft[] = []
  levels.forEach((size, level) => {
    const here: Draft[] = []
    for (let place = 0; place < size; place += 1) {
      const name = nameOf(level, place, drafts.length + place)
      // Some parents have many children, most a few.
      const parent = above[Math.floor(above.length * random() ** 1.7)] ?? null
      const draft: Draft = {
        guid: world.guid('TE', name),
        name,
        parent,
        containersOff: level > 1 && random() < 0.02,
        visible: [],
        passedOn: [],
      }
      inherit(random, draft, containers)
      const every = ownerEvery[level] ?? 0
      if (every > 0 && place % every === 0) own(random, draft, containers, level < 3 || random() < 0.5)
      here.push(draft)
    }
    drafts.push(...here)
    above = here
  })
  const rows = new Map<Draft, TenantRow>()
  for (const draft of drafts)
    rows.set(draft, insertTenant(world, random, draft, draft.parent ? (rows.get(draft.parent) ?? null) : null))
  for (const { id, owner, shared, disabledFor } of containers) {
    world.container(id, containerName(owner), rows.get(owner) as TenantRow, {
      shared,
      disabledFor,
      disabled: id % 17 === 5,
      createdAt: dayAfter(id - 101),
    })
  }
  world.db.counters.insert({ name: 'container', value: 100 + containers.length })
  const nodes = drafts.map((draft) => ({ row: rows.get(draft) as TenantRow, visible: draft.visible }))
  return { nodes, reseller: (nodes[1] as Node).row }
}

/** Takes over what the parent passes on; now and then a tenant is cut off from one of these. */
function inherit(random: () => number, draft: Draft, containers: readonly ContainerDraft[]): void {
  const { parent } = draft
  if (!parent || parent.containersOff) return
  const offered = parent.passedOn
  const cut = offered.length > 0 && random() < 0.04 ? pick(random, offered) : null
  if (cut !== null) {
    const at = `2026-${String(between(random, 1, 9)).padStart(2, '0')}-15T09:00:00Z`
    containers[cut - 101]?.disabledFor.push({ tenantGuid: draft.guid, by: parent.guid, at })
  }
  draft.visible = offered.filter((id) => id !== cut)
  draft.passedOn = [...draft.visible]
}

function own(random: () => number, draft: Draft, containers: ContainerDraft[], shared: boolean): void {
  const id = 101 + containers.length
  containers.push({ id, owner: draft, shared, disabledFor: [] })
  draft.visible = random() < 0.5 ? [id, ...draft.visible] : [...draft.visible, id]
  if (shared) draft.passedOn = [...draft.passedOn, id]
}

function containerName({ name }: Draft): string {
  return [...`${name} checkout`].slice(0, 64).join('')
}

function insertTenant(world: World, random: () => number, draft: Draft, parent: TenantRow | null): TenantRow {
  const { guid, name, containersOff, visible } = draft
  const globalContainer = visible.length > 0 && random() < 0.98 ? pick(random, visible) : null
  return world.tenant(name, parent, { guid, containersOff, globalContainer })
}
