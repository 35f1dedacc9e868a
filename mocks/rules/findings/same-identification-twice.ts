import type { Fix } from '@/contract/console/findings.ts'
import type { ContainerRow } from '@mocks/entities.ts'
import { stopBetween } from '@mocks/rules/visibility.ts'
import { lacksOf } from './lacks.ts'
import { proposalFor } from './proposals.ts'
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

/** Whether the caller may ever take a container from above away from a tenant. */
function isTheirs({ mine, caller }: Survey, upper: ContainerRow, tenantGuid: string): boolean {
  return mine(upper.owner) || tenantGuid !== caller.tenantGuid
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

/** Whether the tenants below still lack a container and count on this one: taking it away would turn their findings into others. */
function isCountedOn(survey: Survey, { place, upper }: Twice): boolean {
  return lacksOf(survey).some(({ place: lower, expected }) => {
    if (!survey.isWithin(lower, place)) return false
    const [near] = proposalFor(survey, lower).near
    return expected?.container === upper || near?.owner === upper.owner
  })
}

/** The only tenant right below the owner that a container reaches: to disable it there is to stop sharing it. */
function isLastToSee({ db }: Survey, container: ContainerRow, tenantGuid: string): boolean {
  const owner = db.tenants.get(container.owner)
  if (owner === undefined) return false
  const reached = db.tenants.group('parent', owner.guid).filter((row) => stopBetween(container, owner, row) === null)
  return reached.length === 1 && reached[0]?.guid === tenantGuid
}

function mend(survey: Survey, twice: Twice): { fixes: Fix[]; advice: string | null } {
  const tenant = survey.tenantAt(twice.place)
  const { upper } = twice
  const none = (advice: string) => ({ fixes: [], advice })
  if (upper.owner === tenant.guid) {
    return none(
      `Both containers belong to ${tenant.name}, so neither can be taken away from it. Look at the profiles, and delete those no longer needed.`,
    )
  }
  const owner = survey.db.tenants.get(upper.owner)?.name ?? upper.owner
  const isOwnerMine = survey.mine(upper.owner)
  if (!isTheirs(survey, upper, tenant.guid))
    return none(`Ask an administrator of ${owner} to disable “${upper.name}” for ${tenant.name}.`)
  if (isCountedOn(survey, twice)) {
    return none(
      `Connectors of ${tenant.name} or below have no container and could use “${upper.name}”. Settle that first.`,
    )
  }
  const containerId = upper.id
  if (isOwnerMine && isLastToSee(survey, upper, tenant.guid)) {
    const label = `Stop sharing “${upper.name}”, which only ${tenant.name} gets`
    return { fixes: [{ label, changes: [{ change: 'shareContainer', containerId, shared: false }] }], advice: null }
  }
  const label = `Disable “${upper.name}” for ${tenant.name} and all below it`
  return {
    fixes: [{ label, changes: [{ change: 'disableContainerFor', containerId, tenantGuid: tenant.guid }] }],
    advice: null,
  }
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
      ...mend(survey, twice),
    }))
}
