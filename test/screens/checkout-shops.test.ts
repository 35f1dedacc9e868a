import { describe, expect, test } from 'vitest'
import type { Connector } from '@/contract/console/connectors.ts'
import { PaymentBody } from '@/contract/v3/transaction-bodies.ts'
import { z } from '@/contract/zod.ts'
import { askIn, paymentBody } from '@/features/checkout/payment-body.ts'
import { receiptWords } from '@/features/checkout/receipt-words.ts'
import { defaultPair } from '@/features/checkout/shop-choice.ts'
import { newKinds, newLabelOf } from '@/features/checkout/shop-methods.ts'
import { amountOf, orderOf, shopHues } from '@/features/checkout/shop-order.ts'
import { customerIdentificationFault, customerOf, knownFault, newShopper } from '@/features/checkout/shopper.ts'
import { returnSearch, withPatch } from '@/features/checkout/use-checkout-place.ts'
import { byMerchant } from '@/words/connectors-by-merchant.ts'

const wallet = { id: 8, name: 'Shared wallet' }
const other = { id: 11, name: 'Private' }

function connector(guid: string, merchant: string, more: Partial<Connector> = {}): Connector {
  return {
    guid,
    name: guid,
    kind: 'direct',
    adapter: 'adapter',
    method: 'Creditcard',
    disabled: false,
    tenant: { guid: `T-${merchant}`, name: `Tenant of ${merchant}` },
    merchant: { guid: merchant, name: merchant },
    members: [],
    ownContainer: null,
    ignoreGlobal: false,
    effective: { container: wallet, rule: 'global-setting', usable: true },
    etag: '"1"',
    ...more,
  }
}

const none = { container: null, rule: 'none-set', usable: false } as const
const members = (...guids: string[]) => guids.map((guid) => ({ guid, name: guid }))

describe('which two shops stand side by side', () => {
  test('two merchants of one container: every method at the first, the route to what it stored at the second', () => {
    const all = [
      connector('cards', 'one'),
      connector('all', 'one', { kind: 'multi-method', members: members('cards', 'sepa') }),
      connector('alone', 'two'),
      connector('elsewhere', 'three', {
        kind: 'routing',
        members: members('cards'),
        effective: { container: other, rule: 'own-container', usable: true },
      }),
      connector('nothing', 'two', { kind: 'routing', members: members('alone') }),
      connector('route', 'two', { kind: 'routing', members: members('alone', 'cards') }),
    ]
    expect(defaultPair(all)).toEqual({ a: 'all', b: 'route' })
    expect(defaultPair(all.toReversed())).toEqual({ a: 'all', b: 'route' })
    expect(defaultPair(all, 'cards'), 'beside one that was chosen').toEqual({ a: 'cards', b: 'route' })
    expect(defaultPair(all, null, 'route').b).toBe('route')
  })

  test('a disabled connector or container makes no pair; where there is none, two connectors of one, or one alone', () => {
    const off = connector('off', 'two', { disabled: true })
    const closed = connector('closed', 'three', {
      effective: { container: wallet, rule: 'own-container', usable: false },
    })
    const empty = connector('empty', 'four', { effective: none })
    const first = connector('cards', 'one')
    expect(defaultPair([empty, closed, first, off]).a).toBe('cards')
    const route = connector('route', 'one', { kind: 'routing', members: members('cards') })
    expect(defaultPair([first, route, empty]), 'one merchant alone').toEqual({ a: 'cards', b: 'route' })
    expect(defaultPair([first])).toEqual({ a: 'cards', b: null })
    expect(defaultPair([empty]), 'no container at all').toEqual({ a: 'empty', b: null })
    expect(defaultPair([])).toEqual({ a: null, b: null })
  })

  test('connectors stand below their merchants in the order they came', () => {
    const groups = byMerchant([connector('1', 'one'), connector('2', 'two'), connector('3', 'one')])
    expect(groups.map(({ guid, connectors }) => [guid, connectors.map((one) => one.guid)])).toEqual([
      ['one', ['1', '3']],
      ['two', ['2']],
    ])
  })
})

test('what can be typed in: each kind once, of members that take it now; methods without a form are named', () => {
  const method = (name: string, usable = true) => ({ method: name, usable })
  const { kinds, others } = newKinds([
    method('Creditcard'),
    method('DebitCard'),
    method('SepaDirectDebit'),
    method('Paypal', false),
    method('Bancontact'),
  ])
  expect(kinds).toEqual(['card', 'iban'])
  expect(others).toEqual(['Bancontact'])
  expect(newLabelOf(kinds)).toBe('New card or bank account')
  expect(newLabelOf(['wallet'])).toBe('New wallet')
})

test('an order is the same each time it is looked at, and another one after each payment', () => {
  const first = orderOf('ME-1', 0)
  expect(orderOf('ME-1', 0)).toEqual(first)
  for (let turn = 0; turn < 200; turn += 1) {
    const { lines, cents } = orderOf(`ME-${turn}`, turn)
    expect(lines[0]?.name).not.toBe(lines[1]?.name)
    expect(amountOf(cents)).toMatch(/^\d+\.\d\d$/)
    const [one, two] = shopHues(`ME-${turn}`, `ME-${turn + 1}`)
    expect(one).not.toBe(two)
  }
  expect(orderOf('ME-1', 1).number).not.toBe(first.number)
})

describe('what a shop sends', () => {
  const order = orderOf('ME-1', 0)
  const payment = {
    merchantTransactionId: 'console-1',
    order,
    token: 'ix::abc',
    stored: false,
    shopper: { identification: 'hk-1', firstName: 'Ada', lastName: ' ' },
    save: false,
    prefer: false,
    ask: askIn(null),
    returnUrl: 'https://console.example.com/t/TE-1/checkout?a=1&b=2',
  }
  const sent = (more: Partial<typeof payment>) => {
    const body = paymentBody({ ...payment, ...more })
    expect(z.safeParse(PaymentBody, body).error).toBeUndefined()
    return body
  }

  test('a profile is named only where an instrument is stored in it or taken from it', () => {
    expect(sent({})).not.toHaveProperty('customerProfileData')
    expect(sent({})).not.toHaveProperty('withRegister')
    expect(sent({}).customer).toEqual({ identification: 'hk-1', firstName: 'Ada' })
    expect(sent({ save: true, prefer: true })).toMatchObject({
      withRegister: true,
      customerProfileData: { customerIdentification: 'hk-1', markAsPreferred: true },
    })
    expect(sent({ stored: true, save: true })).toMatchObject({
      customerProfileData: { customerIdentification: 'hk-1' },
    })
    expect(sent({ stored: true, save: true }), 'it is stored already').not.toHaveProperty('withRegister')
  })

  test('a guest has nothing to keep', () => {
    const { shopper: _, ...rest } = payment
    const body = paymentBody({ ...rest, shopper: null, save: true })
    expect(body).not.toHaveProperty('withRegister')
    expect(body).not.toHaveProperty('customerProfileData')
    expect(body).not.toHaveProperty('customer')
  })

  test('3-D Secure is left to the bank unless it is chosen', () => {
    expect(sent({})).not.toHaveProperty('threeDSecureData')
    expect(sent({ ask: askIn('always') }).threeDSecureData).toEqual({ '3dsecure': 'MANDATORY' })
    expect(sent({ ask: askIn('never') }).threeDSecureData).toEqual({ '3dsecure': 'OFF' })
    expect(askIn('whatever')).toBe('bank')
  })

  test('who is signed in is named as the gateway can take it', () => {
    expect(customerIdentificationFault('hk-1')).toBeNull()
    expect(customerIdentificationFault('')).toMatch(/Type who/)
    expect(customerIdentificationFault('x'.repeat(37))).toBe('At most 36 characters.')
    expect(customerIdentificationFault('4111 1111 1111 1111')).toMatch(/card number/)
    expect(newShopper().identification).toMatch(/^new-[0-9a-f]{8}$/)
    expect(newShopper()).not.toEqual(newShopper())
    expect(customerOf({ identification: 'x' })).toEqual({ identification: 'x' })
  })

  test('what is known of a customer is sent only as the gateway takes it, and never a card number', () => {
    expect(knownFault('firstName', 'Ada')).toBeNull()
    expect(knownFault('email', '')).toBeNull()
    expect(knownFault('email', 'ada@example.com')).toBeNull()
    expect(knownFault('email', 'ada')).toMatch(/name@example.com/)
    expect(knownFault('lastName', 'x'.repeat(51))).toBe('At most 50 characters.')
    for (const field of ['firstName', 'lastName', 'email'] as const)
      expect(knownFault(field, '4111-1111-1111-1111'), field).toMatch(/card number/)
  })
})

test('a receipt says how a payment stands, and waits only where it is not settled', () => {
  const words = (status: string, error: { message: string; adapterMessage: string | null } | null = null) =>
    receiptWords({ status, error: error && { code: '2003', adapterCode: null, ...error }, context: null })
  expect(words('SUCCESS')).toMatchObject({ tone: 'paid', title: 'Paid', waits: false, again: 'Pay again' })
  expect(words('REDIRECT')).toMatchObject({ tone: 'waiting', waits: true })
  expect(words('PENDING')).toMatchObject({ tone: 'waiting', waits: true })
  expect(words('CANCELLED')).toMatchObject({ tone: 'declined', again: 'Try again' })
  expect(words('ERROR', { message: 'Declined.', adapterMessage: 'Do not honor' }).sentence).toBe('Do not honor')
  expect(words('ERROR', { message: 'Declined.', adapterMessage: null }).sentence).toBe('Declined.')
  expect(words('NEW-STATUS'), 'a status to come').toMatchObject({ tone: 'other', waits: false })
})

test('the address keeps what it is not told to change', () => {
  expect(withPatch('?a=1&b=2&ask=always', { paidA: 'u', ask: null })).toBe('a=1&b=2&paidA=u')
  expect(withPatch('?a=1&foreign=x', { a: '3', b: '' })).toBe('a=3&foreign=x')
})

test('a bank sends back to the shop that paid, wherever the presenter looks, and learns nothing of the other', () => {
  const back = returnSearch('?a=1&b=2&at=b&ask=always&paidB=u&sentB=m&change=share&step=4', 'a', 'console-1')
  expect(back).toBe('a=1&b=2&sentA=console-1&ask=always')
  expect(returnSearch('?a=1&b=2&paidA=u', 'b', 'console-2')).toBe('a=1&b=2&at=b&sentB=console-2')
})
