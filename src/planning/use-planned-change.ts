import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { submitError } from '@/api/form-refusal.ts'
import { useIntentKey } from '@/api/intent.ts'
import type { Outcome, Refused, Unknown } from '@/api/outcome.ts'
import { planInstead, planQuery } from '@/api/plans.ts'
import type { Plan, PlanChangeBody } from '@/contract/console/changes.ts'
import { bodyOf, clearsText, nothingToDo, reasonNotToApply, withoutVersions, type Phase } from './plan-state.ts'
import type { Applied, Doubt, Planned, Wanted } from './planned.ts'
import { isListed, isReadAtOnce } from './plan-counts.ts'
import { usePlanRows, useRowsAtOnce } from './use-plan-rows.ts'
import { useSendPlanned } from './use-send-planned.ts'

/** What happened to the changes that are planned; other changes begin anew. */
interface Run {
  key: string
  phase: Phase
  /** Planned without the versions the form was opened on. */
  rebased: boolean
  moved: boolean
  /** Stands for the plan that was looked at. */
  token: string | null
  error: Refused | Unknown | null
  doubt: Doubt | null
  /** The plan found when looking again after a lost answer. */
  found: Outcome<Plan> | null
}

const begun = (key: string): Run => ({
  key,
  phase: 'open',
  rebased: false,
  moved: false,
  token: null,
  error: null,
  doubt: null,
  found: null,
})

/**
 * Plans changes as they are chosen and applies them as planned. Whatever stands in the way is told beside the plan: the state that
 * moved, a version that is stale, uses to clear, an answer that was lost. `among` how many tenants there is somebody to concern.
 */
export function usePlannedChange(wanted: Wanted, among?: number): Planned {
  const client = useQueryClient()
  const asked = bodyOf(wanted)
  const key = JSON.stringify(asked)
  const [run, setRun] = useState<Run>(() => begun(key))
  const [consent, setConsent] = useState<string | null>(null)
  const [last, setLast] = useState<Plan | null>(null)
  const keyOf = useIntentKey()
  const send = useSendPlanned()
  const rows = useRowsAtOnce(among)
  if (run.key !== key) setRun(begun(key))
  const patch = (part: Partial<Run>) => setRun((now) => (now.key === key ? { ...now, ...part } : now))

  const body = asked && run.rebased ? withoutVersions(asked) : asked
  // Read once, and again only when asked to: a plan that changes under the pointer would be applied without having been looked at.
  // What moved meanwhile is told on applying.
  const query = useQuery({
    ...planQuery({ ...body, rows }),
    enabled: ({ state }) => body !== null && run.phase === 'open' && state.data === undefined,
  })
  const outcome = body === null ? undefined : (run.found ?? query.data)
  const fresh = outcome?.kind === 'done' ? outcome.data : null
  const token = fresh?.planToken ?? null
  if (token !== null && run.key === key && run.token !== token)
    setRun({ ...run, token, moved: run.moved || run.token !== null })
  if (fresh !== null && last !== fresh) setLast(fresh)
  if (body === null && last !== null) setLast(null)

  const failed = outcome && outcome.kind !== 'done' ? outcome : null
  const reading = body !== null && run.phase === 'open' && (query.isPending || (failed !== null && query.isFetching))
  const waiting = reading || run.phase === 'looking'
  const problem = waiting ? null : failed
  const plan = body === null || problem ? null : (fresh ?? last)
  const retry = () => void (run.phase === 'unread' && run.doubt ? clearUp(run.doubt.outcome) : query.refetch())
  const isNamed = plan !== null && (rows === 'changed' || isListed(plan))
  const isWanted = plan !== null && !isNamed && !waiting && isReadAtOnce(plan)
  const who = usePlanRows(body ?? {}, plan, isWanted ? 'changed' : null, retry)
  const uses = plan && plan.clearCount > 0 ? clearsText(plan) : null
  const clear = uses !== null && consent === uses

  function keep(planned: PlanChangeBody, outcome: Outcome<Plan>) {
    client.setQueryData(planQuery({ ...planned, rows }).queryKey, () => outcome)
  }

  async function clearUp(lost: Unknown) {
    if (asked === null || body === null) return
    patch({ phase: 'looking', doubt: { outcome: lost, found: 'looking' }, found: null })
    // Its own effect would make the version stale that it was made on.
    const found = await client.query(planQuery({ ...withoutVersions(asked), rows }))
    if (found.kind !== 'done') return patch({ phase: 'unread', doubt: { outcome: lost, found: 'unread' }, found })
    if (nothingToDo(found.data)) return patch({ phase: 'done', doubt: { outcome: lost, found: 'in-place' }, found })
    keep(body, found)
    patch({ phase: 'open', doubt: { outcome: lost, found: 'not-made' } })
  }

  async function apply(reason: string): Promise<Outcome<Applied>> {
    if (body === null || fresh === null || cannotApply !== null) return notSent(cannotApply)
    const text = reason.trim()
    const more = { ...(clear ? { clearAssignments: true } : {}), ...(text === '' ? {} : { reason: text }) }
    patch({ phase: 'sending', moved: false, error: null, doubt: null })
    const ended = await send.run(body, more, fresh.planToken, keyOf({ body, more, plan: fresh.planToken }))
    keyOf.settled(ended)
    if (ended.kind === 'done') {
      setConsent(null)
      patch({ phase: 'done' })
    } else if (ended.kind === 'unknown') {
      await clearUp(ended)
    } else if (ended.refusal.code === 'plan-moved') {
      const instead = planInstead(ended)
      if (instead) keep(body, { kind: 'done', data: instead, etag: null, requestId: ended.requestId })
      else void query.refetch()
      patch({ phase: 'open', moved: true })
    } else if (ended.refusal.code === 'stale-version') {
      // The plan would be refused for the same reason.
      keep(body, ended)
      patch({ phase: 'open' })
    } else {
      patch({ phase: 'open', error: ended })
    }
    return ended
  }

  const stale = problem?.kind === 'refused' && problem.refusal.code === 'stale-version'
  const cannotApply = reasonNotToApply({ phase: run.phase, nothing: body === null, waiting, problem, plan, clear })
  return {
    body,
    plan,
    listed: isNamed ? plan : who.plan,
    waiting,
    problem,
    moved: run.moved,
    clear,
    setClear: (on) => setConsent(on ? uses : null),
    cannotApply,
    apply,
    busy: run.phase === 'sending',
    error: run.error ? submitError(run.error) : null,
    doubt: run.doubt,
    stale,
    rebase: () => patch({ rebased: true, token: null, error: null }),
    retry,
  }
}

function notSent(sentence: string | null): Refused {
  const refusal = {
    status: 0,
    code: 'not-planned',
    sentence: sentence ?? 'There is no plan yet.',
    fields: [],
    raw: null,
  }
  return { kind: 'refused', refusal: { api: 'console', ...refusal }, requestId: '' }
}
