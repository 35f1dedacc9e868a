import { afterEach, beforeEach, expect, vi } from 'vitest'

// Node 20 lacks this and msw's Node side needs it.
Promise.withResolvers ??= function withResolvers<T>() {
  let resolve!: PromiseWithResolvers<T>['resolve']
  let reject!: PromiseWithResolvers<T>['reject']
  const promise = new Promise<T>((...settle) => {
    ;[resolve, reject] = settle
  })
  return { promise, resolve, reject }
}

// A test in which something complained on the console has not passed; one that provokes it mocks console.error itself.
beforeEach(() => {
  for (const method of ['error', 'warn'] as const) vi.spyOn(console, method)
})

afterEach(() => {
  const complaints = [vi.mocked(console.error), vi.mocked(console.warn)].flatMap((spy) => spy.mock.calls)
  vi.restoreAllMocks()
  expect(complaints, 'unexpected console.error or console.warn').toEqual([])
})
