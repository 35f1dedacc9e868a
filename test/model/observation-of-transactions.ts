/** The list of transactions, compared with what the model has of them (decision 48). */
import { expectSame, guidOf, itemsOf } from './observation.ts'
import { at, done, gate, inScope, isBelow, lacks, sees } from './reference-model.ts'
import { standing } from './reference-transactions.ts'
import type { Json, Stage } from './stage.ts'

/** What one person reads of transactions of all their tenants, or of one and those below it. */
export async function observeTransactions(stage: Stage, person: string, top: string | null): Promise<string> {
  const m = stage.model
  const query = top === null ? 'limit=200' : `limit=200&tenant=${top}`
  const heard = await stage.send({ method: 'GET', path: `/api/console/v1/transactions?${query}`, person })
  const no = gate(top === null || inScope(m, person, top), !lacks(m, person, 'transaction.show'), true)
  const told = stage.settle('listTransactions', no ?? done, heard)
  if (told !== 'done') return told
  const tenantOf = (connector: string) => at(m.connectors, connector).tenant
  const mine = (connector: string | null) => connector !== null && inScope(m, person, tenantOf(connector))
  const within = (connector: string | null) =>
    connector !== null &&
    mine(connector) &&
    (top === null || tenantOf(connector) === top || isBelow(m, tenantOf(connector), top))
  const known = [...m.transactions]
    .filter(([, one]) => within(one.connector) || within(one.called))
    .map(([uuid, { connector, called, madeFor, type, merchantId }]) => {
      const container = m.profiles.get(madeFor ?? '')?.container
      const seesProfile = container !== undefined && sees(m, person, container)
      return [
        uuid,
        type,
        standing(m, uuid, stage.now).status,
        merchantId,
        mine(connector) ? connector : null,
        called !== connector && mine(called) ? called : null,
        seesProfile && !lacks(m, person, 'frontend.customer-profiles.show') ? madeFor : null,
      ]
    })
  const shown = itemsOf(heard).map((row) => [
    row['uuid'],
    row['type'],
    row['status'],
    row['merchantTransactionId'],
    guidOf(row['connector']),
    guidOf(row['through']),
    guidOf(row['profile'] as Json | null),
  ])
  const byText = (one: unknown[], other: unknown[]) => (String(one[0]) < String(other[0]) ? -1 : 1)
  expectSame(`transactions of ${top} for ${person}`, shown.toSorted(byText), known.toSorted(byText))
  expectSame(`the number of transactions for ${person}`, heard.body['total'], known.length)
  return told
}
