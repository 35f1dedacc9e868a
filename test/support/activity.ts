/** The activity as people read it, over a small family of tenants. */
import { expect } from 'vitest'
import type { Change } from '@/contract/console/changes.ts'
import type { Activity } from '@/contract/console/activity.ts'
import { world, type World } from './gateway.ts'
import type { Heard, Json, Person } from './person.ts'

export interface Page {
  items: Activity[]
  nextCursor: string | null
  total: number
  people: { username: string; name: string }[]
}

export async function activity(person: Person, query: Record<string, string | number> = {}): Promise<Page> {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
  const { status, body } = await person.get(`/activity?${search.toString()}`)
  expect(body).not.toHaveProperty('code')
  expect(status).toBe(200)
  return body as unknown as Page
}

/** What was done to what, newest first. */
export const whats = ({ items }: Page) => items.map(({ what, object }) => `${what} ${object.name}`)

/** Top > Owner > Middle > Leaf; Owner’s Cards is shared with all below. */
export function family() {
  return world()
    .tenant('Top')
    .tenant('Owner', { under: 'Top' })
    .tenant('Middle', { under: 'Owner' })
    .tenant('Leaf', { under: 'Middle' })
    .container('Cards', { owner: 'Owner', shared: true })
    .container('Middle box', { owner: 'Middle' })
    .connector('till', { at: 'Leaf' })
    .connector('desk', { at: 'Owner' })
    .person('top', { at: 'Top' })
    .person('owner', { at: 'Owner' })
    .person('middle', { at: 'Middle' })
    .person('leaf', { at: 'Leaf' })
}

/** A running family; people sign in when they are first asked for. */
export async function started(builder = family()): Promise<World & { as: (name: string) => Promise<Person> }> {
  const running = builder.start()
  const people = new Map<string, Promise<Person>>()
  const as = (name: string) => {
    const person = people.get(name) ?? running.signIn(name)
    people.set(name, person)
    return person
  }
  return Object.assign(running, { as })
}

/** Plans taking back the step of an entry, and if that can be planned, takes it back. */
export async function revert(person: Person, entry: number, more: Json = {}): Promise<Heard> {
  const plan = await person.post('/plans', { revertOf: entry })
  if (plan.status !== 200) return plan
  const headers = { 'if-plan-match': String(plan.body['planToken']), 'idempotency-key': person.newKey() }
  return person.post(`/activity/${entry}/revert`, { clearAssignments: true, ...more }, headers)
}

/** Plans changes and makes them as one step, clearing what would dangle. */
export async function apply(person: Person, changes: readonly Change[]): Promise<Heard> {
  const plan = await person.post('/plans', { changes })
  if (plan.status !== 200) return plan
  const headers = { 'if-plan-match': String(plan.body['planToken']), 'idempotency-key': person.newKey() }
  return person.post('/changes', { changes, clearAssignments: true }, headers)
}

/** Where every container reaches and what everything uses: names, switches, states, globals and effective containers. */
export async function configuration(person: Person): Promise<string> {
  const containers = await person.items('/containers')
  const tenants = await person.items('/tenants')
  const connectors = await person.items('/connectors?below=true')
  const reach = []
  for (const { id } of containers) {
    const rows = await person.items(`/containers/${String(id)}/tenants`)
    reach.push(rows.map(({ guid, state, isGlobal }) => [id, guid, state, isGlobal]))
  }
  return JSON.stringify([
    containers.map(({ id, name, shared, disabled, globalFor }) => [id, name, shared, disabled, globalFor]),
    tenants.map(({ guid, containersOff }) => [guid, containersOff]),
    connectors.map(({ guid, ownContainer, ignoreGlobal, effective }) => [guid, ownContainer, ignoreGlobal, effective]),
    reach,
  ])
}
