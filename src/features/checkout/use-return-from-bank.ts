import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ReadFailed } from '@/api/outcome.ts'
import { transactionsQuery } from '@/api/transactions.ts'
import { paidField, sentField, type CheckoutPlace, type Side } from './use-checkout-place.ts'

/** What is known of a payment whose id alone came back; until it is known, nothing may be paid. */
export type Return =
  | { state: 'nothing-sent' | 'looking' }
  | { state: 'none'; id: string; retry: () => void; busy: boolean }
  | { state: 'failed'; failure: ReadFailed; retry: () => void; busy: boolean }

/**
 * Back from a bank, or loaded anew while a payment was under way: the shop's own id of the payment is known alone. `own` is the one this page
 * is sending itself.
 */
export function useReturnFromBank(place: CheckoutPlace, side: Side, connector: string, own: string | null): Return {
  const noted = place.get(paidField[side]) === null ? place.get(sentField[side]) : null
  const sent = noted === own ? null : noted
  const { data, error, refetch, isFetching } = useInfiniteQuery({
    ...transactionsQuery({ connector, merchantTransactionId: sent ?? '', limit: '1' }),
    // What an earlier look did not find may be there by now.
    gcTime: 0,
    enabled: sent !== null,
  })
  const uuid = sent === null ? undefined : data?.pages[0]?.items[0]?.uuid

  const arrive = useRef((_uuid: string) => {})
  useEffect(() => {
    arrive.current = (found) => place.put({ [paidField[side]]: found, [sentField[side]]: null })
  })
  useEffect(() => {
    if (uuid !== undefined) arrive.current(uuid)
  }, [uuid])

  if (sent === null) return { state: 'nothing-sent' }
  if (uuid !== undefined) return { state: 'looking' }
  const retry = () => void refetch()
  if (data) return { state: 'none', id: sent, retry, busy: isFetching }
  if (error && !(error instanceof ReadFailed)) throw error
  return error ? { state: 'failed', failure: error, retry, busy: isFetching } : { state: 'looking' }
}
