import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { Failed } from '@/ui/States.tsx'
import type { Return } from './use-return-from-bank.ts'

/** What is known of a payment that was begun before this page was loaded. */
export function ReturnNote({ back }: { back: Return }) {
  switch (back.state) {
    case 'nothing-sent':
      return null
    case 'looking':
      return (
        <div className="shop-back">
          <p role="status">Looking for your payment…</p>
        </div>
      )
    case 'failed':
      return (
        <div className="shop-back">
          <Failed
            title="Your payment could not be looked up"
            sentence={`${back.failure.message} It may have been made: it can be paid again only once that is known.`}
            code={back.failure.code}
            requestId={back.failure.requestId}
            retrying={back.busy}
            onRetry={back.retry}
          />
        </div>
      )
    case 'none':
      return (
        <div className="shop-back">
          <Callout
            hue="note"
            title="No payment of this id was found"
            live
            action={
              <Button size="sm" icon="refresh" busy={back.busy} onClick={back.retry}>
                Look again
              </Button>
            }
          >
            <p>
              <Identifier value={back.id} full /> Paying now sends the same id, so it takes effect at most once.
            </p>
          </Callout>
        </div>
      )
  }
}
