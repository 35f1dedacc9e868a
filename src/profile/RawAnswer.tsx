import '@/ui/styles/raw.css'
import { useState } from 'react'
import { ReadFailed } from '@/api/outcome.ts'
import { textOfLines, type RedactedJson } from '@/api/redaction.ts'
import { announce } from '@/ui/announcer.ts'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { Failed } from '@/ui/States.tsx'
import { Time } from '@/ui/Time.tsx'
import { RawLines } from './RawLines.tsx'

function CopyJson({ text }: { text: () => string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setCopied(true)
      announce('Copied the redacted answer')
      setTimeout(() => setCopied(false), 1600)
    } catch {
      announce('The browser did not allow copying the answer', true)
    }
  }
  return (
    <Button size="sm" icon={copied ? 'check' : 'copy'} onClick={() => void copy()}>
      {copied ? 'Copied' : 'Copy JSON'}
    </Button>
  )
}

interface RawAnswerProps {
  /** The call that was asked. */
  call: string
  query: {
    data: { data: RedactedJson } | undefined
    error: Error | null
    isFetching: boolean
    refetch: () => Promise<unknown>
    dataUpdatedAt: number
  }
}

/** What the gateway answers, before this console reads it; without what it says of a person. */
export function RawAnswer({ call, query }: RawAnswerProps) {
  const { data: answer, error, isFetching, refetch, dataUpdatedAt } = query
  const [wrap, setWrap] = useState(true)
  if (error instanceof ReadFailed && !answer) {
    return (
      <Failed
        title="The answer could not be read"
        sentence={error.message}
        code={error.code}
        requestId={error.requestId}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    )
  }
  if (!answer) return <TableSkeleton columns={1} rows={16} />
  const { lines, cut } = answer.data
  return (
    <>
      <div className="rawhead">
        <p className="sec">
          The gateway’s own words on <span className="id">{call}</span>, read <Time value={dataUpdatedAt} />. What they
          say of a person and what this console does not know is replaced by dots before it is kept or copied; structure
          and types are as they came.
        </p>
        <div className="row">
          <Button size="sm" aria-pressed={wrap} onClick={() => setWrap(!wrap)}>
            Wrap lines
          </Button>
          <CopyJson text={() => textOfLines(lines)} />
          <Button size="sm" icon="refresh" busy={isFetching} onClick={() => void refetch()}>
            Read again
          </Button>
        </div>
      </div>
      {cut && (
        <div className="mb-4">
          <Callout hue="warning" title="Not all of it is shown">
            The answer is too long or nested too deep to be shown whole. What was left out is marked; it is not in the
            copy either.
          </Callout>
        </div>
      )}
      {error instanceof ReadFailed && (
        <div className="mb-4">
          <Callout hue="error" live title="It could not be read again">
            {error.message} Below is what was answered before.
          </Callout>
        </div>
      )}
      <RawLines lines={lines} wrap={wrap} />
    </>
  )
}
