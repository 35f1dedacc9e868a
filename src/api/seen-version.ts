import { useState } from 'react'
import type { Outcome } from './outcome.ts'

/**
 * The version a form was opened on. A save is made on what the person saw, not on what was read since: otherwise a refresh in
 * between would quietly turn two edits into a lost one. Told of an outcome, it moves on only when the gateway refused as stale.
 */
export function useSeenVersion(etag: string): { seen: string; learn: (outcome: Outcome<unknown>) => void } {
  const [seen, setSeen] = useState<string | null>(etag)
  if (seen === null) setSeen(etag)
  function learn(outcome: Outcome<unknown>) {
    if (outcome.kind === 'refused' && outcome.refusal.code === 'stale-version') setSeen(null)
  }
  return { seen: seen ?? etag, learn }
}
