import { useQuery } from '@tanstack/react-query'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { connectorsOfTenantQuery } from '@/api/connectors.ts'
import { usePermission } from '@/api/session.ts'
import { tenantQuery } from '@/api/tenants.ts'
import type { Change } from '@/contract/console/changes.ts'
import type { Connector } from '@/contract/console/connectors.ts'
import type { Tenant } from '@/contract/console/tenants.ts'
import type { ConflictField } from '@/planning/Conflict.tsx'
import { assignChange, isSetOtherwise, nameOf, settingWords } from './connector-choice.ts'
import { membersToAssign, unmatchedMembers } from './members.ts'
import { useOpenedOn } from './use-opened-on.ts'

export interface UseValues {
  tenant: string | null
  way: 'global' | 'connectors'
  connectors: string[]
  members: boolean
  reason: string
}

function globalConflict(seen: Tenant, now: Tenant | undefined, mine: string): ConflictField[] {
  const [base, theirs] = [nameOf(seen.globalContainer), nameOf(now?.globalContainer ?? null)]
  return now === undefined || base === theirs ? [] : [{ label: 'Global setting', base, theirs, mine }]
}

/** What the choices of "use it for…" come to: the tenant and its connectors as they were seen, the changes, what was changed meanwhile. */
export function useUsePlan(containerId: number, form: UseFormReturn<UseValues>) {
  const [guid, way, picked, members] = useWatch({
    control: form.control,
    name: ['tenant', 'way', 'connectors', 'members'],
  })
  const [forTenants, forConnectors] = [
    usePermission('tenant.globalConnectorSettings'),
    usePermission('merchant.connector.edit'),
  ]
  const tenantRead = useQuery({ ...tenantQuery(guid ?? ''), enabled: guid !== null })
  const connectorsRead = useQuery({ ...connectorsOfTenantQuery(guid ?? ''), enabled: guid !== null })
  const ofTenant = useOpenedOn(guid ?? '', tenantRead.data)
  const ofConnectors = useOpenedOn(guid ?? '', connectorsRead.data?.items)
  const tenant = ofTenant.seen
  const connectors = ofConnectors.seen

  const chosen = (connectors ?? []).filter((one) => picked.includes(one.guid))
  const unmatched = unmatchedMembers(chosen, connectors ?? [], () => containerId)
  const assigned = [...chosen, ...(members ? membersToAssign(unmatched) : [])]
  const changes: Change[] =
    tenant === undefined
      ? []
      : way === 'global'
        ? [{ change: 'setGlobalContainer', tenantGuid: tenant.guid, containerId, ifMatch: tenant.etag }]
        : assigned.map((one) => assignChange(one, 'own', containerId))

  const mine = String(containerId)
  const moved = (one: Connector) => connectorsRead.data?.items.find(({ guid: other }) => other === one.guid)
  const conflicts: ConflictField[] =
    tenant !== undefined && way === 'global'
      ? globalConflict(tenant, tenantRead.data, mine)
      : assigned.flatMap((one) => {
          const now = moved(one)
          if (!now || !isSetOtherwise(one, now)) return []
          return [{ label: one.name, base: settingWords(one), theirs: settingWords(now), mine: `Overridden: ${mine}` }]
        })

  function unfinished(): string | null {
    if (guid === null) return 'Choose the tenant.'
    if (tenant === undefined || connectors === undefined) return 'The tenant is still being read.'
    if (way === 'global' && tenant.globalContainer?.id === containerId) return 'It is its global setting already.'
    if (way === 'connectors' && connectors.length === 0) return `${tenant.name} has no connector.`
    return way === 'connectors' && chosen.length === 0 ? 'Tick the connectors that are to use it.' : null
  }
  return {
    tenant,
    connectors,
    unmatched,
    changes,
    conflicts,
    missing: way === 'global' ? forTenants : forConnectors,
    unfinished: unfinished(),
    failure: (tenantRead.error ?? connectorsRead.error)?.message ?? null,
    take: () => {
      ofTenant.take()
      ofConnectors.take()
      form.setValue('connectors', [])
    },
  }
}
