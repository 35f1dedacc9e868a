import type { ReactNode } from 'react'
import { submitError } from '@/api/form-refusal.ts'
import { sentenceOf } from '@/api/outcome.ts'
import type { RefusalAnswer } from '@/contract/refusal.ts'
import { Button } from '@/ui/Button.tsx'
import type { InstrumentChange } from './use-instrument-change.ts'

interface InstrumentTroubleTextProps {
  change: InstrumentChange
  /** "Not detached", at the beginning of a sentence. */
  notMade: string
  /** The label of the button that makes the change. */
  submitLabel: string
  /** Sent again while the answer is lost, it takes effect once. */
  once: boolean
  /** A refusal in this dialog's own words, by its code. */
  wordsOf?: (refusal: RefusalAnswer) => ReactNode
}

/** Why nothing was changed (yet), and what to do next. */
export function InstrumentTroubleText({ change, notMade, submitLabel, once, wordsOf }: InstrumentTroubleTextProps) {
  const { trouble, reading, lookAgain } = change
  if (trouble === null) return null
  const look = (
    <div className="go">
      <Button size="sm" icon="refresh" busy={reading} onClick={() => void lookAgain()}>
        Read the profile now
      </Button>
    </div>
  )
  switch (trouble.kind) {
    case 'refused': {
      const { refusal } = trouble
      return (
        <>
          {wordsOf?.(refusal) ?? submitError({ kind: 'refused', refusal, requestId: refusal.requestId ?? '' })}
          <p className="small mt-1">
            {refusal.code}
            {refusal.requestId && ` · Request ${refusal.requestId}`}
          </p>
        </>
      )
    }
    case 'changed':
      return (
        <>
          <b>{notMade}: the profile changed since you looked.</b>{' '}
          {trouble.differences.length > 0 ? trouble.differences.join(' ') : 'Nothing that shows here is different.'} If
          you still want it, press “{submitLabel}” again.
        </>
      )
    case 'unread':
      return (
        <>
          <b>{notMade}: the profile changed since you looked, and it could not be read again.</b>
          {look}
        </>
      )
    case 'not-made':
      return (
        <>
          <b>{notMade} so far.</b> {sentenceOf(trouble.outcome)} The profile was read again just now: nothing has
          changed. You may press “{submitLabel}” again{once ? '; it still happens only once' : ''}.
          <p className="small mt-1">Request {trouble.outcome.requestId}</p>
        </>
      )
    case 'half':
      return (
        <>
          <b>It is off the profile; the rest is not known.</b> {sentenceOf(trouble.outcome)} Press “{submitLabel}” again
          to ask for the outcome: it still happens only once.
          <p className="small mt-1">Request {trouble.outcome.requestId}</p>
        </>
      )
    case 'unknown':
      return (
        <>
          <b>It is not known whether this was done.</b> {sentenceOf(trouble.outcome)} The profile could not be read
          either.
          {look}
          <p className="small mt-1">Request {trouble.outcome.requestId}</p>
        </>
      )
  }
}
