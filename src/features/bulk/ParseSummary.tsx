import { Button } from '@/ui/Button.tsx'
import { csvOf, downloadCsv } from '@/ui/csv.ts'
import { useFirstRows } from '@/ui/first-rows.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { Table } from '@/ui/Table.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { rejectedCsvRow, rejectedHead } from './bulk-csv.ts'
import { kindsText, reasonText, rejectedText } from './bulk-words.ts'
import type { Parsed, Rejected } from './parse-identifiers.ts'

/** What was made of the pasted list: how many of what, and every line that was left out with the reason. */
export function ParseSummary({ parsed }: { parsed: Parsed }) {
  const { identifiers, rejected, kinds, heading } = parsed
  const cards = rejected.filter(({ reason }) => reason === 'card-number').length
  return (
    <div className="parse-summary">
      <p role="status" className="sec">
        {identifiers.length === 0 && rejected.length === 0 && heading.length === 0 ? (
          'Nothing pasted yet.'
        ) : (
          <>
            <b className="tn">{plural(identifiers.length, 'identifier', 'identifiers')}</b>
            {identifiers.length > 0 && `: ${kindsText(kinds)}`}
            {heading.length > 0 && `. The heading “${heading.slice(0, 4).join(', ')}” is left out`}.
          </>
        )}
      </p>
      {cards > 0 && (
        <p className="card-note">
          <Icon name="warning" size="s" />
          {cards === 1 ? '1 looks like a full card number' : `${formatNumber(cards)} look like full card numbers`} and
          will not be sent. Remove {cards === 1 ? 'it' : 'them'} from the list you keep.
        </p>
      )}
      {rejected.length > 0 && <RejectedLines rejected={rejected} />}
    </div>
  )
}

function RejectedLines({ rejected }: { rejected: readonly Rejected[] }) {
  const { shown, foot } = useFirstRows(rejected)
  return (
    <details className="disclosed">
      <summary className="tn">
        {formatNumber(rejected.length)} left out: {rejectedText(rejected)}
      </summary>
      <div className="rejected">
        <Table label="What was left out">
          <thead>
            <tr>
              <th scope="col" className="num line">
                Line
              </th>
              <th scope="col">Why</th>
              <th scope="col">Text, masked</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one, place) => (
              // A line may hold several that look alike; nothing here changes places.
              <tr key={`${one.line} ${String(place)}`}>
                <td className="num tn">{formatNumber(one.line)}</td>
                <td>{reasonText(one)}</td>
                <td className="id trunc">{one.shown}</td>
              </tr>
            ))}
          </tbody>
        </Table>
        {foot}
        <Button
          size="sm"
          icon="download"
          onClick={() => downloadCsv('left-out.csv', csvOf(rejectedHead, rejected.map(rejectedCsvRow)))}
        >
          Download what was left out
        </Button>
      </div>
    </details>
  )
}
