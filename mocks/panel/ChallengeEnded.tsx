import type { Ref } from 'react'
import { Icon } from '@/ui/Icon.tsx'
import type { ChallengeState } from './challenge-state.ts'

interface ChallengeEndedProps {
  state: ChallengeState
  /** Whether other tabs know what this one was told. */
  isKept: boolean
  heading: Ref<HTMLHeadingElement>
}

const nothing = 'Nothing was paid and nothing was stored.'

const words = {
  unknown: { icon: 'unknown', title: 'No such payment', sentence: 'The address may have been copied incompletely.' },
  open: { icon: 'clock', title: 'Waiting', sentence: '' },
  late: { icon: 'clock', title: 'The time to answer is over', sentence: nothing },
  passed: { icon: 'check', title: 'This is confirmed', sentence: 'It went through, and the merchant knows.' },
  failed: { icon: 'close', title: 'This failed', sentence: nothing },
  cancelled: { icon: 'off', title: 'This was cancelled', sentence: nothing },
} as const

/** What became of it, where there is nothing to answer any more. */
export function ChallengeEnded({ state, isKept, heading }: ChallengeEndedProps) {
  const { icon, title, sentence } = words[state]
  const kept = state === 'unknown' && !isKept
  return (
    <>
      <span className={`bank-state ${state}`}>
        <Icon name={icon} />
      </span>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <p>{kept ? 'This browser keeps nothing: a payment is known only in the tab in which it was made.' : sentence}</p>
      <p>You can close this window.</p>
    </>
  )
}
