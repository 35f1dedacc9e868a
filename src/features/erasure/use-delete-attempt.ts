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
import { codeOf, sentenceOf, turnedAway, type Refused, type Unknown } from '@/api/outcome.ts'
import { profileQuery, readProfileAgain, type ProfileRead } from '@/api/profiles.ts'
import { usePrincipal } from '@/api/session.ts'
import type { Receipt } from '@/contract/console/receipts.ts'
import type { DeleteOutcome } from '@/profile/list-state.ts'
import { announce } from '@/ui/announcer.ts'
import { shortenIdentifier } from '@/ui/identifier.ts'
import { toast } from '@/ui/toast.ts'
import type { DeleteTrouble } from './DeleteError.tsx'
import { endAttempt, keepOpen, openAttemptOf, type OpenAttempt, type Whose } from './open-attempts.ts'

/** An attempt whose answer was lost, with what is needed to clear it up. */
export interface Doubt {
  attempt: string
  sentence: string
  /** Of the lost answer; null when the page was left before it was known to be lost. */
  code: string | null
  requestId: string | null
  /** As it was typed; not known any more when the page was left meanwhile. */
  reason?: string
  /** What came of asking what became of it; null when the gateway could not be asked. */
  asked: string | null
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
function troubleAfter({ outcome, code, receiptId }: Receipt, sentence: string): DeleteTrouble {
  if (outcome === 'refused' && code === 'stale-version') return { kind: 'changed', receiptId }
  return { kind: 'still-there', sentence, closed: true, receiptId }
}

function doubtOf(attempt: string, outcome: Unknown, reason: string): Doubt {
  const { requestId } = outcome
  return { attempt, sentence: sentenceOf(outcome), code: codeOf(outcome), requestId, reason, asked: null }
}

/** An attempt that was left open before the dialog was closed, or the page left. */
function resumed({ attempt, code, requestId }: OpenAttempt): Doubt {
  const sentence = 'The answer to an attempt of yours was lost.'
  return { attempt, sentence, code, requestId, asked: 'not since you came back: find out now.' }
}

/**
 * One delete after another of the profile in the dialog, each an attempt with a key and a receipt of its own. An attempt whose answer was
 * lost is settled first: only then it is said what was found, and another may follow. It stays open when the dialog is closed, and is taken
 * up again where the dialog is opened again.
 */
export function useDeleteAttempt(target: Target, { onSeen, onEnded }: Hears) {
  const client = useQueryClient()
  const { run } = useDeleteProfile()
  const { run: settle } = useSettleDeleteAttempt()
  const keyOf = useIntentKey()
  const [trouble, setTrouble] = useState<DeleteTrouble | null>(null)
  const { container, profileGuid, customerIdentification } = target
  const whose: Whose = { user: usePrincipal().username, container, profileGuid }
  const [doubt, setDoubt] = useState<Doubt | null>(() => {
    const open = openAttemptOf(whose)
    return open ? resumed(open) : null
  })
  const [reading, setReading] = useState(false)
  // Whether the person has left cannot be told by what is mounted: a profile that is read as gone takes its dialog off the page.
  const [address] = useState(() => location.pathname)
  const hasLeft = () => location.pathname !== address

  /** Gone, as far as the gateway said: looks once more, and for another one of that name, before it is told. */
  const leave = async (ended: Ended) => {
    const found = await findInstead(container, profileGuid, customerIdentification)
    if (found?.kind === 'same') {
      setDoubt(null)
      setTrouble({ kind: 'contradicted', receiptId: ended.receiptId })
      return
    }
    const another = found?.kind === 'another' ? { another: found } : {}
    if (hasLeft()) {
      // Its page may be what is shown now.
      await client.invalidateQueries({ queryKey: profileQuery(container, profileGuid).queryKey })
      await forgetProfile(client, container, profileGuid)
      return toast(`Profile ${shortenIdentifier(profileGuid)}, whose delete you left, is gone`)
    }
    await forgetProfile(client, container, profileGuid)
    onEnded({ ...ended, ...(found === null ? {} : { checked: true }), ...another })
  }
  const readAgain = async () => {
    setReading(true)
    // Who loses it may have changed with it, and is decided on as well.
    const [now, impact] = await Promise.all([
      readProfileAgain(client, container, profileGuid),
      client.query(deleteImpactQuery(container, profileGuid)).catch(() => null),
    ])
    setReading(false)
    return impact === null && now?.data.profileExists !== false ? null : now
  }
  const standsStill = (now: ProfileRead, told: DeleteTrouble) => {
    onSeen(now)
    setDoubt(null)
    setTrouble(told)
  }

  /** Closes an attempt whose answer was lost, then says what was found. */
  const clearUp = async (lost: Doubt) => {
    setReading(true)
    const { attempt, sentence, reason } = lost
    const body = { profileGuid, attempt, ...(reason === undefined ? {} : { reason }) }
    const settled = await settle({ params: { id: String(container) }, body })
    setReading(false)
    if (settled.kind === 'done') {
      // The attempt has its receipt: whatever is sent from here on is another one.
      keyOf.settled(settled)
      endAttempt(attempt)
      const { receipt } = settled.data
      const { receiptId, requestId } = receipt
      if (receipt.outcome === 'deleted') return leave({ kind: 'found-gone', receiptId, requestId })
      if (receipt.outcome === 'already-gone') return leave({ kind: 'already-gone', receiptId, requestId })
      const now = await readAgain()
      if (now?.data.profileExists === false) return leave({ kind: 'already-gone', receiptId, requestId })
      if (hasLeft()) toast(`Profile ${shortenIdentifier(profileGuid)}, whose delete you left, was not deleted`)
      if (now) return standsStill(now, troubleAfter(receipt, sentence))
      setDoubt(null)
      return setTrouble({ kind: 'unread', receiptId })
    }
    const refused = settled.kind === 'refused' ? settled.refusal.sentence : null
    const now = refused === null ? null : await readAgain()
    if (now?.data.profileExists === false) return leave({ kind: 'found-gone', requestId: lost.requestId ?? '' })
    if (now) return standsStill(now, { kind: 'still-there', sentence, closed: false })
    setDoubt({ ...lost, asked: refused })
    announce('Outcome not known yet', true)
  }

  const send = async (reason: string) => {
    setTrouble(null)
    const body = { profileGuid, reason }
    const ifMatch = target.etag ?? '*'
    const attempt = keyOf({ ...body, ifMatch })
    const open = openAttemptOf(whose)
    // What became of an attempt comes before the next one; the same one again is no other.
    if (open && open.attempt !== attempt) return clearUp(resumed(open))
    if (!open) keepOpen({ ...whose, attempt, requestId: null, code: null })
    const outcome = await run({ params: { id: String(container) }, body, ifMatch, idempotencyKey: attempt })
    keyOf.settled(outcome)
    if (outcome.kind === 'unknown') {
      const lost = doubtOf(attempt, outcome, reason)
      keepOpen({ ...whose, attempt, requestId: lost.requestId, code: lost.code })
      return clearUp(lost)
    }
    // Turned away after a lost answer, it is still not known what was done before.
    if (!(open && turnedAway(outcome))) endAttempt(attempt)
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
