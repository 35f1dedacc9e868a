import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { activityQuery } from '@/api/activity.ts'
import { paths } from '@/paths.ts'
import { Section } from '@/ui/Section.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { EmptyState, Failed } from '@/ui/States.tsx'
import { ActivityFeed } from '@/words/ActivityFeed.tsx'

const latest = '6'

/** What was changed last; read beside the rest of the page, which does not wait for it. */
export function LatestActivity({ tenant }: { tenant: string }) {
  const { data, isError, isFetching, refetch } = useInfiniteQuery(activityQuery({ tenant, limit: latest }))
  const entries = data?.pages[0]?.items
  return (
    <Section title="Latest activity" end={<Link to={paths.activity(tenant)}>All activity</Link>}>
      {entries === undefined ? (
        isError ? (
          <Failed
            title="The activity was not read"
            sentence="Everything else on this page is up to date."
            onRetry={() => void refetch()}
            retrying={isFetching}
          />
        ) : (
          <TableSkeleton rows={6} columns={1} />
        )
      ) : entries.length === 0 ? (
        <EmptyState title="Nothing changed yet" icon="activity">
          Every change will stand here, with who made it and why.
        </EmptyState>
      ) : (
        <ActivityFeed entries={entries} tenantInView={tenant} />
      )}
    </Section>
  )
}
