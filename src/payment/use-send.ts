import { useRef, useState } from 'react'
import { call } from '@/api/client.ts'
import { useIntentKey } from '@/api/intent.ts'
import type { Outcome } from '@/api/outcome.ts'
import { useDebit, useDeregister, usePreauthorize, useRegister } from '@/api/transactions.ts'
import { getTransaction, listTransactions, type SentTransaction } from '@/contract/console/transactions.ts'
import { isWhatWasSent } from './same-transaction.ts'
import { readSent, type Found, type Sending, type Sent } from './sending.ts'

/** What the gateway knows under the merchant's own id, which names one transaction of the merchant (decision 42). */
export async function lookUp(sending: Sending, since: number): Promise<Found> {
  const { connector, body } = sending
  const { merchantTransactionId } = body
  const listed = await call(listTransactions, { query: { connector, merchantTransactionId, limit: '1' } })
  if (listed.kind !== 'done') return { kind: 'unread' }
  const [first] = listed.data.items
  if (!first) return { kind: 'none' }
  const read = await call(getTransaction, { params: { uuid: first.uuid } })
  if (read.kind !== 'done') return { kind: 'unread' }
  return isWhatWasSent(sending, since, read.data)
    ? { kind: 'transaction', transaction: read.data }
    : { kind: 'doubtful', uuid: first.uuid }
}

/**
 * Sends transactions. The same one sent again while its outcome is not known carries the same Idempotency-Key, so it takes effect once;
 * anything else is a new intent.
 */
export function useSend() {
  const { run: register } = useRegister()
  const { run: debit } = useDebit()
  const { run: preauthorize } = usePreauthorize()
  const { run: deregister } = useDeregister()
  const keyOf = useIntentKey()
  const [busy, setBusy] = useState(false)
  /** Since when what is sent under the last key may have taken effect. */
  const begun = useRef({ key: '', at: 0 })

  function run(sending: Sending, idempotencyKey: string): Promise<Outcome<SentTransaction>> {
    const params = { guid: sending.connector }
    if (sending.type === 'register') return register({ params, body: sending.body, idempotencyKey })
    if (sending.type === 'deregister') return deregister({ params, body: sending.body, idempotencyKey })
    return sending.type === 'debit'
      ? debit({ params, body: sending.body, idempotencyKey })
      : preauthorize({ params, body: sending.body, idempotencyKey })
  }

  async function send(sending: Sending): Promise<Sent> {
    setBusy(true)
    try {
      const key = keyOf(sending)
      if (begun.current.key !== key) begun.current = { key, at: Date.now() }
      const outcome = await run(sending, key)
      keyOf.settled(outcome)
      if (outcome.kind !== 'unknown') return readSent(sending.type, outcome)
      return { kind: 'unknown', type: sending.type, lost: outcome, found: await lookUp(sending, begun.current.at) }
    } finally {
      setBusy(false)
    }
  }
  return { send, busy }
}
