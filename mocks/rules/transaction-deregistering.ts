import type { DeregisterBody } from '@/contract/v3/transaction-bodies.ts'
import type { Db } from '@mocks/db.ts'
import type { InstrumentRow, ProfileRow, TransactionRow } from '@mocks/entities.ts'
import { refuseOperation } from '@mocks/refuse.ts'
import { effectiveOf } from './effective.ts'
import { takeOff, withoutPerson } from './instruments.ts'
import { recordProfile, tokenTail } from './profiles.ts'
import { requireOn } from './switched-off.ts'
import { holderOf, sourceOf, type Order, type Source } from './transaction-orders.ts'
import { endLateChallenges } from './transaction-rows.ts'
import { refuseCardNumbersIn } from './transaction-texts.ts'
import { refuseDuplicate, startedRow, type Sender } from './transactions.ts'
import { carryingOut, type Way } from './transaction-ways.ts'

interface Held {
  profile: ProfileRow
  instrument: InstrumentRow
}

/** The instrument in its profile; null where what was registered is in none. */
function heldBy(source: Source): Held | null {
  const profile = holderOf(source)
  const instrument = profile?.instruments.find((one) => one === source.instrument)
  return profile && instrument ? { profile, instrument } : null
}

function record(db: Db, { caller, called }: Sender, { profile, instrument }: Held, after: ProfileRow): void {
  const container = db.containers.get(profile.container)
  if (!container) return
  const { networkTokenStatus } = instrument
  const isTakenOff = after.instruments.length < profile.instruments.length
  recordProfile(
    db,
    { caller, container, connector: called },
    {
      what: 'deregister',
      guid: profile.guid,
      before: isTakenOff
        ? { instruments: profile.instruments.length, paymentToken: tokenTail(instrument.paymentToken) }
        : { networkTokenStatus },
      after: isTakenOff
        ? { instruments: after.instruments.length, transactionUuid: instrument.transactionUuid }
        : deactivated,
      reason: undefined,
    },
  )
}

const deactivated = { networkTokenStatus: 'deactivated' }

function refuseWithoutNetworkToken(): never {
  refuseOperation(422, 1006, 'tokenType: this payment instrument has no network token that could be deregistered.')
}

/** The network token alone ends: the instrument stays, and so does its number at the provider (GF 2.9; DEREG: NT). */
function deactivate(db: Db, source: Source, held: Held | null): ProfileRow | null {
  const { networkTokenStatus } = source.instrument
  if (networkTokenStatus === null || networkTokenStatus === 'deactivated') refuseWithoutNetworkToken()
  const uuid = source.kind === 'reference' ? source.transaction.uuid : (held?.instrument.transactionUuid ?? '')
  const registering = db.transactions.get(uuid)
  if (registering?.instrument)
    db.transactions.replace({ ...registering, instrument: { ...registering.instrument, ...deactivated } })
  if (!held) return null
  const { profile, instrument } = held
  const instruments = profile.instruments.map((one) => (one === instrument ? { ...one, ...deactivated } : one))
  const after = { ...profile, instruments, version: profile.version + 1 }
  db.profiles.replace(after)
  return after
}

/** The instrument ends at the provider, and leaves its profile by that (GF 2.7; decision 37). */
function end(db: Db, source: Source, held: Held | null): ProfileRow | null {
  if (held) return takeOff(db, held.profile, held.instrument, { deregistered: true })
  if (source.kind === 'reference') db.transactions.replace({ ...withoutPerson(source.transaction), deregistered: true })
  return null
}

function wayOut(db: Db, { called }: Sender, source: Source): Way {
  return { ...carryingOut(db, called, source), effective: effectiveOf(db, called), profile: holderOf(source) }
}

/** What the instrument looked like, as the registering transaction keeps it. */
function faceOfSource({ instrument }: Source): TransactionRow['instrument'] {
  const { type, method, paymentData, createdAt, associatedTokenType, networkTokenStatus } = instrument
  return { type, method, paymentData, createdAt, associatedTokenType, networkTokenStatus }
}

/**
 * Deregisters a stored instrument through a connector that leads to the one that registered it; an expired one as well (GF 2.9; DEREG;
 * decision 45). A new token names nothing that could be deregistered: 1002.
 */
export function sendDeregister(db: Db, sender: Sender, body: DeregisterBody): TransactionRow {
  const { called } = sender
  refuseCardNumbersIn(body)
  requireOn(db, called)
  endLateChallenges(db, called)
  const source = sourceOf(db, called, body)
  if (source.kind === 'new') refuseOperation(422, 1002, 'transactionToken: nothing is stored under a new token.')
  const order: Order = { type: 'DEREGISTER', called, source, naming: null, markAsPreferred: false, registers: false }
  const way = wayOut(db, sender, source)
  refuseDuplicate(db, called, body.merchantTransactionId)
  const held = heldBy(source)
  const row = startedRow(db, order, way, { merchantTransactionId: body.merchantTransactionId })
  const after = body.tokenType === 'NT' ? deactivate(db, source, held) : end(db, source, held)
  if (held && after) record(db, sender, held, after)
  const done: TransactionRow = {
    ...row,
    status: 'SUCCESS',
    instrument: faceOfSource(source),
    processing: row.processing && {
      ...row.processing,
      profile: held ? 'reused' : 'none',
      instrument: body.tokenType === 'NT' ? 'used' : 'deregistered',
    },
  }
  db.transactions.insert(done)
  return done
}
