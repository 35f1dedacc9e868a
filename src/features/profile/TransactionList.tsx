import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { paths } from '@/paths.ts'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { Failed, NotAllowed } from '@/ui/States.tsx'
import { formatNumber } from '@/ui/time.ts'
import { TransactionsTable } from './TransactionsTable.tsx'
import type { TransactionResults } from './use-transactions.ts'

const pageSize = 50

function TransactionsFailed({ results }: { results: TransactionResults }) {
  const { pathname, search } = useLocation()
  const { failure, rows, moreFailed, refreshing, loadingMore, retry } = results
  if (failure === null) return null
  const { outcome, message, code, requestId, signedOut } = failure
  if (outcome.kind === 'refused' && outcome.refusal.status === 403) {
    return <NotAllowed title="You may not see these transactions">{message}</NotAllowed>
  }
  if (rows.length === 0 || signedOut) {
    return (
      <Failed
        title={signedOut ? 'Your session has ended' : 'The transactions could not be read'}
        sentence={message}
        code={code}
        requestId={requestId}
        onRetry={retry}
        retrying={refreshing}
        action={signedOut ? <LinkButton to={paths.signIn(pathname + search)}>Sign in again</LinkButton> : undefined}
      />
    )
  }
  return (
    <div className="mt-3 mb-4">
      <Callout
        hue="error"
        live
        title={moreFailed ? 'Older transactions could not be read' : 'The transactions could not be read again'}
        action={
          <Button size="sm" icon="refresh" busy={refreshing || loadingMore} onClick={retry}>
            Try again
          </Button>
        }
      >
        {message} Code <span className="id">{code}</span>, request <Identifier value={requestId} what="request id" />
      </Callout>
    </div>
  )
}

/** The transactions, page by page, or which of the four states it is. */
export function TransactionList({ results, nothing }: { results: TransactionResults; nothing: ReactNode }) {
  const { rows, total, failure, more, loadingMore, moreFailed, passing } = results
  const box = useRef<HTMLDivElement>(null)

  // The button goes away with the last page: the focus goes on to the first of the rows it brought.
  const shownBefore = useRef<number | null>(null)
  useEffect(() => {
    const next = shownBefore.current === null ? undefined : rows[shownBefore.current]
    if (!next) return
    shownBefore.current = null
    box.current?.querySelector<HTMLElement>(`tr[data-transaction="${CSS.escape(next.uuid)}"] th`)?.focus()
  }, [rows])

  const failed = failure && <TransactionsFailed results={results} />
  const refused = failure?.outcome.kind === 'refused' && failure.outcome.refusal.status === 403
  // Whoever may not see them any more does not keep seeing what was read before.
  if (failed && (rows.length === 0 || refused)) return failed
  if (results.loading || (passing && rows.length === 0)) {
    return (
      <>
        <p className="vh" role="status">
          Reading the transactions…
        </p>
        <TableSkeleton columns={6} />
      </>
    )
  }
  if (rows.length === 0) return nothing

  const showOlder = () => {
    shownBefore.current = rows.length
    void more?.()
  }
  return (
    <>
      {!moreFailed && failed}
      <div ref={box} className={passing ? 'passing' : undefined} aria-busy={passing || undefined}>
        <TransactionsTable rows={rows} />
      </div>
      <div className="foot">
        <span className="tn">
          {rows.length === total
            ? `All ${formatNumber(total)}`
            : `1 to ${formatNumber(rows.length)} of ${formatNumber(total)}`}
        </span>
        {more && !moreFailed && (
          <Button size="sm" busy={loadingMore} onClick={showOlder}>
            Show {formatNumber(Math.min(pageSize, Math.max(1, total - rows.length)))} older
          </Button>
        )}
        <span className="end">Times without a zone are gateway time.</span>
      </div>
      {moreFailed && failed}
    </>
  )
}
