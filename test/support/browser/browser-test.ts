import { test as base } from '@playwright/test'
import { personalDataLeftBehind } from './canary.ts'
import { Watch } from './watch.ts'

interface Fixtures {
  /** What the browser said during the test; `watch.expect(/…/)` before provoking a problem on purpose. */
  watch: Watch
}

/** Playwright's `test`, which also fails when the browser complained or personal data was left where it does not belong. */
export const test = base.extend<Fixtures>({
  watch: [
    async ({ context }, use) => {
      const watch = new Watch(context)
      await use(watch)
      const left = await Promise.all(context.pages().map((page) => personalDataLeftBehind(page, watch)))
      base.expect(left.flat(), 'personal data left behind').toEqual([])
      base.expect(watch.problems, 'errors and warnings in the browser').toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
