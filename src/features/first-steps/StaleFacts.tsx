import type { ReadFailed } from '@/api/outcome.ts'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { Time } from '@/ui/Time.tsx'

interface StaleFactsProps {
  failure: ReadFailed
  asOf: number | null
  retrying: boolean
  onRetry: () => void
}

/** What the page shows is old: since when, why, and another try. */
export function StaleFacts({ failure, asOf, retrying, onRetry }: StaleFactsProps) {
  return (
    <div className="mb-4">
      <Callout
        hue="error"
        live
        title="The first steps could not be read again"
        action={
          <Button size="sm" icon="refresh" busy={retrying} onClick={onRetry}>
            Try again
          </Button>
        }
      >
        {asOf !== null && (
          <>
            What you see is as of <Time value={asOf} display="time" />.{' '}
          </>
        )}
        {failure.message} Code <span className="id">{failure.code}</span>, request{' '}
        <Identifier value={failure.requestId} what="request id" />
      </Callout>
    </div>
  )
}
