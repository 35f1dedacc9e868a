import type { Activity } from '@/contract/console/activity.ts'

/** Entries that were made in one step: the one that was asked for first, then what followed from it. */
export interface Step {
  change: number
  lead: Activity
  others: readonly Activity[]
  /** Whether older entries of this step may lie on the next page. */
  open: boolean
}

/** Puts neighbouring entries of one step together. The list is newest first; a step is told from its beginning. */
export function stepsOf(entries: readonly Activity[], more: boolean): Step[] {
  const groups: Activity[][] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (last?.[0]?.change === entry.change) last.push(entry)
    else groups.push([entry])
  }
  return groups.flatMap((group, index) => {
    const [lead, ...others] = group.toReversed()
    return lead ? [{ change: lead.change, lead, others, open: more && index === groups.length - 1 }] : []
  })
}
