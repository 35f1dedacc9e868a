import { CustomerData } from '@/contract/v3/customer.ts'
import type { UpdateProfileBody } from '@/contract/v3/profiles.ts'
import type { Db } from '@mocks/db.ts'
import type { InstrumentRow, ProfileRow, StoredCustomer, TransactionRow } from '@mocks/entities.ts'
import { refuseOperation } from '@mocks/refuse.ts'
import { recordActivity } from './activity.ts'
import { refuseMaskedText, sentBlindly } from './masking.ts'
import { requireRight } from './permissions.ts'
import { findProfile, type ProfileAddress, type ProfileNaming } from './profile-address.ts'
import { keptFor } from './profile-transactions.ts'
import { checkVersion } from './versions.ts'

/** What a write of a profile carries beside its body: the version last seen (console only) and why it is made. */
export interface Intent {
  ifMatch: string | null
  reason?: string | undefined
}

type Stored = StoredCustomer[string]

const customerFields = Object.keys(CustomerData.shape) as (keyof CustomerData)[]

function sameValue(one: Stored | undefined, other: Stored | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && one[key] === other[key])
  )
}

/** `""`, null and an empty map all mean "no value" [ours, I19]. */
export function storedValue(sent: Stored | null): Stored | undefined {
  if (sent === null || sent === '') return undefined
  return typeof sent === 'object' && Object.keys(sent).length === 0 ? undefined : sent
}

function changedCustomer(before: StoredCustomer, sent: CustomerData): { customer: StoredCustomer; changed: string[] } {
  const customer: Record<string, Stored> = { ...before }
  const changed: string[] = []
  for (const field of customerFields) {
    const value = sent[field]
    if (value === undefined) continue
    const wanted = storedValue(value)
    if (sameValue(before[field], wanted)) continue
    changed.push(field)
    if (wanted === undefined) delete customer[field]
    else customer[field] = wanted
  }
  return { customer, changed }
}

export function prefer(instruments: readonly InstrumentRow[], token: string): readonly InstrumentRow[] {
  return instruments.map((one) =>
    one.preferred === (one.paymentToken === token) ? one : { ...one, preferred: one.paymentToken === token },
  )
}

/** The last four characters of a token: enough to tell instruments apart in a history, useless for a payment. */
export function tokenTail(token: string): string {
  return `…${token.slice(-4)}`
}

/** Refuses a change made on an older version of the profile; v3 knows no versions and passes none (GF 2.1). */
export function checkProfileVersion(profile: ProfileRow, { connector }: ProfileAddress, { ifMatch }: Intent): void {
  if (connector === null) checkVersion('profile', profile.guid, profile.version, ifMatch)
}

/** Puts an entry into the activity: names of fields and tails of tokens, never customer data. */
export function recordProfile(
  db: Db,
  { caller, container }: ProfileAddress,
  entry: { what: string; guid: string; before: unknown; after: unknown; reason: string | undefined },
): void {
  recordActivity(db, caller, {
    what: entry.what,
    object: { kind: 'profile', id: entry.guid, tenantGuid: container.owner, container: container.id },
    before: entry.before,
    after: entry.after,
    reason: entry.reason,
  })
}

/**
 * Refuses whoever may choose the preferred instrument but change no data, unless the data repeats what is stored (decision 37). What is
 * masked for the caller counts as a change whatever is sent: else one could guess at it.
 */
export function requireUpdateBeside(db: Db, { caller, container }: ProfileAddress, body: UpdateProfileBody): void {
  const profile = findProfile(db, container, body)
  if (!profile) return
  const { changed } = changedCustomer(profile.customer, body.customerData)
  if (changed.length > 0 || sentBlindly(caller, body.customerData).length > 0)
    requireRight(db, caller, 'frontend.customer-profiles.update')
}

/**
 * Changes customer data and the preferred instrument (GF 2.4; I17–I19). Absent fields stay, `""` and null clear them.
 * `changedFields` names customer data only [ours]. A token of another profile is refused with 1002 and nothing is changed.
 * Null when the container holds no such profile (I13).
 */
export function updateProfile(
  db: Db,
  address: ProfileAddress,
  body: UpdateProfileBody,
  intent: Intent,
): { profile: ProfileRow; changedFields: string[] } | null {
  const profile = findProfile(db, address.container, body)
  if (!profile) return null
  refuseMaskedText(address.caller, body.customerData)
  checkProfileVersion(profile, address, intent)
  const token = body.preferredInstrument
  if (token !== undefined && !profile.instruments.some((one) => one.paymentToken === token)) {
    refuseOperation(
      422,
      1002,
      'preferredInstrument: this profile has no instrument with that payment token. Read the profile again.',
    )
  }
  const { customer, changed: changedFields } = changedCustomer(profile.customer, body.customerData)
  const former = profile.instruments.find((one) => one.preferred)?.paymentToken
  const newlyPreferred = token !== undefined && token !== former
  if (changedFields.length === 0 && !newlyPreferred) return { profile, changedFields }
  const after: ProfileRow = {
    ...profile,
    customer,
    instruments: newlyPreferred ? prefer(profile.instruments, token) : profile.instruments,
    version: profile.version + 1,
  }
  db.profiles.replace(after)
  recordProfile(db, address, {
    what: 'updateProfile',
    guid: profile.guid,
    before: newlyPreferred ? { preferredInstrument: former === undefined ? null : tokenTail(former) } : null,
    after: { changedFields, ...(newlyPreferred ? { preferredInstrument: tokenTail(token) } : {}) },
    reason: intent.reason,
  })
  return { profile: after, changedFields }
}

/** Notes that a guid or token was used, so that it is never given to anything else (I4, I14); of a token for one use its nonce, which names nobody. */
export function retire(db: Db, kind: 'guid' | 'token' | 'one-time', value: string): void {
  const name = `${kind}:${value.toLowerCase()}`
  if (!db.counters.get(name)) db.counters.insert({ name, value: 1 })
}

/** Whether a guid or token was used by something that exists no more. */
export function isRetired(db: Db, kind: 'guid' | 'token' | 'one-time', value: string): boolean {
  return db.counters.get(`${kind}:${value.toLowerCase()}`) !== undefined
}

const gone = JSON.stringify({ success: false, profileExists: false })

/** The kept reply of a transaction goes on telling that it was carried out: of the profile and its instrument it says nothing any more. */
function withoutProfile(body: string): string {
  const { customerProfileData: _, returnData: __, ...rest } = JSON.parse(body) as Record<string, unknown>
  return JSON.stringify(rest)
}

/**
 * Empties kept replies that show the customer or a payment token: a request repeated under its key must not bring back what was deleted
 * (I14 before I21). It has no second effect either: it is told, as it would be by now, that there is no such profile.
 */
function emptyReplies(db: Db, guid: string, transactions: readonly TransactionRow[]): void {
  const uuids = new Set(transactions.map(({ uuid }) => uuid))
  for (const row of db.replies.values()) {
    const uuid = /^\{"success":\w+,"uuid":"([^"]+)"/.exec(row.body)?.[1]
    if (uuid !== undefined) {
      if (uuids.has(uuid) || row.body.includes(guid)) db.replies.replace({ ...row, body: withoutProfile(row.body) })
      continue
    }
    const tellsMuch = row.body.includes('"customer"') || row.body.includes('"paymentToken"')
    if (!row.body.includes(guid) || !tellsMuch) continue
    const { etag: _, ...headers } = row.headers
    db.replies.replace({ ...row, status: 200, headers, body: gone })
  }
}

/** A transaction of a profile that is deleted: an entry of the merchant's books that knows no customer, no instrument and no profile. */
function withoutCustomer(row: TransactionRow): TransactionRow {
  const { processing } = row
  const challenge = processing?.challenge
  return {
    ...row,
    customer: {},
    instrument: null,
    attachedTo: null,
    profileGuid: null,
    paymentToken: null,
    processing: processing && {
      ...processing,
      description: null,
      challenge: challenge ? { ...challenge, naming: null } : null,
    },
  }
}

/** What a delete took beside the profile itself. */
export interface Deleted {
  instruments: number
  transactions: number
}

/**
 * Deletes exactly one profile for good, with the data its transactions keep of it (GF 2.5; I14–I16): they stay as entries of the
 * merchant's books and know no customer, no instrument and no profile any more. Null when there is none: already gone is an answer (decision 5).
 */
export function deleteProfile(db: Db, address: ProfileAddress, naming: ProfileNaming, intent: Intent): Deleted | null {
  const profile = findProfile(db, address.container, naming)
  if (!profile) return null
  checkProfileVersion(profile, address, intent)
  db.profiles.remove(profile.guid)
  retire(db, 'guid', profile.guid)
  for (const { paymentToken } of profile.instruments) retire(db, 'token', paymentToken)
  const transactions = keptFor(db, profile)
  emptyReplies(db, profile.guid, transactions)
  for (const transaction of transactions) db.transactions.replace(withoutCustomer(transaction))
  recordProfile(db, address, {
    what: 'deleteProfile',
    guid: profile.guid,
    before: { instruments: profile.instruments.length },
    after: null,
    reason: intent.reason,
  })
  return { instruments: profile.instruments.length, transactions: transactions.length }
}
