import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  deleteImpactQuery,
  findInstead,
  forgetProfile,
  useDeleteProfile,
  useSettleDeleteAttempt,
} from '@/api/erasure.ts'
import { submitError } from '@/api/form-refusal.ts'
import { useIntentKey } from '@/api/intent.ts'
import { sentenceOf, type Refused, type Unknown } from '@/api/outcome.ts'
import { readProfileAgain, type ProfileRead } from '@/api/profiles.ts'
import type { Receipt } from '@/contract/console/receipts.ts'
import type { DeleteOutcome } from '@/profile/list-state.ts'
import { announce } from '@/ui/announcer.ts'
import type { DeleteTrouble } from './DeleteError.tsx'

/** An attempt whose answer was lost, with what is needed to clear it up. */
export interface Doubt {
  outcome: Unknown
  attempt: string
  reason: string
  /** Why it could not be settled, when the gateway refused even that. */
  refused: string | null
}

/** How it ended, for the list the person comes back to. */
export type Ended = Pick<DeleteOutcome, 'kind' | 'requestId' | 'receiptId' | 'checked' | 'another'>

interface Target {
  container: number
  profileGuid: string
  customerIdentification: string | undefined
  etag: string | null
}

interface Hears {
  /** The profile as it was read anew. */
  onSeen: (profile: ProfileRead) => void
  onEnded: (ended: Ended) => void
}

function troubleOf(outcome: Refused): DeleteTrouble {
  const { code, receiptId } = outcome.refusal
  if (code === 'stale-version') return { kind: 'changed', receiptId }
  return { kind: 'refused', sentence: submitError(outcome), receiptId }
}

/** What a settled attempt's receipt says about a profile that is still there. */
function troubleAfter({ outcome, code, receiptId }: Receipt, lost: Unknown): DeleteTrouble {
  if (outcome === 'refused' && code === 'stale-version') return { kind: 'changed', receiptId }
  return { kind: 'still-there', sentence: sentenceOf(lost), closed: true, receiptId }
}

/**
 * One delete after another of the profile in the dialog, each an attempt with a key and a receipt of its own. An attempt whose answer was
 * lost is settled first: only then it is said what was found, and another may follow.
 */
export function useDeleteAttempt(target: Target, { onSeen, onEnded }: Hears) {
  const client = useQueryClient()
  const { run } = useDeleteProfile()
  const { run: settle } = useSettleDeleteAttempt()
  const keyOf = useIntentKey()
  const [trouble, setTrouble] = useState<DeleteTrouble | null>(null)
  const [doubt, setDoubt] = useState<Doubt | null>(null)
  const [reading, setReading] = useState(false)
  const { container, profileGuid, customerIdentification } = target

  /** Gone, as far as the gateway said: looks once more, and for another one of that name, before it is told. */
  const leave = async (ended: Ended) => {
    const found = await findInstead(container, profileGuid, customerIdentification)
    if (found?.kind === 'same') {
      setDoubt(null)
      setTrouble({ kind: 'contradicted', receiptId: ended.receiptId })
      return
    }
    const another = found?.kind === 'another' ? { another: found } : {}
    await forgetProfile(client, container, profileGuid)
    onEnded({ ...ended, ...(found === null ? {} : { checked: true }), ...another })
  }
  const readAgain = async () => {
    setReading(true)
    const now = await readProfileAgain(client, container, profileGuid)
    setReading(false)
    return now
  }
  const standsStill = (now: ProfileRead, told: DeleteTrouble) => {
    onSeen(now)
    setDoubt(null)
    setTrouble(told)
  }

  /** Closes an attempt whose answer was lost, then says what was found. */
  const clearUp = async (lost: Omit<Doubt, 'refused'>) => {
    setReading(true)
    const { outcome, attempt, reason } = lost
    const settled = await settle({ params: { id: String(container) }, body: { profileGuid, attempt, reason } })
    setReading(false)
    if (settled.kind === 'done') {
      // The attempt has its receipt: whatever is sent from here on is another one.
      keyOf.settled(settled)
      const { receipt } = settled.data
      const { receiptId, requestId } = receipt
      if (receipt.outcome === 'deleted') return leave({ kind: 'found-gone', receiptId, requestId })
      if (receipt.outcome === 'already-gone') return leave({ kind: 'already-gone', receiptId, requestId })
      const now = await readAgain()
      if (now?.data.profileExists === false) return leave({ kind: 'already-gone', receiptId, requestId })
      if (now) return standsStill(now, troubleAfter(receipt, outcome))
      setDoubt(null)
      return setTrouble({ kind: 'unread', receiptId })
    }
    const refused = settled.kind === 'refused' ? settled.refusal.sentence : null
    const now = refused === null ? null : await readAgain()
    if (now?.data.profileExists === false) return leave({ kind: 'found-gone', requestId: outcome.requestId })
    if (now) return standsStill(now, { kind: 'still-there', sentence: sentenceOf(outcome), closed: false })
    setDoubt({ ...lost, refused })
    announce('Outcome not known yet', true)
  }

  const send = async (reason: string) => {
    setTrouble(null)
    const body = { profileGuid, reason }
    const ifMatch = target.etag ?? '*'
    const attempt = keyOf({ ...body, ifMatch })
    const outcome = await run({ params: { id: String(container) }, body, ifMatch, idempotencyKey: attempt })
    keyOf.settled(outcome)
    if (outcome.kind === 'unknown') return clearUp({ outcome, attempt, reason })
    if (outcome.kind === 'refused') {
      if (outcome.refusal.code === 'transaction-pending')
        void client.invalidateQueries({ queryKey: deleteImpactQuery(container, profileGuid).queryKey })
      return setTrouble(troubleOf(outcome))
    }
    const { profileExists, receiptId } = outcome.data
    const { requestId } = outcome
    const kind = profileExists === false ? 'already-gone' : 'deleted'
    return leave({ kind, requestId, ...(receiptId ? { receiptId } : {}) })
  }

  const lookAgain = async () => {
    const now = await readAgain()
    if (now?.data.profileExists === false) return leave({ kind: 'already-gone', requestId: '' })
    if (!now) return setTrouble({ kind: 'unread' })
    standsStill(now, { kind: 'read-again' })
  }

  return { send, clearUp, lookAgain, trouble, doubt, reading }
}
