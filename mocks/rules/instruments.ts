import type { AttachPaymentInstrumentBody, DetachPaymentInstrumentBody } from '@/contract/v3/profiles.ts'
import type { Db } from '@mocks/db.ts'
import type { InstrumentRow, ProfileRow, TransactionRow } from '@mocks/entities.ts'
import { newGuid, newPaymentToken } from '@mocks/ids.ts'
import { refuseInstrument } from '@mocks/refuse.ts'
import { effectiveOf } from './effective.ts'
import { findProfile, type ProfileAddress } from './profile-address.ts'
import { checkProfileVersion, isRetired, recordProfile, retire, tokenTail, type Intent } from './profiles.ts'
import { inScope } from './scope.ts'

/** Now, as the gateway writes times: without a zone (GF 5, row 6). */
export function gatewayNow(db: Db): string {
  return new Date(db.environment.now()).toISOString().slice(0, 19).replace('T', ' ')
}

/** A profile guid that no profile has or ever had (I4). */
export function freshGuid(db: Db): string {
  for (;;) {
    const guid = newGuid('CP', db.environment.random)
    if (!db.profiles.find('foldedGuid', guid.toLowerCase()) && !isRetired(db, 'guid', guid)) return guid
  }
}

/** A payment token that no instrument has or ever had (I14, I18). */
export function freshToken(db: Db): string {
  for (;;) {
    const token = newPaymentToken(db.environment.random)
    if (db.profiles.groupSize('token', token) === 0 && !isRetired(db, 'token', token)) return token
  }
}

function refuseTransaction(): never {
  refuseInstrument(
    404,
    'TRANSACTION_NOT_FOUND',
    'There is no such successful registering transaction here. Check its UUID and the connector that made it.',
  )
}

/**
 * Whether a transaction belongs here: made by the connector of the API key (GF 2.6), or, when the container was named, by a
 * connector in the caller's scope that uses it [ours].
 */
function isWithinReach(db: Db, { connector, container, caller }: ProfileAddress, transaction: TransactionRow): boolean {
  if (connector) return transaction.connectorGuid === connector.guid
  const maker = db.connectors.get(transaction.connectorGuid)
  if (!maker || !inScope(db, caller, maker.tenantGuid)) return false
  return effectiveOf(db, maker).container?.id === container.id
}

function reachableTransaction(db: Db, address: ProfileAddress, uuid: string): TransactionRow | undefined {
  const transaction = db.transactions.get(uuid)
  return transaction && isWithinReach(db, address, transaction) ? transaction : undefined
}

/** The instrument a transaction stored, if it did and still does: failed, deregistered and non-registering ones count as not found [ours]. */
function registeredBy(transaction: TransactionRow): TransactionRow['instrument'] {
  const registers = transaction.type === 'REGISTER' || transaction.withRegister
  return registers && transaction.status === 'SUCCESS' && !transaction.deregistered ? transaction.instrument : null
}

/** A profile as an attach creates it: customer data come from the transaction (GF 2.9). */
function newProfile(
  db: Db,
  { container }: ProfileAddress,
  identification: string,
  transaction: TransactionRow,
): ProfileRow {
  return {
    guid: freshGuid(db),
    container: container.id,
    identification,
    preferredMethod: null,
    customer: transaction.customer,
    instruments: [],
    createdBy: transaction.connectorGuid,
    createdAt: gatewayNow(db),
    version: 0,
  }
}

/**
 * Adds the instrument of a registering transaction to a profile, under a new token (GF 2.6).
 * Null when the profile does not exist and may not be created. 404 TRANSACTION_NOT_FOUND, 422 ALREADY_ATTACHED.
 */
export function attachPaymentInstrument(
  db: Db,
  address: ProfileAddress,
  body: AttachPaymentInstrumentBody,
  intent: Pick<Intent, 'reason'>,
): { profile: ProfileRow; paymentToken: string } | null {
  const transaction = reachableTransaction(db, address, body.transactionUuid)
  const registered = transaction && registeredBy(transaction)
  if (!transaction || !registered) refuseTransaction()
  if (transaction.attachedTo !== null) {
    refuseInstrument(
      422,
      'ALREADY_ATTACHED',
      'The instrument of this transaction is attached to a profile. Detach it there first.',
    )
  }
  const found = findProfile(db, address.container, body)
  const { customerIdentification } = body
  const creates = !found && body.createProfileIfNotExists === true && customerIdentification !== undefined
  if (!found && !creates) return null
  const before = found ?? newProfile(db, address, customerIdentification as string, transaction)
  const paymentToken = freshToken(db)
  const instrument: InstrumentRow = {
    ...registered,
    paymentToken,
    preferred: false,
    connectorGuid: transaction.connectorGuid,
    transactionUuid: transaction.uuid,
  }
  const profile: ProfileRow = {
    ...before,
    instruments: [...before.instruments, instrument],
    version: before.version + 1,
  }
  if (found) db.profiles.replace(profile)
  else db.profiles.insert(profile)
  db.transactions.replace({ ...transaction, attachedTo: profile.guid, profileGuid: profile.guid })
  recordProfile(db, address, {
    what: 'attachPaymentInstrument',
    guid: profile.guid,
    before: found ? { instruments: found.instruments.length } : null,
    after: {
      instruments: profile.instruments.length,
      paymentToken: tokenTail(paymentToken),
      transactionUuid: transaction.uuid,
    },
    reason: intent.reason,
  })
  return { profile, paymentToken }
}

/** A transaction that keeps its instrument, but nothing that was said of the customer. */
export function withoutPerson(row: TransactionRow): TransactionRow {
  const { processing } = row
  return { ...row, customer: {}, processing: processing && { ...processing, description: null } }
}

/** A profile without one of its instruments, whose token is never given again; `more` is what else becomes of the registering transaction. */
export function takeOff(
  db: Db,
  profile: ProfileRow,
  instrument: InstrumentRow,
  more: Partial<TransactionRow>,
): ProfileRow {
  const after: ProfileRow = {
    ...profile,
    instruments: profile.instruments.filter((one) => one !== instrument),
    version: profile.version + 1,
  }
  db.profiles.replace(after)
  retire(db, 'token', instrument.paymentToken)
  const transaction = db.transactions.get(instrument.transactionUuid ?? '')
  // The instrument stays stored (GF 2.7), the customer data does not: attached again after a delete, it would bring old data back (I14).
  if (transaction) db.transactions.replace({ ...withoutPerson(transaction), ...more, attachedTo: null })
  return after
}

/**
 * Takes an instrument off a profile without deregistering it; a preferred one leaves none preferred (GF 2.7; I17).
 * Null when the profile does not exist. 404 TRANSACTION_NOT_FOUND, 422 NOT_ATTACHED.
 */
export function detachPaymentInstrument(
  db: Db,
  address: ProfileAddress,
  body: DetachPaymentInstrumentBody,
  intent: Intent,
): { profile: ProfileRow } | null {
  const profile = findProfile(db, address.container, body)
  if (!profile) return null
  checkProfileVersion(profile, address, intent)
  const instrument = profile.instruments.find((one) => one.transactionUuid === body.transactionUuid)
  if (!instrument) {
    // Whoever sees the profile sees its instruments; any other transaction must be in reach, or its existence would be told (I23).
    if (!reachableTransaction(db, address, body.transactionUuid)) refuseTransaction()
    refuseInstrument(422, 'NOT_ATTACHED', 'The instrument of this transaction is not attached to this profile.')
  }
  const after = takeOff(db, profile, instrument, {})
  recordProfile(db, address, {
    what: 'detachPaymentInstrument',
    guid: profile.guid,
    before: { instruments: profile.instruments.length, paymentToken: tokenTail(instrument.paymentToken) },
    after: { instruments: after.instruments.length, transactionUuid: body.transactionUuid },
    reason: intent.reason,
  })
  return { profile: after }
}
