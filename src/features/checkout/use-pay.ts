import { useState } from 'react'
import { newTransactionId } from '@/payment/sending.ts'
import { lookUp, useSend } from '@/payment/use-send.ts'
import { landingOf, type Flight, type Landing } from './payment-flight.ts'
import { paymentBody, type Ask } from './payment-body.ts'
import type { ShopOrder } from './shop-order.ts'
import { paidField, returnSearch, sentField, type CheckoutPlace, type Side } from './use-checkout-place.ts'

interface PayWith {
  token: string
  stored: boolean
  save: boolean
  prefer: boolean
}

interface PayOptions {
  place: CheckoutPlace
  side: Side
  connector: string
  order: ShopOrder
  ask: Ask
}

interface OwnFlight extends Flight {
  id: string
  /** Its id stood in the URL: once it does no more, this is over. */
  isNoted: boolean
  /** It may have taken effect; only the same may be sent again. */
  isOpen: boolean
}

/**
 * Pays an order. The payment's id stands in the URL before it is sent, so that a page that is loaded anew knows of it; one whose answer was
 * lost is sent again as it is, or not at all, so that paying again can never take the money twice.
 */
export function usePay({ place, side, connector, order, ask }: PayOptions) {
  const { send, busy } = useSend()
  const [flight, setFlight] = useState<OwnFlight | null>(null)
  const [left, setLeft] = useState<Exclude<Landing, { kind: 'made' }> | null>(null)
  const noted = place.get(sentField[side])
  if (flight && !flight.isNoted && noted === flight.id) setFlight({ ...flight, isNoted: true })
  if (flight?.isNoted && noted !== flight.id) setFlight(null)

  function begin(by: PayWith): OwnFlight {
    const before = place.now(sentField[side])
    const id = before ?? newTransactionId()
    const returnUrl = `${location.origin}${place.home}?${returnSearch(place.search, side, id)}`
    const { shopper } = place
    const body = paymentBody({ ...by, merchantTransactionId: id, order, shopper, ask, returnUrl })
    const sending = { type: 'debit', connector, body } as const
    return { id, sending, since: Date.now(), lost: null, isResumed: before !== null, isNoted: false, isOpen: false }
  }

  async function fly(now: OwnFlight): Promise<{ used: boolean }> {
    if (!now.isOpen) setLeft(null)
    setFlight(now)
    place.put({ [sentField[side]]: now.id, [paidField[side]]: null })
    const sent = await send(now.sending)
    const landing = await landingOf(now, sent, () => lookUp(now.sending, now.since))
    const isHere = place.now(side) === connector
    if (landing.kind === 'made') {
      if (landing.uuid === '') setFlight(null) // Accepted without a UUID: it is looked up, as on the way back from a bank.
      else if (isHere) place.put({ [paidField[side]]: landing.uuid, [sentField[side]]: null })
      return { used: true }
    }
    setLeft(landing)
    if (landing.kind === 'open')
      setFlight({ ...now, lost: landing.lost, isResumed: true, isNoted: false, isOpen: true })
    else setFlight({ ...now, isOpen: false })
    if (isHere) place.put({ [sentField[side]]: landing.kind === 'open' ? now.id : null })
    return { used: false }
  }

  const isOpen = flight?.isOpen ?? false
  return {
    pay: (by: PayWith) => fly(flight?.isOpen ? flight : begin(by)),
    /** Sends what may have taken effect once more, unchanged; null where there is nothing of the kind. */
    again: flight?.isOpen ? () => fly(flight) : null,
    busy,
    left: left?.kind === 'open' && !isOpen ? null : left,
    /** What is sent from here and not yet told. */
    id: flight?.id ?? null,
  }
}

export type Paying = ReturnType<typeof usePay>
