import { lookUpProfiles } from '@mocks/rules/look-up.ts'
import { searchProfiles } from '@mocks/rules/profile-search.ts'
import { etagOf } from '@mocks/rules/versions.ts'
import { hitViewFor } from '@mocks/views/profile-hits.ts'
import type { ContainerRow } from '@mocks/entities.ts'
import type { Handlers } from './handler.ts'

function containersView(containers: readonly ContainerRow[]) {
  return containers.map(({ id, name }) => ({ id, name }))
}

/** Finding profiles: by conditions, page by page, and many identifiers at once. */
export const profileSearchHandlers: Pick<Handlers, 'searchProfiles' | 'lookUpProfiles'> = {
  searchProfiles: ({ body }, { db, caller }) => {
    const { viewer, hits, nextCursor, total, searched } = searchProfiles(db, caller, body)
    const items = hits.map(hitViewFor(db, viewer))
    return { answer: { items, nextCursor, total, searched: containersView(searched) } }
  },
  lookUpProfiles: ({ body }, { db, caller }) => {
    const { viewer, items, searched } = lookUpProfiles(db, caller, body)
    const hitView = hitViewFor(db, viewer)
    const told = items.map(({ found, more }) => ({
      profiles: found.map((one) => ({
        hit: hitView(one),
        etag: etagOf('profile', one.profile.guid, one.profile.version),
      })),
      more,
    }))
    return { answer: { items: told, searched: containersView(searched) } }
  },
}
