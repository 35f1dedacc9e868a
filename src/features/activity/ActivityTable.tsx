import { useEffect, useMemo, useRef, useState, type MouseEvent } from 'react'
import type { Activity } from '@/contract/console/activity.ts'
import { Table } from '@/ui/Table.tsx'
import { formatNumber } from '@/ui/time.ts'
import { ActivityRow } from './ActivityRow.tsx'
import { stepsOf, type Step } from './steps.ts'
import { useKeptFocus } from './use-kept-focus.ts'

interface ActivityTableProps {
  label: string
  entries: readonly Activity[]
  /** Whether there are older entries. */
  more: boolean
  tenant: string
  base: string
  /** One step was asked for: all of it is shown. */
  wholeSteps: boolean
}

/** A step of more entries than these is told by its first one; it may have hundreds. */
const shownOfStep = 3

const none: readonly Activity[] = []

function toggled(set: ReadonlySet<number>, one: number): ReadonlySet<number> {
  const next = new Set(set)
  if (!next.delete(one)) next.add(one)
  return next
}

/** A click on a row that hits nothing else opens its details, as its button does. */
function toggleByRow(event: MouseEvent<HTMLElement>): void {
  const target = event.target as Element
  if (target.closest('a, button, [popover], .detail') || !getSelection()?.isCollapsed) return
  target.closest('tr[data-entry]')?.querySelector<HTMLElement>('.tog button')?.click()
}

/** Changes, newest first; those made in one step stand together under the one that was asked for. */
export function ActivityTable({ label, entries, more, tenant, base, wholeSteps }: ActivityTableProps) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [whole, setWhole] = useState<ReadonlySet<number>>(new Set())
  const steps = useMemo(() => stepsOf(entries, more), [entries, more])
  const box = useKeptFocus(entries)
  const toggle = useMemo(() => (id: number) => setOpen((before) => toggled(before, id)), [])

  // The button goes away with what it opened: the focus goes on to the first of it.
  const opened = useRef<number | undefined>(undefined)
  useEffect(() => {
    if (opened.current === undefined) return
    box.current?.querySelector<HTMLElement>(`tr[data-entry="${opened.current}"] .tog button`)?.focus()
    opened.current = undefined
  }, [box, whole])

  const restOf = ({ change, others }: Step) => {
    if (wholeSteps || whole.has(change) || others.length < shownOfStep) return others
    return none
  }
  return (
    <div ref={box} className="activity" onClick={toggleByRow} role="presentation">
      <Table label={label} sticky>
        <thead>
          <tr>
            <th scope="col" className="w-tog">
              <span className="vh">Details</span>
            </th>
            <th scope="col" className="w-when hide-s">
              When
            </th>
            <th scope="col" className="w-who hide-s">
              Who
            </th>
            <th scope="col">What</th>
            <th scope="col" className="w-reason hide-m">
              Reason
            </th>
            <th scope="col" className="w-act hide-s">
              <span className="vh">Take back</span>
            </th>
          </tr>
        </thead>
        {steps.map((step) => {
          const shown = restOf(step)
          const hidden = step.others.length - shown.length
          return (
            <tbody key={step.lead.id} className={step.others.length > 0 ? 'as-one' : undefined}>
              <ActivityRow
                entry={step.lead}
                tenant={tenant}
                base={base}
                open={open.has(step.lead.id)}
                onToggle={toggle}
              />
              {shown.map((entry) => (
                <ActivityRow
                  key={entry.id}
                  follows
                  entry={entry}
                  tenant={tenant}
                  base={base}
                  open={open.has(entry.id)}
                  onToggle={toggle}
                />
              ))}
              {hidden > 0 && (
                <tr className="plain rest">
                  <td colSpan={6}>
                    <button
                      type="button"
                      className="linklike"
                      onClick={() => {
                        opened.current = step.others[0]?.id
                        setWhole((before) => toggled(before, step.change))
                      }}
                    >
                      {step.open ? 'and more' : `and ${formatNumber(hidden)} more`} in one step
                    </button>
                  </td>
                </tr>
              )}
            </tbody>
          )
        })}
      </Table>
    </div>
  )
}
