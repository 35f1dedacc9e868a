import type { DataSubjectExport } from '@/contract/console/personal-data.ts'
import type { ProfileAddress } from '@mocks/rules/profile-address.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ActivityRow, Processing, ProfileRow } from '@mocks/entities.ts'
import { told } from '@mocks/rules/activity-entries.ts'
import { keptToldOf, newestFirst } from '@mocks/rules/profile-transactions.ts'
import { transactionViews } from './profile-transactions.ts'
import { connectorRef, containerRef, tenantRef } from './references.ts'

function changedFieldsOf({ after }: ActivityRow): string[] {
  const fields = told(after)['changedFields']
  return Array.isArray(fields) ? fields.filter((field) => typeof field === 'string') : []
}

/** Free text of the merchant that called, told with that connector alone (decision 48). */
function descriptionFor(db: Db, caller: Caller, processing: Processing | null): string | null {
  return processing && connectorRef(db, caller, processing.calledGuid) ? processing.description : null
}

/** The export for the data subject, which holds what is kept of that person and nothing of others (decision 33). */
export function exportView(
  db: Db,
  { caller, container }: ProfileAddress,
  { profile, activity }: { profile: ProfileRow; activity: readonly ActivityRow[] },
): DataSubjectExport {
  const transactions = newestFirst(keptToldOf(db, caller, profile))
  return {
    format: 'customer-profile-export/1',
    exportedAt: new Date(db.environment.now()).toISOString(),
    container: containerRef(container),
    tenant: tenantRef(db, container.owner),
    profileGuid: profile.guid,
    customerIdentification: profile.identification,
    createdAt: profile.createdAt,
    createdThrough: connectorRef(db, caller, profile.createdBy),
    preferredMethod: profile.preferredMethod,
    customer: profile.customer,
    paymentInstruments: profile.instruments.map((one) => ({
      paymentToken: one.paymentToken,
      method: one.method,
      createdAt: one.createdAt,
      isPreferred: one.preferred,
      connector: connectorRef(db, caller, one.connectorGuid),
      associatedTokenType: one.associatedTokenType,
      networkTokenStatus: one.networkTokenStatus,
      paymentData: one.paymentData,
    })),
    transactions: transactionViews(db, caller, profile, transactions).map((view, place) => ({
      ...view,
      customer: transactions[place]?.customer ?? {},
      paymentData: transactions[place]?.instrument?.paymentData ?? null,
      description: descriptionFor(db, caller, transactions[place]?.processing ?? null),
    })),
    activity: activity.map((entry) => ({ at: entry.at, what: entry.what, changedFields: changedFieldsOf(entry) })),
  }
}
