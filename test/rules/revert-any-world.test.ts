/** Off and on again, over random worlds and random steps: what was taken back is as it was, and taken back again as it became (I7). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '@/contract/console/changes.ts'
import type { Db } from '@mocks/db.ts'
import { dbOf } from '@test/model/world-db.ts'
import { worldPlan } from '@test/model/world-plan.ts'
import { modelOf, pick } from '@test/model/world.ts'
import { activity, apply, revert } from '@test/support/activity.ts'
import { signedIn } from '@test/support/model-person.ts'

/** A change by numbers; each is read modulo what there is to choose from. */
const drawn = fc.record({ kind: fc.nat(7), one: fc.nat(63), other: fc.nat(63), flag: fc.boolean() })
type Drawn = typeof drawn extends fc.Arbitrary<infer D> ? D : never

function changeOf(db: Db, { kind, one, other, flag }: Drawn): Change {
  const containers = [...db.containers.values()].map(({ id }) => id)
  const containerId = pick(containers, one)
  const tenantGuid = pick([...db.tenants.values()], other).guid
  const connectorGuid = pick([...db.connectors.values()], other).guid
  const choice = pick([...containers, null], one)
  switch (kind) {
    case 0:
      return { change: 'shareContainer', containerId, shared: flag }
    case 1:
      return { change: 'disableContainerFor', containerId, tenantGuid }
    case 2:
      return { change: 'enableContainerFor', containerId, tenantGuid }
    case 3:
      return { change: 'updateContainer', containerId, disabled: flag, name: `Name ${other % 5}` }
    case 4:
      return { change: 'setContainersOffForSubTenants', tenantGuid, off: flag }
    case 5:
      return { change: 'setGlobalContainer', tenantGuid, containerId: choice }
    default:
      return { change: 'assignConnectorContainer', connectorGuid, containerId: choice, ignoreGlobal: flag }
  }
}

/** All settings as stored, without versions; in whose name and when a container was disabled may differ after enabling and back. */
function settings(db: Db): string {
  return JSON.stringify([
    [...db.containers.values()].map(({ id, name, shared, disabled, disabledFor }) => {
      return [id, name, shared, disabled, disabledFor.map(({ tenantGuid }) => tenantGuid).toSorted()]
    }),
    [...db.tenants.values()].map(({ guid, globalContainer, containersOff }) => [guid, globalContainer, containersOff]),
    [...db.connectors.values()].map(({ guid, ownContainer, ignoreGlobal }) => [guid, ownContainer, ignoreGlobal]),
  ])
}

test('any step that can be taken back restores what was before it, and again what was after it', async () => {
  const tally = { refused: 0, unchanged: 0, final: 0, restored: 0, entries: 0 }
  await fc.assert(
    fc.asyncProperty(worldPlan, fc.array(drawn, { minLength: 1, maxLength: 4 }), async (plan, numbers) => {
      const db = dbOf(plan, modelOf(plan), () => Date.UTC(2026, 0, 5, 9))
      const person = await signedIn(db, 'root0')
      const before = settings(db)
      const applied = await apply(
        person,
        numbers.map((one) => changeOf(db, one)),
      )
      if (applied.status !== 200) return void (tally.refused += 1)
      const [entry] = (await activity(person)).items
      if (entry === undefined) return void (tally.unchanged += 1)
      const after = settings(db)
      const undone = await revert(person, entry.id)
      // What was disabled or enabled in another tenant's name stays that tenant's, and what had no effect has none to take back.
      if (undone.body['code'] === 'not-revertible') return void (tally.final += 1)
      expect(undone.body).not.toHaveProperty('code')
      expect(settings(db)).toBe(before)
      const [second] = (await activity(person)).items
      if (before === after) return undefined
      expect((await revert(person, second?.id ?? 0)).body).not.toHaveProperty('code')
      expect(settings(db)).toBe(after)
      tally.restored += 1
      tally.entries += (await activity(person, { change: entry.change })).total
    }),
    { numRuns: 250 },
  )
  expect(tally.restored).toBeGreaterThan(50)
})
