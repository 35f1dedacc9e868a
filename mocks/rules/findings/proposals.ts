import type { ContainerRow } from '@mocks/entities.ts'
import { lacksOf, type Lack } from './lacks.ts'
import type { Survey } from './survey.ts'

const most = 3

/** The containers proposed to a tenant, best first; `near` are those of the nearest owner that has any to offer. */
export interface Proposal {
  containers: readonly ContainerRow[]
  near: readonly ContainerRow[]
}

type Counts = ReadonlyMap<number, number>

const families = new WeakMap<Survey, ReadonlyMap<number, Counts>>()

/** Uses of containers by a tenant and those right below it, for every tenant that has some; -1 are those at the top. */
function familiesOf(survey: Survey): ReadonlyMap<number, Counts> {
  const known = families.get(survey)
  if (known) return known
  const made = new Map<number, Map<number, number>>()
  survey.listing.forEach(({ parent }, place) => {
    for (const [id, count] of survey.usesAt(place)) {
      for (const family of [parent, place]) {
        const counts = made.get(family) ?? new Map<number, number>()
        made.set(family, counts.set(id, (counts.get(id) ?? 0) + count))
      }
    }
  })
  families.set(survey, made)
  return made
}

/** The containers of the nearest owner, leaving out owners whose containers are all disabled and unused. */
function nearest(survey: Survey, seen: readonly ContainerRow[]): ContainerRow[] {
  const serves = (container: ContainerRow) => !container.disabled || survey.isUsed(container.id)
  const owner = seen.findLast(serves)?.owner
  return seen.filter((container) => container.owner === owner && serves(container))
}

/** The container of the nearest owner that holds the most profiles: what no change of assignments can alter. */
function foremost({ db }: Survey, near: readonly ContainerRow[]): ContainerRow | undefined {
  const profiles = ({ id }: ContainerRow) => db.profiles.groupSize('container', String(id))
  return near.toSorted((one, other) => profiles(other) - profiles(one) || one.id - other.id)[0]
}

/**
 * Which containers may serve a tenant: those in use that it sees, the most used around it first. Only where the foremost of the nearest
 * owner is not in use it is proposed, and nothing else; it is then not reported as unused itself, so that mending one finding never
 * brings or takes another.
 */
export function proposalFor(survey: Survey, place: number): Proposal {
  const seen = survey.seenBy(place)
  const near = nearest(survey, seen)
  const first = foremost(survey, near)
  if (first && !survey.isUsed(first.id)) return { containers: [first], near }
  const family = familiesOf(survey).get(survey.listing[place]?.parent ?? -1)
  const own = survey.usesAt(place)
  const count = (counts: Counts | undefined, { id }: ContainerRow) => counts?.get(id) ?? 0
  const containers = seen
    .filter((container) => !container.disabled && survey.isUsed(container.id))
    .toReversed()
    .toSorted(
      (one, other) =>
        count(own, other) - count(own, one) || count(family, other) - count(family, one) || distance(near, one, other),
    )
  return { containers: containers.slice(0, most), near }
}

function distance(near: readonly ContainerRow[], one: ContainerRow, other: ContainerRow): number {
  return Number(near.includes(other)) - Number(near.includes(one))
}

/** The unused containers that a finding proposes to use: what they lack is told there. */
export function proposedUnused(survey: Survey): ReadonlySet<number> {
  const proposed = new Set<number>()
  for (const lack of lacksOf(survey)) {
    for (const { id } of proposedBy(survey, lack)) if (!survey.isUsed(id)) proposed.add(id)
  }
  return proposed
}

function proposedBy(survey: Survey, { place, without, expected }: Lack): ContainerRow[] {
  return [
    ...(without.length > 0 ? proposalFor(survey, place).containers : []),
    ...(expected && !expected.container.disabled ? [expected.container] : []),
  ]
}
