import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { activityQuery } from '@/api/activity.ts'
import type { Tenant } from '@/contract/console/tenants.ts'
import { paths } from '@/paths.ts'
import { Section } from '@/ui/Section.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { ActivityFeed } from '@/words/ActivityFeed.tsx'

const few = 5

/** The latest changes that concern the tenant. It is read after the rest: nothing above it waits for it. */
export function LatestActivity({ tenant }: { tenant: Tenant }) {
  const { data, error } = useInfiniteQuery(
    activityQuery({ tenant: tenant.guid, kind: 'tenant', id: tenant.guid, limit: String(few) }),
  )
  const page = data?.pages[0]
  const entries = page?.items.slice(0, few) ?? []
  return (
    <Section
      title="Latest activity"
      rule={entries.length === 0}
      end={<Link to={paths.activityOf(tenant.guid, 'tenant', tenant.guid)}>All activity of {tenant.name}</Link>}
    >
      {entries.length > 0 ? (
        <ActivityFeed entries={entries} tenantInView={tenant.guid} />
      ) : page ? (
        <p className="sec mt-2">Nothing was changed yet.</p>
      ) : error ? (
        <p className="sec mt-2">The activity could not be read. {error.message}</p>
      ) : (
        <TableSkeleton rows={2} columns={2} />
      )}
    </Section>
  )
}
