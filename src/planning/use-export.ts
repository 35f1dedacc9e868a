import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '@/api/outcome.ts'
import { planQuery } from '@/api/plans.ts'
import type { Plan, PlanChangeBody } from '@/contract/console/changes.ts'
import { announce } from '@/ui/announcer.ts'
import { csvOf, downloadCsv } from '@/ui/csv.ts'
import { csvHead, csvRows } from './plan-csv.ts'

/** Hands the plan on show over as a file, with everybody in it. A plan that moved meanwhile is not exported but shown. */
export function useExport(body: PlanChangeBody, plan: Plan, onMoved: () => void) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  async function run() {
    setBusy(true)
    setFailure(null)
    const outcome = await client.query(planQuery({ ...body, rows: 'all' }))
    setBusy(false)
    if (outcome.kind !== 'done') return setFailure(`Not exported. ${sentenceOf(outcome)}`)
    if (outcome.data.planToken !== plan.planToken) {
      onMoved()
      return setFailure('Not exported: the plan changed meanwhile. Look at the new one, then export it.')
    }
    downloadCsv(`plan-${plan.asOf.replace(/[:.]/g, '-')}.csv`, csvOf(csvHead, csvRows(outcome.data)))
    announce('Plan exported')
  }
  return { busy, failure, run: () => void run() }
}
