import { useEffect, useRef, type ReactNode } from 'react'
import { codeOf, sentenceOf, type Refused, type Unknown } from '@/api/outcome.ts'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { problemSentence } from './plan-state.ts'
import type { Doubt, Planned } from './planned.ts'

/** Whoever pressed Apply looks at the foot of the form, and what came of it stands above. */
export function InSight({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces, because newer browsers answer with a promise, which is no clean-up.
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place} className="in-sight">
      {children}
    </div>
  )
}

/** The state moved before the plan was applied. */
export function PlanMoved() {
  return (
    <Callout hue="unknown" icon="refresh" title="This changed while you looked: here is the new plan." live>
      Nothing was done.
    </Callout>
  )
}

/** Why there is no plan, in its place. */
export function PlanProblem({ planned, problem }: { planned: Planned; problem: Refused | Unknown }) {
  const { stale, retry, rebase } = planned
  if (stale) {
    return (
      <Callout
        hue="warning"
        title="Somebody changed this since you opened it."
        live
        action={
          <Button size="sm" onClick={rebase}>
            Plan on what is stored now
          </Button>
        }
      >
        Nothing was done, and nothing you entered is lost.
      </Callout>
    )
  }
  const refused = problem.kind === 'refused'
  return (
    <Callout
      hue={refused ? 'warning' : 'error'}
      title={refused ? 'This cannot be done as it stands.' : 'The plan could not be read.'}
      live
      action={
        <Button size="sm" icon="refresh" onClick={retry}>
          Try again
        </Button>
      }
    >
      {problemSentence(problem)}
      <p className="small mt-1">
        {codeOf(problem)} · Request {problem.requestId}
      </p>
    </Callout>
  )
}

const found: Record<Doubt['found'], { title: string; sentence: string }> = {
  looking: {
    title: 'It is not known yet whether the change was made.',
    sentence: 'What is stored now is being read.',
  },
  'in-place': {
    title: 'The change is in place.',
    sentence: 'The answer was lost, so it was looked up: all of it is stored, and there is nothing left to do.',
  },
  'not-made': {
    title: 'The change was not made.',
    sentence:
      'The answer was lost, so it was looked up: nothing of it is stored so far. Here is what it would do now; applied again, it still happens only once.',
  },
  unread: {
    title: 'It is not known whether the change was made.',
    sentence: 'What is stored now could not be read either.',
  },
}

/** The answer to a change was lost: what was found when looking again. */
export function PlanDoubt({ doubt, retry }: { doubt: Doubt; retry: () => void }) {
  const { title, sentence } = found[doubt.found]
  const looked = doubt.found === 'in-place' || doubt.found === 'not-made'
  return (
    <Callout
      hue="unknown"
      title={title}
      live
      action={
        doubt.found === 'unread' ? (
          <Button size="sm" icon="refresh" onClick={retry}>
            Look again
          </Button>
        ) : undefined
      }
    >
      {looked ? sentence : `${sentenceOf(doubt.outcome)} ${sentence}`}
      <p className="small mt-1">Request {doubt.outcome.requestId}</p>
    </Callout>
  )
}
