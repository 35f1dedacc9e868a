import type { Page } from '@playwright/test'
import type { Watch } from './watch.ts'

/** The mock gateway's own database is where its data belongs; runs of deletes are kept as ids, which is looked at below. */
const KNOWN_DATABASES = /^(mock-gateway|bulk-runs$)/

// Every person of the seed worlds has an address of a reserved domain; as it stands, or as a URL writes it.
const EMAIL = /[\w.+-]+(?:@|%40)[\w-]*example\.(?:com|org|net)/i
const LONG_NUMBER = /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w.-])/g

/** Where a name, an address, a card number or one of `markers` was left behind: addresses, console, title, storage, caches. */
export async function personalDataLeftBehind(
  page: Page,
  watch: Watch,
  markers: readonly string[] = [],
): Promise<string[]> {
  const places: [string, string][] = [
    ...watch.addresses.map((address): [string, string] => ['address', address]),
    ...watch.lines.map((line): [string, string] => ['console', line]),
    ...(await stored(page)),
  ]
  return places
    .filter(([, text]) => holdsPersonalData(text, markers))
    .map(([place, text]) => `${place}: ${text.slice(0, 200)}`)
}

function holdsPersonalData(text: string, markers: readonly string[]): boolean {
  if (EMAIL.test(text)) return true
  if ([...text.matchAll(LONG_NUMBER)].some(([digits]) => isCardNumber(digits.replaceAll(/\D/g, '')))) return true
  return markers.some((marker) => text.includes(marker) || text.includes(encodeURIComponent(marker)))
}

/** The check digit of ISO/IEC 7812. */
function isCardNumber(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

async function stored(page: Page): Promise<[string, string][]> {
  if (page.isClosed() || !page.url().startsWith('http')) return []
  const found = await page.evaluate(async () => {
    const texts: [string, string][] = [
      ['title', document.title],
      ['cookie', document.cookie],
    ]
    for (const [name, storage] of Object.entries({ localStorage, sessionStorage })) {
      for (const [key, value] of Object.entries(storage)) texts.push([name, `${key}=${String(value)}`])
    }
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) texts.push(['cache', request.url])
    }
    for (const { name = '' } of await indexedDB.databases()) {
      texts.push(['database', name])
      if (name === 'bulk-runs') texts.push(['kept runs', JSON.stringify(await everythingIn(name))])
    }
    return texts

    function answered<T>(request: IDBRequest<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')))
      })
    }
    async function everythingIn(name: string): Promise<unknown[]> {
      const database = await answered(indexedDB.open(name))
      const stores = [...database.objectStoreNames]
      const all =
        stores.length === 0
          ? []
          : await Promise.all(stores.map((store) => answered(database.transaction(store).objectStore(store).getAll())))
      database.close()
      return all
    }
  })
  const foreign = found.filter(([place, text]) => place === 'database' && !KNOWN_DATABASES.test(text))
  if (foreign.length > 0) throw new Error(`A database nobody knows of: ${foreign.map(([, name]) => name).join(', ')}`)
  return found
}
