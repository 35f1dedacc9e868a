import { CustomerData } from '@/contract/v3/customer.ts'
import type { TransactionCustomer } from '@/contract/v3/transaction-bodies.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type {
  ConnectorRow,
  InstrumentRow,
  Processing,
  ProfileRow,
  StoredCustomer,
  TransactionRow,
} from '@mocks/entities.ts'
import { freshGuid, freshToken, gatewayNow } from './instruments.ts'
import type { ProfileNaming } from './profile-address.ts'
import { prefer, recordProfile, storedValue, tokenTail } from './profiles.ts'
import type { Order } from './transaction-orders.ts'
import { faceOf, type KeptInstrument } from './transaction-rows.ts'
import type { Way } from './transaction-ways.ts'

type Fields = Record<string, StoredCustomer[string]>

/** Of a transaction's customer what a profile keeps; `""` and null are no value (GF 2.9). A delivery address is not kept (GF 2.3.2). */
export function keptCustomer(customer: TransactionCustomer | undefined): StoredCustomer {
  const kept: Fields = {}
  for (const field of Object.keys(CustomerData.shape) as (keyof CustomerData)[]) {
    const value = storedValue(customer?.[field] ?? null)
    if (value !== undefined) kept[field] = value
  }
  return kept
}

/** An instrument as the transaction that registers it stores it: wallets and mandates name that transaction (GF 2.3.3). */
export function registeredAs(
  instrument: KeptInstrument,
  { uuid, createdAt }: Pick<TransactionRow, 'uuid' | 'createdAt'>,
) {
  const { paymentData } = instrument
  if (instrument.type === 'wallet')
    return { ...instrument, paymentData: { ...paymentData, walletRegistrationId: uuid } }
  if (instrument.type !== 'iban') return instrument
  return { ...instrument, paymentData: { ...paymentData, mandateId: uuid, mandateDate: createdAt } }
}

interface Draft {
  before: ProfileRow | null
  profile: ProfileRow
  /** The token of what this transaction stored or used. */
  token: string | null
}

function newProfile(db: Db, way: Way, naming: ProfileNaming, customer: StoredCustomer): ProfileRow {
  return {
    guid: freshGuid(db),
    container: way.effective.container?.id ?? 0,
    identification: naming.customerIdentification ?? '',
    preferredMethod: null,
    customer,
    instruments: [],
    createdBy: way.processor.guid,
    createdAt: gatewayNow(db),
    version: 0,
  }
}

function withInstrument(db: Db, draft: Draft, row: TransactionRow, instrument: KeptInstrument): Draft {
  const token = freshToken(db)
  const added: InstrumentRow = {
    ...instrument,
    paymentToken: token,
    preferred: false,
    connectorGuid: row.connectorGuid,
    transactionUuid: row.uuid,
  }
  return { ...draft, token, profile: { ...draft.profile, instruments: [...draft.profile.instruments, added] } }
}

/** The instrument becomes the preferred one, and its method is remembered, as a payment page's "set as preferred" does (GF 2.9; I17). */
function preferred(draft: Draft, processor: ConnectorRow): Draft {
  const { token, profile } = draft
  if (token === null) return draft
  const isPreferred = profile.instruments.some((one) => one.paymentToken === token && one.preferred)
  if (isPreferred && profile.preferredMethod === processor.method) return draft
  const instruments = isPreferred ? profile.instruments : prefer(profile.instruments, token)
  return { ...draft, profile: { ...profile, instruments, preferredMethod: processor.method } }
}

/** What a successful transaction makes of its profile; null when it names none and pays with nothing stored. */
function draftOf(db: Db, order: Order, way: Way, row: TransactionRow): Draft | null {
  const { source, naming } = order
  const known = way.profile
  if (!known && !naming) return null
  const used = source.kind === 'new' ? null : tokenOfSource(order)
  const profile = known ?? newProfile(db, way, naming ?? {}, row.customer)
  const start: Draft = { before: known, profile, token: used }
  const stores = order.registers && source.kind === 'new'
  const stored = stores && row.instrument ? withInstrument(db, start, row, row.instrument) : start
  return order.markAsPreferred ? preferred(stored, way.processor) : stored
}

/** The payment token of what pays; null when it is new, or registered and in no profile. */
export function tokenOfSource({ source }: Order): string | null {
  if (source.kind === 'new') return null
  const { instrument } = source
  return 'paymentToken' in instrument ? instrument.paymentToken : null
}

function writeProfile(db: Db, caller: Caller, order: Order, way: Way, row: TransactionRow, draft: Draft): ProfileRow {
  const { before, profile: after, token } = draft
  const { container } = way.effective
  if (after === before || !container) return after
  const profile = { ...after, version: after.version + 1 }
  if (before) db.profiles.replace(profile)
  else db.profiles.insert(profile)
  recordProfile(
    db,
    { caller, container, connector: order.called },
    {
      what: order.type.toLowerCase(),
      guid: profile.guid,
      before: before && { instruments: before.instruments.length },
      after: {
        instruments: profile.instruments.length,
        ...(token === null ? {} : { paymentToken: tokenTail(token) }),
        transactionUuid: row.uuid,
      },
      reason: undefined,
    },
  )
  return profile
}

/**
 * Ends a transaction well: makes or changes its profile, stores or uses its instrument, and gives the row as it is then (SEED; GF 2.9; I3,
 * I17, I18). Stored customer data of a profile that is there stays as it is: an update is an update.
 */
export function succeeded(db: Db, caller: Caller, order: Order, way: Way, row: TransactionRow): TransactionRow {
  const draft = draftOf(db, order, way, row)
  const profile = draft && writeProfile(db, caller, order, way, row, draft)
  const isNew = order.source.kind === 'new'
  const inProfile = profile !== null && order.registers
  const processing: Processing | null = row.processing && {
    ...row.processing,
    profile: !profile ? 'none' : draft?.before ? 'reused' : 'created',
    instrument: !isNew ? 'used' : order.registers ? 'stored' : 'none',
    challenge: null,
  }
  return {
    ...row,
    status: 'SUCCESS',
    customer: order.registers ? row.customer : {},
    instrument: row.instrument && (order.registers ? row.instrument : faceOf(row.instrument)),
    profileGuid: profile?.guid ?? row.profileGuid,
    attachedTo: inProfile ? profile.guid : null,
    processing,
  }
}
