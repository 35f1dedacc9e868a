import { describe, expect, test } from 'vitest'
import { readGatewayTime } from '@/contract/gateway-time.ts'

describe('a time with its zone is a moment', () => {
  test.each([
    ['2029-09-05T10:11:43Z', '2029-09-05T10:11:43.000Z'],
    ['2029-09-05t10:11:43z', '2029-09-05T10:11:43.000Z'],
    ['2029-09-05T10:11:43.123456+02:00', '2029-09-05T08:11:43.123Z'],
    ['2029-09-05T10:11:43 +0200', '2029-09-05T08:11:43.000Z'],
    ['2029-09-05T10:11:43 Z', '2029-09-05T10:11:43.000Z'],
    ['2029-09-05 10:11-0930', '2029-09-05T19:41:00.000Z'],
    [' 2029-09-05 10:11:43 +05:45\n', '2029-09-05T04:26:43.000Z'],
    ['2028-02-29T23:59:59-12:00', '2028-03-01T11:59:59.000Z'],
  ])('%s', (text, at) => {
    expect(readGatewayTime(text)).toEqual({ zone: 'known', at: new Date(at), text })
  })
})

describe('a time without a zone is shown as it was said, not guessed', () => {
  test.each(['2029-09-05 10:11:43', '2029-09-05T10:11', '2029-09-05', ' 2029-09-05 10:11:43.5 '])('%s', (text) => {
    expect(readGatewayTime(text)).toEqual({ zone: 'unknown', text })
  })
})

describe('what is no time is handed back as text', () => {
  test.each([
    '',
    '   ',
    'soon',
    '1789000000',
    '2029-02-29T10:11:43Z',
    '2029-02-30 10:11:43',
    '2029-04-31',
    '2029-13-01T00:00:00Z',
    '2029-00-10',
    '0000-00-00 00:00:00',
    '2029-09-05 25:00:00',
    '2029-09-05T10:61:00Z',
    '2029-09-05T10:11:43+99:00',
    '2029-09-05Z',
    '05.09.2029 10:11',
    '09/05/2029',
    '20290905T101143Z',
    '+012029-09-05T10:11:43Z',
    '2029-09-05T10:11:43Z[Europe/Berlin]',
    '٢٠٢٩-٠٩-٠٥',
    '2029-09-05T10:11:43Z; 2029-09-06T10:11:43Z',
  ])('%j', (text) => {
    expect(readGatewayTime(text)).toEqual({ zone: 'unreadable', text })
  })
})
