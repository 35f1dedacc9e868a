import type { WireAnswerOf } from '@/contract/endpoint.ts'
import type { Endpoints } from '@/contract/endpoints.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { InstrumentRow, ProfileRow, StoredCustomer } from '@mocks/entities.ts'
import { effectiveOf } from '@mocks/rules/effective.ts'
import { maskedFor } from '@mocks/rules/masking.ts'
import { samePersonOf } from '@mocks/rules/same-person.ts'
import { connectorRef } from './references.ts'

type ProfileWire = WireAnswerOf<Endpoints['getProfileByApiKey']>
type ContextWire = NonNullable<WireAnswerOf<Endpoints['getProfile']>['context']>

/** Customer data as the gateway shows them: the identification first, the rest by name, no `_TYPE` (SEED). */
function customerView({ identification, customer }: Pick<ProfileRow, 'identification' | 'customer'>) {
  const fields = Object.entries(customer).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return { identification, ...(Object.fromEntries(fields) as StoredCustomer) }
}

function instrumentView(instrument: InstrumentRow) {
  const { type, createdAt, method, paymentData, paymentToken, preferred, associatedTokenType, networkTokenStatus } =
    instrument
  return {
    _TYPE: type,
    createdAt,
    method,
    paymentData: { ...paymentData },
    paymentToken,
    isPreferred: preferred,
    ...(associatedTokenType === null ? {} : { associatedTokenType }),
    ...(networkTokenStatus === null ? {} : { networkTokenStatus }),
  }
}

/** getProfile's documented answers, word for word: a found one says `profileExists` as text (SEED), a missing one is GF 2.3.1. */
export function profileView(profile: ProfileRow | undefined) {
  if (!profile) {
    return {
      success: false,
      profileExists: false,
      profileGuid: null,
      customerIdentification: null,
      preferredMethod: null,
      customer: null,
      paymentInstruments: [],
    } satisfies ProfileWire
  }
  return {
    success: true,
    profileExists: 'true',
    profileGuid: profile.guid,
    customerIdentification: profile.identification,
    preferredMethod: profile.preferredMethod,
    customer: customerView(profile),
    paymentInstruments: profile.instruments.map(instrumentView),
  } satisfies ProfileWire
}

/** An unknown profile on the calls that write: an answer, not an error (I13, decision 5). */
const noSuchProfile = { success: false, profileExists: false } as const

function whyUnusable(
  db: Db,
  profile: ProfileRow,
  instrument: InstrumentRow,
): ContextWire['instruments'][number]['unusable'] {
  const transaction = instrument.transactionUuid === null ? undefined : db.transactions.get(instrument.transactionUuid)
  if (transaction?.deregistered) return 'deregistered'
  if (db.containers.get(profile.container)?.disabled) return 'container-disabled'
  const connector = db.connectors.get(instrument.connectorGuid)
  const moved = !connector || effectiveOf(db, connector).container?.id !== profile.container
  return moved ? 'connector-moved' : null
}

/** What an operator needs beside the public answer: origin of the profile and of each instrument, and what makes one unusable (decision 9). */
export function contextView(db: Db, caller: Caller, profile: ProfileRow): ContextWire {
  return {
    container: { id: profile.container, name: db.containers.get(profile.container)?.name ?? '' },
    createdAt: profile.createdAt,
    createdBy: connectorRef(db, caller, profile.createdBy),
    masked: maskedFor(caller, profile.customer).masked,
    samePerson: samePersonOf(db, caller, profile),
    instruments: profile.instruments.map((instrument) => ({
      paymentToken: instrument.paymentToken,
      transactionUuid: instrument.transactionUuid,
      connector: connectorRef(db, caller, instrument.connectorGuid),
      unusable: whyUnusable(db, profile, instrument),
    })),
  }
}

/** updateProfile's answer, in the documented order (GF 2.4). */
export function updatedView(updated: { profile: ProfileRow; changedFields: string[] } | null) {
  if (!updated) return noSuchProfile
  const { profile, changedFields } = updated
  return {
    success: true,
    profileGuid: profile.guid,
    customerIdentification: profile.identification,
    customer: customerView(profile),
    changedFields,
  }
}

/** deleteProfile answers `success` and nothing else (GF 2.5). */
export function deletedView(deleted: object | null) {
  return deleted ? { success: true } : noSuchProfile
}

export function attachedView(attached: { profile: ProfileRow; paymentToken: string } | null) {
  if (!attached) return noSuchProfile
  const { profile, paymentToken } = attached
  return { success: true, message: 'Payment instrument attached', profileGuid: profile.guid, paymentToken }
}

export function detachedView(detached: { profile: ProfileRow } | null) {
  return detached
    ? { success: true, message: 'Payment instrument detached', profileGuid: detached.profile.guid }
    : noSuchProfile
}

export function deregisteredView(deregistered: { profile: ProfileRow } | null) {
  return deregistered
    ? {
        success: true,
        message: 'Payment instrument deregistered and detached',
        profileGuid: deregistered.profile.guid,
      }
    : noSuchProfile
}
