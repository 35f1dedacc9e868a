import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hintOf, recognise, textToSend } from '@/features/profile-search/recognised.ts'
import { operatorNames } from '@/features/profile-search/search-operators.ts'
import {
  printSearch,
  readSearch,
  searchHoldsCardNumber,
  type Condition,
  type Search,
} from '@/features/profile-search/search-query.ts'
import { containersOf, namesAPerson, queryOf } from '@/features/profile-search/search-request.ts'

const containers = [
  { id: 8, name: 'Hafenkontor checkout' },
  { id: 11, name: 'Speicherstadt private' },
  { id: 14, name: 'DACH checkout' },
  { id: 15, name: 'DACH wallet' },
]

function read(typed: string) {
  return readSearch(typed, containers)
}

/** What is asked of the gateway for a text that is right. */
function asked(typed: string) {
  const { problems, ...search } = read(typed)
  expect(problems).toEqual([])
  return queryOf(search)
}

function problemsOf(typed: string): string[] {
  return read(typed).problems.map(({ message }) => message)
}

describe('what is pasted into the search is recognised', () => {
  test.each([
    [' CP-1234-5678-9abc-def0-1234-5678 ', 'profile-guid'],
    ['\u00A0CP-1234-5678-9ABC-DEF0-1234-5678\u200B\t', 'profile-guid'],
    ['CP-4111-1111-1111-1111-0000-0000', 'profile-guid'],
    ['pt::b639e636df17af782602', 'payment-token'],
    ['pt::41111111111111111111', 'payment-token'],
    ['0a1b2c3d4e5f60718293', 'transaction-uuid'],
    ['4111 1111 1111 1111', 'card-number'],
    ['4111111111111112', 'identification'],
    ['1111', 'last-four'],
    ['someone@example.com', 'e-mail'],
    ['hk-0092004', 'identification'],
    ['van der Heide', 'identification-or-name'],
    ['   ', 'nothing'],
  ])('%j is %s', (text, kind) => expect(recognise(text)).toBe(kind))

  test('and sent without what came along with it; anything else is sent as it was typed', () => {
    expect(textToSend('\u200B CP-1234-5678-9abc-def0-1234-5678\u00A0')).toBe('CP-1234-5678-9abc-def0-1234-5678')
    expect(textToSend('a  b\u200B')).toBe('a  b\u200B')
  })

  test('the line below says so', () => {
    expect(hintOf('transaction-uuid', false)).toBe('Looks like a transaction UUID. Enter searches.')
  })
})

describe('operators', () => {
  test.each([
    ['email:m.k@example.com', { email: 'm.k@example.com' }],
    ['EMAIL: m.k@example.com', { email: 'm.k@example.com' }],
    ['name:"van der" name:Heide', { name: 'van der Heide' }],
    ['last4:1111 brand:Visa expired:Yes', { lastFour: '1111', brand: 'visa', expired: true }],
    ['brand:"American Express"', { brand: 'amex' }],
    ['id:"a \\"b\\" \\\\ c"', { customerIdentification: 'a "b" \\ c' }],
    ['guid:cp-1234-5678-9abc-def0-1234-5678', { profileGuid: 'cp-1234-5678-9abc-def0-1234-5678' }],
    ['token:pt::b639e636df17af782602', { paymentToken: 'pt::b639e636df17af782602' }],
    ['tx:0a1b2c3d4e5f60718293', { transactionUuid: '0a1b2c3d4e5f60718293' }],
    ['created:>2026-01-31', { createdFrom: '2026-02-01' }],
    ['created:>=2026-01', { createdFrom: '2026-01-01' }],
    ['created:>2026-01', { createdFrom: '2026-02-01' }],
    ['created:<2026', { createdBefore: '2026-01-01' }],
    ['created:<=2026', { createdBefore: '2027-01-01' }],
    ['created:2026-12', { createdFrom: '2026-12-01', createdBefore: '2027-01-01' }],
    ['created:2026-02-28', { createdFrom: '2026-02-28', createdBefore: '2026-03-01' }],
    ['created:2026-01..2026-03', { createdFrom: '2026-01-01', createdBefore: '2026-04-01' }],
    ['created:>=2026-01 created:<2026-02 created:2026', { createdFrom: '2026-01-01', createdBefore: '2026-02-01' }],
    ['Anna  Weber -brand:amex -Weber', { text: 'Anna  Weber', without: [{ brand: 'amex' }, { text: 'Weber' }] }],
    [
      '-created:2026 -expired:yes',
      { without: [{ createdFrom: '2026-01-01', createdBefore: '2027-01-01' }, { expired: true }] },
    ],
    ['one name:x two', { text: 'one two', name: 'x' }],
  ])('%s', (typed, query) => expect(asked(typed)).toEqual(query))

  test.each([
    ['foo:bar', 'foo:bar'],
    ['"email:x"', 'email:x'],
    ['"-x"', '-x'],
    ['-', '-'],
    ['a - b', 'a - b'],
    ['12:30', '12:30'],
    ['https://example.com/x', 'https://example.com/x'],
    ['O"Brien', 'O"Brien'],
    ['"never closed', 'never closed'],
    ['constructor:x __proto__:y', 'constructor:x __proto__:y'],
    ['toString:', 'toString:'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['Ｅmail:x', 'Ｅmail:x'],
  ])('%s is text', (typed, text) => expect(asked(typed)).toEqual({ text }))

  test.each([
    ['last4:111', /exactly four digits/],
    ['created:2026-02-30', /a real day/],
    ['created:31.01.2026', /a real day/],
    ['created:2026-13', /a real day/],
    ['created:2026-03..2026-01', /a real day/],
    ['created:0000', /a real day/],
    ['expired:maybe', /yes or no/],
    ['guid:CP-1', /whole profile guid/],
    ['token:pt::1', /24 characters/],
    ['container:99', /No container “99”/],
    ['container:dach', /the name of 2 containers/],
    ['email:', /Type what to look for after email:/],
    ['name:""', /Type what to look for after name:/],
    ['email: last4:1111', /Type what to look for after email:/],
    ['email:a email:b', /can stand once/],
    ['-a -b -c -d -e -f -g -h -i -j -k', /At most 10/],
  ])('%s is refused, and nothing else of it is', (typed, problem) => {
    expect(problemsOf(typed)).toEqual([expect.stringMatching(problem)])
  })

  test('a problem says where it stands', () => {
    expect(read('anna  last4:111 x').problems).toMatchObject([{ start: 6, end: 15 }])
  })

  test('a condition typed twice is one', () => {
    expect(read('last4:1111 last4:1111')).toMatchObject({ conditions: [{ operator: 'last4' }], problems: [] })
  })
})

describe('containers', () => {
  test.each([
    ['container:8', [8]],
    ['container:speicher', [11]],
    ['container:"dach wallet" container:8', [15, 8]],
    ['-container:8', [11, 14, 15]],
    ['container:8 container:11 -container:11', [8]],
    ['container:8 -container:8', []],
    ['anna', undefined],
  ])('%s', (typed, ids) => {
    const { conditions, problems } = read(typed)
    expect(problems).toEqual([])
    expect(containersOf(conditions, containers)).toEqual(ids)
  })

  test('cannot be chosen on the page of one', () => {
    const [problem] = readSearch('container:8', null).problems
    expect(problem?.message).toMatch(/of one container/)
  })
})

describe('one hit is opened at once where one person was asked for', () => {
  test.each([
    ['hk-0092001', true],
    ['email:m', true],
    ['brand:visa expired:yes', false],
    ['-anna', false],
    ['container:8', false],
  ])('%s: %s', (typed, is) => expect(namesAPerson(read(typed))).toBe(is))
})

describe('a full card number', () => {
  test.each([
    '4111111111111111',
    '4111 1111 1111 1111',
    'id:4111111111111111',
    'name:"4111 1111 1111 1111"',
    '"4111" "1111" "1111" "1111"',
    '-4111111111111111',
    'email:x 4111-1111-1111-1111',
    'unknown:4111111111111111',
    'tx:4111111111111111',
    '٤١١١١١١١١١١١١١١١',
  ])('is seen in %s', (typed) => expect(searchHoldsCardNumber(typed)).toBe(true))

  test.each(['CP-4111-1111-1111-1111-0000-0000', 'token:pt::41111111111111111111', 'last4:1111', '4111111111111112'])(
    'is not seen in %s',
    (typed) => expect(searchHoldsCardNumber(typed)).toBe(false),
  )
})

describe('what is printed is read as the same again', () => {
  const values = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      '"',
      '\\',
      '\\"',
      '-',
      '--',
      'email:',
      '"email:x" y',
      ' a',
      'a\tb',
      '\u00A0',
      '-x y',
      'a"',
      '\u200B',
      'name: x',
    ),
  )
  const condition: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ operator: fc.constantFrom('name' as const, 'id' as const), value: values, excluded: fc.boolean() }),
    fc.record({ operator: fc.constant(null), value: values, excluded: fc.constant(true) }),
    fc.record({ operator: fc.constant('last4' as const), value: fc.stringMatching(/^\d{4}$/), excluded: fc.boolean() }),
    fc.record({
      operator: fc.constant('container' as const),
      value: fc.constantFrom('8', '11'),
      excluded: fc.boolean(),
    }),
  )

  test('whatever the values are', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 5 }), values, (conditions, text) => {
        const typed = printSearch({ conditions, text })
        const { problems: _problems, ...once } = read(typed)
        const again: Search = read(printSearch(once))
        expect(again).toEqual({ ...once, problems: [] })
        expect(text.trim() === text ? once.text : text).toBe(text)
      }),
      { numRuns: 2_000 },
    )
  })

  test('whatever was typed, nothing throws, and what is understood stays so', () => {
    const piece = fc.oneof(values, fc.constantFrom(...operatorNames.map((name) => `${name}:`), '"', '-', ' ', ':'))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { problems: _problems, ...once } = read(pieces.join(''))
        expect(read(printSearch(once))).toEqual({ ...once, problems: [] })
      }),
      { numRuns: 2_000 },
    )
  })

  test('a value comes through as it is, whatever it holds', () => {
    const someValue = values.filter((value) => value.trim() !== '')
    fc.assert(
      fc.property(someValue, fc.boolean(), (value, excluded) => {
        const conditions: Condition[] = [{ operator: 'id', value, excluded }]
        expect(read(printSearch({ conditions, text: '' })).conditions).toEqual(conditions)
      }),
    )
  })

  test('a text of any length is read to its end', () => {
    expect(read('x:"'.repeat(20_000)).text).toHaveLength(60_000)
  })
})
