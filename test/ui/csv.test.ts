import { expect, test } from 'vitest'
import { csvOf } from '@/ui/csv.ts'

const lines = (text: string) => text.slice(1).split('\r\n')

test('every cell is quoted, quotes are doubled, rows end with CRLF, the file says that it is UTF-8', () => {
  const text = csvOf(['tenant', 'effect'], [['Hof "Zur Linde", Köln', 'gains']])
  expect(text).toBe('\u{feff}"tenant","effect"\r\n"Hof ""Zur Linde"", Köln","gains"\r\n')
})

test.each(['=1+1', '+49', '-2', '@SUM(A1)', '\tx', '\rx', '\nx', '\0=1', '\uff1d1', '\uff0b1', '\uff0d1', '\uff20A'])(
  'a cell that a spreadsheet would run is text: %j',
  (cell) => {
    expect(csvOf(['a'], [[cell]])).toContain(`"'${cell}"`)
  },
)

test('a sign further on is left alone, and so is a number below zero', () => {
  expect(lines(csvOf(['a', 'b'], [['a=b', -3]]))[1]).toBe('"a=b","-3"')
})

test('a line break stays within its cell, and nothing is an empty cell', () => {
  expect(csvOf(['a', 'b'], [['one\ntwo', null]])).toContain('"one\ntwo",""\r\n')
})

test('heads are as safe as cells', () => {
  expect(lines(csvOf(['=cmd'], []))[0]).toBe(`"'=cmd"`)
})
