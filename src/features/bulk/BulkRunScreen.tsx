import '@/ui/styles/bulk.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { bulkRunQuery } from '@/api/bulk.ts'
import { usePrincipal } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { EmptyState, Failed } from '@/ui/States.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { RunView } from './RunView.tsx'
import { restoreRun } from './start-run.ts'

/** A run of many deletes, under way, paused or ended, in this browser. */
export function BulkRunScreen() {
  const tenant = useTenantInView()
  const { run: id = '' } = useParams()
  const client = useQueryClient()
  const { username } = usePrincipal()
  const { data: run, error, refetch } = useQuery(bulkRunQuery(id, () => restoreRun(client, id, username)))
  const back = <LinkButton to={paths.bulk(tenant)}>Many profiles at once</LinkButton>
  return (
    <Page title="Run of deletes">
      {run && run.about.user === username ? (
        <RunView key={run.id} run={run} tenant={tenant} />
      ) : (
        <>
          <PageHeader title="Run of deletes" />
          {error ? (
            <Failed
              title="The run could not be read"
              sentence="This browser did not give back what was kept."
              onRetry={() => void refetch()}
              action={back}
            />
          ) : run === undefined ? (
            <TableSkeleton columns={4} />
          ) : (
            <EmptyState title="There is no such run here" icon="inbox" action={back}>
              Runs are kept in the browser they were begun in, for the person who began them. What was deleted has its
              receipts in any browser.
            </EmptyState>
          )}
        </>
      )}
    </Page>
  )
}
