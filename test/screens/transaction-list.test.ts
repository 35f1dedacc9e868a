import { expect, test } from 'vitest'
import type { ListedTransaction } from '@/contract/console/transactions.ts'
import { ReadFailed } from '@/api/outcome.ts'
import { countText, namedBy, withNamed } from '@/features/transactions/named-transaction.ts'
import { csvHead, csvRow } from '@/features/transactions/transaction-csv.ts'
import { filterFits, filterNames, queryOf } from '@/features/transactions/transaction-filters.ts'
import { typedId } from '@/features/transactions/typed-id.ts'
import { csvOf } from '@/ui/csv.ts'
import { filtersOf } from '@/words/use-url-filters.ts'

function read(search: string) {
  return filtersOf(new URLSearchParams(search), filterNames, filterFits)
}

test('filters are read from an address, where anything may stand', () => {
  expect(
    read('merchant=ME-1&connector=CO-2&type=DEBIT&status=ERROR&profile=CP-3&from=2026-01-31&to=2026-02-01'),
  ).toEqual({
    merchant: 'ME-1',
    connector: 'CO-2',
    type: 'DEBIT',
    status: 'ERROR',
    profile: 'CP-3',
    from: '2026-01-31',
    to: '2026-02-01',
  })
  expect(read('type=CHARGEBACK-REVERSAL&other=1')).toEqual({ type: 'CHARGEBACK-REVERSAL' })
  expect(read('from=2026-13-41&to=tomorrow&type=%3Cb%3E&merchant=&profile=a%20b&status=success')).toEqual({})
})

test('the gateway is asked for the tenant in view, the filters, and an id only where one is typed', () => {
  expect(queryOf('TE-1', { type: 'DEBIT' }, '')).toEqual({ tenant: 'TE-1', type: 'DEBIT' })
  expect(queryOf('TE-1', {}, 'order-1')).toEqual({ tenant: 'TE-1', merchantTransactionId: 'order-1' })
})

test('what is typed is an id of a merchant, a UUID, or a card number, which is never sent', () => {
  expect(typedId('  order-7 ')).toEqual({ id: 'order-7', uuid: null, isCard: false })
  expect(typedId('EE91570A82B5DBF23214')).toEqual({
    id: 'EE91570A82B5DBF23214',
    uuid: 'ee91570a82b5dbf23214',
    isCard: false,
  })
  expect(typedId('4111 1111 1111 1111')).toEqual({ id: '', uuid: null, isCard: true })
  expect(typedId('order 4111111111111111')).toMatchObject({ id: '', isCard: true })
  expect(typedId('')).toEqual({ id: '', uuid: null, isCard: false })
})

const row: ListedTransaction = {
  uuid: 'ee91570a82b5dbf23214',
  merchantTransactionId: '=cmd|calc',
  type: 'DEBIT',
  withRegister: true,
  status: 'REDIRECT',
  createdAt: '2026-11-21 17:42:00',
  amount: '6.17',
  currency: 'EUR',
  paymentMethod: 'Creditcard',
  connector: { guid: 'CO-2', name: 'Kontor Web Cards' },
  through: { guid: 'CO-1', name: 'Geschenke Checkout' },
  merchant: { guid: 'ME-1', name: 'Geschenke Online' },
  tenant: { guid: 'TE-1', name: 'Kontor Geschenke' },
  instrument: { kind: 'card', label: 'visa', lastFour: '4242', expired: false, preferred: true },
  tokenTail: '782602aa',
  profile: { guid: 'CP-3', container: { id: 8, name: 'Checkout' }, customerIdentification: 'alex@example.com' },
}

test('a file has a cell for every column, names nobody, and runs nothing', () => {
  expect(csvRow(row)).toHaveLength(csvHead.length)
  const text = csvOf(csvHead, [csvRow(row), csvRow({ ...row, connector: null, instrument: null, profile: null })])
  expect(text).not.toContain('alex')
  expect(text).not.toContain('782602aa')
  expect(text).toContain(`"'=cmd|calc"`)
  expect(text).toContain('"Debit with register","6.17","EUR","Waiting for the customer","Creditcard","visa 4242"')
})

const failed = new ReadFailed({
  kind: 'unknown',
  reason: 'gateway-failed',
  status: 503,
  problems: [],
  refusal: null,
  requestId: 'request-1',
})
const none = new ReadFailed({
  kind: 'refused',
  requestId: 'request-2',
  refusal: { api: 'console', status: 404, code: 'not-found', sentence: 'There is none.', fields: [], raw: {} },
})

test('that there is no such UUID is an answer; that it could not be looked up is none', () => {
  const rest = { data: undefined, error: null, isFetching: false }
  expect(namedBy(null, { ...rest, data: row })).toEqual({ found: null, looking: false, failure: null })
  expect(namedBy(row.uuid, { ...rest, isFetching: true })).toEqual({ found: null, looking: true, failure: null })
  expect(namedBy(row.uuid, { ...rest, data: row })).toEqual({ found: row, looking: false, failure: null })
  expect(namedBy(row.uuid, { ...rest, error: none })).toEqual({ found: null, looking: false, failure: null })
  expect(namedBy(row.uuid, { ...rest, data: row, error: none }).found, 'it is gone since').toBeNull()
  expect(namedBy(row.uuid, { ...rest, error: failed })).toEqual({ found: null, looking: false, failure: failed })
  expect(namedBy(row.uuid, { ...rest, data: row, error: failed })).toMatchObject({ found: row, failure: failed })
})

test('what is found by its UUID is counted apart from what matches, and is in the file once', () => {
  const nothing = { found: null, looking: false, failure: null }
  expect(countText(443, false, nothing)).toBe('443 transactions')
  expect(countText(1, true, nothing)).toBe('1 transaction matches')
  expect(countText(0, true, { ...nothing, found: row })).toBe('1 found by its UUID')
  expect(countText(2, true, { ...nothing, found: row })).toBe('1 found by its UUID, 2 transactions match')
  expect(countText(0, true, { ...nothing, failure: failed }), 'not known').toBeNull()
  const other = { ...row, uuid: 'ee91570a82b5dbf23215' }
  expect(withNamed([other, row], row)).toEqual([row, other])
  expect(withNamed([other], null)).toEqual([other])
})
