import { describe, expect, test } from 'vitest'
import { ReadFailed, type Unknown } from '@/api/outcome.ts'
import type { TransactionDetail } from '@/contract/console/transactions.ts'
import { readRefusal } from '@/contract/refusal.ts'
import { afterSending, typedMeanwhile } from '@/features/transaction-console/after-sending.ts'
import { returnUrls, sendingOf } from '@/features/transaction-console/request-body.ts'
import { firstValues, testCustomer, type SendValues } from '@/features/transaction-console/send-form.ts'
import { faultsOf } from '@/features/transaction-console/send-resolver.ts'
import { leadsNowhere } from '@/features/transaction-console/use-named-profile.ts'
import { cameBackWith, wayBack } from '@/features/transaction-console/way-back.ts'
import { isWhatWasSent } from '@/payment/same-transaction.ts'
import { readSent, tokenIsUsed, uuidOf, webAddress, type Sent } from '@/payment/sending.ts'
import { sentWords } from '@/payment/sent-words.ts'

const urls = returnUrls('https://console.example.com/t/TE-1/transactions/new')

function values(over: Partial<SendValues> = {}): SendValues {
  return firstValues({ connector: 'CO-1', merchantTransactionId: 'm-1', customerIdentification: 'cust-1', ...over })
}

describe('how it ended', () => {
  const requestId = 'request'
  const done = (data: object) =>
    readSent('debit', { kind: 'done', data: { success: true, uuid: 'u', ...data }, etag: null, requestId } as never)
  const refused = (status: number, body: object) =>
    readSent('debit', {
      kind: 'refused',
      refusal: readRefusal({ status, body, api: 'console', requestId }),
      requestId,
    })

  test('finished, on the way to the bank, or accepted', () => {
    expect(done({ returnType: 'FINISHED' }).kind).toBe('finished')
    const url = 'https://console.example.com/challenge/u'
    expect(done({ returnType: 'REDIRECT', redirectUrl: url })).toMatchObject({ kind: 'redirect', url })
    expect(done({ returnType: 'REDIRECT', redirectUrl: 'javascript:alert(1)' }).kind).toBe('pending')
    expect(done({ returnType: 'PENDING' }).kind).toBe('pending')
    expect(done({ returnType: 'SOMETHING_NEW' }).kind).toBe('pending')
  })

  test('failed leaves a transaction, refused leaves nothing', () => {
    const failed = refused(200, {
      success: false,
      uuid: 'abc',
      returnType: 'ERROR',
      errors: [{ errorMessage: 'The transaction was declined.', errorCode: 2003 }],
    })
    expect(failed).toMatchObject({ kind: 'failed', uuid: 'abc', context: null })
    expect(uuidOf(failed)).toBe('abc')
    expect(tokenIsUsed(failed)).toBe(true)
    expect(sentWords(failed)).toMatchObject({ title: 'Debit failed: Declined', code: '2003' })
    const no = refused(422, { success: false, errorMessage: 'Duplicate', errorCode: 3004 })
    expect(no.kind).toBe('refused')
    expect(uuidOf(no)).toBeNull()
    expect(tokenIsUsed(no)).toBe(false)
    expect(sentWords(no)).toMatchObject({ title: 'Debit refused: nothing was done', code: '3004' })
  })

  test('of a lost answer it is told what was found, and the token is not used up by nothing', () => {
    const lost: Unknown = {
      kind: 'unknown',
      reason: 'connection',
      status: null,
      problems: [],
      refusal: null,
      requestId,
    }
    const none: Sent = { kind: 'unknown', type: 'debit', lost, found: { kind: 'none' } }
    expect(tokenIsUsed(none)).toBe(false)
    expect(sentWords(none).sentence).toMatch(/takes effect at most once/)
    expect(sentWords({ ...none, found: { kind: 'unread' } }).sentence).toMatch(/could not be looked up/)
    const doubtful: Sent = { ...none, found: { kind: 'doubtful', uuid: 'abc' } }
    expect(tokenIsUsed(doubtful), 'whatever used it up, it may not have been this').toBe(false)
    expect(uuidOf(doubtful)).toBeNull()
    expect(sentWords(doubtful)).toMatchObject({ hue: 'unknown', code: 'connection' })
    expect(sentWords(doubtful).sentence).toContain('it is not certain that it is this one')
  })

  test('addresses of the web alone are followed', () => {
    expect(webAddress('https://bank.example.com/x')).toBe('https://bank.example.com/x')
    for (const no of ['javascript:alert(1)', 'data:text/html,x', '/challenge/x', '', null])
      expect(webAddress(no)).toBeNull()
  })
})

describe('a transaction found under the id of a lost one', () => {
  const sending = sendingOf(values({ amount: '12.5' }), 'ix::abc', urls)
  const since = Date.UTC(2026, 10, 22, 10, 0)
  const called = { guid: 'CO-1', name: 'Cards' }
  const found = {
    type: 'DEBIT',
    amount: '12.50',
    currency: 'EUR',
    createdAt: '2026-11-22 10:00:01',
    connector: { guid: 'CO-2', name: 'Member' },
    through: called,
    context: null,
  } as unknown as TransactionDetail
  const takes = (over: object) => isWhatWasSent(sending, since, { ...found, ...over })

  test('is the one that was sent', () => {
    expect(takes({})).toBe(true)
    expect(takes({ createdAt: '2026-11-22 09:58:30' }), 'clocks differ a little').toBe(true)
    expect(takes({ createdAt: '2026-11-22T11:00:01+01:00', through: null, connector: null })).toBe(true)
    const register = sendingOf(values({ type: 'register' }), 'ix::abc', urls)
    expect(isWhatWasSent(register, since, { ...found, type: 'REGISTER', amount: null, currency: null })).toBe(true)
  })

  test('may be another one', () => {
    for (const other of [
      { type: 'PREAUTHORIZE' },
      { amount: '12.51' },
      { amount: null },
      { currency: 'USD' },
      { createdAt: '2026-11-22 09:57:59' },
      { createdAt: 'lately' },
      { through: null },
      { context: { called: { guid: 'CO-3', name: 'Other' } } },
    ])
      expect(takes(other), JSON.stringify(other)).toBe(false)
  })
})

describe('after sending', () => {
  test('what is paid with goes, and what was typed meanwhile stays', () => {
    const sent = values({ source: 'stored', paymentToken: 'pt::1', referenceUuid: 'r', pastedToken: 'ix::1' })
    const after = afterSending(sent)
    expect(after).toEqual({
      ...sent,
      paymentToken: '',
      referenceUuid: '',
      pastedToken: '',
      merchantTransactionId: after.merchantTransactionId,
    })
    expect(after.merchantTransactionId).not.toBe('m-1')
    expect([...faultsOf(after, sendingOf(after, null, urls)).keys()]).toEqual(['paymentToken'])
    expect(typedMeanwhile(sent, structuredClone(sent))).toEqual([])
    const now = { ...sent, amount: '1', withRegister: false, customer: { ...sent.customer, lastName: 'Muster' } }
    expect(typedMeanwhile(sent, now)).toEqual([
      ['withRegister', false],
      ['amount', '1'],
      ['customer.lastName', 'Muster'],
    ])
  })

  test('the form goes to the bank and back in the history entry, without a token or a card number', () => {
    const typed = values({
      pastedToken: 'ix::abc',
      description: ['4111', '1111', '1111', '1111'].join(' '),
      customer: testCustomer,
      amount: '12.50',
    })
    const { state } = wayBack('0123456789abcdef0123', typed)
    expect(JSON.stringify(state)).not.toMatch(/ix::|4111/)
    expect(cameBackWith(structuredClone(state))).toEqual({
      uuid: '0123456789abcdef0123',
      values: { ...typed, pastedToken: '', description: '' },
    })
    expect(cameBackWith({ sentTransaction: 'u', sendValues: { connector: 1 } })).toEqual({ uuid: 'u', values: null })
    expect(cameBackWith(null), 'nothing is kept anywhere').toEqual({ uuid: null, values: null })
  })
})

test('only a refusal for the container says that no profile can be found', () => {
  const refusedWith = (status: number, errorCode: number) =>
    new ReadFailed({
      kind: 'refused',
      refusal: readRefusal({
        status,
        body: { success: false, errorMessage: 'No', errorCode },
        api: 'console',
        requestId: 'r',
      }),
      requestId: 'r',
    })
  expect(leadsNowhere(null)).toBe(false)
  expect(leadsNowhere(refusedWith(422, 1007))).toBe(true)
  expect(leadsNowhere(refusedWith(422, 1002))).toBe(false)
})
