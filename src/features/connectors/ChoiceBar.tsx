import { useState } from 'react'
import { paths } from '@/paths.ts'
import { announce } from '@/ui/announcer.ts'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { mostAtOnce, type ConnectorList } from './use-connector-list.ts'

interface Props {
  tenant: string
  list: ConnectorList
  chosen: ReadonlySet<string>
  missing: string | null
  onChoose: (guids: Iterable<string>) => void
}

/** Why nothing can be assigned with what is ticked, or null. */
export function cannotAssign(count: number, missing: string | null): string | null {
  if (missing !== null) return missing
  if (count === 0) return 'Tick the connectors first.'
  if (count <= mostAtOnce) return null
  return `At most ${mostAtOnce} connectors can be changed in one step; ${formatNumber(count)} are ticked.`
}

/** What is ticked, also of rows that are not on show, and what can be done with it. */
export function ChoiceBar({ tenant, list, chosen, missing, onChoose }: Props) {
  const [reading, setReading] = useState(false)
  const { rows, total } = list
  const shown = rows.filter(({ guid }) => chosen.has(guid)).length
  const offersAll = rows.length > 0 && shown === rows.length && rows.length < total
  if (chosen.size === 0) return null

  async function chooseAll() {
    setReading(true)
    const guids = await list.readAll()
    setReading(false)
    if (guids === null) return
    onChoose(guids)
    announce(`${plural(guids.length, 'connector', 'connectors')} ticked`)
  }
  return (
    <section className="choice-bar" aria-label="Ticked connectors">
      <p>
        <b className="tn">{formatNumber(chosen.size)} ticked</b>
        {shown < chosen.size && (
          <span className="sec">, {formatNumber(chosen.size - shown)} of them not among the rows shown</span>
        )}
      </p>
      {offersAll && (
        <Button
          size="sm"
          busy={reading}
          onClick={() => void chooseAll()}
          disabledReason={
            total > mostAtOnce
              ? `${formatNumber(total)} match, and one step changes at most ${mostAtOnce} connectors. Narrow the list by text or by where the container comes from.`
              : null
          }
        >
          Tick all {formatNumber(total)} that match
        </Button>
      )}
      <span className="end">
        <Button size="sm" variant="text" onClick={() => onChoose([])}>
          Untick all
        </Button>
        <LinkButton
          size="sm"
          to={paths.assignConnectors(tenant)}
          state={{ connectors: [...chosen] }}
          disabledReason={cannotAssign(chosen.size, missing)}
        >
          Assign container to {formatNumber(chosen.size)}
        </LinkButton>
      </span>
    </section>
  )
}
