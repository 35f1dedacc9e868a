import type { ProfileRow } from '@mocks/entities.ts'
import { testForMany, type Criterion, type Ground, type Test } from './profile-criteria.ts'

/** So few rows are tested one by one, whatever else is asked; no further index need be built to find fewer. */
const few = 300
/** How many rows are tested one after the other in the time that an index takes to give one. */
const perIndexed = 4

/** The criterion with the fewest rows; null where looking at every row is quicker than reading them from its index. */
function rarestOf(criteria: readonly Criterion[], rows: number): Criterion | null {
  let rarest: Criterion | null = null
  for (const criterion of criteria) {
    if (rarest !== null && rarest.estimate() <= few) return rarest
    if (criterion.estimate() < (rarest?.estimate() ?? Infinity)) rarest = criterion
  }
  return rarest !== null && rarest.estimate() <= few + rows / perIndexed ? rarest : null
}

function testOf(criteria: readonly Criterion[], rows: number): Test {
  const tests = criteria.map((criterion) =>
    rows > few ? testForMany(criterion) : (row: ProfileRow) => criterion.meets(row) !== null,
  )
  return (row) => {
    for (const test of tests) if (!test(row)) return false
    return true
  }
}

/**
 * The profiles of the searched containers that meet all criteria, and of the groups to be left out none wholly. Rows come from the index
 * of the rarest criterion, or are all there are; everything else is tested row by row.
 */
export function findProfiles(
  { db, containers }: Ground,
  criteria: readonly Criterion[],
  without: readonly (readonly Criterion[])[],
): ProfileRow[] {
  const searched = new Set(containers)
  const rarest = rarestOf(criteria, db.profiles.size)
  const rows = rarest?.estimate() ?? db.profiles.size
  const others = criteria.filter((criterion) => criterion !== rarest)
  const isWanted = testOf(others, rows)
  const leftOut = without.map((group) => testOf(group, rows))
  const found: ProfileRow[] = []
  for (const row of rarest?.candidates() ?? db.profiles.values()) {
    if (searched.has(row.container) && isWanted(row) && !leftOut.some((test) => test(row))) found.push(row)
  }
  return found
}
