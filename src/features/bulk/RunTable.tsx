import { Link } from 'react-router'
import type { RunItem } from '@/api/bulk-runs.ts'
import { paths } from '@/paths.ts'
import { Identifier } from '@/ui/Identifier.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { formatNumber } from '@/ui/time.ts'
import type { BulkRun } from './bulk-run.ts'
import { codeSentence, stateWords } from './bulk-words.ts'
import { kindOf, maskIdentifier } from './parse-identifiers.ts'
import { WindowedRows } from './WindowedRows.tsx'

interface RunTableProps {
  rows: readonly RunItem[]
  run: BulkRun
  tenant: string
  nameOf: (container: number) => string | null
}

const head = (
  <tr>
    <th scope="col" className="num line hide-s">
      Line
    </th>
    <th scope="col">Profile</th>
    <th scope="col" className="hide-s">
      Identifier, masked
    </th>
    <th scope="col" className="hide-s">
      Container
    </th>
    <th scope="col" className="outcome hide-s">
      Outcome
    </th>
    <th scope="col" className="hide-s">
      Receipt
    </th>
  </tr>
)

/** What became of each profile, with the receipt that proves it. */
export function RunTable({ rows, run, tenant, nameOf }: RunTableProps) {
  return (
    <WindowedRows
      label="Profiles of this run"
      head={head}
      count={rows.length}
      row={(at) => {
        const item = rows[at]
        if (!item) return null
        return (
          <Line item={item} at={at} pasted={run.pasted.get(item.index)} tenant={tenant} name={nameOf(item.container)} />
        )
      }}
    />
  )
}

interface LineProps {
  item: RunItem
  at: number
  pasted: string | undefined
  tenant: string
  name: string | null
}

function Line({ item, at, pasted, tenant, name }: LineProps) {
  const { state, code, changed, receiptId, profileGuid, container } = item
  const { hue, icon, word } = stateWords[state]
  const isThere = state !== 'deleted' && state !== 'already-gone'
  const aside = [code && codeSentence(code), changed && !code && 'changed after the plan'].filter(Boolean).join('; ')
  const outcome = (
    <StateWord hue={hue} icon={icon} by={aside || undefined}>
      {word}
    </StateWord>
  )
  const receipt = receiptId !== null && (
    <Link to={paths.receipt(tenant, receiptId)}>
      <Identifier value={receiptId} />
    </Link>
  )
  return (
    <tr aria-rowindex={at + 2}>
      <td className="num tn sec hide-s">{formatNumber(item.line)}</td>
      <th scope="row">
        <span className="line1">
          {isThere ? (
            <Link to={paths.profile(tenant, container, profileGuid)}>
              <Identifier value={profileGuid} />
            </Link>
          ) : (
            <Identifier value={profileGuid} />
          )}
        </span>
        <span className="line2">
          {outcome}
          {receipt}
        </span>
      </th>
      <td className="id hide-s">
        {pasted === undefined ? <span className="small">not kept</span> : maskIdentifier(pasted, kindOf(pasted))}
      </td>
      <td className="hide-s">
        <span className="cn">
          <span className="id">{container}</span>
          {name}
        </span>
      </td>
      <td className="outcome hide-s">{outcome}</td>
      <td className="hide-s">{receipt}</td>
    </tr>
  )
}
