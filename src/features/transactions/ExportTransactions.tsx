import { allTransactions } from '@/api/transactions.ts'
import type { ListedTransaction, ListTransactionsQuery } from '@/contract/console/transactions.ts'
import { ExportList } from '@/words/ExportList.tsx'
import { withNamed } from './named-transaction.ts'
import { csvHead, csvRow } from './transaction-csv.ts'

const words = { whole: 'the transactions', one: 'transaction', many: 'transactions' }

interface ExportTransactionsProps {
  query: Omit<ListTransactionsQuery, 'cursor' | 'limit'>
  /** The one that was found by its UUID; it stands in the file as it stands on the page, whatever the filters say. */
  named: ListedTransaction | null
}

/** Hands over what the page shows, and every further transaction that matches the filters. */
export function ExportTransactions({ query, named }: ExportTransactionsProps) {
  return (
    <ExportList
      words={words}
      file="transactions"
      head={csvHead}
      rowOf={csvRow}
      read={async (signal, onPage) => {
        const list = await allTransactions(query, signal, onPage)
        return list.kind === 'read' ? { ...list, rows: withNamed(list.rows, named) } : list
      }}
    />
  )
}
