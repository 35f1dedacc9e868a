import { expect, test } from 'vitest'
import { redactedJson, textOfLines } from '@/api/redaction.ts'

function redacted(wire: unknown, most = 10_000): unknown {
  return JSON.parse(textOfLines(redactedJson(wire, most).lines))
}

const wire = {
  success: true,
  profileExists: 'true',
  profileGuid: 'CP-1234-5678-9ABC-DEF0-1234-5678',
  customerIdentification: 'hk-1',
  preferredMethod: null,
  customer: {
    identification: 'hk-1',
    firstName: 'Alex',
    email: 'alex@example.com',
    gender: 'M',
    billingCountry: 'US',
    extraData: { shoe: '42', nested: { a: [1, true, null] } },
    visits: 12,
  },
  paymentInstruments: [
    {
      _TYPE: 'card',
      method: 'card',
      isPreferred: 'false',
      paymentToken: 'pt::b639e636df17af782602',
      paymentData: {
        brand: 'visa',
        cardHolder: 'Alex Smith',
        expiryMonth: '9',
        expiryYear: 2029,
        firstSixDigits: '411111',
        lastFourDigits: '1111',
        iban: 'DE89370400440532013000',
        walletOwner: 'alex@example.com',
        walletReferenceId: 'alex@example.com',
      },
    },
  ],
  context: { masked: ['email'], instruments: [{ paymentToken: 'pt::b639e636df17af782602', connector: null }] },
  surprise: { secret: 'value' },
}

test('what the gateway says of a person is dots, and structure and types stay', () => {
  expect(redacted(wire)).toEqual({
    success: true,
    profileExists: 'true',
    profileGuid: 'CP-1234-5678-9ABC-DEF0-1234-5678',
    customerIdentification: 'hk-1',
    preferredMethod: null,
    customer: {
      identification: 'hk-1',
      firstName: '•••',
      email: '•••',
      gender: 'M',
      billingCountry: 'US',
      extraData: { shoe: '•••', nested: { a: ['••• (number)', '••• (boolean)', null] } },
      visits: '••• (number)',
    },
    paymentInstruments: [
      {
        _TYPE: 'card',
        method: 'card',
        isPreferred: 'false',
        paymentToken: '•••af782602',
        paymentData: {
          brand: 'visa',
          cardHolder: '•••',
          expiryMonth: '9',
          expiryYear: 2029,
          firstSixDigits: '411111',
          lastFourDigits: '1111',
          iban: '•••3000',
          walletOwner: '•••',
          walletReferenceId: '•••',
        },
      },
    ],
    context: { masked: ['email'], instruments: [{ paymentToken: '•••af782602', connector: null }] },
    surprise: { secret: '•••' },
  })
})

test('a card number is hidden wherever it stands: in values, keys, numbers, and where four or eight digits belong', () => {
  const number = ['4111', '1111', '1111', '1111'].join('')
  const text = JSON.stringify(
    redacted({
      customerIdentification: `shop ${number}`,
      preferredMethod: number,
      success: Number(number),
      [number]: 1,
      customer: { identification: number, gender: number },
      paymentInstruments: [
        {
          paymentToken: number,
          paymentData: { firstSixDigits: number, lastFourDigits: number, expiryYear: Number(number) },
        },
      ],
    }),
  )
  expect(text).not.toMatch(/4111 ?1111|\d{9}/)
  expect(text).toContain('•••• 1111')
})

test('keys that every object has are keys like any other', () => {
  const hostile = JSON.parse(
    '{"__proto__":{"polluted":"yes"},"customer":{"constructor":"a","__proto__":"b"},"toString":"c","hasOwnProperty":{"show":"d"}}',
  ) as unknown
  const { lines } = redactedJson(hostile, 100)
  expect(lines.map(({ key }) => key).filter((key) => key !== null)).toEqual([
    '"__proto__"',
    '"polluted"',
    '"customer"',
    '"constructor"',
    '"__proto__"',
    '"toString"',
    '"hasOwnProperty"',
    '"show"',
  ])
  expect(lines.filter(({ kind }) => kind === 'redacted')).toHaveLength(5)
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
})

test('an answer of another shape than documented tells nothing', () => {
  expect(redacted({ customer: 'Alex Smith', paymentInstruments: { 0: 'x' }, profileGuid: { guid: 'x' } })).toEqual({
    customer: '•••',
    paymentInstruments: { 0: '•••' },
    profileGuid: { guid: '•••' },
  })
  expect(redacted('Alex Smith')).toBe('•••')
  expect(redacted([{ firstName: 'Alex' }])).toEqual([{ firstName: '•••' }])
})

test('nesting of any depth is walked by a loop and ends in dots', () => {
  let nested: unknown = 'x'
  for (let depth = 0; depth < 100_000; depth += 1) nested = { a: nested }
  const { lines, cut } = redactedJson({ customer: nested }, 10_000)
  expect(cut).toBe(true)
  expect(lines.length).toBeLessThan(200)
  expect(lines.some(({ text }) => text.includes('nested deeper'))).toBe(true)
})

test('a huge answer is cut with a notice, and what is copied of it is still JSON', () => {
  const paymentInstruments = Array.from({ length: 100_000 }, () => wire.paymentInstruments[0])
  const { lines, cut } = redactedJson({ ...wire, paymentInstruments }, 2_000)
  expect(cut).toBe(true)
  expect(lines.length).toBeLessThan(2_020)
  expect(lines.filter(({ kind }) => kind === 'cut').map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/^… 99,\d{3} more$/),
  )
  expect(() => JSON.parse(textOfLines(lines)) as unknown).not.toThrow()
})

test('whatever the limit cuts off, the rest can be read as JSON', () => {
  const all = redactedJson(wire, 10_000).lines.length
  for (let most = 1; most <= all; most += 1) {
    expect(() => redacted(wire, most), `cut at ${most}`).not.toThrow()
  }
})

test('of a transaction connectors, rules and ids are told; what is not known, or is somebody’s, is dots', () => {
  const answer = {
    uuid: 'ee91570a82b5dbf23214',
    type: 'DEBIT',
    amount: '6.17',
    description: 'For alex@example.com',
    instrument: {
      kind: 'card',
      label: 'visa',
      lastFour: '4242',
      expired: false,
      preferred: true,
      holder: 'Alex Smith',
    },
    profile: { guid: 'CP-1', container: { id: 8, name: 'Checkout' }, customerIdentification: 'hk-1' },
    context: { called: { guid: 'CO-1', name: 'Checkout', customer: 'Alex' }, route: 'registered-there' },
    related: [{ uuid: 'ab', type: 'REFUND', status: 'SUCCESS', createdAt: '2026-11-21 17:42:00' }],
    customer: { firstName: 'Alex' },
  }
  const { lines } = redactedJson(answer, 1_000, 'transaction')
  expect(JSON.parse(textOfLines(lines))).toEqual({
    ...answer,
    description: '•••',
    instrument: { ...answer.instrument, holder: '•••' },
    context: { called: { guid: 'CO-1', name: 'Checkout', customer: '•••' }, route: 'registered-there' },
    customer: { firstName: '•••' },
  })
})
