import type { LookedUpProfile } from '@/contract/console/profile-search.ts'
import type { Identifier } from './parse-identifiers.ts'

/** What a look-up gave for one identifier. */
export interface LookedUp {
  profiles: readonly LookedUpProfile[]
  /** There are others, which the gateway does not list. */
  more: boolean
}

export type PlanOutcome = 'found' | 'several' | 'missing'

/** One line of the plan: an identifier with a profile it leads to, or with none. Several profiles make several lines. */
export interface PlanRow {
  identifier: Identifier
  outcome: PlanOutcome
  profile: LookedUpProfile | null
  /** Place among the profiles of its identifier, and how many these are. */
  place: number
  of: number
  more: boolean
  /** The line that led to the same profile before; it is deleted once. */
  sameAs: number | null
}

export type PlanCounts = Record<PlanOutcome, number>

/** The key of a profile in what is chosen: guids are equal in either case. */
export function keyOf({ hit }: LookedUpProfile): string {
  return hit.profileGuid.toLowerCase()
}

/** The plan as it is at one moment. */
export interface PlanView {
  rows: readonly PlanRow[]
  counts: PlanCounts
  /** How many identifiers are in it. */
  size: number
}

export const emptyPlan: PlanView = { rows: [], counts: { found: 0, several: 0, missing: 0 }, size: 0 }

/** The plan as it grows, part by part, while identifiers are looked up. */
export class Plan {
  readonly rows: PlanRow[] = []
  readonly counts: PlanCounts = { found: 0, several: 0, missing: 0 }
  /** What is chosen before anybody chooses: what was found without doubt. */
  readonly certain: string[] = []
  /** How many identifiers are in it. */
  size = 0
  private readonly lineOf = new Map<string, number>()

  add(identifier: Identifier, { profiles, more }: LookedUp): void {
    const outcome: PlanOutcome = profiles.length === 0 ? 'missing' : profiles.length > 1 || more ? 'several' : 'found'
    this.size += 1
    this.counts[outcome] += 1
    const shown: readonly (LookedUpProfile | null)[] = profiles.length === 0 ? [null] : profiles
    for (const [place, profile] of shown.entries()) {
      const sameAs = profile ? this.note(profile, identifier.line) : null
      this.rows.push({ identifier, outcome, profile, place, of: shown.length, more, sameAs })
      if (profile && outcome === 'found' && sameAs === null) this.certain.push(keyOf(profile))
    }
  }

  look(): PlanView {
    return { rows: [...this.rows], counts: { ...this.counts }, size: this.size }
  }

  private note(profile: LookedUpProfile, line: number): number | null {
    const key = keyOf(profile)
    const before = this.lineOf.get(key)
    if (before === undefined) this.lineOf.set(key, line)
    return before ?? null
  }
}

export type PlanFilter = 'all' | PlanOutcome

/** Narrowed to one outcome; as it is when all are shown, so that nothing is copied. */
export function rowsShown(rows: readonly PlanRow[], filter: PlanFilter): readonly PlanRow[] {
  return filter === 'all' ? rows : rows.filter(({ outcome }) => outcome === filter)
}

/** The chosen profiles, each once, with the line that led to it first. */
export function chosenRows(
  rows: readonly PlanRow[],
  chosen: ReadonlySet<string>,
): (PlanRow & { profile: LookedUpProfile })[] {
  const taken = new Set<string>()
  return rows.filter((row): row is PlanRow & { profile: LookedUpProfile } => {
    if (row.profile === null) return false
    const key = keyOf(row.profile)
    if (!chosen.has(key) || taken.has(key)) return false
    taken.add(key)
    return true
  })
}

export interface Consequences {
  profiles: number
  instruments: number
  containers: { id: number; name: string; profiles: number }[]
}

/** What deleting the chosen ones takes, and from which containers. */
export function consequencesOf(chosen: readonly { profile: LookedUpProfile }[]): Consequences {
  const containers = new Map<number, { id: number; name: string; profiles: number }>()
  let instruments = 0
  for (const { profile } of chosen) {
    const { container } = profile.hit
    const counted = containers.get(container.id) ?? { ...container, profiles: 0 }
    containers.set(container.id, { ...counted, profiles: counted.profiles + 1 })
    instruments += profile.hit.instruments.length
  }
  return {
    profiles: chosen.length,
    instruments,
    containers: [...containers.values()].toSorted((one, other) => other.profiles - one.profiles),
  }
}
