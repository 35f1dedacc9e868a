import { afterEach, describe, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})

/** The module as it is in a browser of that zone and language: formatters are made once and keep both. */
async function viewer(zone: string, language = 'en-GB') {
  vi.stubEnv('TZ', zone)
  const { DateTimeFormat, NumberFormat, RelativeTimeFormat } = Intl
  vi.stubGlobal('Intl', {
    DateTimeFormat: class extends DateTimeFormat {
      constructor(_languages: undefined, options?: Intl.DateTimeFormatOptions) {
        super(language, options)
      }
    },
    NumberFormat: class extends NumberFormat {
      constructor() {
        super(language)
      }
    },
    RelativeTimeFormat: class extends RelativeTimeFormat {
      constructor(_languages: undefined, options?: Intl.RelativeTimeFormatOptions) {
        super(language, options)
      }
    },
  })
  vi.resetModules()
  const time = await import('@/ui/time.ts')
  const ago = (at: string, now: string) => time.formatTime(new Date(at), 'relative', new Date(now))
  return { ...time, ago }
}

describe('how long ago something was', () => {
  test.each([
    ['this very second', '2026-11-22T12:00:00Z', 'now'],
    ['less than a minute ago', '2026-11-22T11:59:01Z', 'now'],
    ['less than a minute ahead, by a clock that is off', '2026-11-22T12:00:59Z', 'now'],
    ['a minute ago', '2026-11-22T11:59:00Z', '1 minute ago'],
    ['just under an hour ago', '2026-11-22T11:00:01Z', '59 minutes ago'],
    ['an hour ago', '2026-11-22T11:00:00Z', '1 hour ago'],
    ['early this morning', '2026-11-22T00:00:00Z', '12 hours ago'],
    ['late last night', '2026-11-21T23:59:59Z', 'yesterday'],
    ['yesterday morning', '2026-11-21T00:00:00Z', 'yesterday'],
    ['the day before yesterday', '2026-11-20T23:59:59Z', '20 Nov'],
    ['last year', '2025-11-22T12:00:00Z', '22 Nov 2025'],
    ['in five minutes', '2026-11-22T12:05:00Z', 'in 5 minutes'],
    ['tonight', '2026-11-22T20:00:00Z', 'in 8 hours'],
    ['tomorrow', '2026-11-23T01:00:00Z', 'tomorrow'],
    ['the day after tomorrow', '2026-11-24T00:00:00Z', '24 Nov'],
  ])('%s', async (_title, at, said) => {
    expect((await viewer('UTC')).ago(at, '2026-11-22T12:00:00Z')).toBe(said)
  })
})

test('yesterday is the day before in the zone of the viewer', async () => {
  const [at, now] = ['2026-11-22T00:30:00Z', '2026-11-22T10:00:00Z'] as const
  expect((await viewer('UTC')).ago(at, now)).toBe('9 hours ago')
  expect((await viewer('America/New_York')).ago(at, now)).toBe('yesterday')
})

test('a few minutes across midnight are minutes, not yesterday', async () => {
  expect((await viewer('UTC')).ago('2026-11-21T23:45:00Z', '2026-11-22T00:15:00Z')).toBe('30 minutes ago')
})

test('on days of 25 and of 23 hours, today and yesterday are those of the calendar', async () => {
  const { ago } = await viewer('Europe/Berlin')
  expect(ago('2026-10-24T22:30:00Z', '2026-10-25T22:45:00Z')).toBe('today')
  expect(ago('2026-10-24T20:00:00Z', '2026-10-25T22:45:00Z')).toBe('yesterday')
  expect(ago('2026-03-29T21:30:00Z', '2026-03-30T20:00:00Z')).toBe('yesterday')
})

test('a date names its year only where it is not this one, by the calendar of the viewer', async () => {
  const newYear = new Date('2026-12-31T23:30:00Z')
  const later = new Date('2027-06-01T12:00:00Z')
  expect((await viewer('UTC')).formatTime(newYear, 'date', later)).toBe('31 Dec 2026')
  expect((await viewer('Europe/Berlin')).formatTime(newYear, 'date', later)).toBe('1 Jan')
  expect((await viewer('Europe/Berlin')).formatTime(newYear, 'datetime', later)).toBe('1 Jan, 00:30')
  expect((await viewer('Asia/Kolkata')).formatTime(newYear, 'time', later)).toBe('05:00:00')
})

test('times speak the language of the viewer', async () => {
  const { ago, formatNumber } = await viewer('UTC', 'de')
  expect(ago('2026-11-21T10:00:00Z', '2026-11-22T12:00:00Z')).toBe('gestern')
  expect(formatNumber(1_234_567)).toBe('1.234.567')
})

test('the exact time names the zone and UTC, with the day in UTC where it is another', async () => {
  const at = new Date('2026-11-22T23:31:07Z')
  expect((await viewer('UTC')).formatExact(at)).toBe('22 Nov 2026, 23:31:07 UTC · 23:31:07 UTC')
  expect((await viewer('Europe/Berlin')).formatExact(at)).toBe('23 Nov 2026, 00:31:07 UTC+1 · 22 Nov, 23:31:07 UTC')
  expect((await viewer('America/New_York')).formatExact(at)).toBe('22 Nov 2026, 18:31:07 UTC−5 · 23:31:07 UTC')
})

test('a zone is told as it was at that time, summer or winter, whole hours or not', async () => {
  const [winter, summer] = [new Date('2026-01-15T12:00:00Z'), new Date('2026-07-15T12:00:00Z')]
  const zones = async (zone: string) => {
    const { zoneAt } = await viewer(zone)
    return [zoneAt(winter), zoneAt(summer)]
  }
  expect(await zones('Europe/London')).toEqual(['UTC', 'UTC+1'])
  expect(await zones('Asia/Kathmandu')).toEqual(['UTC+5:45', 'UTC+5:45'])
  expect(await zones('America/St_Johns')).toEqual(['UTC−3:30', 'UTC−2:30'])
  expect(await zones('Pacific/Kiritimati')).toEqual(['UTC+14', 'UTC+14'])
})

test('one is one, and none and many are many', async () => {
  const { plural } = await viewer('UTC')
  expect([0, 1, 2, 12_345].map((count) => plural(count, 'tenant', 'tenants'))).toEqual([
    '0 tenants',
    '1 tenant',
    '2 tenants',
    '12,345 tenants',
  ])
})
