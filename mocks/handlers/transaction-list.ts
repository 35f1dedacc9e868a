import { getTransaction, listTransactions } from '@mocks/rules/transaction-pages.ts'
import { listedTransaction, transactionDetail } from '@mocks/views/transaction-list.ts'
import type { Handlers } from './handler.ts'

/** Looking at transactions. */
export const transactionListHandlers: Pick<Handlers, 'listTransactions' | 'getTransaction'> = {
  listTransactions: ({ query }, { db, caller }) => {
    const { rows, ...page } = listTransactions(db, caller, query)
    return { answer: { items: rows.map((row) => listedTransaction(db, caller, row)), ...page } }
  },
  getTransaction: ({ params }, { db, caller, origin }) => {
    return { answer: transactionDetail(db, caller, getTransaction(db, caller, params.uuid), origin) }
  },
}
