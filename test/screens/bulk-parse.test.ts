import { expect, test } from 'vitest'
import { parseIdentifiers } from '@/features/bulk/parse-identifiers.ts'

const guid = (number: number) => `CP-0000-0000-0000-0000-0000-${number.toString(16).toUpperCase().padStart(4, '0')}`
const texts = (pasted: string) => parseIdentifiers(pasted).identifiers.map(({ text }) => text)
const left = (pasted: string) =>
  parseIdentifiers(pasted).rejected.map(({ line, reason, shown }) => `${line} ${reason} ${shown}`.trim())

test('lines, commas, semicolons and tabs part identifiers, blanks inside one do not', () => {
  expect(texts('a1, b2;c3\td4\r\ne5\rf6\u2028 Anna Maria \n')).toEqual([
    'a1',
    'b2',
    'c3',
    'd4',
    'e5',
    'f6',
    'Anna Maria',
  ])
})

test('quotes of a spreadsheet are taken off, also around separators; a stray quote is a character', () => {
  expect(texts('"hk-1","Smith, Anna";"say ""hi"""\t"a;b"')).toEqual(['hk-1', 'Smith, Anna', 'say "hi"', 'a;b'])
  expect(texts('5" pipe\n"open\nrest"')).toEqual(['5" pipe', '"open', 'rest"'])
  expect(left('"","  "\nx')).toEqual(['1 blank'])
})

test('marks nobody sees are taken off the ends, not out of the middle', () => {
  expect(texts('\ufeffhk-1\u200b\n\u00a0hk\u200b2\u2060')).toEqual(['hk-1', 'hk\u200b2'])
})

test('each is counted by what it looks like', () => {
  const token = `pt::${'a'.repeat(20)}`
  const { kinds } = parseIdentifiers(
    [guid(1), token, '0123456789abcdef0123', 'mia@example.com', 'hk-1', 'Mia M'].join('\n'),
  )
  expect(kinds).toEqual({ guid: 1, token: 1, transaction: 1, email: 1, identification: 2 })
})

test('a heading is recognised and left out, only above everything and only when all of it is one', () => {
  expect(parseIdentifiers('\nprofileGuid;Customer identification\nCP-1;hk-1').heading).toEqual([
    'profileGuid',
    'Customer identification',
  ])
  expect(texts('profileGuid\nhk-1')).toEqual(['hk-1'])
  expect(texts('hk-1\nprofileGuid')).toEqual(['hk-1', 'profileGuid'])
  expect(texts('email,hk-1')).toEqual(['email', 'hk-1'])
})

test('repeated ones are listed with the first: guids in either case, identifications by code points', () => {
  const { identifiers, rejected } = parseIdentifiers(`${guid(255)}\n${guid(255).toLowerCase()}\nhk-a\nhk-A\nhk-a`)
  expect(identifiers.map(({ line }) => line)).toEqual([1, 3, 4])
  expect(rejected).toEqual([
    { line: 2, reason: 'duplicate', shown: guid(255).toLowerCase(), firstLine: 1 },
    { line: 5, reason: 'duplicate', shown: '•••', firstLine: 3 },
  ])
})

test('empty lines and cells are listed, not those at the end', () => {
  expect(left('a1\n\n b2,,c3;\n\n \n')).toEqual(['2 blank', '3 blank'])
  expect(parseIdentifiers(' \n\t\n')).toMatchObject({ identifiers: [], rejected: [] })
})

test('card numbers are refused in every spelling and shown by their last four digits only', () => {
  const pasted = 'hk-1\n4111 1111 1111 1111\n5555-5555-5555-4444;card 378282246310005 of Mia\n٤١١١١١١١١١١١١١١١'
  expect(texts(pasted)).toEqual(['hk-1'])
  expect(left(pasted)).toEqual([
    '2 card-number •••• 1111',
    '3 card-number •••• 4444',
    '3 card-number •••• 0005',
    '4 card-number •••• 1111',
  ])
})

test('guids and tokens full of digits are no card numbers', () => {
  expect(texts('CP-4111-1111-1111-1111-1111-1111\npt::41111111111111111111')).toHaveLength(2)
})

test('a transaction UUID with as many digits as a card is none, a token of other signs than the platform writes may hold one', () => {
  expect(texts('4111111111111111abcd\npt::4111111111111111abcd')).toHaveLength(2)
  expect(left('pt::4111 1111 1111 1111x')).toEqual(['1 card-number •••• 1111'])
  expect(left('pt::4111111111111111-abc')).toEqual(['1 card-number •••• 1111'])
})

test('what is longer than the gateway takes is left out, and cut where it is shown', () => {
  expect(texts('x'.repeat(255))).toHaveLength(1)
  expect(left(`hk-1\n${'x'.repeat(256)}`)).toEqual(['2 too-long xx•••xx'])
  expect(left(`4111111111111111 ${'x'.repeat(300)}`), 'a card number is told as one').toEqual([
    '1 card-number •••• 1111',
  ])
})

test('beyond 10,000 the rest is listed', () => {
  const { identifiers, rejected } = parseIdentifiers(Array.from({ length: 10_003 }, (_, at) => `hk-${at}`).join('\n'))
  expect(identifiers).toHaveLength(10_000)
  expect(rejected.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    '10001 beyond-limit',
    '10002 beyond-limit',
    '10003 beyond-limit',
  ])
})

test('what was left out is masked', () => {
  const twice = (text: string) => left(`${text}\n${text}`)
  expect(twice('mia.meier@example.com')).toEqual(['2 duplicate m•••@example.com'])
  expect(twice('hk-0092001')).toEqual(['2 duplicate hk•••01'])
  expect(twice('😀😀😀😀😀😀')).toEqual(['2 duplicate 😀😀•••😀😀'])
  expect(twice(`pt::${'b'.repeat(20)}`)).toEqual(['2 duplicate pt::••••bbbb'])
})

test('a megabyte is taken apart whole, quoted or not', () => {
  const line = (at: number) =>
    at % 4 === 0
      ? `mia.meier-${at}@subdomain.shop.example.com`
      : at % 4 === 1
        ? guid(at)
        : `"Meier, ""Anna"" ${at}${' née Wolf'.repeat(20)}"`
  const pasted = Array.from({ length: 10_000 }, (_, at) => line(at)).join('\r\n')
  expect(pasted.length).toBeGreaterThan(1_000_000)
  expect(parseIdentifiers(pasted).identifiers.length).toBeGreaterThan(9_000)
})
