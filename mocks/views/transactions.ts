import type { WireAnswerOf } from '@/contract/endpoint.ts'
import type { Endpoints } from '@/contract/endpoints.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, ProfileRow, TransactionRow } from '@mocks/entities.ts'
import { effectiveOf } from '@mocks/rules/effective.ts'
import { seesPersonalData } from '@mocks/rules/masking.ts'
import { instrumentIn } from '@mocks/rules/profile-transactions.ts'
import { calledGuidOf, standingNow, type KeptInstrument } from '@mocks/rules/transaction-rows.ts'
import { transactionContext } from './transaction-context.ts'

type AnswerWire = WireAnswerOf<Endpoints['debitByApiKey']>
type StatusWire = WireAnswerOf<Endpoints['statusByUuid']>

/** `yyyymmdd-uuid` (SEED, DEBIT). */
export function purchaseIdOf({ createdAt, uuid }: Pick<TransactionRow, 'createdAt' | 'uuid'>): string {
  return `${createdAt.slice(0, 10).replaceAll('-', '')}-${uuid}`
}

/** The method of the connector that carried it out, `Creditcard` (SEED). */
export function paymentMethodOf(db: Db, { connectorGuid }: TransactionRow): string | null {
  return db.connectors.get(connectorGuid)?.method ?? null
}

const returnTypes: Readonly<Record<TransactionRow['status'], string>> = {
  SUCCESS: 'FINISHED',
  REDIRECT: 'REDIRECT',
  PENDING: 'PENDING',
  ERROR: 'ERROR',
  CANCELLED: 'ERROR',
}

/** An instrument in the words of transactions, which are not those of profiles (DEBIT: `cardData`, `type`). */
function returnData({ paymentData, type }: KeptInstrument, hidesOwner: boolean): NonNullable<AnswerWire['returnData']> {
  const { _TYPE: _, brand, walletType, walletOwner, ...rest } = paymentData
  if (type === 'card') return { _TYPE: 'cardData', type: brand ?? null, ...rest }
  if (type === 'iban') return { _TYPE: 'ibanData', ...rest }
  if (type !== 'wallet') return { _TYPE: `${type}Data` }
  const owner = hidesOwner ? {} : { walletOwner: walletOwner ?? null }
  return {
    _TYPE: 'walletData',
    walletType: walletType ?? null,
    walletReferenceId: rest['walletReferenceId'] ?? null,
    ...owner,
  }
}

/** The profile of a transaction, as far as the connector that was asked leads to it (I12). */
function profileThrough(db: Db, row: TransactionRow, asked?: ConnectorRow): ProfileRow | undefined {
  const profile = row.profileGuid === null ? undefined : db.profiles.get(row.profileGuid)
  if (row.processing?.profile === 'none') return undefined
  const connector = asked ?? db.connectors.get(calledGuidOf(row))
  return connector && profile?.container === effectiveOf(db, connector).container?.id ? profile : undefined
}

/** What became of the profile, in the documented form; absent where nothing did (GF 2.9). */
function answeredProfile(db: Db, row: TransactionRow, asked?: ConnectorRow): AnswerWire['customerProfileData'] {
  const profile = profileThrough(db, row, asked)
  if (!profile) return undefined
  const { guid: profileGuid, identification: customerIdentification } = profile
  const instrument = instrumentIn(profile, row)
  if (!instrument) return { profileGuid, customerIdentification }
  const { paymentToken, preferred } = instrument
  return { profileGuid, customerIdentification, paymentToken, markAsPreferred: preferred }
}

function instrumentOf(db: Db, row: TransactionRow, asked?: ConnectorRow): KeptInstrument | null {
  if (row.instrument) return row.instrument
  const profile = profileThrough(db, row, asked)
  const held = profile && instrumentIn(profile, row)
  return held ?? db.transactions.get(row.processing?.referenceUuid ?? '')?.instrument ?? null
}

/** Where the customer has to be sent, while a challenge is open. */
export function redirectUrlOf({ status, uuid }: TransactionRow, origin: string): string | null {
  return status === 'REDIRECT' ? `${origin}/challenge/${uuid}` : null
}

function errorsOf({ processing }: TransactionRow): AnswerWire['errors'] {
  const error = processing?.error
  if (!error) return undefined
  const { code, message, adapterCode, adapterMessage } = error
  return [{ errorMessage: message, errorCode: code, adapterMessage, adapterCode }]
}

/** Leaves out what there is none of, as the documented samples do. */
function present<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as T
}

/** A transaction as it is answered, in the documented order (SEED; GF 2.8, 2.9); one that failed says `success` false and why. */
export function transactionView(
  db: Db,
  row: TransactionRow,
  origin: string,
  hidesOwner = false,
  asked?: ConnectorRow,
): AnswerWire {
  const url = redirectUrlOf(row, origin)
  const instrument = row.status === 'SUCCESS' ? instrumentOf(db, row, asked) : null
  return present<AnswerWire>({
    success: row.status !== 'ERROR' && row.status !== 'CANCELLED',
    uuid: row.uuid,
    purchaseId: purchaseIdOf(row),
    returnType: returnTypes[row.status],
    redirectType: url === null ? undefined : 'fullpage',
    redirectUrl: url,
    paymentMethod: paymentMethodOf(db, row),
    customerProfileData: answeredProfile(db, row, asked),
    returnData: instrument ? present(returnData(instrument, hidesOwner)) : undefined,
    errors: errorsOf(row),
  })
}

/** The same answer for the console, with what it used and why. */
export function sentView(db: Db, caller: Caller, row: TransactionRow, origin: string) {
  const answer = transactionView(db, row, origin, !seesPersonalData(caller))
  return { ...answer, context: transactionContext(db, caller, row) }
}

const notFound = { success: false, errorMessage: 'There is no such transaction of this connector.', errorCode: 8001 }

/** How a transaction stands (STATUS): the errors say `message` and `code` here. */
export function statusView(db: Db, asked: ConnectorRow, row: TransactionRow | null): StatusWire {
  if (!row) return notFound
  const standing = standingNow(db, row)
  const { uuid, merchantTransactionId, status, type, amount, currency, customer, processing } = standing
  const { returnData: data, customerProfileData } = transactionView(db, standing, '', false, asked)
  const error = processing?.error
  const isCalled = calledGuidOf(row) === asked.guid
  return present<StatusWire>({
    success: true,
    transactionStatus: status,
    uuid,
    merchantTransactionId,
    purchaseId: purchaseIdOf(standing),
    transactionType: type,
    paymentMethod: paymentMethodOf(db, standing),
    amount,
    currency,
    referenceUuid: isCalled ? processing?.referenceUuid : undefined,
    customer: Object.keys(customer).length > 0 ? { ...customer } : undefined,
    returnData: data,
    customerProfileData,
    errors: error
      ? [
          {
            message: error.message,
            code: error.code,
            adapterMessage: error.adapterMessage,
            adapterCode: error.adapterCode,
          },
        ]
      : undefined,
  })
}
