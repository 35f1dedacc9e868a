import type { Permission } from '@/contract/console/permissions.ts'
import type { ProfileRow } from '@mocks/entities.ts'
import { deregisterPaymentInstrument } from '@mocks/rules/deregistering.ts'
import { attachPaymentInstrument, detachPaymentInstrument } from '@mocks/rules/instruments.ts'
import { coveredFor } from '@mocks/rules/masking.ts'
import { exportProfile, revealProfileField } from '@mocks/rules/personal-data.ts'
import { addressByContainer, findProfile } from '@mocks/rules/profile-address.ts'
import { listProfileTransactions } from '@mocks/rules/profile-transactions.ts'
import { requireUpdateBeside, updateProfile } from '@mocks/rules/profiles.ts'
import { etagOf } from '@mocks/rules/versions.ts'
import { exportView } from '@mocks/views/profile-export.ts'
import { transactionViews } from '@mocks/views/profile-transactions.ts'
import {
  attachedView,
  contextView,
  deregisteredView,
  detachedView,
  profileView,
  updatedView,
} from '@mocks/views/profiles.ts'
import type { Call, Handlers } from './handler.ts'

type Operations =
  | 'getProfile'
  | 'updateProfile'
  | 'attachPaymentInstrument'
  | 'detachPaymentInstrument'
  | 'deregisterPaymentInstrument'
  | 'listProfileTransactions'
  | 'revealProfileField'
  | 'exportProfile'

type Right = 'show' | 'update' | 'prefer' | 'detach' | 'deregister-and-detach' | 'transactions'
const right = (name: Right): Permission => `frontend.customer-profiles.${name}`

function addressOf({ db, caller }: Call, { id }: { id: string }, ...rights: Permission[]) {
  return addressByContainer(db, caller, id, rights)
}

function withEtag<T>(answer: T, profile: ProfileRow | undefined) {
  return profile ? { answer, etag: etagOf('profile', profile.guid, profile.version) } : { answer }
}

/** The operations on one profile, addressed by container, with versions and a reason. */
export const profileHandlers: Pick<Handlers, Operations> = {
  getProfile: ({ params, body }, call) => {
    const profile = findProfile(call.db, addressOf(call, params, right('show')).container, body)
    const context = profile ? { context: contextView(call.db, call.caller, profile) } : {}
    return withEtag({ ...profileView(profile && coveredFor(call.caller, profile)), ...context }, profile)
  },
  updateProfile: ({ params, body }, call) => {
    const prefers = body.preferredInstrument !== undefined
    const address = addressOf(call, params, right(prefers ? 'prefer' : 'update'))
    if (prefers) requireUpdateBeside(call.db, address, body)
    const updated = updateProfile(call.db, address, body, { ifMatch: call.ifMatch, reason: body.reason })
    const told = updated && { ...updated, profile: coveredFor(call.caller, updated.profile) }
    return withEtag(updatedView(told), updated?.profile)
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
  deregisterPaymentInstrument: ({ params, body }, call) => {
    const intent = { ifMatch: call.ifMatch, reason: body.reason }
    const address = addressOf(call, params, right('deregister-and-detach'))
    const deregistered = deregisterPaymentInstrument(call.db, address, body, intent)
    return withEtag(deregisteredView(deregistered), deregistered?.profile)
  },
  listProfileTransactions: ({ params, body }, call) => {
    const list = listProfileTransactions(call.db, addressOf(call, params, right('transactions')), body)
    if (!list) return { answer: { profileExists: false, items: [], nextCursor: null, total: 0 } }
    const { profile, rows, ...page } = list
    return { answer: { profileExists: true, items: transactionViews(call.db, call.caller, profile, rows), ...page } }
  },
  revealProfileField: ({ params, body }, call) => {
    const revealed = revealProfileField(call.db, addressOf(call, params, right('show')), body)
    return { answer: { profileExists: revealed !== null, value: revealed?.value ?? null } }
  },
  exportProfile: ({ params, body }, call) => {
    const address = addressOf(call, params, right('show'), 'profile.personal-data.show', right('transactions'))
    const exported = exportProfile(call.db, address, body)
    return { answer: { export: exported && exportView(call.db, address, exported) } }
  },
}
