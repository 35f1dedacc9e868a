import { useId, useMemo, useState } from 'react'
import type { Plan, PlanChangeBody } from '@/contract/console/changes.ts'
import { Button } from '@/ui/Button.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { formatNumber } from '@/ui/time.ts'
import { changedCount, isReadAtOnce, unchangedWords } from './plan-counts.ts'
import { planRows } from './plan-rows.ts'
import { PlanDiff } from './PlanDiff.tsx'
import { PlanList } from './PlanList.tsx'

const glimpse = 5

interface PlanWhoProps {
  body: PlanChangeBody
  plan: Plan
  /** The plan with who it concerns, or null where that is not read. */
  listed: Plan | null
  /** A newer reading says something else. */
  onMoved: () => void
}

/**
 * Who gains, loses, switches: the first few at once, all of them on demand, also those that stay as they are. Of a plan that concerns
 * thousands nobody is named before somebody asks.
 */
export function PlanWho({ body, plan, listed, onMoved }: PlanWhoProps) {
  const [open, setOpen] = useState(false)
  const list = useId()
  const rows = useMemo(() => (listed === null ? [] : planRows(listed, 'changed', '')), [listed])
  const unchanged = unchangedWords(plan)
  const many = listed === null ? changedCount(plan) : rows.length
  if (many === 0 && unchanged === '') return null
  const more =
    listed === null && !isReadAtOnce(plan)
      ? 'Show who'
      : many > glimpse
        ? `Show all ${formatNumber(many)}`
        : 'Show more'
  return (
    <div className="blk">
      <div className="who">
        <h3>Who</h3>
        <Button
          variant="text"
          size="sm"
          className="flush-end"
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Show less' : more}
        </Button>
      </div>
      <div id={list}>
        {open ? (
          <PlanList body={body} plan={plan} listed={listed} onMoved={onMoved} />
        ) : listed === null && isReadAtOnce(plan) ? (
          <TableSkeleton rows={Math.min(many, glimpse)} columns={2} />
        ) : (
          (rows.length > 0 || unchanged !== '') && (
            <PlanDiff rows={rows.slice(0, glimpse)} more={rows.length - glimpse} unchanged={unchanged} />
          )
        )}
      </div>
    </div>
  )
}
