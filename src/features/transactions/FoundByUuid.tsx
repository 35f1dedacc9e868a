import { useEffect } from 'react'
import { TransactionsTable } from '@/profile/TransactionsTable.tsx'
import { announce } from '@/ui/announcer.ts'
import { Section } from '@/ui/Section.tsx'
import { Failed } from '@/ui/States.tsx'
import type { NamedTransaction } from './named-transaction.ts'

interface FoundByUuidProps {
  named: NamedTransaction & { retrying: boolean; retry: () => void }
  tenant: string
  /** Whether filters are set, which do not count for it. */
  filtered: boolean
}

/** The transaction whose UUID was typed, apart from the list that the filters narrow; or that it could not be looked up. */
export function FoundByUuid({ named: { found, failure, retrying, retry }, tenant, filtered }: FoundByUuidProps) {
  const isFound = found !== null
  useEffect(() => {
    if (isFound) announce('One transaction has this UUID')
  }, [isFound])
  return (
    <>
      {failure && (
        <Failed
          title={`This UUID could not be looked up${isFound ? ' again' : ''}`}
          sentence={failure.message}
          code={failure.code}
          requestId={failure.requestId}
          retrying={retrying}
          onRetry={retry}
        />
      )}
      {found && (
        <Section title="Found by its UUID" note={filtered ? 'whatever the filters say' : undefined} first>
          <TransactionsTable rows={[found]} tenant={tenant} withProfile opens />
        </Section>
      )}
    </>
  )
}
