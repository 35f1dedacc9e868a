import { useState } from 'react'
import type { Outcome } from '@/api/outcome.ts'
import { usePermission } from '@/api/session.ts'
import type { Assignment } from '@/contract/console/problem.ts'

/** The uses that made the gateway refuse (409 container-in-use), and whether they can be cleared with the change. */
export interface Blocked {
  assignments: readonly Assignment[]
  /** How many there are, listed or not. */
  count: number
  /** Why this person cannot clear them, or null. */
  missing: string | null
  /** The gateway's own words when some uses lie outside the person's tenants: clearing is not offered then. */
  elsewhere: string | null
}

/**
 * What keeps a container from being taken away, and the consent to clear it with the change. The consent is for the uses that were
 * read: a newer list, or somebody else's change in between, takes it back.
 */
export function useBlocked() {
  const [refused, setRefused] = useState<Omit<Blocked, 'missing'> | null>(null)
  const [clear, setClear] = useState(false)
  const settings = usePermission('tenant.globalConnectorSettings')
  const connectors = usePermission('merchant.connector.edit')

  /** Takes in how the change ended; true when uses stand in its way. */
  function learn(outcome: Outcome<unknown>): boolean {
    const found = usesOf(outcome)
    const stale = outcome.kind === 'refused' && outcome.refusal.code === 'stale-version'
    if (found || stale) {
      setRefused(found)
      setClear(false)
    }
    return found !== null
  }

  const kinds = refused?.assignments ?? []
  const missing =
    (kinds.some(({ connector }) => connector === null) ? settings : null) ??
    (kinds.some(({ connector }) => connector !== null) ? connectors : null)
  const blocked: Blocked | null = refused && { ...refused, missing }
  const offered = blocked !== null && blocked.elsewhere === null
  const waiting = offered && !clear ? (missing ?? 'Tick the box to clear the uses, or cancel.') : null
  return { blocked, clear, setClear, learn, waiting }
}

function usesOf(outcome: Outcome<unknown>): Omit<Blocked, 'missing'> | null {
  if (outcome.kind !== 'refused' || outcome.refusal.code !== 'container-in-use') return null
  const { assignments = [], assignmentCount, permission, sentence } = outcome.refusal
  const count = Math.max(assignmentCount ?? 0, assignments.length)
  // Without any use to clear here, ticking a box could not help either.
  return { assignments, count, elsewhere: permission !== undefined || count === 0 ? sentence : null }
}
