/** Planning over the wire: what the gateway answers, against the forecast of the model. */
import { asked } from './drafts.ts'
import { lacks, refused, type Outcome } from './reference-model.ts'
import { adopt, makeAll, type Change } from './reference-changes.ts'
import { planOf, type Forecast } from './reference-plans.ts'
import type { Heard, Json, KeptPlan, Stage } from './stage.ts'

const plans = '/api/console/v1/plans'

const rowsOf = (body: Json, name: string) => body[name] as Json[]
const guidOf = (value: unknown) => (value as { guid: string } | null)?.guid ?? null
const byFirst = (one: unknown[], other: unknown[]) => (String(one[0]) < String(other[0]) ? -1 : 1)

function usedOf(value: unknown): unknown[] {
  const { container, rule, usable } = value as { container: { id: number; name: string } | null } & Json
  return [container?.id ?? null, container?.name ?? null, rule, usable]
}

/** A plan as it was heard, in the order in which the model tells one. */
function shown(body: Json): unknown[] {
  return [
    rowsOf(body, 'steps').map((step) => {
      const container = step['container'] as { id: number; name: string } | null
      return [
        step['change'],
        container?.id ?? null,
        container?.name ?? null,
        guidOf(step['tenant']),
        guidOf(step['connector']),
        step['effective'],
      ]
    }),
    body['counts'],
    rowsOf(body, 'containers')
      .map((one) => [one['id'], one['name'], one['profiles'], one['connectorsBefore'], one['connectorsAfter']])
      .toSorted(([one], [other]) => Number(one) - Number(other)),
    rowsOf(body, 'tenants')
      .map(({ guid, parentGuid, gains, loses, states }) => {
        const told = (states as Json[]).map((one) => [one['containerId'], one['before'], one['after']])
        return [guid, parentGuid, gains, loses, told]
      })
      .toSorted(byFirst),
    rowsOf(body, 'connectors')
      .map(({ guid, effect, before, after }) => [guid, effect, usedOf(before), usedOf(after)])
      .toSorted(byFirst),
    rowsOf(body, 'clears').map((one) => [guidOf(one['tenant']), guidOf(one['connector']), one['containerId']]),
    body['clearCount'],
    (body['cannotClear'] as Json | null)?.['permission'] ?? null,
  ]
}

type Rows = 'changed' | 'all'

function known(stage: Stage, person: string, forecast: Forecast, rows: Rows): unknown[] {
  const { steps, counts, containers, tenants, connectors, clears, made } = forecast
  const hides = (right: string) => lacks(stage.model, person, right)
  return [
    steps,
    counts,
    containers,
    (hides('container.show') ? [] : tenants[rows])
      .map(({ guid, parent, gains, loses, states }) => [guid, parent, gains, loses, states])
      .toSorted(byFirst),
    (hides('merchant.connector-list.show') ? [] : connectors[rows])
      .map(({ guid, effect, before, after }) => [guid, effect, before, after])
      .toSorted(byFirst),
    clears,
    clears.length,
    made.lacking,
  ]
}

/** Names stand in another order on the wire. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : one,
  )
}

/** A plan that was heard says what the model says, and its token stands for exactly that. */
export function checkPlan(
  stage: Stage,
  person: string,
  changes: Change[],
  forecast: Forecast,
  body: Json,
  rows: Rows = 'changed',
): KeptPlan {
  const [left, right] = [text(shown(body)), text(known(stage, person, forecast, rows))]
  if (left !== right)
    throw new Error(`a plan of ${JSON.stringify(changes)} for ${person}\n  says  ${left}\n  model ${right}`)
  const plan = { person, changes, token: String(body['planToken']), holdsWhile: forecast.holdsWhile }
  stage.keepPlan(plan)
  return plan
}

/** Plans changes, or taking back an entry; nothing is done by that, whatever it says (the look finds everything as it was). */
export async function makePlan(
  stage: Stage,
  person: string,
  changes: Change[],
  rows: Rows,
  revertOf: number | null = null,
): Promise<KeptPlan | string> {
  const body = revertOf === null ? { changes, rows } : { revertOf, rows }
  const heard = await stage.send({ method: 'POST', path: plans, body, person })
  const forecast = planOf(stage.model, person, asked(stage, changes))
  const name = revertOf === null ? 'planChange' : 'planChange to take back'
  const told = stage.settle(name, 'kind' in forecast ? forecast : { kind: 'done' }, heard)
  if ('kind' in forecast) return told
  if (forecast.made.cleared.length > 0) stage.count(name, forecast.made.lacking === null ? 'clears' : 'cannot clear')
  return checkPlan(stage, person, changes, forecast, heard.body, rows)
}

export interface Applied {
  outcome: Outcome
  /** The plan as it is now, when the one that was sent holds no longer. */
  moved: Forecast | null
  /** What was done. */
  effective: boolean[]
  cleared: number
  first: number | null
}

const nothing = { moved: null, effective: [], cleared: 0, first: null }

/** What becomes of changes that are applied as planned; done in the model. */
export function applied(
  stage: Stage,
  person: string,
  changes: readonly Change[],
  { token, holdsWhile }: { token: string | undefined; holdsWhile: string | null },
  clear: boolean,
  reverts: number | null = null,
): Applied {
  const m = stage.model
  if (token === undefined) return { ...nothing, outcome: refused('428 if-plan-match-missing') }
  const all = asked(stage, changes)
  const forecast = planOf(m, person, all)
  if ('kind' in forecast) return { ...nothing, outcome: forecast }
  if (forecast.holdsWhile !== holdsWhile) return { ...nothing, outcome: refused('409 plan-moved'), moved: forecast }
  const made = makeAll(m, person, all, clear ? 'yes' : 'no', reverts)
  if ('kind' in made) return { ...nothing, outcome: made }
  const first = made.after.activity.length > m.activity.length ? m.activity.length : null
  adopt(m, made)
  return { outcome: { kind: 'done' }, moved: null, effective: made.effective, cleared: made.cleared.length, first }
}

/** The answer tells what was done, and under which number; or, when the state moved, the new plan. */
export function checkApplied(
  stage: Stage,
  person: string,
  changes: Change[],
  { moved, ...done }: Applied,
  heard: Heard,
) {
  if (moved) checkPlan(stage, person, changes, moved, heard.body['plan'] as Json)
  if (done.outcome.kind !== 'done') return
  const { steps, cleared, activityId } = heard.body
  const effective = steps === undefined ? done.effective : (steps as Json[]).map((step) => step['effective'])
  const told = JSON.stringify([effective, cleared, activityId])
  const wanted = JSON.stringify([done.effective, done.cleared, stage.entryId(done.first)])
  if (told !== wanted) throw new Error(`applied ${told}, not ${wanted}`)
}
