import { Link } from 'react-router'
import { hideCardNumbers } from '@/contract/card-number.ts'
import { paths } from '@/paths.ts'
import { Identifier } from '@/ui/Identifier.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { formatNumber } from '@/ui/time.ts'
import { ContainerName } from '@/words/ContainerName.tsx'
import { keyOf, type PlanRow } from './bulk-plan.ts'
import { outcomeWords } from './bulk-words.ts'
import { WindowedRows } from './WindowedRows.tsx'

interface PlanTableProps {
  rows: readonly PlanRow[]
  tenant: string
  chosen: ReadonlySet<string>
  isBusy: boolean
  onChoose: (keys: Iterable<string>) => void
}

/** What is told beside the outcome: which of several, or that an earlier line leads to the same. */
function asideOf({ of, place, more, sameAs, outcome }: PlanRow): string | null {
  if (sameAs !== null) return `same as line ${formatNumber(sameAs)}`
  if (outcome !== 'several') return null
  return `${place + 1} of ${more ? `more than ${of}` : of}`
}

export function PlanTable({ rows, tenant, chosen, isBusy, onChoose }: PlanTableProps) {
  const keys = rows.flatMap(({ profile, sameAs }) => (profile && sameAs === null ? [keyOf(profile)] : []))
  const ticked = keys.reduce((count, key) => (chosen.has(key) ? count + 1 : count), 0)
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    onChoose(next)
  }
  const toggleAll = () => {
    const next = new Set(chosen)
    for (const key of keys) {
      if (ticked === keys.length) next.delete(key)
      else next.add(key)
    }
    onChoose(next)
  }
  const head = (
    <tr>
      <th scope="col" className="tick">
        <input
          type="checkbox"
          className="check"
          aria-label={`Tick all ${formatNumber(keys.length)} profiles on show`}
          checked={keys.length > 0 && ticked === keys.length}
          ref={(box) => {
            if (box) box.indeterminate = ticked > 0 && ticked < keys.length
          }}
          aria-disabled={keys.length === 0 || isBusy || undefined}
          onChange={() => !isBusy && toggleAll()}
        />
      </th>
      <th scope="col" className="num line hide-s">
        Line
      </th>
      <th scope="col">Identifier</th>
      <th scope="col" className="hide-s">
        Outcome
      </th>
      <th scope="col" className="hide-s">
        Profile
      </th>
      <th scope="col" className="hide-s">
        Container
      </th>
      <th scope="col" className="num methods hide-s">
        Instruments
      </th>
    </tr>
  )
  return (
    <WindowedRows
      label="What was found"
      head={head}
      count={rows.length}
      row={(at) => {
        const row = rows[at]
        return row && <Line row={row} at={at} tenant={tenant} chosen={chosen} isBusy={isBusy} onToggle={toggle} />
      }}
    />
  )
}

interface LineProps {
  row: PlanRow
  at: number
  tenant: string
  chosen: ReadonlySet<string>
  isBusy: boolean
  onToggle: (key: string) => void
}

function Line({ row, at, tenant, chosen, isBusy, onToggle }: LineProps) {
  const { identifier, outcome, profile, sameAs } = row
  const { hue, icon, word } = outcomeWords[outcome]
  const aside = asideOf(row)
  const key = profile && keyOf(profile)
  const hit = profile?.hit
  const state = (
    <StateWord hue={hue} icon={icon} by={aside ?? undefined}>
      {word}
    </StateWord>
  )
  return (
    <tr aria-rowindex={at + 2}>
      <td className="tick">
        {key !== null && sameAs === null && (
          <input
            type="checkbox"
            className="check"
            aria-label={`Delete ${hit?.profileGuid ?? ''}, line ${formatNumber(identifier.line)}`}
            checked={chosen.has(key)}
            aria-disabled={isBusy || undefined}
            onChange={() => !isBusy && onToggle(key)}
          />
        )}
      </td>
      <td className="num tn sec hide-s">{formatNumber(identifier.line)}</td>
      <th scope="row">
        <span className="line1 personal" title={identifier.text}>
          {hideCardNumbers(identifier.text)}
        </span>
        <span className="line2">
          {state}
          {hit && <ContainerName container={hit.container} />}
        </span>
      </th>
      <td className="hide-s">{state}</td>
      <td className="hide-s">
        {hit && (
          <Link to={paths.profile(tenant, hit.container.id, hit.profileGuid)}>
            <Identifier value={hit.profileGuid} />
          </Link>
        )}
      </td>
      <td className="hide-s">{hit && <ContainerName container={hit.container} />}</td>
      <td className="num tn hide-s">{hit && hit.instruments.length}</td>
    </tr>
  )
}
