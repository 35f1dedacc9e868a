import { deleteDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLocks, startBrowser, tamper, type Browser, type Tab } from './tabs.ts'

let browser: Browser
let faults: { mockRestore: () => void }[] = []

function repair(): void {
  for (const fault of faults) fault.mockRestore()
  faults = []
}

/** Every `put` finds the disk full. */
function fillTheDisk(): void {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  faults.push(vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full))
}

function makeOpening(implementation: () => IDBOpenDBRequest): void {
  faults.push(vi.spyOn(indexedDB, 'open').mockImplementation(implementation))
}

beforeEach(() => {
  browser = startBrowser()
})

afterEach(() => {
  repair()
  browser.closeTabs()
})

async function expectMemory(tab: Tab, reason: RegExp): Promise<void> {
  expect(tab.storage.status.get()).toMatchObject({ mode: 'memory', reason: expect.stringMatching(reason) as string })
  await tab.set('short 2', 222)
  expect(await tab.read('short 2')).toBe(222)
}

describe('the gateway goes on in memory and says so', () => {
  it('when the browser has no database', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const tab = await browser.openTab()
    vi.unstubAllGlobals()
    await expectMemory(tab, /keeps no data/)
  })

  it('when the database is denied', async () => {
    makeOpening(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    await expectMemory(await browser.openTab(), /does not let this page keep data/)
  })

  it('when the database never opens', async () => {
    makeOpening(() => new IDBOpenDBRequest())
    await expectMemory(await browser.openTab({ patienceMs: 20 }), /does not answer/)
  })

  it('when tabs cannot be kept in step', async () => {
    await expectMemory(await browser.openTab({ locks: undefined }), /several tabs/)
  })

  it('when another tab never gives the lock back', async () => {
    const locks = createLocks()
    const tab = await browser.openTab({ locks, patienceMs: 20 })
    void locks.request('mock-gateway', { mode: 'exclusive' }, async () => new Promise(() => {}))
    expect(await tab.read('short 1')).toBe(1)
    await expectMemory(tab, /does not answer/)
  })

  it('when there is no room left, and keeps the change that did not fit', async () => {
    const tab = await browser.openTab()
    await tab.set('short 0', 1)
    fillTheDisk()
    await tab.set('short 1', 100)
    repair()
    expect([await tab.read('short 0'), await tab.read('short 1')]).toEqual([1, 100])
    await expectMemory(tab, /no room left/)
    expect(await (await browser.openTab()).read('short 1')).toBe(1)
  })

  it('when there is no room from the start', async () => {
    fillTheDisk()
    const tab = await browser.openTab()
    repair()
    await expectMemory(tab, /no room left/)
  })

  it('when the database is removed while the page is open', async () => {
    const tab = await browser.openTab()
    await tab.set('short 0', 1)
    await deleteDB('mock-gateway')
    expect(await tab.read('short 0')).toBe(1)
    await expectMemory(tab, /were removed/)
  })

  it('when the data are removed while the page is open', async () => {
    const tab = await browser.openTab()
    await tab.set('short 0', 1)
    await tamper(async (database) => Promise.all([database.clear('meta'), database.clear('chunks')]))
    expect(await tab.read('short 0')).toBe(1)
    await expectMemory(tab, /were removed/)
  })

  it('when another tab has opened a different version of the demo', async () => {
    const old = await browser.openTab()
    await old.set('short 0', 1)
    const renewed = await browser.openTab({ storyRevision: 'two' })
    expect(await old.read('short 0')).toBe(1)
    await expectMemory(old, /different version/)
    expect(await renewed.read('short 0')).toBe(0)
  })
})

describe('damaged data', () => {
  async function withTwoChunksStored(): Promise<void> {
    const tab = await browser.openTab({ firstStory: 'long' })
    await tab.set('long 0', 1000)
    await tab.set('long 600', 1600)
  }

  it.each([
    ['rows that are no rows', { rows: 'garbage' }],
    ['a changed row', { rows: [{ slot: 1, row: { name: 'long 1', value: -1 } }] }],
    ['a row without a name', { rows: [{ slot: 1, row: {} }] }],
    ['no rows', { rows: null }],
    ['nothing in place of a row', { rows: [null] }],
    ['rows that cannot be written down', { rows: [{ slot: 1, row: { value: 1n } }] }],
    ['a version that is none', { version: 'new' }],
  ])('lose the damaged chunk and nothing else: %s', async (_, damage) => {
    await withTwoChunksStored()
    await tamper(async (database) => {
      const chunk = (await database.get('chunks', ['counters', 0])) as object
      await database.put('chunks', { ...chunk, ...damage })
    })
    const tab = await browser.openTab()
    expect([await tab.read('long 0'), await tab.read('long 600')]).toEqual([0, 1600])
    expect(tab.storage.status.get()).toMatchObject({
      mode: 'memory',
      reason: expect.stringMatching(/cannot be read/) as string,
    })
  })

  it('lose only what the browser cannot read', async () => {
    await withTwoChunksStored()
    const get = IDBObjectStore.prototype.get
    const damaged = () => {
      throw new DOMException('damaged', 'DataError')
    }
    faults.push(
      vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(damaged),
      vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function failOne(this: IDBObjectStore, key) {
        return Array.isArray(key) && key[1] === 0 ? damaged() : get.call(this, key)
      }),
    )
    const tab = await browser.openTab()
    expect([await tab.read('long 0'), await tab.read('long 600')]).toEqual([0, 1600])
    expect(tab.storage.status.get().mode).toBe('memory')
  })

  it('are left alone when it is not known what they belong to, until the demo is reset', async () => {
    await (await browser.openTab()).set('short 0', 1)
    await tamper(async (database) => database.put('meta', { story: 5 }, 'state'))
    const tab = await browser.openTab()
    await expectMemory(tab, /cannot be read/)
    await tab.storage.startOver('short')
    const after = await browser.openTab()
    expect(after.storage.status.get().mode).toBe('stored')
    expect(await after.read('short 0')).toBe(0)
  })
})

describe('data of another version of the demo', () => {
  async function storedWith(change: object): Promise<void> {
    const tab = await browser.openTab({ firstStory: 'long' })
    await tab.set('long 0', 1)
    tab.storage.close()
    await tamper(async (database) =>
      database.put('meta', { ...((await database.get('meta', 'state')) as object), ...change }, 'state'),
    )
  }

  it('are dropped when they are older, and it is said', async () => {
    await storedWith({ formatVersion: 0 })
    const tab = await browser.openTab()
    expect(tab.storage.status.get()).toMatchObject({
      mode: 'stored',
      reason: expect.stringMatching(/new data/) as string,
    })
    expect([tab.storage.story, await tab.read('long 0')]).toEqual(['long', 0])
    await tab.set('long 0', 2)
    expect(await (await browser.openTab()).read('long 0')).toBe(2)
  })

  it('are dropped when the stories have changed', async () => {
    await storedWith({ storyRevision: 'zero' })
    expect(await (await browser.openTab()).read('long 0')).toBe(0)
  })

  it('are dropped when their story is no more', async () => {
    await storedWith({ story: 'forgotten' })
    expect((await browser.openTab()).storage.story).toBe('short')
  })

  it('are not touched when they are newer', async () => {
    await storedWith({ formatVersion: 99 })
    await expectMemory(await browser.openTab(), /newer version/)
    await tamper(async (database) => expect(await database.count('chunks')).toBe(1))
  })

  it('are not touched when the database itself is newer', async () => {
    const { openDB } = await import('idb')
    ;(await openDB('mock-gateway', 7)).close()
    await expectMemory(await browser.openTab(), /newer version/)
  })
})
