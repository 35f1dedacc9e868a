import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { paths } from '@/paths.ts'
import { announce } from '@/ui/announcer.ts'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { Failed, NotAllowed } from '@/ui/States.tsx'
import { formatNumber, plural } from '@/ui/time.ts'

interface ListFailure {
  message: string
  code: string
  requestId: string
  signedOut: boolean
  notAllowed: boolean
}

/** A list that is read page by page, newest first. */
export interface ListPages<Row> {
  rows: readonly Row[]
  total: number
  loading: boolean
  /** The rows belong to what was asked before; the new ones are on their way. */
  passing: boolean
  refreshing: boolean
  failure: ListFailure | null
  moreFailed: boolean
  retry: () => void
  more: (() => Promise<number>) | null
  loadingMore: boolean
}

/** What stands in the list: "the activity" holds "changes". */
export interface ListWords {
  whole: string
  one: string
  many: string
}

interface PagedListProps<Row> {
  results: ListPages<Row>
  words: ListWords
  /** What is asked for, in any words: another question is answered aloud. */
  asked: string
  columns: number
  /** Where the focus goes when `row` is the first of a new page. */
  focusOn: (row: Row) => string
  /** Instead of rows, when there are none. */
  nothing: ReactNode
  note?: ReactNode
  children: ReactNode
}

const pageSize = 50

function failedTitle({ whole }: ListWords): string {
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)} could not be read`
}

function ListFailed<Row>({ results, words }: Pick<PagedListProps<Row>, 'results' | 'words'>) {
  const { pathname, search } = useLocation()
  const { failure, rows, moreFailed, refreshing, loadingMore, retry } = results
  if (failure === null) return null
  const { message, code, requestId, signedOut, notAllowed } = failure
  if (notAllowed) return <NotAllowed title={`You may not see ${words.whole} here`}>{message}</NotAllowed>
  const failed = failedTitle(words)
  if (rows.length === 0 || signedOut) {
    return (
      <Failed
        title={signedOut ? 'Your session has ended' : failed}
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
        title={moreFailed ? `Older ${words.many} could not be read` : `${failed} again`}
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

function useAnswerAloud<Row>({ results, words, asked }: Pick<PagedListProps<Row>, 'results' | 'words' | 'asked'>) {
  const { loading, passing, failure, total } = results
  const message = failure?.message
  const told = useRef(asked)
  useEffect(() => {
    if (loading || passing || told.current === asked) return
    told.current = asked
    if (message === undefined) announce(`${plural(total, words.one, words.many)} found`)
    else announce(`${failedTitle(words)}. ${message}`, true)
  }, [loading, passing, asked, message, total, words])
}

/** The rows page by page with how many there are, or which of the four states it is. */
export function PagedList<Row>(props: PagedListProps<Row>) {
  const { results, words, columns, focusOn, nothing, note, children } = props
  const { rows, total, failure, more, loadingMore, moreFailed, passing } = results
  const box = useRef<HTMLDivElement>(null)
  useAnswerAloud(props)

  // The button goes away with the last page: the focus goes on to the first of the rows it brought.
  const shownBefore = useRef<number | null>(null)
  useEffect(() => {
    const next = shownBefore.current === null ? undefined : rows[shownBefore.current]
    if (!next) return
    shownBefore.current = null
    box.current?.querySelector<HTMLElement>(focusOn(next))?.focus()
  }, [rows, focusOn])

  const failed = failure && <ListFailed results={results} words={words} />
  // Whoever may not see it any more does not keep seeing what was read before.
  if (failed && (rows.length === 0 || failure.notAllowed)) return failed
  if (results.loading || (passing && rows.length === 0)) {
    return (
      <>
        <p className="vh" role="status">
          Reading {words.whole}…
        </p>
        <TableSkeleton columns={columns} />
      </>
    )
  }
  if (rows.length === 0) return nothing

  const showOlder = async () => {
    shownBefore.current = rows.length
    const shown = (await more?.()) ?? 0
    if (shown > rows.length) announce(`${formatNumber(shown)} of ${formatNumber(total)} ${words.many} shown`)
  }
  return (
    <>
      {!moreFailed && failed}
      <div ref={box} className={passing ? 'passing' : undefined} aria-busy={passing || undefined}>
        {children}
      </div>
      <div className="foot">
        <span className="tn">
          {rows.length === total
            ? `All ${formatNumber(total)}`
            : `1 to ${formatNumber(rows.length)} of ${formatNumber(total)}`}
        </span>
        {more && !moreFailed && (
          <Button size="sm" busy={loadingMore} onClick={() => void showOlder()}>
            Show {formatNumber(Math.min(pageSize, Math.max(1, total - rows.length)))} older
          </Button>
        )}
        {note !== undefined && <span className="end">{note}</span>}
      </div>
      {moreFailed && failed}
    </>
  )
}
