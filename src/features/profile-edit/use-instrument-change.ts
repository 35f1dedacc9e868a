import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Outcome, Unknown } from '@/api/outcome.ts'
import { readProfileAgain, type ProfileRead } from '@/api/profiles.ts'
import type { ProfileInContainer } from '@/contract/console/profiles.ts'
import type { RefusalAnswer } from '@/contract/refusal.ts'
import { useProfile, useProfileAddress } from '@/profile/use-profile.ts'
import { differencesBetween } from './profile-differences.ts'

/** Why the change is not made (yet). */
export type InstrumentTrouble =
  | { kind: 'refused'; refusal: RefusalAnswer }
  | { kind: 'changed'; differences: readonly string[] }
  | { kind: 'unread' }
  | { kind: 'not-made'; outcome: Unknown }
  | { kind: 'unknown'; outcome: Unknown }
  | { kind: 'half'; outcome: Unknown }

interface Settled {
  /** Whether a profile as it is now shows that the change was made. */
  isMade: (now: ProfileInContainer) => boolean
  /** Whether the profile shows a part of the effect, which somebody else may have had: the rest can only be asked for. */
  isHalf?: (now: ProfileInContainer) => boolean
  /** `found`: the answer was lost, and the profile shows it. */
  onMade: (how: 'answered' | 'found') => void
}

// The dialog says so, and a profile that is not there shows nothing of what was asked.
function isGone({ data }: ProfileRead): boolean {
  return !data.profileExists
}

/**
 * One change of one instrument, made on the profile as it was seen when the dialog opened. A newer version is told before anything is sent
 * again; a lost answer is cleared up by reading.
 */
export function useInstrumentChange({ isMade, isHalf, onMade }: Settled) {
  const client = useQueryClient()
  const { container, profileGuid } = useProfileAddress()
  const current = useProfile()
  const [seen, setSeen] = useState<ProfileRead>(current)
  const [trouble, setTrouble] = useState<InstrumentTrouble | null>(null)
  const [reading, setReading] = useState(false)
  const [made, setMade] = useState(false)

  const read = async () => {
    setReading(true)
    const now = await readProfileAgain(client, container, profileGuid)
    setReading(false)
    return now
  }
  const finish = (how: 'answered' | 'found') => {
    setTrouble(null)
    setMade(true)
    onMade(how)
  }
  const clearUp = async (outcome: Unknown) => {
    const now = await read()
    if (now === null) return setTrouble({ kind: 'unknown', outcome })
    // Asked again, it must be the very same request.
    if (isHalf?.(now.data)) return setTrouble({ kind: 'half', outcome })
    if (isGone(now)) return setMade(true)
    if (isMade(now.data)) return finish('found')
    setSeen(now)
    setTrouble({ kind: 'not-made', outcome })
  }
  const lookAgain = async () => {
    const now = await read()
    if (now === null) return setTrouble({ kind: 'unread' })
    if (isGone(now)) return setMade(true)
    setTrouble({ kind: 'changed', differences: differencesBetween(seen.data, now.data) })
    setSeen(now)
  }
  const settle = async (outcome: Outcome<{ profileExists?: boolean | undefined }>) => {
    if (outcome.kind === 'unknown') return clearUp(outcome)
    if (outcome.kind === 'done') {
      if (outcome.data.profileExists === false) return setMade(true)
      return finish('answered')
    }
    if (outcome.refusal.code === 'stale-version') return lookAgain()
    setTrouble({ kind: 'refused', refusal: outcome.refusal })
  }
  return {
    /** The profile as it was seen last, on which the change is made. */
    seen,
    /** The profile as the screen behind knows it. */
    current,
    trouble,
    reading,
    made,
    /** While it is not known what is stored, nothing is sent. */
    mustRead: trouble?.kind === 'unknown' || trouble?.kind === 'unread' ? 'Read the profile first.' : null,
    begin: () => setTrouble(null),
    settle,
    lookAgain: () => (trouble?.kind === 'unknown' ? clearUp(trouble.outcome) : lookAgain()),
  }
}

export type InstrumentChange = ReturnType<typeof useInstrumentChange>
