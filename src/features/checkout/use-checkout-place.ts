import { useLayoutEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { paths } from '@/paths.ts'
import { placeQueue } from './place-queue.ts'

export type Side = 'a' | 'b'

/** The customer who is signed in at both shops, and what the shops know of one who is new. Personal: never in the URL. */
export interface Shopper {
  identification: string
  firstName?: string
  lastName?: string
  email?: string
}

/** The guids, UUIDs and words that stand in the URL; null where one does not. */
const fields = ['a', 'b', 'at', 'paidA', 'paidB', 'sentA', 'sentB', 'ask', 'change', 'step'] as const
export type PlaceField = (typeof fields)[number]
export type PlacePatch = Partial<Record<PlaceField, string | null>>

export const paidField = { a: 'paidA', b: 'paidB' } as const
export const sentField = { a: 'sentA', b: 'sentB' } as const

function shopperIn(state: unknown): Shopper | null {
  const { shopper } = (typeof state === 'object' && state !== null ? state : {}) as { shopper?: unknown }
  if (typeof shopper !== 'object' || shopper === null) return null
  const known = shopper as Partial<Record<keyof Shopper, unknown>>
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
  const identification = text(known.identification)
  if (identification === undefined) return null
  const read: Shopper = { identification }
  for (const field of ['firstName', 'lastName', 'email'] as const) {
    const value = text(known[field])
    if (value !== undefined) read[field] = value
  }
  return read
}

/** The address with some of its parts put another way. */
export function withPatch(search: string, patch: PlacePatch): string {
  const params = new URLSearchParams(search)
  for (const field of fields) {
    const value = patch[field]
    if (value === null || value === '') params.delete(field)
    else if (value !== undefined) params.set(field, value)
  }
  return params.toString()
}

/** Where the customer's bank sends them back to: the shops and the payment. Nothing of the other shop is told to this one. */
export function returnSearch(search: string, side: Side, merchantTransactionId: string): string {
  const params = new URLSearchParams(search)
  const kept = Object.fromEntries((['a', 'b', 'ask'] as const).map((field) => [field, params.get(field)]))
  return withPatch('', { ...kept, at: side === 'b' ? 'b' : null, [sentField[side]]: merchantTransactionId })
}

function keptIn(state: unknown): Record<string, unknown> {
  return (typeof state === 'object' && state !== null ? state : {}) as Record<string, unknown>
}

/**
 * Where the checkout stands: shops, receipts and dialogs in the URL, the customer in the history entry, so that neither is lost on the way
 * to a bank or a plan and back.
 */
export function useCheckoutPlace() {
  const tenant = useTenantInView()
  const navigate = useNavigate()
  const location = useLocation()
  const { search } = location
  const state: unknown = location.state
  const params = new URLSearchParams(search)
  const home = paths.checkout(tenant)
  const [queue] = useState(() => placeQueue({ search, state }))
  useLayoutEffect(() => {
    queue.show({ search: location.search, state: location.state as unknown })
    return queue.leave
  }, [queue, location])

  function go(patch: PlacePatch, options: { replace: boolean; shopper?: Shopper | null }) {
    if (!queue.isOpen()) return
    const now = queue.now()
    const next = {
      search: withPatch(now.search, patch),
      state: options.shopper === undefined ? now.state : { ...keptIn(now.state), shopper: options.shopper },
    }
    queue.ask(next)
    void navigate(
      { pathname: home, search: next.search },
      { replace: options.replace, preventScrollReset: true, state: next.state },
    )
  }

  return {
    tenant,
    home,
    search,
    get: (field: PlaceField) => params.get(field),
    /** What stands there by now, for what ends long after it was begun. */
    now: (field: PlaceField) => new URLSearchParams(queue.now().search).get(field),
    shopper: shopperIn(state),
    /** Nobody was signed in or out here: the page was loaded anew, as after a bank. */
    isForgotten: !Object.hasOwn(keptIn(state), 'shopper'),
    put: (patch: PlacePatch) => go(patch, { replace: true }),
    /** A step of its own, which Back undoes. */
    open: (patch: PlacePatch) => go(patch, { replace: false }),
    signIn: (shopper: Shopper | null, patch: PlacePatch = {}) => go(patch, { replace: true, shopper }),
  }
}

export type CheckoutPlace = ReturnType<typeof useCheckoutPlace>
