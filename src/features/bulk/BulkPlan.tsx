import { useState } from 'react'
import { useLocation } from 'react-router'
import { paths } from '@/paths.ts'
import { usePermission } from '@/api/session.ts'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { csvOf, downloadCsv } from '@/ui/csv.ts'
import { Section } from '@/ui/Section.tsx'
import { Failed, NoMatch } from '@/ui/States.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import type { BulkDraft, DraftView } from './bulk-draft.ts'
import { chosenRows, keyOf, rowsShown, type PlanFilter } from './bulk-plan.ts'
import { planCsvRow, planHead } from './bulk-csv.ts'
import { ParseSummary } from './ParseSummary.tsx'
import { PlanFilters } from './PlanFilters.tsx'
import { PlanTable } from './PlanTable.tsx'

interface BulkPlanProps {
  draft: BulkDraft
  view: DraftView
  tenant: string
  onLookUp: () => void
}

/** What each identifier leads to; what is ticked is what a delete would take. */
export function BulkPlan({ draft, view, tenant, onLookUp }: BulkPlanProps) {
  const [filter, setFilter] = useState<PlanFilter>('all')
  const { plan, chosen, step, failure, parsed } = view
  const total = parsed.identifiers.length
  const rows = rowsShown(plan.rows, filter)
  const picked = chosenRows(plan.rows, chosen)
  const missing = usePermission('frontend.customer-profiles.delete')
  const { pathname } = useLocation()
  const isReading = step === 'reading'

  const download = () => {
    const lines = plan.rows.map((row) => planCsvRow(row, row.profile !== null && chosen.has(keyOf(row.profile))))
    downloadCsv('look-up.csv', csvOf(planHead, lines))
  }
  return (
    <Section
      title="What was found"
      first
      note={
        isReading || plan.size < total
          ? `${formatNumber(plan.size)} of ${formatNumber(total)}`
          : plural(total, 'identifier', 'identifiers')
      }
      end={
        <>
          {!isReading && plan.size > 0 && (
            <Button size="sm" icon="download" onClick={download}>
              Download CSV
            </Button>
          )}
          {isReading ? (
            <Button size="sm" onClick={() => draft.stop()}>
              Cancel
            </Button>
          ) : (
            <Button size="sm" onClick={() => draft.startOver()}>
              Change the list
            </Button>
          )}
        </>
      }
    >
      {plan.size < total && (
        <progress className="bulk-progress" aria-label="Identifiers looked up" value={plan.size} max={total} />
      )}
      {step === 'stopped' && (
        <p className="sec mt-2">
          Stopped. What was found so far stays.{' '}
          <Button size="sm" variant="text" onClick={onLookUp}>
            Look up the other {formatNumber(total - plan.size)}
          </Button>
        </p>
      )}
      {failure && (
        <Failed
          title={failure.signedOut ? 'Your session has ended' : 'The look-up failed'}
          sentence={failure.signedOut ? 'Sign in again in another tab, then try again here.' : failure.sentence}
          code={failure.code}
          requestId={failure.requestId}
          onRetry={onLookUp}
          action={failure.signedOut && <LinkButton to={paths.signIn(pathname)}>Sign in again</LinkButton>}
        />
      )}
      {parsed.rejected.length > 0 && <ParseSummary parsed={parsed} />}
      {plan.size > 0 && <PlanFilters counts={plan.counts} total={plan.size} filter={filter} onFilter={setFilter} />}
      {rows.length > 0 ? (
        <PlanTable
          rows={rows}
          tenant={tenant}
          chosen={chosen}
          isBusy={isReading}
          onChoose={(keys) => draft.choose(keys)}
        />
      ) : (
        plan.size > 0 && <NoMatch title="None with this outcome">Choose another outcome above.</NoMatch>
      )}
      {plan.size > 0 && (
        <section className="choice-bar" aria-label="Ticked profiles">
          <p>
            <b className="tn">{plural(picked.length, 'profile', 'profiles')} ticked</b>
            {plan.counts.several > 0 && <span className="sec">; where there are several, choose which are meant</span>}
          </p>
          <span className="end">
            <Button
              size="sm"
              variant="text"
              onClick={() => draft.choose([])}
              disabledReason={picked.length === 0 ? 'Nothing is ticked.' : null}
            >
              Untick all
            </Button>
            <LinkButton
              size="sm"
              icon="trash"
              variant="danger"
              to={paths.bulkDelete(tenant)}
              disabledReason={
                missing ??
                (isReading
                  ? 'Wait until the look-up has ended.'
                  : picked.length === 0
                    ? 'Tick the profiles first.'
                    : null)
              }
            >
              Delete {plural(picked.length, 'profile', 'profiles')}
            </LinkButton>
          </span>
        </section>
      )}
    </Section>
  )
}
