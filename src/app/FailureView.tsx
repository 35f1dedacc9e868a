import type { ReactNode } from 'react'
import { Button } from '@/ui/Button.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { Failed, NotAllowed, NoMatch } from '@/ui/States.tsx'
import type { Failure } from './failure.ts'

interface FailureViewProps {
  failure: Failure
  retrying: boolean
  onRetry: () => void
  action?: ReactNode
}

/** One of the four states, as a page: which of them it is must never be a matter of guessing. */
export function FailureView({ failure, retrying, onRetry, action }: FailureViewProps) {
  const { kind, title, sentence, code, requestId } = failure
  if (kind === 'not-allowed') {
    return (
      <NotAllowed title={title} action={action}>
        {sentence} {requestId && <Identifier value={requestId} what="request id" />}
      </NotAllowed>
    )
  }
  if (kind === 'not-found') {
    return (
      <NoMatch title={title} action={action}>
        {sentence}
      </NoMatch>
    )
  }
  if (kind === 'new-version') {
    const reload = (
      <Button icon="refresh" onClick={() => location.reload()}>
        Reload
      </Button>
    )
    return <Failed title={title} sentence={sentence} action={reload} />
  }
  return (
    <Failed
      title={title}
      sentence={sentence}
      code={code}
      requestId={requestId}
      onRetry={onRetry}
      retrying={retrying}
      action={action}
    />
  )
}
