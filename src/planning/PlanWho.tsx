import { useId, useMemo, useState } from 'react'
import type { Plan, PlanChangeBody } from '@/contract/console/changes.ts'
import { Button } from '@/ui/Button.tsx'
import { formatNumber } from '@/ui/time.ts'
import { unchangedWords } from './plan-counts.ts'
import { planRows } from './plan-rows.ts'
import { PlanDiff } from './PlanDiff.tsx'
import { PlanList } from './PlanList.tsx'

const glimpse = 5

interface PlanWhoProps {
  body: PlanChangeBody
  plan: Plan
  /** A newer reading says something else. */
  onMoved: () => void
}

/** Who gains, loses, switches: the first few at once, all of them on demand, also those that stay as they are. */
export function PlanWho({ body, plan, onMoved }: PlanWhoProps) {
  const [open, setOpen] = useState(false)
  const list = useId()
  const rows = useMemo(() => planRows(plan, 'changed', ''), [plan])
  const unchanged = unchangedWords(plan)
  if (rows.length === 0 && unchanged === '') return null
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
          {open ? 'Show less' : rows.length > glimpse ? `Show all ${formatNumber(rows.length)}` : 'Show more'}
        </Button>
      </div>
      <div id={list}>
        {open ? (
          <PlanList body={body} plan={plan} onMoved={onMoved} />
        ) : (
          <PlanDiff rows={rows.slice(0, glimpse)} more={rows.length - glimpse} unchanged={unchanged} />
        )}
      </div>
    </div>
  )
}
