import { describe, expect, test } from 'vitest'
import type { Refused, Unknown } from '@/api/outcome.ts'
import type { TransactionDetail } from '@/contract/console/transactions.ts'
import { nextLook } from '@/features/checkout/look-rhythm.ts'
import { landingOf, type Flight } from '@/features/checkout/payment-flight.ts'
import { placeQueue } from '@/features/checkout/place-queue.ts'
import { withPatch } from '@/features/checkout/use-checkout-place.ts'
import type { Found, Sent } from '@/payment/sending.ts'

const lost: Unknown = {
  kind: 'unknown',
  reason: 'connection',
  status: null,
  problems: [],
  requestId: 'r-1',
  refusal: null,
}
const no: Refused = {
  kind: 'refused',
  requestId: 'r-2',
  refusal: { api: 'console', status: 422, code: '3004', sentence: 'Duplicate.', fields: [], raw: null },
}
const refused: Sent = { kind: 'refused', type: 'debit', refused: no }
const unknown = (found: Found): Sent => ({ kind: 'unknown', type: 'debit', lost, found })
const there: Found = { kind: 'transaction', transaction: { uuid: 'u-1' } as TransactionDetail }
const flight = (more: Partial<Flight> = {}): Flight => ({
  sending: { type: 'debit', connector: 'C-1', body: { merchantTransactionId: 'm', amount: '1.00', currency: 'EUR' } },
  since: 0,
  lost: null,
  isResumed: false,
  ...more,
})

describe('what a payment came to', () => {
  const land = async (of: Flight, sent: Sent, found: Found | null) => {
    let looks = 0
    const landing = await landingOf(of, sent, () => {
      looks += 1
      return Promise.resolve(found ?? { kind: 'unread' })
    })
    return { landing, looks }
  }

  test('a refusal says that nothing was done where nothing was sent before', async () => {
    expect(await land(flight(), refused, null)).toEqual({ landing: { kind: 'nothing', sent: refused }, looks: 0 })
  })

  test.each([
    ['a lost answer', { lost, isResumed: true }],
    ['a payment of before the page was loaded', { isResumed: true }],
  ])('after %s only a look-up that finds none says so', async (_, more) => {
    expect((await land(flight(more), refused, { kind: 'none' })).landing).toEqual({ kind: 'nothing', sent: refused })
    expect((await land(flight(more), refused, there)).landing).toEqual({ kind: 'made', uuid: 'u-1' })
    expect((await land(flight(more), refused, { kind: 'doubtful', uuid: 'u-2' })).landing).toEqual({
      kind: 'made',
      uuid: 'u-2',
    })
    expect((await land(flight(more), refused, { kind: 'unread' })).landing.kind).toBe('open')
  })

  test('a lost answer stays open until the payment is found', async () => {
    for (const found of [{ kind: 'none' }, { kind: 'unread' }] as const)
      expect((await land(flight(), unknown(found), null)).landing).toMatchObject({ kind: 'open', lost })
    expect((await land(flight(), unknown(there), null)).landing).toEqual({ kind: 'made', uuid: 'u-1' })
  })
})

describe('what is asked of the address', () => {
  const put = (queue: ReturnType<typeof placeQueue>, patch: Parameters<typeof withPatch>[1], state?: unknown) => {
    const now = queue.now()
    const next = { search: withPatch(now.search, patch), state: state ?? now.state }
    queue.ask(next)
    return next
  }

  test('builds upon what was asked for and is not shown yet', () => {
    const queue = placeQueue({ search: '?a=1&b=2&sentA=x&sentB=y', state: { shopper: 'one' } })
    const first = put(queue, { paidA: 'u', sentA: null })
    put(queue, { ask: 'always' }, { shopper: 'two' })
    queue.show({ ...first, search: `?${first.search}` })
    const last = put(queue, { paidB: 'v', sentB: null })
    expect(last).toEqual({ search: 'a=1&b=2&paidA=u&ask=always&paidB=v', state: { shopper: 'two' } })
    // One that was overtaken is never shown.
    queue.show(last)
    expect(queue.now()).toEqual(last)
  })

  test('is forgotten when somebody leads elsewhere, and nothing is asked once the page is left', () => {
    const queue = placeQueue({ search: '?a=1', state: null })
    put(queue, { paidA: 'u' })
    queue.show({ search: '?a=9', state: null })
    expect(queue.now().search).toBe('?a=9')
    queue.leave()
    expect(queue.isOpen()).toBe(false)
    queue.show({ search: '?a=9', state: null })
    expect(queue.isOpen()).toBe(true)
  })
})

test('a payment that waits is looked at ever more seldom, and for 30 minutes', () => {
  let [looks, total] = [0, 0]
  for (let wait = nextLook(looks); wait !== false; wait = nextLook(looks)) {
    total += wait
    looks += 1
  }
  expect(total).toBe(30 * 60_000)
  expect([nextLook(0), nextLook(10), nextLook(25)]).toEqual([3000, 10_000, 30_000])
})
