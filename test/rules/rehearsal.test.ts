import { expect, test } from 'vitest'
import type { Change } from '@/contract/console/changes.ts'
import { allRights } from '@test/support/gateway.ts'
import { tenantGuid } from '@test/support/names.ts'
import { assign, cards, everything, family, global, off, share, vault } from '@test/support/plans.ts'
import type { Db } from '@mocks/db.ts'
import { planOf } from '@mocks/views/plans.ts'

const used = () =>
  family()
    .connector('till', { at: 'Leaf', own: 'Cards' })
    .connector('desk', { at: 'Side', own: 'Cards' })
    .connector('spare', { at: 'Low', own: 'Box' })

const caller = {
  username: 'owner',
  name: 'owner',
  tenantGuid: tenantGuid('Owner'),
  permissions: new Set<string>(allRights),
  requestId: 'request',
}

/** The slot the next row of the activity gets, without keeping one. */
function nextSlot(db: Db): number | undefined {
  return db.transaction(() =>
    db.rehearse(() => {
      const [row] = db.activity.values()
      if (row) db.activity.insert({ ...row, id: 99 })
      return db.activity.chunk(0).at(-1)?.slot
    }),
  ).result
}

test('a plan leaves no trace: no row, no slot, no order, no number, nothing to store, whether it ends or is refused', async () => {
  const started = used().start()
  await started.signIn('owner')
  const { db } = started
  const [before, slot] = [everything(db), nextSlot(db)]
  const changes: Change[] = [share(cards, false), off('Middle'), share(vault, true), assign('desk', vault, true)]
  const { result, dirty } = db.transaction(() => planOf(db, caller, changes))
  expect([result.clearCount, dirty]).toEqual([3, []])
  expect(() => db.transaction(() => planOf(db, caller, [...changes, global('Side', 99)]))).toThrow('cannot use')
  expect(slot).toBeGreaterThan(0)
  expect([everything(db), nextSlot(db)]).toEqual([before, slot])
})

test('a plan over the wire stores nothing either', async () => {
  const written: string[] = []
  const started = used().start({
    guard: {
      read: async (work) => work(),
      write: async (work) => {
        const { result, dirty } = work()
        written.push(...dirty.map(({ table }) => table))
        return result
      },
    },
  })
  const owner = await started.signIn('owner')
  const before = everything(started.db)
  written.length = 0
  const changes = [share(cards, false), global('Side', vault)]
  expect((await owner.post('/plans', { changes: changes.slice(0, 1) })).status).toBe(200)
  expect((await owner.post('/plans', { changes })).status).toBe(422)
  expect([everything(started.db), written]).toEqual([before, []])
})

test('rows keep their order in every group, also when they left it and came back', async () => {
  const { db } = used()
  const usersOf = () => db.connectors.group('ownContainer', String(cards)).map(({ name }) => name)
  expect(usersOf()).toEqual(['till', 'desk'])
  db.transaction(() => {
    const [till, desk] = db.connectors.group('ownContainer', String(cards))
    if (!till || !desk) throw new Error('no connectors')
    for (const row of [till, desk]) db.connectors.replace({ ...row, ownContainer: null })
    for (const row of [desk, till]) db.connectors.replace(row)
  })
  expect(usersOf()).toEqual(['till', 'desk'])
})

test('rehearsals run inside a transaction only, and may nest', () => {
  const { db } = family()
  expect(() => db.rehearse(() => null)).toThrow('open transaction')
  const before = everything(db)
  const { dirty } = db.transaction(() =>
    db.rehearse(() => {
      db.rehearse(() => db.counters.insert({ name: 'inner', value: 1 }))
      db.counters.insert({ name: 'outer', value: 1 })
    }),
  )
  expect(dirty).toEqual([])
  expect(everything(db)).toBe(before)
})
