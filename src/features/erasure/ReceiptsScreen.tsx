import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import type { ReadFailed } from '@/api/outcome.ts'
import { usePermission } from '@/api/session.ts'
import { tenantsQuery } from '@/api/tenants.ts'
import { paths } from '@/paths.ts'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { EmptyState, Failed, NoMatch, NotAllowed } from '@/ui/States.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { DownloadBook } from './DownloadBook.tsx'
import { ReceiptFilterBar } from './ReceiptFilterBar.tsx'
import { ReceiptsTable } from './ReceiptsTable.tsx'
import { pageSize, useReceiptFilters, useReceipts, type ReceiptResults } from './use-receipts.ts'

function ReceiptsFailed({ failure, results }: { failure: ReadFailed; results: ReceiptResults }) {
  const { pathname, search } = useLocation()
  const { message, code, requestId, signedOut } = failure
  if (results.entries.length > 0 && !signedOut) {
    return (
      <Callout
        hue="error"
        live
        title={results.moreFailed ? 'Older receipts could not be read' : 'Receipts could not be read again'}
        action={
          <Button size="sm" icon="refresh" busy={results.refreshing || results.loadingMore} onClick={results.retry}>
            Try again
          </Button>
        }
      >
        {message} Code <span className="id">{code}</span>
      </Callout>
    )
  }
  return (
    <Failed
      title={signedOut ? 'Your session has ended' : 'Receipts could not be read'}
      sentence={message}
      code={code}
      requestId={requestId}
      onRetry={results.retry}
      retrying={results.refreshing}
      action={signedOut ? <LinkButton to={paths.signIn(pathname + search)}>Sign in again</LinkButton> : undefined}
    />
  )
}

function ReceiptPages({ results, tenant }: { results: ReceiptResults; tenant: string }) {
  const { entries, total, more, loadingMore, passing } = results
  return (
    <>
      <div className={passing ? 'passing' : undefined} aria-busy={passing || undefined}>
        <ReceiptsTable entries={entries} tenant={tenant} />
      </div>
      <div className="foot">
        <span className="tn">
          {entries.length === total
            ? `All ${formatNumber(total)}`
            : `1 to ${formatNumber(entries.length)} of ${formatNumber(total)}`}
        </span>
        {more && !results.moreFailed && (
          <Button size="sm" busy={loadingMore} onClick={more}>
            Show {formatNumber(Math.min(pageSize, Math.max(1, total - entries.length)))} older
          </Button>
        )}
      </div>
    </>
  )
}

/** What became of every attempt to delete, by the people and API users of the tenant in view and below. */
export function ReceiptsScreen() {
  const tenant = useTenantInView()
  const missing = usePermission('frontend.customer-profiles.show')
  const name = useQuery(tenantsQuery()).data?.items.find(({ guid }) => guid === tenant)?.name ?? 'this tenant'
  const state = useReceiptFilters()
  const { outcome, book, profile } = state.filters
  const results = useReceipts({
    tenant,
    ...(outcome === undefined ? {} : { outcome }),
    ...(book === undefined ? {} : { book }),
    ...(profile === undefined ? {} : { profile }),
  })
  const { entries, books, total, loading, failure } = results
  const forbidden = failure?.outcome.kind === 'refused' && failure.outcome.refusal.status === 403
  if (missing !== null || forbidden) {
    return (
      <Page title="Receipts">
        <PageHeader title="Receipts" />
        <NotAllowed title="You may not see receipts">{missing ?? failure?.message}</NotAllowed>
      </Page>
    )
  }
  const chosen = books.length === 1 ? books[0] : books.find(({ guid }) => guid === book)
  const quiet = !loading && !failure && !state.any && total === 0
  return (
    <Page title="Receipts">
      <PageHeader
        title="Receipts"
        meta={
          <>
            {!loading && !failure && <span className="tn">{plural(total, 'receipt', 'receipts')}</span>}
            <span>Attempts to delete by people and API users of {name} and all tenants below, newest first</span>
          </>
        }
        actions={
          books.length > 0 && (
            <DownloadBook
              book={chosen ?? null}
              disabledReason={chosen ? null : 'Each tenant has a book of its own: choose one below first.'}
            />
          )
        }
      />
      {!quiet && <ReceiptFilterBar state={state} books={books} />}
      {failure && <ReceiptsFailed failure={failure} results={results} />}
      {loading && <TableSkeleton columns={5} />}
      {entries.length > 0 && !failure?.signedOut && <ReceiptPages results={results} tenant={tenant} />}
      {quiet && (
        <EmptyState title="Nothing was deleted yet" icon="receipt">
          Every attempt to delete a profile leaves a receipt here: deleted, already gone, not deleted, or refused. It
          holds no customer data.
        </EmptyState>
      )}
      {!quiet && !loading && !failure && entries.length === 0 && (
        <NoMatch title="No receipt matches" action={<Button onClick={state.clear}>Clear all filters</Button>}>
          Looked through the receipts of {name} and all tenants below it, with the filters above.
        </NoMatch>
      )}
    </Page>
  )
}
