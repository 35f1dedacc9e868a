import '@/ui/styles/transactions.css'
import { memo } from 'react'
import { Link } from 'react-router'
import { hideCardNumbers } from '@/contract/card-number.ts'
import type { ListedTransaction } from '@/contract/console/transactions.ts'
import { paths } from '@/paths.ts'
import { Identifier } from '@/ui/Identifier.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { Table } from '@/ui/Table.tsx'
import { InstrumentMarks } from '@/words/InstrumentMarks.tsx'
import { GatewayMoment } from './GatewayMoment.tsx'
import { shortIdentification } from './profile-words.ts'
import { amountText, storesToo, transactionStatus, transactionType, typeText } from './transaction-words.ts'

type Told =
  | 'uuid'
  | 'merchantTransactionId'
  | 'type'
  | 'withRegister'
  | 'status'
  | 'createdAt'
  | 'amount'
  | 'currency'
  | 'connector'
  | 'merchant'
  | 'instrument'

/** A transaction in any list; on a profile's own page neither profile nor meta-connector is told. */
export type TransactionRow = Pick<ListedTransaction, Told> & Partial<Pick<ListedTransaction, 'through' | 'profile'>>

function Place({ row: { connector, merchant, through } }: { row: TransactionRow }) {
  const below = [merchant?.name, through ? `through ${through.name}` : undefined].filter(Boolean).join(' · ')
  return (
    <>
      {connector?.name ?? <span className="sec">not visible to you</span>}
      {below !== '' && <span className="small block">{below}</span>}
    </>
  )
}

function Amount({ row: { amount, currency } }: { row: TransactionRow }) {
  return amount === null ? (
    <span className="sec">none</span>
  ) : (
    <span className="nowrap">{amountText(amount, currency)}</span>
  )
}

function ProfileLink({ row: { profile }, tenant }: { row: TransactionRow; tenant: string }) {
  if (!profile) return <span className="sec">none</span>
  const { container, guid, customerIdentification } = profile
  return (
    <Link className="plain" to={paths.profile(tenant, container.id, guid)}>
      <bdi className="id">{shortIdentification({ customerIdentification, profileGuid: guid })}</bdi>
    </Link>
  )
}

interface RowProps {
  row: TransactionRow
  tenant: string
  withProfile: boolean
  opens: boolean
}

const Row = memo(function Row({ row, tenant, withProfile, opens }: RowProps) {
  const { uuid, merchantTransactionId: ownId, instrument } = row
  const status = transactionStatus(row.status)
  const type = transactionType(row.type)
  const when = <GatewayMoment value={row.createdAt} />
  const names = (
    <>
      {ownId === null ? (
        <span className="sec">none</span>
      ) : (
        <span className="id" title={hideCardNumbers(ownId)}>
          <bdi>{hideCardNumbers(ownId)}</bdi>
        </span>
      )}
      <span className="small block">
        <Identifier value={uuid} what={`uuid of the ${type.toLowerCase()}`} />
      </span>
    </>
  )
  return (
    <tr data-transaction={uuid}>
      <th scope="row" tabIndex={opens ? undefined : -1} className="two">
        {opens ? (
          <Link className="main" to={paths.transaction(tenant, uuid)}>
            {when}
            <span className="vh">, {type.toLowerCase()}</span>
          </Link>
        ) : (
          when
        )}
        <span className="only-s">
          <span className="small">{typeText(row)}</span>
        </span>
        <span className="only-m">
          <span className="small">{row.connector?.name ?? 'connector not visible to you'}</span>
        </span>
        <span className="only-s">
          <span className="row">
            {instrument && <InstrumentMarks instruments={[instrument]} />}
            {withProfile && row.profile && <ProfileLink row={row} tenant={tenant} />}
          </span>
        </span>
      </th>
      <td className="hide-s">
        {type}
        {storesToo(row) && <span className="small block">with register</span>}
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
        <InstrumentMarks instruments={instrument ? [instrument] : []} />
      </td>
      <td className="hide-m">
        <Place row={row} />
      </td>
      {withProfile && (
        <td className="hide-s">
          <ProfileLink row={row} tenant={tenant} />
        </td>
      )}
      <td className="hide-m">{names}</td>
    </tr>
  )
})

interface TransactionsTableProps {
  rows: readonly TransactionRow[]
  tenant: string
  withProfile?: boolean
  /** Whether the person may open one. */
  opens: boolean
}

/** Transactions, newest first. */
export function TransactionsTable({ rows, tenant, withProfile = false, opens }: TransactionsTableProps) {
  return (
    <Table label="Transactions" sticky className="transactions" rowLinks={opens}>
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
          {withProfile && (
            <th scope="col" className="hide-s">
              Profile
            </th>
          )}
          <th scope="col" className="hide-m">
            Merchant’s id, UUID
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.uuid} row={row} tenant={tenant} withProfile={withProfile} opens={opens} />
        ))}
      </tbody>
    </Table>
  )
}
