import { memo } from 'react'
import { hideCardNumbers } from '@/contract/card-number.ts'
import type { ProfileTransaction } from '@/contract/console/profile-transactions.ts'
import { GatewayMoment } from '@/profile/GatewayMoment.tsx'
import { amountText, transactionStatus, transactionType } from '@/profile/transaction-words.ts'
import { Identifier } from '@/ui/Identifier.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { Table } from '@/ui/Table.tsx'
import { InstrumentMarks } from '@/words/InstrumentMarks.tsx'

function Place({ row }: { row: ProfileTransaction }) {
  const { connector, merchant } = row
  if (connector === null) return <span className="sec">not visible to you</span>
  return (
    <>
      {connector.name}
      {merchant && <span className="small block">{merchant.name}</span>}
    </>
  )
}

function Amount({ row: { amount, currency } }: { row: ProfileTransaction }) {
  return amount === null ? (
    <span className="sec">none</span>
  ) : (
    <span className="nowrap">{amountText(amount, currency)}</span>
  )
}

const Row = memo(function Row({ row }: { row: ProfileTransaction }) {
  const status = transactionStatus(row.status)
  const type = transactionType(row.type)
  // A register stores by itself.
  const storing = row.withRegister && row.type !== 'REGISTER'
  const uuid = `uuid of the ${type.toLowerCase()}`
  const place = row.connector?.name ?? 'connector not visible to you'
  return (
    <tr data-transaction={row.uuid}>
      <th scope="row" tabIndex={-1} className="two">
        <GatewayMoment value={row.createdAt} />
        <span className="only-s">
          <span className="small">
            {type}
            {storing && ' with register'}
          </span>
        </span>
        <span className="only-m">
          <span className="small">{place}</span>
        </span>
        <span className="only-s">
          <span className="row">
            {row.instrument && <InstrumentMarks instruments={[row.instrument]} />}
            <Identifier value={row.uuid} what={uuid} />
          </span>
        </span>
      </th>
      <td className="hide-s">
        {type}
        {storing && <span className="small block">with register</span>}
      </td>
      <td className="num">
        <Amount row={row} />
      </td>
      <td>
        <StateWord hue={status.hue} icon={status.icon}>
          {status.word}
        </StateWord>
      </td>
      <td className="hide-s">
        <InstrumentMarks instruments={row.instrument ? [row.instrument] : []} />
      </td>
      <td className="hide-m">
        <Place row={row} />
      </td>
      <td className="hide-m">
        {row.merchantTransactionId === null ? (
          <span className="sec">none</span>
        ) : (
          <span className="id" title={hideCardNumbers(row.merchantTransactionId)}>
            <bdi>{hideCardNumbers(row.merchantTransactionId)}</bdi>
          </span>
        )}
      </td>
      <td className="hide-s">
        <Identifier value={row.uuid} what={uuid} />
      </td>
    </tr>
  )
})

/** Transactions, newest first. */
export function TransactionsTable({ rows }: { rows: readonly ProfileTransaction[] }) {
  return (
    <Table label="Transactions" sticky className="transactions">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col" className="hide-s">
            Type
          </th>
          <th scope="col" className="num">
            Amount
          </th>
          <th scope="col">Status</th>
          <th scope="col" className="hide-s">
            Instrument
          </th>
          <th scope="col" className="hide-m">
            Connector, merchant
          </th>
          <th scope="col" className="hide-m">
            Merchant’s id
          </th>
          <th scope="col" className="hide-s">
            UUID
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.uuid} row={row} />
        ))}
      </tbody>
    </Table>
  )
}
