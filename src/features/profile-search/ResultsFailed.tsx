import { useLocation } from 'react-router'
import type { ReadFailed } from '@/api/outcome.ts'
import { paths } from '@/paths.ts'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { Failed, NoMatch, NotAllowed } from '@/ui/States.tsx'
import { Time } from '@/ui/Time.tsx'
import { listed } from './condition-words.ts'
import type { ProfileSearch } from './use-profile-search.ts'
import type { ProfileResults } from './use-profile-results.ts'

interface ResultsFailedProps {
  search: ProfileSearch
  failure: ReadFailed
  results: ProfileResults
  /** Where the rows stand that were read before; null when there are none. */
  rows: 'below' | 'above' | null
}

/** A search that brought no answer: not allowed, signed out or failed. What was read before stays, with its age. */
export function ResultsFailed({ search: asked, failure, results, rows }: ResultsFailedProps) {
  const { pathname, search } = useLocation()
  const { code, requestId, message, outcome, signedOut } = failure
  const signIn = signedOut && <LinkButton to={paths.signIn(pathname + search)}>Sign in again</LinkButton>
  if (outcome.kind === 'refused' && outcome.refusal.status === 403) {
    return <NotAllowed title="You may not see profiles here">{message}</NotAllowed>
  }
  const { conditions, text } = asked.asked
  const named = conditions.filter(({ operator, excluded }) => operator === 'container' && !excluded)
  if (named.length > 0 && outcome.kind === 'refused' && outcome.refusal.status === 404) {
    const others = conditions.filter(({ operator }) => operator !== 'container')
    return (
      <NoMatch
        title={`Container ${listed(named.map(({ value }) => value))} cannot be searched from here`}
        action={<Button onClick={() => asked.widen({ conditions: others, text })}>Search all containers</Button>}
      >
        {message}
      </NoMatch>
    )
  }
  if (rows === null) {
    return (
      <Failed
        title={signedOut ? 'Your session has ended' : 'Profiles could not be read'}
        sentence={message}
        code={code}
        requestId={requestId}
        onRetry={results.retry}
        retrying={results.refreshing}
        action={signIn || undefined}
      />
    )
  }
  return (
    <div className="mt-3">
      <Callout
        hue="error"
        live
        title={
          signedOut
            ? 'Your session has ended'
            : rows === 'above'
              ? 'The next profiles could not be read'
              : 'Profiles could not be read again'
        }
        action={
          <>
            <Button size="sm" icon="refresh" busy={results.refreshing || results.loadingMore} onClick={results.retry}>
              Try again
            </Button>
            {signIn}
          </>
        }
      >
        {message} The rows {rows} are as of <Time value={results.asOf} display="time" />. Code{' '}
        <span className="id">{code}</span>, request <Identifier value={requestId} what="request id" />
      </Callout>
    </div>
  )
}
