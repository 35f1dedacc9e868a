import { describe, expect, test } from 'vitest'
import type { Refused } from '@/api/outcome.ts'
import { bodyOf, clearsText, reasonNotToApply, withoutVersions } from '@/planning/plan-state.ts'
import { aPlan } from './plans.ts'

const ready = { phase: 'open', nothing: false, waiting: false, problem: null, plan: aPlan(), clear: false } as const
const use = { tenant: { guid: 'TE-1', name: 'Nordics' }, connector: null, containerId: 8 }

function refused(code: string, sentence: string): Refused {
  return {
    kind: 'refused',
    requestId: 'r',
    refusal: { api: 'console', status: 403, code, sentence, fields: [], raw: null },
  }
}

describe('a plan cannot be applied', () => {
  test.each([
    ['without anything chosen', { nothing: true, plan: null }, 'Nothing is chosen yet.'],
    ['while it is read', { waiting: true }, 'The plan is still being read.'],
    ['when it was refused', { problem: refused('not-permitted', 'You may not.'), plan: null }, 'You may not.'],
    ['when all is so already', { plan: aPlan({ steps: [] }) }, 'Nothing would change.'],
    [
      'before its clears are agreed to',
      { plan: aPlan({ clears: [use], clearCount: 1 }) },
      'Tick the box to clear the uses first.',
    ],
    [
      'by who may not clear, whatever is ticked',
      {
        plan: aPlan({ clearCount: 1, cannotClear: { permission: 'p', grantedBy: 'g', detail: 'Used elsewhere.' } }),
        clear: true,
      },
      'Used elsewhere.',
    ],
    ['a second time', { phase: 'done' as const }, 'This is done.'],
  ])('%s', (_when, state, reason) => {
    expect(reasonNotToApply({ ...ready, ...state })).toBe(reason)
  })

  test('otherwise it can', () => {
    expect(reasonNotToApply(ready)).toBeNull()
    expect(reasonNotToApply({ ...ready, plan: aPlan({ clears: [use], clearCount: 1 }), clear: true })).toBeNull()
  })
})

test('no changes are nothing to plan', () => {
  expect(bodyOf(null)).toBeNull()
  expect(bodyOf([])).toBeNull()
  expect(bodyOf({ revertOf: 7 })).toEqual({ revertOf: 7 })
})

test('a change is planned on what is stored now by leaving out the version it was looked at', () => {
  const change = { change: 'shareContainer', containerId: 8, shared: true } as const
  expect(withoutVersions({ changes: [{ ...change, ifMatch: '"3"' }] })).toEqual({ changes: [change] })
})

test('a consent to clear is for these uses and for this many', () => {
  const before = clearsText(aPlan({ clears: [use], clearCount: 1 }))
  expect(clearsText(aPlan({ clears: [use], clearCount: 1 }))).toBe(before)
  expect(clearsText(aPlan({ clears: [use], clearCount: 2 }))).not.toBe(before)
  expect(clearsText(aPlan({ clears: [{ ...use, containerId: 9 }], clearCount: 1 }))).not.toBe(before)
})
