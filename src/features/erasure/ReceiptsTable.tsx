import { Link } from 'react-router'
import type { ReceiptEntry } from '@/contract/console/receipts.ts'
import { paths } from '@/paths.ts'
import { Identifier } from '@/ui/Identifier.tsx'
import { Table } from '@/ui/Table.tsx'
import { Time } from '@/ui/Time.tsx'
import { formatNumber } from '@/ui/time.ts'
import { ContainerName } from '@/words/ContainerName.tsx'
import { OutcomeWord } from '@/words/OutcomeWord.tsx'

function Row({ entry, tenant }: { entry: ReceiptEntry; tenant: string }) {
  const { receipt, container, book } = entry
  return (
    <tr>
      <th scope="row" className="when">
        <Link className="main" to={paths.receipt(tenant, receipt.receiptId)}>
          <Time value={receipt.at} display="datetime" />
        </Link>
      </th>
      <td>
        <OutcomeWord outcome={receipt.outcome} />
      </td>
      <td className="guid">
        {receipt.profileGuid === '' ? (
          <span className="sec">not named by guid</span>
        ) : (
          <Identifier value={receipt.profileGuid} what="profile guid" />
        )}
      </td>
      <td className="hide-m">
        {container ? <ContainerName container={container} /> : <span className="id sec">{receipt.container}</span>}
      </td>
      <td className="hide-s">
        {receipt.by}
        {receipt.access === 'v3' && <span className="sec"> through API v3</span>}
      </td>
      <td className="num tn hide-s">
        <span className="sec hide-m">{book.name} </span>
        {formatNumber(receipt.number)}
      </td>
    </tr>
  )
}

/** Receipts, newest first; a click anywhere in a row opens it. */
export function ReceiptsTable({ entries, tenant }: { entries: readonly ReceiptEntry[]; tenant: string }) {
  return (
    <Table label="Receipts" sticky rowLinks className="receipts">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Outcome</th>
          <th scope="col">Profile</th>
          <th scope="col" className="hide-m">
            Container
          </th>
          <th scope="col" className="hide-s">
            By
          </th>
          <th scope="col" className="num hide-s">
            Number in book
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.receipt.receiptId} entry={entry} tenant={tenant} />
        ))}
      </tbody>
    </Table>
  )
}
