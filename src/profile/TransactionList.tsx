import type { ReactNode } from 'react'
import { usePermission } from '@/api/session.ts'
import { PagedList, type ListPages } from '@/words/PagedList.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { TransactionsTable, type TransactionRow } from './TransactionsTable.tsx'

interface TransactionListProps {
  results: ListPages<TransactionRow> & { asked: string }
  withProfile?: boolean
  nothing: ReactNode
}

const words = { whole: 'the transactions', one: 'transaction', many: 'transactions' }
const focusOn = ({ uuid }: TransactionRow) => {
  const head = `tr[data-transaction="${CSS.escape(uuid)}"] th`
  return `${head} a, ${head}[tabindex]`
}

/** Transactions page by page, or which of the four states it is. */
export function TransactionList({ results, withProfile = false, nothing }: TransactionListProps) {
  const tenant = useTenantInView()
  const opens = usePermission('transaction.show') === null
  return (
    <PagedList
      results={results}
      words={words}
      asked={results.asked}
      columns={withProfile ? 7 : 6}
      focusOn={focusOn}
      nothing={nothing}
      note="Times without a zone are gateway time."
    >
      <TransactionsTable rows={results.rows} tenant={tenant} withProfile={withProfile} opens={opens} />
    </PagedList>
  )
}
