import type { DeleteImpact } from '@/contract/console/erasure.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { Impact, Loser } from '@mocks/rules/delete-impact.ts'
import { instrumentMark } from './profile-hits.ts'
import { connectorRef, containerRef, tenantRef } from './references.ts'

function merchantsOf(db: Db, { connectors }: Loser) {
  return [...new Set(connectors.map(({ merchantGuid }) => merchantGuid))].map((guid) => ({
    guid,
    name: db.merchants.get(guid)?.name ?? guid,
  }))
}

/** What a delete would take, as it is told. */
export function deleteImpactView(db: Db, caller: Caller, impact: Impact): DeleteImpact {
  const { container, losers, instruments, profile: _, ...more } = impact
  const now = new Date(db.environment.now())
  return {
    ...more,
    container: containerRef(container),
    owner: tenantRef(db, container.owner),
    shared: container.shared,
    losers: losers.map((loser) => ({
      tenant: tenantRef(db, loser.tenant.guid),
      merchants: merchantsOf(db, loser),
      usedBy: loser.connectors.length,
    })),
    instruments: instruments.map(({ instrument, lastUsedAt }) => ({
      paymentToken: instrument.paymentToken,
      mark: instrumentMark(instrument, now),
      connector: connectorRef(db, caller, instrument.connectorGuid),
      lastUsedAt,
    })),
  }
}
