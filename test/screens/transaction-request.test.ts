import { describe, expect, test } from 'vitest'
import { newTransactionId } from '@/payment/sending.ts'
import { readExpiry, usualExpiry } from '@/payment/use-tokeniser.ts'
import { coveredSending, returnUrls, sendingOf } from '@/features/transaction-console/request-body.ts'
import { firstValues, testCustomer, type SendValues } from '@/features/transaction-console/send-form.ts'
import { faultsOf, fieldOfPointer } from '@/features/transaction-console/send-resolver.ts'
import { whatIsNew } from '@/features/transaction-console/what-is-new.ts'
import { nameOf } from '@/features/transaction-console/use-named-profile.ts'
import type { ProfileThrough } from '@/payment/InstrumentChoice.tsx'

const urls = returnUrls('https://console.example.com/t/TE-1/transactions/new')

function values(over: Partial<SendValues> = {}): SendValues {
  return firstValues({ connector: 'CO-1', merchantTransactionId: 'm-1', customerIdentification: 'cust-1', ...over })
}

function bodyOf(over: Partial<SendValues>, token: string | null = 'ix::abc') {
  return sendingOf(values(over), token, urls).body
}

function faults(over: Partial<SendValues>, token: string | null = 'ix::abc') {
  return Object.fromEntries(faultsOf(values(over), sendingOf(values(over), token, urls)))
}

describe('the request', () => {
  test('a debit with register by a new token', () => {
    expect(
      bodyOf({ markAsPreferred: true, customer: { ...testCustomer, lastName: '  ' }, threeDSecure: 'OFF' }),
    ).toEqual({
      merchantTransactionId: 'm-1',
      amount: '9.99',
      currency: 'EUR',
      withRegister: true,
      transactionToken: 'ix::abc',
      ...urls,
      customer: {
        firstName: 'Erika',
        email: 'erika.beispiel@example.com',
        billingAddress1: 'Musterweg 1',
        billingPostcode: '1010',
        billingCity: 'Wien',
        billingCountry: 'AT',
      },
      customerProfileData: { customerIdentification: 'cust-1', markAsPreferred: true },
      threeDSecureData: { '3dsecure': 'OFF' },
    })
    expect(urls.cancelUrl).toBe('https://console.example.com/t/TE-1/transactions/new?returned=cancel')
  })

  test('a stored instrument needs no name, and is stored no second time', () => {
    const stored = { source: 'stored', paymentToken: ' pt::0123456789abcdef0123 ' } as const
    expect(bodyOf({ ...stored, currency: 'eur' })).toEqual({
      merchantTransactionId: 'm-1',
      amount: '9.99',
      currency: 'EUR',
      transactionToken: 'pt::0123456789abcdef0123',
      ...urls,
    })
    expect(bodyOf({ ...stored, nameHolder: true })).toMatchObject({
      customerProfileData: { customerIdentification: 'cust-1' },
    })
  })

  test('a register has no amount, a deregister neither a profile nor a way back', () => {
    expect(Object.keys(bodyOf({ type: 'register', naming: 'none' }))).toEqual([
      'merchantTransactionId',
      'transactionToken',
      'successUrl',
      'cancelUrl',
      'errorUrl',
    ])
    expect(bodyOf({ type: 'deregister', source: 'reference', referenceUuid: 'abc', tokenType: 'NT' })).toEqual({
      merchantTransactionId: 'm-1',
      referenceUuid: 'abc',
      tokenType: 'NT',
    })
  })

  test('an identification is sent as it was typed, code point by code point', () => {
    expect(bodyOf({ customerIdentification: ' Cust 1' })).toMatchObject({
      customerProfileData: { customerIdentification: ' Cust 1' },
    })
  })
})

describe('what is wrong is told at its field', () => {
  test('nothing is wrong with the request the form begins with, once it is named', () => {
    expect(faults({})).toEqual({})
    expect(faults({ type: 'register' })).toEqual({})
    expect(faults({ connector: null })).toEqual({ connector: 'Choose a connector.' })
  })

  test('limits and forms are the contract’s', () => {
    const broken = faults({
      amount: '9,99',
      currency: 'euro',
      merchantTransactionId: 'x'.repeat(51),
      customerIdentification: 'x'.repeat(37),
      customer: { ...testCustomer, birthDate: '1970-02-30', billingCountry: 'Austria', nationalId: 'x'.repeat(21) },
    })
    expect(Object.keys(broken).toSorted()).toEqual([
      'amount',
      'currency',
      'customer.billingCountry',
      'customer.birthDate',
      'customer.nationalId',
      'customerIdentification',
      'merchantTransactionId',
    ])
    expect(broken['merchantTransactionId']).toBe('At most 50 characters.')
  })

  test('what is missing is asked for', () => {
    expect(faults({ customerIdentification: '' })['customerIdentification']).toMatch(/^Enter the customer/)
    expect(faults({ naming: 'guid' })['profileGuid']).toMatch(/^Paste the guid/)
    expect(faults({}, null)['pastedToken']).toMatch(/payment\.js/)
    expect(faults({ source: 'stored' })['paymentToken']).toMatch(/^Choose a stored/)
    expect(faults({ source: 'reference' })['referenceUuid']).toMatch(/^Paste the UUID/)
  })

  test('no card number gets out, wherever it is typed', () => {
    const number = ['4111', '1111', '1111', '1111'].join(' ')
    const broken = faults({
      description: `card ${number}`,
      customerIdentification: number,
      merchantTransactionId: number.replaceAll(' ', ''),
      customer: { ...testCustomer, company: number },
    })
    expect(Object.keys(broken).toSorted()).toEqual([
      'customer.company',
      'customerIdentification',
      'description',
      'merchantTransactionId',
    ])
    const shown = JSON.stringify(coveredSending(sendingOf(values({ description: number }), 'ix::abc', urls)).body)
    expect(shown).toContain('"description":"•••• 1111"')
    expect(shown).toContain('ix::abc')
    expect(faults({ source: 'stored', paymentToken: number })['paymentToken']).toMatch(/looks like a card number/)
    expect(nameOf({ naming: 'identification', customerIdentification: number, profileGuid: '' })).toBeNull()
  })

  test('a pointer of a refusal finds its field', () => {
    const at = (pointer: string, over: Partial<SendValues> = {}) => fieldOfPointer(pointer, values(over))
    expect(at('/merchantTransactionId')).toBe('merchantTransactionId')
    expect(at('/customer/email')).toBe('customer.email')
    expect(at('/customerProfileData/customerIdentification')).toBe('customerIdentification')
    expect(at('/customerProfileData', { naming: 'guid' })).toBe('profileGuid')
    expect(at('/threeDSecureData/3dsecure')).toBe('threeDSecure')
    expect(at('/transactionToken', { source: 'stored' })).toBe('paymentToken')
    expect(at('/transactionToken')).toBe('pastedToken')
    for (const nowhere of ['', '/', '/successUrl', '/customer/extraData', '/__proto__']) expect(at(nowhere)).toBeNull()
  })
})

describe('small things', () => {
  test('an expiry is read as people write it', () => {
    expect(readExpiry('12/28')).toEqual({ expiryMonth: 12, expiryYear: 2028 })
    expect(readExpiry(' 1 / 2030 ')).toEqual({ expiryMonth: 1, expiryYear: 2030 })
    for (const no of ['', '13/28', '0/28', '1228', '12/8']) expect(readExpiry(no)).toBeNull()
    expect(usualExpiry(new Date('2026-11-22T00:00:00Z'))).toBe('12/28')
  })

  test('every transaction gets an id of its own', () => {
    const ids = new Set(Array.from({ length: 200 }, newTransactionId))
    expect(ids.size).toBe(200)
    for (const id of ids) expect(id).toMatch(/^console-[0-9a-z]{8}$/)
  })

  test('what is new since the last transaction', () => {
    const profile = (exists: boolean, tokens: string[], preferred?: string, method?: string) =>
      ({
        profileExists: exists,
        preferredMethod: method,
        paymentInstruments: tokens.map((paymentToken) => ({ paymentToken, isPreferred: paymentToken === preferred })),
      }) as unknown as ProfileThrough['profile']
    expect(whatIsNew(null, profile(true, ['a']))).toBeNull()
    expect(whatIsNew(profile(true, ['a'], 'a'), profile(true, ['a'], 'a'))).toBeNull()
    expect(whatIsNew(profile(false, []), profile(true, ['a']))).toMatchObject({ created: true, added: new Set(['a']) })
    expect(whatIsNew(profile(true, ['a', 'b'], 'a'), profile(true, ['b', 'c'], 'c', 'Creditcard'))).toEqual({
      created: false,
      added: new Set(['c']),
      gone: 1,
      preferred: 'c',
      method: true,
    })
  })
})
