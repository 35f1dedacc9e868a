import type { DeleteImpact } from '@/contract/console/erasure.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { Impact, Loser } from '@mocks/rules/delete-impact.ts'
import { inScope } from '@mocks/rules/scope.ts'
import { instrumentMark } from './profile-hits.ts'
import { containerRef, tenantRef } from './references.ts'

function merchantsOf(db: Db, { connectors }: Loser) {
  return [...new Set(connectors.map(({ merchantGuid }) => merchantGuid))].map((guid) => ({
    guid,
    name: db.merchants.get(guid)?.name ?? guid,
  }))
}

/** The connector that stored an instrument, for those who may see it: a shared container holds instruments of others too (I23). */
function storedThrough(db: Db, caller: Caller, guid: string) {
  const connector = db.connectors.get(guid)
  return connector && inScope(db, caller, connector.tenantGuid) ? { guid, name: connector.name } : null
}

/** What a delete would take, as it is told; an owner that is not the caller's is "a tenant above yours" (decision 18). */
export function deleteImpactView(db: Db, caller: Caller, impact: Impact): DeleteImpact {
  const { container, losers, instruments, profile: _, ...more } = impact
  const now = new Date(db.environment.now())
  return {
    ...more,
    container: containerRef(container),
    owner: inScope(db, caller, container.owner) ? tenantRef(db, container.owner) : null,
    shared: container.shared,
    losers: losers.map((loser) => ({
      tenant: tenantRef(db, loser.tenant.guid),
      merchants: merchantsOf(db, loser),
      usedBy: loser.connectors.length,
    })),
    instruments: instruments.map(({ instrument, lastUsedAt }) => ({
      paymentToken: instrument.paymentToken,
      mark: instrumentMark(instrument, now),
      connector: storedThrough(db, caller, instrument.connectorGuid),
      lastUsedAt,
    })),
  }
}
