import { emailPlace, type Db } from '@mocks/db.ts'
import type { ProfileRow } from '@mocks/entities.ts'
import { foldedEmailOf } from '@mocks/search-text.ts'

/**
 * The profiles that have an e-mail, container by container, read only as far as needed: a shop's own address may stand in ten thousand.
 * A container that is not wanted costs a single row.
 */
export function* profilesOfEmail(
  db: Db,
  folded: string,
  isWanted: (container: number) => boolean,
): Generator<ProfileRow> {
  const prefix = emailPlace(folded)
  let after: string | null = null
  for (;;) {
    const next = db.profiles.inOrder('email', { prefix, after }).next()
    if (next.done) return
    const { row, place }: { row: ProfileRow; place: string } = next.value
    const wanted = isWanted(row.container)
    // What an e-mail with a NUL brings into this part of the index is no match.
    if (wanted && foldedEmailOf(row) === folded) yield row
    after = wanted ? place : `${emailPlace(folded, row.container)}\uffff`
  }
}
