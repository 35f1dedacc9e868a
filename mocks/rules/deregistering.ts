import type { ParsedInputOf } from '@/contract/endpoint.ts'
import type { deregisterPaymentInstrument as endpoint } from '@/contract/console/profiles.ts'
import type { Db } from '@mocks/db.ts'
import type { InstrumentRow, ProfileRow, TransactionRow } from '@mocks/entities.ts'
import { refuseInstrument } from '@mocks/refuse.ts'
import { gatewayNow, takeOff } from './instruments.ts'
import { findProfile, type ProfileAddress } from './profile-address.ts'
import { checkProfileVersion, recordProfile, tokenTail, type Intent } from './profiles.ts'
import { freshUuid } from './transaction-rows.ts'

/** The transaction that deregistered an instrument; it keeps what the instrument looked like, as the registering one does. */
function deregistering(db: Db, profile: ProfileRow, instrument: InstrumentRow): TransactionRow {
  const { paymentToken, preferred: _, connectorGuid, transactionUuid: __, ...stored } = instrument
  return {
    uuid: freshUuid(db),
    merchantTransactionId: null,
    connectorGuid,
    type: 'DEREGISTER',
    withRegister: false,
    status: 'SUCCESS',
    createdAt: gatewayNow(db),
    amount: null,
    currency: null,
    profileGuid: profile.guid,
    paymentToken,
    customer: {},
    instrument: stored,
    attachedTo: null,
    deregistered: false,
    processing: null,
  }
}

/**
 * Makes an instrument unusable at the provider and takes it off the profile (GF 2.7, 2.9: a deregister detaches; decision 37).
 * Null when the profile does not exist. 422 NOT_ATTACHED, 422 ALREADY_DEREGISTERED.
 */
export function deregisterPaymentInstrument(
  db: Db,
  address: ProfileAddress,
  body: ParsedInputOf<typeof endpoint>['body'],
  intent: Intent,
): { profile: ProfileRow } | null {
  const profile = findProfile(db, address.container, body)
  if (!profile) return null
  checkProfileVersion(profile, address, intent)
  const instrument = profile.instruments.find((one) => one.paymentToken === body.paymentToken)
  if (!instrument)
    refuseInstrument(422, 'NOT_ATTACHED', 'This profile has no instrument with that payment token. Read it again.')
  if (db.transactions.get(instrument.transactionUuid ?? '')?.deregistered)
    refuseInstrument(422, 'ALREADY_DEREGISTERED', 'This instrument was deregistered before. Detach it instead.')
  const after = takeOff(db, profile, instrument, { deregistered: true })
  db.transactions.insert(deregistering(db, profile, instrument))
  recordProfile(db, address, {
    what: 'deregisterPaymentInstrument',
    guid: profile.guid,
    before: { instruments: profile.instruments.length, paymentToken: tokenTail(instrument.paymentToken) },
    after: { instruments: after.instruments.length, transactionUuid: instrument.transactionUuid },
    reason: intent.reason,
  })
  return { profile: after }
}
