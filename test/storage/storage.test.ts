import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setValue, startBrowser, tamper, type Browser } from './tabs.ts'

let browser: Browser

beforeEach(() => {
  browser = startBrowser()
})

afterEach(() => {
  browser.closeTabs()
})

describe('what was confirmed', () => {
  it('is there again after a reload (I27)', async () => {
    const before = await browser.openTab()
    await before.set('short 1', 100)
    await before.set('new', 7)
    before.storage.close()
    const after = await browser.openTab()
    expect(after.storage.status.get().mode).toBe('stored')
    expect([await after.read('short 0'), await after.read('short 1'), await after.read('new')]).toEqual([0, 100, 7])
  })

  it('is stored as the changed chunks only', async () => {
    const tab = await browser.openTab({ firstStory: 'long' })
    await tab.set('long 600', 0)
    await tamper(async (database) => expect(await database.getAllKeys('chunks')).toEqual([['counters', 1]]))
  })

  it('includes that a row was removed, and that it came back elsewhere', async () => {
    const before = await browser.openTab({ firstStory: 'long' })
    await before.storage.write(() => before.db.transaction(() => before.db.counters.remove('long 0')))
    await before.set('long 0', 5)
    await before.storage.write(() => before.db.transaction(() => before.db.counters.remove('long 1')))
    const after = await browser.openTab()
    expect([await after.read('long 0'), await after.read('long 1'), after.db.counters.size]).toEqual([
      5,
      undefined,
      1199,
    ])
  })

  it('never includes what a rule refused', async () => {
    const tab = await browser.openTab()
    const refused = tab.storage.write(() =>
      tab.db.transaction(() => {
        tab.db.counters.replace({ name: 'short 0', value: 9 })
        throw new Error('refused')
      }),
    )
    await expect(refused).rejects.toThrow('refused')
    expect(await tab.read('short 0')).toBe(0)
    expect(tab.storage.status.get().mode).toBe('stored')
  })

  it('is the state before when the browser dies in the middle of a write (I27)', async () => {
    const dying = await browser.openTab({ firstStory: 'long' })
    await dying.set('long 0', 1)
    const put = IDBObjectStore.prototype.put
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function dieAtMeta(
      this: IDBObjectStore,
      ...row
    ) {
      if (this.name === 'meta') this.transaction.abort()
      return put.apply(this, row)
    })
    await dying.storage.write(() =>
      dying.db.transaction(() => {
        dying.db.counters.replace({ name: 'long 0', value: 2 })
        dying.db.counters.replace({ name: 'long 600', value: 2 })
      }),
    )
    spy.mockRestore()
    const after = await browser.openTab()
    expect([await after.read('long 0'), await after.read('long 600')]).toEqual([1, 600])
  })

  it('is stored whole or not at all when a row cannot be copied', async () => {
    const tab = await browser.openTab()
    await tab.storage.write(() =>
      tab.db.transaction(() => {
        tab.db.counters.replace({ name: 'short 0', value: 2 })
        const uncopiable = { id: 1, what: () => 'x' } as never
        tab.db.activity.insert(uncopiable)
      }),
    )
    expect(tab.storage.status.get()).toMatchObject({ mode: 'memory' })
    expect(await (await browser.openTab()).read('short 0')).toBe(0)
  })
})

describe('two tabs', () => {
  it('see each other’s changes with the next request', async () => {
    const [one, other] = [await browser.openTab(), await browser.openTab()]
    await one.set('short 0', 10)
    expect(await other.read('short 0')).toBe(10)
    await other.set('short 0', 11)
    expect(await one.read('short 0')).toBe(11)
  })

  it('lose no change when they write at the same time', async () => {
    const [one, other] = [await browser.openTab(), await browser.openTab()]
    const add = (tab: typeof one) =>
      tab.storage.write(() => setValue(tab.db, 'sum', (tab.db.counters.get('sum')?.value ?? 0) + 1))
    await Promise.all(Array.from({ length: 40 }, (_, at) => add(at % 2 === 0 ? one : other)))
    expect([await one.read('sum'), await other.read('sum')]).toEqual([40, 40])
    expect(await (await browser.openTab()).read('sum')).toBe(40)
  })

  it('never take the same new place for two rows', async () => {
    const [one, other] = [await browser.openTab(), await browser.openTab()]
    await Promise.all([one.set('a', 1), other.set('b', 2), one.set('c', 3), other.set('d', 4)])
    const third = await browser.openTab()
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((name) => third.read(name)))).toEqual([1, 2, 3, 4])
  })

  it('hear of a change, and not of a session that lasts longer', async () => {
    const [one, other] = [await browser.openTab(), await browser.openTab()]
    const heard = vi.fn()
    other.storage.tabs.changed.subscribe(heard)
    await one.storage.write(() =>
      one.db.transaction(() => one.db.sessions.insert({ id: 's', username: 'mara', expiresAt: 1 })),
    )
    await one.storage.write(() =>
      one.db.transaction(() =>
        one.db.credentials.insert({
          username: 'u',
          password: 'p',
          kind: 'api',
          merchantGuid: null,
          tenantGuid: 'TE-1',
        }),
      ),
    )
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1))
  })

  it('both go on with the story that one of them begins, and are told to start over', async () => {
    const [one, other] = [await browser.openTab(), await browser.openTab()]
    const restarted = vi.fn()
    other.storage.tabs.restarted.subscribe(restarted)
    await one.set('short 0', 1)
    await one.storage.startOver('long')
    expect([await other.read('short 0'), await other.read('long 600')]).toEqual([undefined, 600])
    expect(other.storage.story).toBe('long')
    await vi.waitFor(() => expect(restarted).toHaveBeenCalled())
  })

  it('both forget their changes when one begins the same story anew', async () => {
    const [one, other] = [await browser.openTab(), await browser.openTab()]
    await other.set('short 0', 1)
    await one.storage.notes.write('cookie', 'session=1')
    await one.storage.startOver('short')
    expect([await one.read('short 0'), await other.read('short 0')]).toEqual([0, 0])
    expect(await other.storage.notes.read('cookie')).toBe('')
    await other.set('short 0', 2)
    expect(await one.read('short 0')).toBe(2)
  })

  it('share a note, and hear that it was rewritten', async () => {
    const [one, other] = [await browser.openTab(), await browser.openTab()]
    expect(await other.storage.notes.read('cookie')).toBe('')
    await one.storage.notes.write('cookie', 'session=1')
    await vi.waitFor(async () => expect(await other.storage.notes.read('cookie')).toBe('session=1'))
    await other.storage.notes.write('cookie', '')
    await vi.waitFor(async () => expect(await one.storage.notes.read('cookie')).toBe(''))
  })

  it('keep a note for themselves where it cannot be shared', async () => {
    const tab = await browser.openTab({ locks: undefined })
    await tab.storage.notes.write('cookie', 'session=1')
    expect(await tab.storage.notes.read('cookie')).toBe('session=1')
    expect(await (await browser.openTab()).storage.notes.read('cookie')).toBe('')
  })
})
