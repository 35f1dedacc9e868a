/** In arbitrary worlds, what a plan says is what happens: compared with what the caller sees before and after. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change, Plan } from '@/contract/console/changes.ts'
import { createGateway } from '@mocks/gateway.ts'
import { gatewayFetch } from '@mocks/node.ts'
import type { Model } from '@test/model/reference-model.ts'
import { dbOf } from '@test/model/world-db.ts'
import { worldPlan, type WorldPlan } from '@test/model/world-plan.ts'
import { modelOf, password, pick } from '@test/model/world.ts'
import { foretold, happened, observe, type Observed } from '@test/support/observed.ts'
import { Person, type Heard } from '@test/support/person.ts'
import { apply, everything } from '@test/support/plans.ts'

const worlds = 600
const plansPerWorld = 6

const draft = fc.record({
  kind: fc.nat(6),
  container: fc.nat(15),
  tenant: fc.nat(15),
  connector: fc.nat(15),
  isOn: fc.boolean(),
  none: fc.nat(3).map((roll) => roll === 0),
  name: fc.constantFrom('Container 0', 'Cards', ' ', 'container 1', 'Spare'),
})
type Draft = typeof draft extends fc.Arbitrary<infer One> ? One : never

/** Mostly the administrator of everything, or too much would be refused to compare. */
const someone = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(15) })
const turn = fc.record({
  person: someone,
  changes: fc.array(draft, { minLength: 1, maxLength: 3 }),
  consents: fc.nat(5),
})

function changeOf(m: Model, { kind, container, tenant, connector, isOn, none, name }: Draft): Change {
  const containerId = pick([...m.containers.keys()], container)
  const tenantGuid = pick([...m.tenants.keys()], tenant)
  const chosen = none ? null : containerId
  const all: Change[] = [
    { change: 'shareContainer', containerId, shared: isOn },
    { change: 'disableContainerFor', containerId, tenantGuid },
    { change: 'enableContainerFor', containerId, tenantGuid },
    { change: 'updateContainer', containerId, ...(none ? { name } : { disabled: isOn }) },
    { change: 'setContainersOffForSubTenants', tenantGuid, off: isOn },
    { change: 'setGlobalContainer', tenantGuid, containerId: chosen },
    {
      change: 'assignConnectorContainer',
      connectorGuid: pick([...m.connectors.keys()], connector),
      containerId: chosen,
      ignoreGlobal: !isOn,
    },
  ]
  return pick(all, kind)
}

/** How often what came up: a property that never meets a case proves nothing about it. */
const tally = new Map<string, number>()
const count = (...names: string[]) => names.forEach((name) => tally.set(name, (tally.get(name) ?? 0) + 1))

const atLeast = {
  compared: 1200,
  clears: 40,
  'no consent': 5,
  'cannot clear': 1,
  shareContainer: 100,
  disableContainerFor: 100,
  enableContainerFor: 50,
  updateContainer: 100,
  setContainersOffForSubTenants: 100,
  setGlobalContainer: 100,
  assignConnectorContainer: 100,
  'refused not-found': 100,
  'refused not-permitted': 50,
}

const untold = () => {
  throw new Error('looked up by nobody here')
}
const nobody = { idOf: untold, tenant: untold, connector: untold, container: untold }

class Theatre {
  readonly model: Model
  readonly db: ReturnType<typeof dbOf>
  lastLook: { person: Person; seen: Observed } | null = null
  private readonly gateway: ReturnType<typeof createGateway>
  private readonly people = new Map<string, Person>()

  constructor(plan: WorldPlan) {
    this.model = modelOf(plan)
    this.db = dbOf(plan, this.model, () => Date.UTC(2026, 0, 5, 9))
    this.gateway = createGateway({ db: this.db })
  }

  async as(number: number): Promise<{ person: Person; seesAll: boolean }> {
    const [username, { rights }] = pick([...this.model.people], number)
    const person = this.people.get(username) ?? new Person(nobody, gatewayFetch(this.gateway))
    if (!this.people.has(username)) await person.post('/session', { username, password })
    this.people.set(username, person)
    const shows = ['tenant.show', 'container.show', 'merchant.connector-list.show']
    return { person, seesAll: shows.every((right) => rights.has(right)) }
  }

  /** What a person sees; the same again as long as nothing was applied. */
  async look(person: Person): Promise<Observed> {
    if (this.lastLook?.person === person) return this.lastLook.seen
    const { containers, connectors } = this.model
    const seen = await observe(person, { containers: containers.keys(), connectors: connectors.keys() })
    this.lastLook = { person, seen }
    return seen
  }
}

const refusalOf = ({ status, body }: Heard) => [
  status,
  ...['code', 'detail', 'pointer', 'permission', 'assignments', 'assignmentCount'].map((name) => body[name]),
]

/** What has to be refused is refused as planned, and nothing is done. */
async function refusedAlike(stage: Theatre, person: Person, changes: Change[], planned: Heard): Promise<void> {
  const before = everything(stage.db)
  const applied = await apply(person, changes, 'none', { clearAssignments: true })
  expect(refusalOf(applied)).toEqual(refusalOf(planned))
  // Only that the reply was kept under its key may be seen.
  if (applied.status === 403) expect(everything(stage.db)).toBe(before)
  count(`refused ${String(planned.body['code'])}`)
}

async function blocked(person: Person, changes: Change[], plan: Plan): Promise<void> {
  if (plan.cannotClear !== null) {
    const { permission, detail } = plan.cannotClear
    const refused = await apply(person, changes, plan.planToken, { clearAssignments: true })
    expect(refused).toMatchObject({ status: 403, body: { permission, detail } })
    count('cannot clear')
    return
  }
  const refused = await apply(person, changes, plan.planToken)
  expect(refused).toMatchObject({ status: 409, body: { code: 'container-in-use' } })
  count('no consent')
}

const effects = (steps: Plan['steps']) => steps.map(({ effective }) => effective)

function compare(plan: Plan, changes: Change[], before: Observed, after: Observed): void {
  const concerned = plan.containers.map(({ id }) => id)
  expect(foretold(plan)).toEqual(happened(before, after, changes, concerned))
  for (const [id, { connectors, disabled }] of after.containers) {
    const was = before.containers.get(id)
    const told = plan.containers.find((one) => one.id === id)
    if (told === undefined) expect([was?.connectors, was?.disabled]).toEqual([connectors, disabled])
    else
      expect([told.connectorsBefore, told.connectorsAfter, told.profiles]).toEqual([
        was?.connectors,
        connectors,
        was?.profiles,
      ])
  }
  for (const { guid, states } of plan.tenants) {
    for (const { containerId, ...state } of states) {
      const [was, is] = [before, after].map(({ rows }) => rows.get(containerId)?.get(guid)?.state ?? 'not-shared')
      expect(state).toEqual({ before: was, after: is })
    }
  }
  // Of several changes a later one may clear what an earlier one assigned.
  for (const { tenant, connector, containerId } of changes.length === 1 ? plan.clears : []) {
    const row = before.rows.get(containerId)?.get(tenant.guid)
    if (connector === null) expect(row?.isGlobal).toBe(true)
    else expect(before.connectors.get(connector.guid)?.ownContainer?.id).toBe(containerId)
  }
}

async function play(
  stage: Theatre,
  { person: number, changes: drafts, consents }: { person: number; changes: Draft[]; consents: number },
): Promise<void> {
  const { person, seesAll } = await stage.as(number)
  const changes = drafts.map((one) => changeOf(stage.model, one))
  const stored = everything(stage.db)
  const planned = await person.post('/plans', { changes })
  expect(everything(stage.db)).toBe(stored)
  count('plans')
  if (planned.status !== 200) return refusedAlike(stage, person, changes, planned)
  const plan = planned.body as unknown as Plan
  if (plan.clearCount > 0 && (plan.cannotClear !== null || consents === 0)) return blocked(person, changes, plan)
  const before = seesAll ? await stage.look(person) : null
  stage.lastLook = null
  const applied = await apply(person, changes, plan.planToken, { clearAssignments: true })
  expect(applied).toMatchObject({ status: 200, body: { cleared: plan.clearCount } })
  expect(effects(applied.body['steps'] as Plan['steps'])).toEqual(effects(plan.steps))
  for (const { change, effective } of plan.steps) if (effective) count(change.change)
  if (plan.clearCount > 0) count('clears')
  if (before === null) return
  compare(plan, changes, before, await stage.look(person))
  count('compared')
}

test(`what a plan says is what happens, in ${worlds * plansPerWorld} plans of arbitrary changes in arbitrary worlds`, async () => {
  const turns = fc.array(turn, { minLength: plansPerWorld, maxLength: plansPerWorld })
  await fc.assert(
    fc.asyncProperty(worldPlan, turns, async (plan, acts) => {
      const stage = new Theatre(plan)
      for (const act of acts) await play(stage, act)
    }),
    { numRuns: worlds },
  )
  const seldom = Object.entries(atLeast).filter(([name, times]) => (tally.get(name) ?? 0) < times)
  expect(seldom).toEqual([])
}, 300_000)
