import { expect, test } from 'vitest'
import { createDb } from '@mocks/db.ts'
import { randomFrom } from '@mocks/random.ts'
import { Refusal } from '@mocks/refuse.ts'
import { limitRate, rateLimit } from '@mocks/rules/rate-limit.ts'
import { monday } from '@test/support/gateway.ts'

function limited() {
  const clock = { now: monday }
  const db = createDb({ now: () => clock.now, random: randomFrom(1) })
  const refusals: unknown[] = []
  const passes = (username: string, times = 1) => {
    let passed = 0
    for (let time = 0; time < times; time += 1) {
      try {
        limitRate(db, { username })
        passed += 1
      } catch (error) {
        refusals.push(error)
      }
    }
    return passed
  }
  return { clock, passes, refusals }
}

test('a caller may do 100 at once, then 50 in each second', () => {
  const { clock, passes, refusals } = limited()
  expect(passes('mara', 130)).toBe(rateLimit.burst)
  expect(refusals).toHaveLength(30)
  for (const refusal of refusals) {
    expect(refusal).toBeInstanceOf(Refusal)
    expect(refusal).toMatchObject({ code: 'rate-limited', status: 429, details: { retryAfterSeconds: 1 } })
  }
  clock.now += 20
  expect(passes('mara', 5), 'one more every 20 milliseconds').toBe(1)
  clock.now += 1000
  expect(passes('mara', 80)).toBe(rateLimit.perSecond)
  clock.now += 3_600_000
  expect(passes('mara', 130), 'what is not used is not heaped up').toBe(rateLimit.burst)
})

test('each caller has an own limit, and each gateway', () => {
  const { passes } = limited()
  expect(passes('mara', 101)).toBe(100)
  expect(passes('jonas', 101)).toBe(100)
  expect(limited().passes('mara')).toBe(1)
})

test('a clock set back neither fills nor empties', () => {
  const { clock, passes } = limited()
  expect(passes('mara', 40)).toBe(40)
  clock.now -= 60_000
  expect(passes('mara', 100)).toBe(60)
  clock.now += 1000
  expect(passes('mara', 100)).toBe(50)
})
