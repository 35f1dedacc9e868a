import { useId, useState } from 'react'
import type { Finding, FindingKind } from '@/contract/console/findings.ts'
import { Button } from '@/ui/Button.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { formatNumber } from '@/ui/time.ts'
import { findingWords } from '@/words/finding-words.ts'
import { FindingList } from './FindingList.tsx'

const atFirst = 3

interface FindingGroupProps {
  tenant: string
  kind: FindingKind
  /** How many there are; the gateway lists no more than a hundred. */
  count: number
  findings: readonly Finding[]
  openAtFirst: boolean
}

/** The findings of one kind: how many, why they matter, the first few, and all on demand. */
export function FindingGroup({ tenant, kind, count, findings, openAtFirst }: FindingGroupProps) {
  const id = useId()
  const [open, setOpen] = useState(openAtFirst)
  const [all, setAll] = useState(false)
  const { hue, icon, title, why } = findingWords(kind)
  const shown = all ? findings : findings.slice(0, atFirst)
  return (
    <li>
      <h3 className="plain">
        <button
          type="button"
          className={`finding-kind ${hue}`}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon name={icon} />
          {title}
          <span className="tn">{formatNumber(count)}</span>
          <Icon name="down" />
        </button>
      </h3>
      {open && (
        <div id={id}>
          <p className="small why">{why}</p>
          <FindingList tenant={tenant} findings={shown} />
          {shown.length < findings.length && (
            <p className="row">
              <Button variant="text" size="sm" onClick={() => setAll(true)}>
                Show {formatNumber(findings.length - shown.length)} more
                <span className="vh"> of {title}</span>
              </Button>
            </p>
          )}
          {all && count > findings.length && (
            <p className="row small">
              The first {formatNumber(findings.length)} of {formatNumber(count)}. The rest follow as these are settled;
              the overview of a sub-tenant lists its own.
            </p>
          )}
        </div>
      )}
    </li>
  )
}
