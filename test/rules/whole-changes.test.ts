import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { tableNames, type Db } from '@mocks/db.ts'
import { randomFrom } from '@mocks/random.ts'
import { world, type World } from '@test/support/gateway.ts'
import type { Person } from '@test/support/person.ts'
import { startBrowser, type Browser } from '@test/storage/tabs.ts'

let browser: Browser

beforeEach(() => {
  browser = startBrowser()
})

afterEach(() => {
  browser.closeTabs()
})

/** A shared container of Owner's that a sub-tenant uses by its global setting and another by a connector. */
function shop() {
  return world()
    .tenant('Owner')
    .container('Cards', { owner: 'Owner', shared: true })
    .tenant('Left', { under: 'Owner', global: 'Cards' })
    .tenant('Right', { under: 'Owner' })
    .connector('follower', { at: 'Left' })
    .connector('till', { at: 'Right', own: 'Cards' })
    .person('owner', { at: 'Owner' })
}

function fill(db: Db): void {
  const { db: seeded } = shop()
  for (const name of tableNames) for (const row of seeded[name].values()) db[name].insert(row as never)
}

/** A tab with a gateway of its own over the database that all tabs share. */
async function openTab(seed: number, report?: (sentence: string) => void): Promise<{ started: World; owner: Person }> {
  const builder = shop()
  builder.db.environment.random = randomFrom(seed)
  const { storage } = await browser.openTab({ db: builder.db, loadStory: () => Promise.resolve({ seed: fill }) })
  const started = builder.start({ guard: storage, ...(report && { report }) })
  return { started, owner: await started.signIn('owner') }
}

/** The container, a tenant’s global setting and a connector’s own container, as one answer tells them. */
async function look(person: Person): Promise<string> {
  const { shared, globalFor, connectors } = (await person.get('/containers/1')).body
  return JSON.stringify({ shared, globalFor, connectors })
}

const before = JSON.stringify({ shared: true, globalFor: 1, connectors: 2 })
const after = JSON.stringify({ shared: false, globalFor: 0, connectors: 0 })

describe('a change over several objects is seen wholly or not at all (I22)', () => {
  test('in the tab that makes it and in every other, also while it is being stored', async () => {
    const [one, other] = [await openTab(1), await openTab(2)]
    const duringStore: Promise<string>[] = []
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function lookAround(this: IDBObjectStore, ...row) {
      if (this.name === 'chunks') duringStore.push(look(one.owner), look(other.owner))
      return put.apply(this, row)
    })
    const [first, second, changed] = await Promise.all([
      look(one.owner),
      look(other.owner),
      one.owner.share('Cards', false, { clearAssignments: true }),
    ])
    expect(changed.status).toBe(200)
    expect([first, second]).toEqual([before, before])
    expect(duringStore.length).toBeGreaterThan(4)
    expect(new Set(await Promise.all(duringStore))).toEqual(new Set([after]))
    expect(await look(other.owner)).toBe(after)
  })

  test('when it fails at its last object, nobody ever sees the others changed', async () => {
    const report = vi.fn<(sentence: string) => void>()
    const [one, other] = [await openTab(1, report), await openTab(2)]
    vi.spyOn(one.started.db.connectors, 'replace').mockImplementation(() => {
      throw new Error('planted')
    })
    expect((await one.owner.share('Cards', false, { clearAssignments: true })).status).toBe(500)
    expect(report).toHaveBeenCalledOnce()
    expect([await look(one.owner), await look(other.owner)]).toEqual([before, before])
  })
})
