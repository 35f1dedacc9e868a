import { useState } from 'react'
import { turnedAway, type Outcome } from './outcome.ts'

/** The idempotency key of a request; told how a call ended, it knows when the same request is meant anew. */
interface IntentKeys {
  (request: unknown): string
  settled: (outcome: Outcome<unknown>) => void
}

/**
 * Gives each intent its idempotency key: the same request asked again while the outcome is not known carries the same key and so
 * takes effect once. An edited one is another intent; so is the same one after a refusal, since what stood in its way may be gone.
 */
export function intentKeys(): IntentKeys {
  let last: { request: string; key: string } | null = null
  let lost = false
  const keyOf = (request: unknown) => {
    const text = JSON.stringify(request)
    if (last?.request !== text) {
      last = { request: text, key: crypto.randomUUID() }
      lost = false
    }
    return last.key
  }
  const settled = (outcome: Outcome<unknown>) => {
    if (outcome.kind === 'unknown') lost = true
    // Turned away after a lost answer, it is still not known what the first attempt did.
    else if (!(lost && turnedAway(outcome))) last = null
  }
  return Object.assign(keyOf, { settled })
}

export function useIntentKey(): IntentKeys {
  const [keyOf] = useState(intentKeys)
  return keyOf
}
