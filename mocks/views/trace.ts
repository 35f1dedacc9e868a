import type { Standing } from '@/contract/console/containers.ts'
import type { Trace, TraceStep } from '@/contract/console/trace.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow } from '@mocks/entities.ts'
import type { Explanation, Step } from '@mocks/rules/explain.ts'
import { isBelow, scopeOf } from '@mocks/rules/scope.ts'
import { etagOf } from '@mocks/rules/versions.ts'
import { reachOf, type Reach } from '@mocks/rules/visibility.ts'
import { cutView, type InScope } from './cuts.ts'
import { containerRef, effectiveView, tenantRef } from './references.ts'

/**
 * What a container is to the connector's tenant. No change leads to a use of one that does not reach the tenant (I10), but a row
 * written by hand can: it is told as "not shared" (no standing) instead of failing.
 */
function standingView(
  db: Db,
  container: ContainerRow,
  tenantGuid: string,
  reach: Reach,
  mine: InScope,
): Standing | null {
  if (reach.state === 'not-shared') return null
  if (reach.state !== 'elsewhere') return { state: reach.state, cutBy: cutView(db, container, mine, reach.cutBy) }
  return isBelow(db, container.owner, tenantGuid) ? { state: 'below', cutBy: null } : null
}

function stepView(db: Db, { rule, outcome, container, flag }: Step, tenantGuid: string, mine: InScope): TraceStep {
  const shown = { rule, outcome, flag }
  if (container === null) return { ...shown, container: null, owner: null, standing: null, disabled: false }
  const reach = reachOf(db, container, tenantGuid)
  // An owner above is named, as owners are; one beside, which only a broken state leads to, is nobody the caller may know of (I23).
  const isNamed = reach.state !== 'elsewhere' || mine(container.owner)
  return {
    ...shown,
    container: containerRef(container),
    owner: isNamed ? tenantRef(db, container.owner) : null,
    standing: standingView(db, container, tenantGuid, reach, mine),
    disabled: container.disabled,
  }
}

/** Why a connector uses the container it uses, as the caller may hear it. */
export function traceView(db: Db, caller: Caller, explanation: Explanation): Trace {
  const { connector, steps, effective, stopsAbove, members } = explanation
  const { guid, name, kind, tenantGuid, merchantGuid } = connector
  const mine = scopeOf(db, caller)
  return {
    connector: { guid, name },
    kind,
    tenant: tenantRef(db, tenantGuid),
    merchant: { guid: merchantGuid, name: db.merchants.get(merchantGuid)?.name ?? merchantGuid },
    effective: effectiveView(effective),
    steps: steps.map((step) => stepView(db, step, tenantGuid, mine)),
    stopsAbove: stopsAbove && {
      tenant: tenantRef(db, stopsAbove.tenant.guid),
      container: containerRef(stopsAbove.container),
    },
    members: members.map((member) => ({
      guid: member.connector.guid,
      name: member.connector.name,
      effective: effectiveView(member.effective),
    })),
    etag: etagOf('connector', guid, connector.version),
  }
}
