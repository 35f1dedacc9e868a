import type { Page } from '@playwright/test'

/** From now on the gateway refuses every read of such a URL, as under maintenance; with null it answers again. Until the page is loaded anew. */
export async function failReads(page: Page, url: RegExp | null): Promise<void> {
  await page.evaluate((source) => {
    const begun = Reflect.has(globalThis, 'failingReads')
    Reflect.set(globalThis, 'failingReads', source)
    if (begun) return
    const real = globalThis.fetch
    globalThis.fetch = async (input, init) => {
      const asked = input instanceof Request ? input.url : String(input)
      // The request is sent all the same, or the demo would answer it without the network.
      const answer = await real(input, init)
      const failing = Reflect.get(globalThis, 'failingReads') as string | null
      if (failing === null || !new RegExp(failing).test(asked)) return answer
      const headers = { 'Content-Type': 'application/problem+json', 'Retry-After': '0' }
      const body = { code: 'maintenance', title: 'The gateway is being maintained.', status: 503 }
      return new Response(JSON.stringify(body), { status: 503, headers })
    }
  }, url?.source ?? null)
}

/** Holds back the answer to every read of such a URL; answers with the function that lets them through. */
export async function holdReads(page: Page, url: RegExp): Promise<() => Promise<void>> {
  await page.evaluate((source) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    Reflect.set(globalThis, 'letReadsGo', resolve)
    const real = globalThis.fetch
    globalThis.fetch = async (input, init) => {
      const asked = input instanceof Request ? input.url : String(input)
      const answer = await real(input, init)
      if (new RegExp(source).test(asked)) await promise
      return answer
    }
  }, url.source)
  return () => page.evaluate(() => (Reflect.get(globalThis, 'letReadsGo') as () => void)())
}
