import type { ChargeWay, MerchantVerdict } from '@/contract/console/chargeability.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, ProfileRow } from '@mocks/entities.ts'
import { chargeRoute, type ChargeRoute } from '@mocks/rules/charge-route.ts'
import type { ChargeAttempt, Verdict } from '@mocks/rules/chargeability.ts'
import { connectorRef, tenantRef } from './references.ts'

/** What would become of a charge; a member of a tenant that is not the caller's is not named (I23). */
function routeView(db: Db, caller: Caller, { chargeable, rule, processedBy }: ChargeRoute) {
  return { chargeable, rule, processedBy: connectorRef(db, caller, processedBy?.guid ?? null) }
}

function wayView(db: Db, caller: Caller, { connector, route }: ChargeAttempt): ChargeWay {
  const { guid, name, kind } = connector
  return { connector: { guid, name }, kind, ...routeView(db, caller, route) }
}

/** A merchant's verdict is that of its best way. */
export function verdictView(db: Db, caller: Caller, { merchant, ways }: Verdict): MerchantVerdict {
  const told = ways.map((way) => wayView(db, caller, way))
  const [best] = told
  return {
    merchant: { guid: merchant.guid, name: merchant.name },
    tenant: tenantRef(db, merchant.tenantGuid),
    chargeable: best?.chargeable ?? false,
    rule: best?.rule ?? 'no-connector',
    connector: best?.connector ?? null,
    ways: told,
  }
}

/** What one connector could do with each instrument of a profile. */
export function waysThrough(db: Db, caller: Caller, connector: ConnectorRow, profile: ProfileRow) {
  return profile.instruments.map((instrument) => ({
    paymentToken: instrument.paymentToken,
    ...routeView(db, caller, chargeRoute(db, connector, profile, instrument)),
  }))
}
