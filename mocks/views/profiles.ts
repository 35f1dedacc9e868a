import type { WireAnswerOf } from '@/contract/endpoint.ts'
import type { Endpoints } from '@/contract/endpoints.ts'
import type { ProfileHit } from '@/contract/console/profiles.ts'
import { isExpired, kindOf } from '@/contract/v3/instruments.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { InstrumentRow, ProfileRow, StoredCustomer } from '@mocks/entities.ts'
import { effectiveOf } from '@mocks/rules/effective.ts'
import type { SearchField } from '@mocks/rules/profile-criteria.ts'
import { inScope } from '@mocks/rules/scope.ts'

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

/** A connector is named to those who may see it; a shared container holds instruments of other tenants' connectors too (I23). */
function connectorRef(db: Db, caller: Caller, guid: string | null) {
  const connector = guid === null ? undefined : db.connectors.get(guid)
  return connector && inScope(db, caller, connector.tenantGuid) ? { guid: connector.guid, name: connector.name } : null
}

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
    instruments: profile.instruments.map((instrument) => ({
      paymentToken: instrument.paymentToken,
      transactionUuid: instrument.transactionUuid,
      connector: connectorRef(db, caller, instrument.connectorGuid),
      unusable: whyUnusable(db, profile, instrument),
    })),
  }
}

const brands: Record<string, string> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  maestro: 'Maestro',
  diners: 'Diners Club',
  discover: 'Discover',
  jcb: 'JCB',
  unionpay: 'UnionPay',
  paypal: 'PayPal',
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined || value === '' ? null : String(value)
}

function instrumentMark(instrument: InstrumentRow, now: Date): ProfileHit['instruments'][number] {
  const { paymentData, method, type, preferred } = instrument
  const kind = kindOf(textOf(paymentData['_TYPE']) ?? undefined, method, type)
  const names = { card: paymentData['brand'], iban: 'IBAN', wallet: paymentData['walletType'], other: method }
  const name = textOf(names[kind]) ?? method
  const month = { expiryMonth: Number(paymentData['expiryMonth']), expiryYear: Number(paymentData['expiryYear']) }
  return {
    kind,
    label: brands[name.toLowerCase()] ?? name,
    lastFour: textOf(paymentData['lastFourDigits']) ?? textOf(paymentData['iban'])?.slice(-4) ?? null,
    expired: kind === 'card' && isExpired(month, now),
    preferred,
  }
}

function nameOf({ firstName, lastName, company }: StoredCustomer): string | null {
  const names = [firstName, lastName].filter((name) => typeof name === 'string')
  if (names.length > 0) return names.join(' ')
  return typeof company === 'string' ? company : null
}

/** A hit as a list shows it: enough to recognise the person, never more than last digits. */
export function hitView(db: Db, profile: ProfileRow, matched: SearchField | null): ProfileHit {
  const now = new Date(db.environment.now())
  const email = profile.customer['email']
  return {
    profileGuid: profile.guid,
    customerIdentification: profile.identification,
    container: { id: profile.container, name: db.containers.get(profile.container)?.name ?? '' },
    name: nameOf(profile.customer),
    email: typeof email === 'string' ? email : null,
    createdAt: profile.createdAt,
    instruments: profile.instruments.map((instrument) => instrumentMark(instrument, now)),
    matched,
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
export function deletedView(deleted: boolean) {
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
