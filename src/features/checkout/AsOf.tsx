import type { ReadFailed } from '@/api/outcome.ts'
import { Button } from '@/ui/Button.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { Time } from '@/ui/Time.tsx'

/** What is on show and could not be read again. */
export interface Stale {
  since: number
  failure: ReadFailed
}

/** Says that what is on show is of an earlier time, since the last look at it failed. */
export function AsOf({ stale, onRetry }: { stale: Stale | null; onRetry: () => void }) {
  return (
    <div aria-live="polite">
      {stale && (
        <p className="shop-as-of">
          <Icon name="warning" size="s" />
          <span>
            As of <Time value={stale.since} display="time" />. {stale.failure.message}{' '}
            <span className="id">{stale.failure.code}</span> ·{' '}
            <Identifier value={stale.failure.requestId} what="request id" />
          </span>
          <Button variant="text" size="sm" onClick={onRetry}>
            Try again
          </Button>
        </p>
      )}
    </div>
  )
}
