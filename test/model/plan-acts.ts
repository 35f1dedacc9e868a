/** Acts of planning: look first, then do exactly that; or find that it would be something else by now. */
import fc from 'fast-check'
import { act, index, mark, personAt, reason } from './act.ts'
import { asked, changesOf, clears, draft, draftAlone, drafts, planner, singleCall, targetOf } from './drafts.ts'
import { applied, checkApplied, checkPlan, makePlan } from './planning.ts'
import { adopt, makeAll, type Change } from './reference-changes.ts'
import { at, refused, visible, type Outcome } from './reference-model.ts'
import { planOf } from './reference-plans.ts'
import type { FreshMark, KeptPlan, Stage } from './stage.ts'
import { pick } from './world.ts'

const rows = fc.constantFrom('changed' as const, 'changed' as const, 'all' as const)

/** Makes one change by its own call, without a plan or with the token of one. */
export async function makeAlone(
  stage: Stage,
  person: string,
  change: Change,
  how: FreshMark,
  clear: boolean,
  plan: Pick<KeptPlan, 'token' | 'holdsWhile'> | null = null,
): Promise<string> {
  const { kind, id } = targetOf(change)
  const marked = stage.etag(how, kind, id, stage.version(kind, id))
  const call = singleCall(change, clear)
  const sent = { ...call, person, ...marked, ...(call.body && { body: { ...call.body, reason } }) }
  const heard = await stage.send({ ...sent, ...(plan && { planMatch: plan.token }) })
  const all = [{ change, fresh: how === 'current' }]
  const forecast = planOf(stage.model, person, all)
  const isMoved = plan !== null && !('kind' in forecast) && forecast.holdsWhile !== plan.holdsWhile
  const made = makeAll(stage.model, person, all, clear ? 'yes' : 'no')
  let outcome: Outcome = 'kind' in made ? made : { kind: 'done' }
  if (how === 'missing') outcome = refused('428 if-match-missing')
  else if (isMoved) outcome = refused('409 plan-moved')
  else if (!('kind' in made)) adopt(stage.model, made)
  const name = plan === null ? change.change : `${change.change} as planned`
  const told = stage.settle(name, outcome, heard)
  if (told === 'done') stage.checkEtag(name, kind, id, heard)
  if (isMoved && how !== 'missing' && !('kind' in forecast)) {
    const isNamed = change.change === 'updateContainer' && change.name !== undefined
    const now = { ...change, ...marked, ...(isNamed && { name: change.name?.trim() }) }
    const again = planOf(stage.model, person, asked(stage, [now]))
    if (!('kind' in again)) checkPlan(stage, person, [now], again, heard.body['plan'] as Record<string, unknown>)
  }
  return `${person} ${JSON.stringify(change)} alone: ${told}`
}

/** Something is done to an object and taken back: all is as it was, but for the version. */
async function thereAndBack(stage: Stage, change: Change): Promise<string> {
  const m = stage.model
  const { kind, id } = targetOf(change)
  const by = (person: string, ...some: Change[]) =>
    some.reduce<Promise<unknown>>(
      (last, one) => last.then(() => makeAlone(stage, person, one, 'current', false)),
      Promise.resolve(),
    )
  if (kind === 'container') {
    const c = m.containers.get(Number(id))
    if (c === undefined) return 'nothing there'
    const to = (disabled: boolean): Change => ({ change: 'updateContainer', containerId: Number(id), disabled })
    await by(stage.rootOf(c.owner), to(!c.disabled), to(c.disabled))
  } else if (kind === 'connector') {
    const k = m.connectors.get(String(id))
    if (k === undefined) return 'nothing there'
    const [containerId, before] = [k.own, k.ignoreGlobal]
    const to = (ignoreGlobal: boolean): Change => {
      return { change: 'assignConnectorContainer', connectorGuid: String(id), containerId, ignoreGlobal }
    }
    await by(stage.rootOf(k.tenant), to(!before), to(before))
  } else {
    if (!m.tenants.has(String(id))) return 'nothing there'
    const before = at(m.tenants, String(id)).global
    const other = [null, ...m.containers.keys()].find(
      (one) => one !== before && (one === null || visible(m, one, String(id))),
    )
    if (other === undefined) return 'nothing else to set'
    const to = (containerId: number | null): Change => ({
      change: 'setGlobalContainer',
      tenantGuid: String(id),
      containerId,
    })
    await by(stage.rootOf(String(id)), to(other), to(before))
  }
  stage.count('between plan and change', 'there and back')
  return 'there and back'
}

/** What happens between looking and doing: mostly nothing. */
export const between = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant('there and back' as const) },
  { weight: 2, arbitrary: draft },
)
type Between = typeof between extends fc.Arbitrary<infer B> ? B : never

export async function meanwhile(
  stage: Stage,
  what: Between,
  changes: readonly Change[],
  number: number,
): Promise<string> {
  if (what === null) return 'nothing'
  if (what === 'there and back') {
    const change = pick(changes, number)
    return await thereAndBack(stage, change)
  }
  const [change] = changesOf(stage, 'root0', [{ ...what, mark: 'none' }])
  return change ? await makeAlone(stage, 'root0', change, 'current', true) : 'nothing'
}

export const tokens = fc.oneof(
  { weight: 12, arbitrary: fc.constant('right' as const) },
  { weight: 1, arbitrary: fc.constant('of another plan' as const) },
  { weight: 1, arbitrary: fc.constant('of no plan' as const) },
  { weight: 1, arbitrary: fc.constant('missing' as const) },
)

export function tokenOf(
  stage: Stage,
  plan: Pick<KeptPlan, 'token' | 'holdsWhile'> | null,
  which: typeof tokens extends fc.Arbitrary<infer T> ? T : never,
  number: number,
): { token: string | undefined; holdsWhile: string | null } {
  if (which === 'missing') return { token: undefined, holdsWhile: null }
  if (which === 'right' && plan !== null) return plan
  const other = stage.plans.length > 0 && which === 'of another plan' ? pick(stage.plans, number) : null
  return other ?? { token: 'of no plan', holdsWhile: null }
}

async function apply(
  stage: Stage,
  person: string,
  changes: Change[],
  plan: { token: string | undefined; holdsWhile: string | null },
  clear: boolean,
): Promise<string> {
  const { token: planMatch } = plan
  const heard = await stage.send({
    method: 'POST',
    path: '/api/console/v1/changes',
    body: { changes, clearAssignments: clear, reason },
    person,
    key: stage.newKey(),
    ...(planMatch !== undefined && { planMatch }),
  })
  const expected = applied(stage, person, changes, plan, clear)
  const told = stage.settle('applyChanges', expected.outcome, heard)
  checkApplied(stage, person, changes, expected, heard)
  if (told === 'done' && changes.length > 1) stage.count('applyChanges', 'several done')
  return told
}

/** Plans changes and makes them at once, clearing what would dangle. */
export async function applyAsPlanned(stage: Stage, person: string, changes: Change[]): Promise<string> {
  const plan = await makePlan(stage, person, changes, 'changed')
  return typeof plan === 'string' ? plan : await apply(stage, person, changes, plan, true)
}

const planned = { by: planner, drafts, number: index, rows, clear: clears, between, tokens }

export const planActs = [
  act('plan and apply', fc.record(planned), async (stage, choice) => {
    const { number, clear } = choice
    const person = personAt(stage, choice.by)
    const changes = changesOf(stage, person, choice.drafts)
    const plan = await makePlan(stage, person, changes, choice.rows)
    const wanted = `${person} ${JSON.stringify(changes)}`
    // What cannot be planned cannot be made either.
    if (typeof plan === 'string' && number % 4 !== 0) return `${wanted} planned: ${plan}`
    const then = await meanwhile(stage, choice.between, changes, number)
    const kept = typeof plan === 'string' ? null : plan
    const told = await apply(stage, person, changes, tokenOf(stage, kept, choice.tokens, number), clear)
    return `${wanted} planned, ${then}, applied ${clear ? 'with' : 'without'} clearing: ${told}`
  }),

  act('apply an earlier plan', fc.record({ number: index, clear: clears }), async (stage, { number, clear }) => {
    if (stage.plans.length === 0) return 'nothing planned'
    const { person, changes, ...plan } = pick(stage.plans, number)
    const told = await apply(stage, person, changes, plan, clear)
    return `${person} ${JSON.stringify(changes)}, planned earlier: ${told}`
  }),

  act(
    'one change as planned',
    fc.record({ ...planned, drafts: draftAlone, clear: fc.boolean(), mark }),
    async (stage, choice) => {
      const { number, clear } = choice
      const person = personAt(stage, choice.by)
      const changes = changesOf(stage, person, [{ ...choice.drafts, mark: 'none' }])
      const plan = await makePlan(stage, person, changes, choice.rows)
      const then = await meanwhile(stage, choice.between, changes, number)
      const kept = typeof plan === 'string' ? null : plan
      const { token, holdsWhile } = tokenOf(stage, kept, choice.tokens, number)
      const sent = token === undefined ? null : { token, holdsWhile: holdsWhile ?? '' }
      const [change] = changes
      const told = change && (await makeAlone(stage, person, change, choice.mark, clear, sent))
      return `planned, ${then}, ${told}`
    },
  ),

  act(
    'setContainersOffForSubTenants',
    fc.record({ by: planner, draft, clear: fc.boolean(), mark }),
    async (stage, choice) => {
      const person = personAt(stage, choice.by)
      const [change] = changesOf(stage, person, [{ ...choice.draft, kind: 4, mark: 'none' }])
      return change ? await makeAlone(stage, person, change, choice.mark, choice.clear) : 'nothing'
    },
  ),
]
