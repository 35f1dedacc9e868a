import { useQuery } from '@tanstack/react-query'
import { connectorQuery } from '@/api/connectors.ts'
import { containerQuery } from '@/api/containers.ts'
import { tenantQuery } from '@/api/tenants.ts'
import { FilterChip } from '@/ui/FilterChip.tsx'
import { shortenIdentifier } from '@/ui/identifier.ts'
import type { ObjectKind } from './activity-filters.ts'

/** The name of the object; what cannot be read (any more) is called by its id. Profiles are never named. */
function useObjectName(kind: ObjectKind, id: string): string {
  const container = useQuery({ ...containerQuery(Number(id)), enabled: kind === 'container' && /^\d{1,15}$/.test(id) })
  const connector = useQuery({ ...connectorQuery(id), enabled: kind === 'connector' })
  const tenant = useQuery({ ...tenantQuery(id), enabled: kind === 'tenant' })
  if (kind === 'container') return container.data ? `${id} ${container.data.name}` : id
  return (kind === 'connector' ? connector.data?.name : tenant.data?.name) ?? shortenIdentifier(id)
}

export function ObjectChip({ kind, id, onRemove }: { kind: ObjectKind; id: string; onRemove: () => void }) {
  return <FilterChip kind={kind} name={useObjectName(kind, id)} onRemove={onRemove} />
}
