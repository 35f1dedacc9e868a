import type { Permission } from '@/contract/console/permissions.ts'
import type { ProfileRow } from '@mocks/entities.ts'
import { attachPaymentInstrument, detachPaymentInstrument } from '@mocks/rules/instruments.ts'
import { addressByContainer, findProfile } from '@mocks/rules/profile-address.ts'
import { searchProfiles } from '@mocks/rules/profile-search.ts'
import { deleteProfile, updateProfile } from '@mocks/rules/profiles.ts'
import { etagOf } from '@mocks/rules/versions.ts'
import {
  attachedView,
  contextView,
  deletedView,
  detachedView,
  hitView,
  profileView,
  updatedView,
} from '@mocks/views/profiles.ts'
import type { Call, Handlers } from './handler.ts'

type Operations =
  | 'searchProfiles'
  | 'getProfile'
  | 'updateProfile'
  | 'deleteProfile'
  | 'attachPaymentInstrument'
  | 'detachPaymentInstrument'

const right = (name: 'show' | 'update' | 'delete' | 'prefer' | 'detach'): Permission =>
  `frontend.customer-profiles.${name}`

function addressOf({ db, caller }: Call, { id }: { id: string }, ...rights: Permission[]) {
  return addressByContainer(db, caller, id, rights)
}

function withEtag<T>(answer: T, profile: ProfileRow | undefined) {
  return profile ? { answer, etag: etagOf('profile', profile.guid, profile.version) } : { answer }
}

/** The same five operations addressed by container, with versions and a reason, and the search. */
export const profileHandlers: Pick<Handlers, Operations> = {
  searchProfiles: ({ body }, { db, caller }) => {
    const { hits, nextCursor, total, searched } = searchProfiles(db, caller, body)
    const items = hits.map(({ profile, matched }) => hitView(db, profile, matched))
    return { answer: { items, nextCursor, total, searched: searched.map(({ id, name }) => ({ id, name })) } }
  },
  getProfile: ({ params, body }, call) => {
    const profile = findProfile(call.db, addressOf(call, params, right('show')).container, body)
    const context = profile ? { context: contextView(call.db, call.caller, profile) } : {}
    return withEtag({ ...profileView(profile), ...context }, profile)
  },
  updateProfile: ({ params, body }, call) => {
    const rights = body.preferredInstrument === undefined ? [right('update')] : [right('update'), right('prefer')]
    const intent = { ifMatch: call.ifMatch, reason: body.reason }
    const updated = updateProfile(call.db, addressOf(call, params, ...rights), body, intent)
    return withEtag(updatedView(updated), updated?.profile)
  },
  deleteProfile: ({ params, body }, call) => {
    const intent = { ifMatch: call.ifMatch, reason: body.reason }
    return { answer: deletedView(deleteProfile(call.db, addressOf(call, params, right('delete')), body, intent)) }
  },
  attachPaymentInstrument: ({ params, body }, call) => {
    const attached = attachPaymentInstrument(call.db, addressOf(call, params, right('update')), body, body)
    return withEtag(attachedView(attached), attached?.profile)
  },
  detachPaymentInstrument: ({ params, body }, call) => {
    const intent = { ifMatch: call.ifMatch, reason: body.reason }
    const detached = detachPaymentInstrument(call.db, addressOf(call, params, right('detach')), body, intent)
    return withEtag(detachedView(detached), detached?.profile)
  },
}
