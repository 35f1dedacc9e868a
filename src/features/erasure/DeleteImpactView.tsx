import type { UseQueryResult } from '@tanstack/react-query'
import { ReadFailed } from '@/api/outcome.ts'
import type { DeleteImpact } from '@/contract/console/erasure.ts'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { Failed } from '@/ui/States.tsx'
import { formatNumber } from '@/ui/time.ts'
import { ImpactInstruments } from './ImpactInstruments.tsx'
import { ImpactLosers } from './ImpactLosers.tsx'

function Loss({ label, count }: { label: string; count: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{formatNumber(count)}</dd>
    </div>
  )
}

function sentenceOf({ container: { id, name }, shared, owner, loserCount }: DeleteImpact): string {
  const whose = owner.name
  if (!shared) return `Container ${id} ${name} belongs to ${whose} and is not shared: nobody else loses this profile.`
  if (loserCount === 1) return `Container ${id} ${name} belongs to ${whose} and is shared.`
  return `Container ${id} ${name} belongs to ${whose} and is shared: every tenant that can use it loses this profile.`
}

interface DeleteImpactViewProps {
  query: UseQueryResult<{ impact: DeleteImpact | null }>
}

/** Who loses what, what stands in the way, and what else to know before; blockers apart from warnings. */
export function DeleteImpactView({ query }: DeleteImpactViewProps) {
  const { data, error, isFetching, refetch } = query
  const again = () => void refetch()
  const impact = data?.impact
  if (error instanceof ReadFailed && !impact) {
    return (
      <Failed
        title="Who loses it could not be read"
        sentence={error.message}
        code={error.code}
        requestId={error.requestId}
        onRetry={again}
        retrying={isFetching}
      />
    )
  }
  if (data === undefined) {
    return (
      <p className="sec" role="status">
        Reading who loses it…
      </p>
    )
  }
  if (!impact) return <p className="sec">The gateway finds no such profile any more: there is nothing to lose.</p>

  const merchants = new Set(impact.losers.flatMap((loser) => loser.merchants.map(({ guid }) => guid))).size
  return (
    <>
      {impact.blockers.length > 0 && (
        <Callout
          hue="error"
          icon="pause"
          title="It cannot be deleted now"
          live
          action={
            <Button size="sm" icon="refresh" busy={isFetching} onClick={again}>
              Look again
            </Button>
          }
        >
          {impact.blockers.map(({ code, sentence }) => (
            <p key={code}>{sentence}</p>
          ))}
        </Callout>
      )}
      <p className="sec">{sentenceOf(impact)}</p>
      <dl className="loss">
        <Loss label="Tenants" count={impact.loserCount} />
        <Loss label="Merchants" count={merchants} />
        <Loss label="Instruments" count={impact.instruments.length} />
        <Loss label="Transactions" count={impact.transactions} />
      </dl>
      <ImpactLosers impact={impact} />
      <ImpactInstruments instruments={impact.instruments} />
      {impact.warnings.length > 0 && (
        <Callout hue="warning" title={impact.warnings.length === 1 ? 'To know before' : 'To know before you delete'}>
          <ul className="plain-list">
            {impact.warnings.map(({ code, sentence }) => (
              <li key={code}>{sentence}</li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  )
}
