import { beforeEach, expect, test, vi } from 'vitest'

const whose = { user: 'jonas', container: 8, profileGuid: 'CP-1' }
const open = { ...whose, attempt: 'a1', requestId: null, code: null }

function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

/** The module as it is after the page was loaded anew. */
async function reloaded() {
  vi.resetModules()
  return import('@/features/erasure/open-attempts.ts')
}

beforeEach(() => {
  vi.stubGlobal('sessionStorage', storage())
  return () => vi.unstubAllGlobals()
})

test('an attempt is found again after a reload until it has ended, and by nobody else', async () => {
  const { keepOpen } = await reloaded()
  keepOpen(open)
  keepOpen({ ...open, requestId: 'r1', code: 'connection' })
  const { openAttemptOf, endAttempt } = await reloaded()
  expect(openAttemptOf({ ...whose, profileGuid: 'cp-1' })).toEqual({ ...open, requestId: 'r1', code: 'connection' })
  expect(openAttemptOf({ ...whose, user: 'mara' })).toBeUndefined()
  expect(openAttemptOf({ ...whose, container: 9 })).toBeUndefined()
  endAttempt('a1')
  expect(openAttemptOf(whose)).toBeUndefined()
  expect((await reloaded()).openAttemptOf(whose)).toBeUndefined()
})

test('where the browser keeps nothing, an attempt is known until the page is left', async () => {
  vi.stubGlobal('sessionStorage', undefined)
  const { keepOpen, openAttemptOf } = await reloaded()
  keepOpen(open)
  expect(openAttemptOf(whose)).toEqual(open)
})

test('what another version of this console kept does no harm', async () => {
  sessionStorage.setItem('open-deletes', JSON.stringify([{ attempt: 1 }, null, open]))
  expect((await reloaded()).openAttemptOf(whose)).toEqual(open)
  sessionStorage.setItem('open-deletes', '{')
  expect((await reloaded()).openAttemptOf(whose)).toBeUndefined()
})
