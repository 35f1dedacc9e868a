import type { Finding, listFindings } from '@/contract/console/findings.ts'
import type { WireAnswerOf } from '@/contract/endpoint.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { TenantRow } from '@mocks/entities.ts'
import { findingsIn } from '@mocks/rules/findings/findings.ts'
import { Survey, type Found } from '@mocks/rules/findings/survey.ts'
import { containerRef } from './references.ts'

const mostNamed = 20

function refOf({ guid, name }: { guid: string; name: string }) {
  return { guid, name }
}

function findingView(found: Found): Finding {
  const { kind, parts, tenant, containers, connectors, other, count, fixes, advice } = found
  return {
    id: [kind, ...parts].join('~'),
    kind,
    tenant: refOf(tenant),
    containers: containers.slice(0, mostNamed).map(containerRef),
    connectors: connectors.slice(0, mostNamed).map(refOf),
    other: other && refOf(other),
    count,
    fixes,
    advice,
  }
}

/** What deserves attention in a tenant and all below it, as far as the caller may look. */
export function findingsOf(db: Db, caller: Caller, tenant: TenantRow): WireAnswerOf<typeof listFindings> {
  const { found, counts } = findingsIn(new Survey(db, caller, tenant))
  return {
    items: found.map(findingView),
    total: counts.reduce((sum, { count }) => sum + count, 0),
    counts,
    checkedAt: new Date(db.environment.now()).toISOString(),
  }
}
