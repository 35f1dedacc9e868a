import { deleteImpact } from '@mocks/rules/delete-impact.ts'
import { eraseProfile, recordRefused, settleDeleteAttempt } from '@mocks/rules/erasure.ts'
import { limitRate } from '@mocks/rules/rate-limit.ts'
import { listReceipts } from '@mocks/rules/receipt-pages.ts'
import { receiptOf } from '@mocks/rules/receipts.ts'
import { deleteImpactView } from '@mocks/views/delete-impact.ts'
import { erasedView, receiptView } from '@mocks/views/receipts.ts'
import { tenantRef } from '@mocks/views/references.ts'
import type { AfterRefusal, Handlers } from './handler.ts'

type Operations = 'deleteImpact' | 'deleteProfile' | 'settleDeleteAttempt' | 'listReceipts' | 'getReceipt'

/** Deleting for good: what it would take, the delete, what became of it, and its receipts. */
export const erasureHandlers: Pick<Handlers, Operations> = {
  deleteImpact: ({ params, body }, { db, caller }) => {
    const impact = deleteImpact(db, caller, params.id, body.profileGuid)
    return { answer: { impact: impact && deleteImpactView(db, caller, impact) } }
  },
  deleteProfile: ({ params, body }, { db, caller, ifMatch, key }) => {
    limitRate(db, caller)
    return { answer: erasedView(eraseProfile(db, caller, params.id, body, { ifMatch, attempt: key ?? '' })) }
  },
  settleDeleteAttempt: ({ params, body }, { db, caller }) => ({
    answer: { receipt: settleDeleteAttempt(db, caller, params.id, body) },
  }),
  listReceipts: ({ query }, { db, caller }) => {
    const { rows, books, ...page } = listReceipts(db, caller, query)
    return {
      answer: {
        items: rows.map((row) => receiptView(db, caller, row)),
        books: books.map((book) => tenantRef(db, book)),
        ...page,
      },
    }
  },
  getReceipt: ({ params }, { db, caller }) => ({
    answer: receiptView(db, caller, receiptOf(db, caller, params.receiptId)),
  }),
}

/** A refused attempt to delete has its receipt as well (I28). */
export const afterRefusedDelete: NonNullable<AfterRefusal['deleteProfile']> = (
  { params, body },
  { db, caller, key },
  refusal,
) => recordRefused(db, caller, params.id, body, { attempt: key ?? '', refusal })
