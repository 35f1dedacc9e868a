/** Acts that take back a step of the activity: as planned, by whoever may, or not at all. */
import fc from 'fast-check'
import { act, connectorAt, index, often, personAt, reason } from './act.ts'
import { changesOf, clears, drafts, planner } from './drafts.ts'
import { applied, checkApplied, makePlan } from './planning.ts'
import { applyAsPlanned, between, makeAlone, meanwhile, tokenOf, tokens } from './plan-acts.ts'
import { changesBack, isListed } from './reference-activity.ts'
import type { Change } from './reference-changes.ts'
import { at, refused, visible, type Entry, type Model, type Outcome } from './reference-model.ts'
import type { Stage } from './stage.ts'
import { pick } from './world.ts'

const which = fc.oneof(
  { weight: 3, arbitrary: fc.constant('newest' as const) },
  { weight: 2, arbitrary: fc.constant('any' as const) },
  { weight: 1, arbitrary: fc.constant('use taken away' as const) },
  { weight: 2, arbitrary: fc.constant('reach widened' as const) },
)
type Which = typeof which extends fc.Arbitrary<infer W> ? W : never

/** What came after those stands in the way: the container is not visible any more, or it is in use where it came. */
const isOf = {
  newest: () => true,
  any: () => true,
  'use taken away': ({ before, after }: Entry) =>
    (before?.['containerId'] ?? null) !== null && after?.['containerId'] === null,
  'reach widened': ({ what, after }: Entry) =>
    what === 'enableContainerFor' || after?.['shared'] === true || after?.['off'] === false,
}

/** The place of an entry that the person sees, now and then of another one, or of none. */
function placeAt(stage: Stage, person: string, number: number, wanted: Which): number | null {
  const all = [...stage.model.activity.entries()]
  const seen = all.filter(([, entry]) => isListed(stage.model, person, entry))
  if (wanted === 'newest' && seen.length > 0) return seen.at(-1)?.[0] ?? null
  if (number % 16 === 7 || all.length === 0) return null
  const fitting = seen.filter(([, entry]) => isOf[wanted](entry))
  return pick(number % 5 !== 0 && fitting.length > 0 ? fitting : all, number)[0]
}

/** A tenant that a container came to uses it, so that taking that back has to clear a use. */
async function useSince(stage: Stage, place: number | null, number: number): Promise<void> {
  const m = stage.model
  const id = m.activity[place ?? -1]?.container ?? null
  if (id === null) return
  const tenants = [...m.tenants.keys()].filter((one) => one !== m.containers.get(id)?.owner && visible(m, id, one))
  if (tenants.length === 0) return
  const tenantGuid = pick(tenants, number)
  const change: Change = { change: 'setGlobalContainer', tenantGuid, containerId: id }
  await makeAlone(stage, stage.rootOf(tenantGuid), change, 'current', false)
}

/** The step an entry belongs to, and what would take it back; or why not, in the order in which it is found out. */
function wayBack(
  m: Model,
  person: string,
  place: number | null,
): { no: Outcome } | { step: number; changes: Change[] } {
  const entry = place === null ? undefined : m.activity[place]
  if (entry === undefined || !isListed(m, person, entry)) return { no: refused('404 not-found') }
  const changes = changesBack(m, person, entry.step)
  return changes === null ? { no: refused('409 not-revertible') } : { step: entry.step, changes }
}

const choice = {
  by: planner,
  number: index,
  which,
  clear: clears,
  between,
  tokens,
  rows: fc.constantFrom('changed' as const, 'all' as const),
}

async function takeBack(
  stage: Stage,
  person: string,
  place: number | null,
  plan: { token: string | undefined; holdsWhile: string | null },
  clear: boolean,
): Promise<string> {
  const { token: planMatch } = plan
  const back = wayBack(stage.model, person, place)
  const heard = await stage.send({
    method: 'POST',
    path: `/api/console/v1/activity/${stage.entryId(place) ?? 4711}/revert`,
    body: { clearAssignments: clear, reason },
    person,
    key: stage.newKey(),
    ...(planMatch !== undefined && { planMatch }),
  })
  if (planMatch === undefined) return stage.settle('revertActivity', refused('428 if-plan-match-missing'), heard)
  if ('no' in back) return stage.settle('revertActivity', back.no, heard)
  const expected = applied(stage, person, back.changes, plan, clear, back.step)
  const told = stage.settle('revertActivity', expected.outcome, heard)
  checkApplied(stage, person, back.changes, expected, heard)
  return told
}

async function planBack(stage: Stage, person: string, place: number | null, rows: 'changed' | 'all') {
  const back = wayBack(stage.model, person, place)
  const revertOf = stage.entryId(place) ?? 4711
  if (!('no' in back)) return await makePlan(stage, person, back.changes, rows, revertOf)
  const heard = await stage.send({ method: 'POST', path: '/api/console/v1/plans', body: { revertOf, rows }, person })
  return stage.settle('planChange to take back', back.no, heard)
}

/** All settings but versions, and in whose name something is disabled: disabled again it is in the name of who took it back. */
function settings(m: Model): string {
  return JSON.stringify([
    [...m.containers].map(([id, c]) => [id, c.name, c.shared, c.disabled, [...c.off.keys()].toSorted()]),
    [...m.tenants].map(([guid, t]) => [guid, t.global, t.containersOff]),
    [...m.connectors].map(([guid, k]) => [guid, k.own, k.ignoreGlobal]),
  ])
}

export const revertActs = [
  act('revertActivity', fc.record(choice), async (stage, { number, clear, which: wanted, ...more }) => {
    const person = personAt(stage, more.by)
    const place = placeAt(stage, person, number, wanted)
    if (wanted === 'reach widened' && number % 4 !== 1) await useSince(stage, place, number)
    const plan = await planBack(stage, person, place, more.rows)
    const told = `${person} takes back entry ${place}`
    if (typeof plan === 'string' && number % 4 !== 0) return `${told}: ${plan}`
    const kept = typeof plan === 'string' ? null : plan
    const then = kept ? await meanwhile(stage, more.between, kept.changes, number) : 'nothing'
    const outcome = await takeBack(stage, person, place, tokenOf(stage, kept, more.tokens, number), clear)
    return `${told}, planned, ${then}: ${outcome}`
  }),

  act(
    'half of an assignment',
    fc.record({ connector: index, number: index, isFlag: fc.boolean() }),
    async (stage, choice) => {
      const m = stage.model
      const connectorGuid = connectorAt(stage, choice.connector)
      const k = at(m.connectors, connectorGuid)
      const person = stage.rootOf(k.tenant)
      const others = [null, ...m.containers.keys()].filter(
        (one) => one !== k.own && (one === null || visible(m, one, k.tenant)),
      )
      if (others.length === 0) return 'nothing else to use'
      const assign = (containerId: number | null, ignoreGlobal: boolean) =>
        makeAlone(
          stage,
          person,
          { change: 'assignConnectorContainer', connectorGuid, containerId, ignoreGlobal },
          'current',
          false,
        )
      // Of container and flag one is changed and then the other, which is not to go back with the first.
      const turnFlag = () => assign(k.own, !k.ignoreGlobal)
      const useOther = () => assign(pick(others, choice.number), k.ignoreGlobal)
      const place = m.activity.length
      for (const turn of choice.isFlag ? [turnFlag, useOther] : [useOther, turnFlag]) await turn()
      const plan = await planBack(stage, person, place, 'changed')
      const told = typeof plan === 'string' ? plan : await takeBack(stage, person, place, plan, false)
      stage.count('half of an assignment', told)
      return `${person} takes back half of what ${connectorGuid} was assigned: ${told}`
    },
  ),

  act('a step and back again', fc.record({ drafts, twice: often }), async (stage, { drafts: some, twice }) => {
    const before = settings(stage.model)
    const changes = changesOf(stage, 'root0', some)
    const from = stage.model.activity.length
    const told = await applyAsPlanned(stage, 'root0', changes)
    if (told !== 'done' || stage.model.activity.length === from) return `${JSON.stringify(changes)}: ${told}`
    const after = settings(stage.model)
    for (const wanted of twice ? [before, after] : [before]) {
      const place = stage.model.activity.length - 1
      const plan = await planBack(stage, 'root0', place, 'changed')
      if (typeof plan === 'string') return `${JSON.stringify(changes)} and back again: ${plan}`
      const back = await takeBack(stage, 'root0', place, plan, true)
      if (back !== 'done') throw new Error(`taking back what was just done is ${back}`)
      const now = settings(stage.model)
      if (now !== wanted) throw new Error(`I7: ${JSON.stringify({ wanted, now })}`)
      if (before === after) break
      stage.count('a step and back again', wanted === before ? 'as before' : 'as after')
    }
    return `${JSON.stringify(changes)} and back again`
  }),
]
