import type { ContainerRow } from '@mocks/entities.ts'
import { isTheirs, parting } from './partings.ts'
import { ownedIn } from './shared-for-nobody.ts'
import type { Check, Survey } from './survey.ts'

/** Two containers that one tenant sees: it owns `lower`, and `upper` too or gets it from above. */
interface Pair {
  place: number
  upper: ContainerRow
  lower: ContainerRow
}

/** Containers of a tenant or below it that hold identifications which `upper` holds as well, and how many of them. */
interface Twice {
  place: number
  upper: ContainerRow
  lower: Set<ContainerRow>
  count: number
}

/** Which two containers one tenant sees that owns one of them: nobody else can tell them apart. */
type PairOf = (one: number, other: number) => Pair | null

/** `PairOf` for a survey, or nothing where no tenant looked at sees more than the one container it owns. */
function pairsOf(survey: Survey): PairOf | null {
  const lowers = new Map<number, { place: number; container: ContainerRow; sees: ReadonlySet<number> }>()
  for (const { container, place } of ownedIn(survey)) {
    const seen = survey.seenBy(place)
    if (seen.length > 1) lowers.set(container.id, { place, container, sees: new Set(seen.map(({ id }) => id)) })
  }
  if (lowers.size === 0) return null
  const pairOf = (lowerId: number, upperId: number): Pair | null => {
    const lower = lowers.get(lowerId)
    const upper = lower?.sees.has(upperId) ? survey.db.containers.get(upperId) : undefined
    return lower && upper ? { place: lower.place, upper, lower: lower.container } : null
  }
  // Of two containers of one owner either would do; the older one counts as the upper.
  return (one, other) =>
    pairOf(Math.max(one, other), Math.min(one, other)) ?? pairOf(Math.min(one, other), Math.max(one, other))
}

/** For each identification held more than once, the pairs of containers that hold it. */
function pairsHeld(survey: Survey, pairOf: PairOf): Pair[][] {
  const { profiles } = survey.db
  return [...profiles.groupsOfSeveral('anyIdentification')].map((identification) => {
    const holders = profiles.group('anyIdentification', identification).map(({ container }) => container)
    return holders.flatMap((one, place) => holders.slice(place + 1).flatMap((other) => pairOf(one, other) ?? []))
  })
}

/**
 * Where pairs are told: at the highest tenant with one, since taking the upper container away there takes it from all below. Tenants
 * where the caller cannot do so are told for themselves.
 */
function tellersOf(survey: Survey, held: readonly Pair[][]): (pair: Pair) => number {
  const places = new Map<ContainerRow, Set<number>>()
  for (const { place, upper, lower } of held.flat()) {
    if (upper.owner === lower.owner) continue
    const known = places.get(upper)
    if (known) known.add(place)
    else places.set(upper, new Set([place]))
  }
  const tellers = new Map<ContainerRow, Map<number, number>>()
  for (const [upper, below] of places) {
    const ordered = [...below].toSorted((one, other) => one - other)
    const tops = ordered.filter((place) => isTheirs(survey, upper, survey.tenantAt(place).guid))
    tellers.set(
      upper,
      new Map(ordered.map((place) => [place, tops.find((top) => survey.isWithin(place, top)) ?? place])),
    )
  }
  return ({ place, upper }) => tellers.get(upper)?.get(place) ?? place
}

function findTwice(survey: Survey): Map<string, Twice> {
  const found = new Map<string, Twice>()
  const pairOf = pairsOf(survey)
  if (pairOf === null) return found
  const held = pairsHeld(survey, pairOf)
  const tellerOf = tellersOf(survey, held)
  for (const pairs of held) {
    const counted = new Set<Twice>()
    for (const pair of pairs) {
      const { upper, lower } = pair
      const isOneOwners = upper.owner === lower.owner
      const place = isOneOwners ? pair.place : tellerOf(pair)
      const key = isOneOwners ? `${upper.id}~${lower.id}` : `${survey.tenantAt(place).guid}~${upper.id}`
      const twice = found.get(key) ?? { place, upper, lower: new Set(), count: 0 }
      found.set(key, twice)
      twice.lower.add(lower)
      if (!counted.has(twice)) twice.count += 1
      counted.add(twice)
    }
  }
  return found
}

/** The same identification in two containers of one tenant: two profiles, of which its connectors find one or the other (I3). */
export const sameIdentificationTwice: Check = (survey) => {
  if (!survey.caller.permissions.has('frontend.customer-profiles.show')) return []
  return [...findTwice(survey)]
    .toSorted(([, one], [, other]) => one.place - other.place || one.upper.id - other.upper.id)
    .map(([key, twice]) => () => ({
      kind: 'same-identification-twice',
      parts: [key],
      tenant: survey.tenantAt(twice.place),
      containers: [twice.upper, ...twice.lower],
      connectors: [],
      other: null,
      count: twice.count,
      ...parting(survey, twice),
    }))
}
