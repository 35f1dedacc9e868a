import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Container } from '@/contract/console/containers.ts'
import { paths } from '@/paths.ts'
import type { Planned } from '@/planning/planned.ts'
import { announce } from '@/ui/announcer.ts'
import { Button } from '@/ui/Button.tsx'
import { plural } from '@/ui/time.ts'
import { toast } from '@/ui/toast.ts'
import { useNarrow } from '@/ui/use-narrow.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { DraftGuard } from './DraftGuard.tsx'
import { countOf, noDraft, sentenceOf, type SharingDraft, type TenantsByGuid } from './sharing-draft.ts'
import { SharingPlan } from './SharingPlan.tsx'

interface SharingPlanningProps {
  home: string
  container: Container
  tenants: TenantsByGuid
  draft: SharingDraft
  planned: Planned
  onChange: (how: () => SharingDraft) => void
}

/** The plan of a draft: beside the ticks where there is room, behind a bar where there is not or it was closed. */
export function SharingPlanning({ home, container, tenants, draft, planned, onChange }: SharingPlanningProps) {
  const tenantInView = useTenantInView()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const isNarrow = useNarrow()
  const count = countOf(draft)
  const back = useLastChosen(draft)
  const [reason, setReason] = useState('')
  // By hand it is opened and closed until the draft ends; else it opens where it leaves the ticks in sight.
  const [byHand, setByHand] = useState<boolean | null>(null)
  if (count === 0 && byHand !== null) setByHand(null)
  if (count === 0 && reason !== '') setReason('')

  if (count === 0) return null
  const changes = plural(count, 'change', 'changes')
  const end = () => {
    onChange(() => noDraft)
    back()
  }

  async function apply() {
    const outcome = await planned.apply(reason)
    if (outcome.kind !== 'done') return
    const { activityId } = outcome.data
    toast(
      `${changes} applied`,
      activityId === null
        ? undefined
        : { label: 'Undo', run: () => void navigate(paths.revertActivity(tenantInView, activityId)) },
    )
    end()
  }

  return (
    <>
      {/* A dialog over the ticks has a guard of its own, and only one can hold a navigation. */}
      {pathname === home && <DraftGuard home={home} count={count} busy={planned.busy} />}
      {(byHand ?? !isNarrow) ? (
        <SharingPlan
          planned={planned}
          sentence={sentenceOf(draft, container.id, tenants)}
          count={count}
          reason={reason}
          onReason={setReason}
          takesFocus={byHand === true}
          onClose={() => setByHand(false)}
          onDiscard={() => {
            if (planned.doubt?.found !== 'in-place') announce(`${changes} discarded`)
            end()
          }}
          onApply={() => void apply()}
        />
      ) : (
        <section className="plan-bar" aria-label="Plan">
          <span className="grow">
            {changes} <span className="sec">not applied</span>
          </span>
          <Button autoFocus={byHand === false} onClick={() => setByHand(true)}>
            Review plan
          </Button>
        </section>
      )}
    </>
  )
}

/** Leads the focus back to what was ticked or switched last, once the panel it was decided in is gone. */
function useLastChosen(draft: SharingDraft): () => void {
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const chosen = document.activeElement
    if (chosen?.matches('.check, .switch, tr') && !chosen.closest('.panel')) last.current = chosen
  }, [draft])
  return () => {
    const target = last.current?.isConnected ? last.current : document.querySelector('[role="treegrid"] [tabindex="0"]')
    if (target instanceof HTMLElement) target.focus({ preventScroll: true })
  }
}
