/** The trace and the resolver decide independently: over random worlds, some of them broken, they must never differ. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EffectiveContainer } from '@/contract/console/connectors.ts'
import type { Trace } from '@/contract/console/trace.ts'
import type { Db } from '@mocks/db.ts'
import { dbOf } from '@test/model/world-db.ts'
import { worldPlan } from '@test/model/world-plan.ts'
import { modelOf } from '@test/model/world.ts'
import { signedIn } from '@test/support/model-person.ts'
import type { Person } from '@test/support/person.ts'

/** Some connectors get a container that no rule would give them, or one that does not exist. */
function breakSome(db: Db, numbers: readonly number[]): void {
  const ids = [...[...db.containers.values()].map(({ id }) => id), 4711]
  const rows = [...db.connectors.values()]
  numbers.forEach((number, at) => {
    const row = rows[at]
    const members = number % 5 === 0 ? rows.filter((other) => other !== row).map(({ guid }) => guid) : []
    if (row) db.connectors.replace({ ...row, ownContainer: ids[number % ids.length] ?? null, members })
  })
}

async function used(person: Person, guid: string): Promise<EffectiveContainer> {
  return (await person.get(`/connectors/${guid}`)).body['effective'] as EffectiveContainer
}

async function assign(person: Person, db: Db, guid: string, containerId: number | null, ignoreGlobal: boolean) {
  const headers = { 'if-match': `"connector-${guid}-${db.connectors.get(guid)?.version}"` }
  return person.call('PUT', `/connectors/${guid}/container`, { containerId, ignoreGlobal }, headers)
}

async function setGlobal(person: Person, db: Db, guid: string, containerId: number | null) {
  const headers = { 'if-match': `"tenant-${guid}-${db.tenants.get(guid)?.version}"` }
  return person.call('PUT', `/tenants/${guid}/global-container`, { containerId }, headers)
}

/** Takes away what the deciding rule found; where none found anything, sets a container of the tenant for all its connectors. */
async function undo(person: Person, db: Db, guid: string, trace: Trace) {
  const row = db.connectors.get(guid)
  if (row === undefined) throw new Error('no connector')
  const { rule } = trace.steps.find(({ outcome }) => outcome === 'decides') ?? {}
  if (rule === 'own-container') return assign(person, db, guid, null, row.ignoreGlobal)
  if (rule === 'ignores-global') return assign(person, db, guid, row.ownContainer, false)
  if (rule === 'global-setting') return setGlobal(person, db, row.tenantGuid, null)
  const created = await person.post(
    '/containers',
    { tenantGuid: row.tenantGuid, name: `For ${guid}` },
    { 'idempotency-key': person.newKey() },
  )
  return setGlobal(person, db, row.tenantGuid, Number(created.body['id']))
}

test('in any world the winner is what the connector uses, and undoing the deciding rule changes that (I8, I9)', async () => {
  const tally = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(worldPlan, fc.array(fc.nat(63), { maxLength: 3 }), async (plan, broken) => {
      const model = modelOf(plan)
      const db = dbOf(plan, model, () => Date.UTC(2026, 0, 5, 9))
      breakSome(db, broken)
      const person = await signedIn(db, 'root0')
      for (const { guid } of db.connectors.values()) {
        const heard = await person.get(`/connectors/${guid}/effective-container`)
        // The other tops of the forest have people of their own.
        if (heard.status === 404) continue
        const trace = heard.body as unknown as Trace
        const before = await used(person, guid)
        expect(trace.effective).toEqual(before)
        expect(trace.steps.filter(({ outcome }) => outcome === 'decides')).toMatchObject([
          { rule: before.rule, container: before.container },
        ])
        for (const { guid: member, effective } of trace.members) expect(effective).toEqual(await used(person, member))
        expect((await undo(person, db, guid, trace)).status).toBe(200)
        const after = await used(person, guid)
        expect([after.container?.id, after.rule]).not.toEqual([before.container?.id, before.rule])
        tally.set(before.rule, (tally.get(before.rule) ?? 0) + 1)
      }
    }),
    { numRuns: 1_000 },
  )
  for (const rule of ['own-container', 'ignores-global', 'global-setting', 'none-set'])
    expect(tally.get(rule), rule).toBeGreaterThan(50)
})
