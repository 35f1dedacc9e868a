/** In arbitrary worlds, carrying out any fix of any finding takes away exactly this finding: none other goes, none comes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding, Fix } from '@/contract/console/findings.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import { applyAll } from '@mocks/rules/changes.ts'
import { Refusal } from '@mocks/refuse.ts'
import { findingsOf } from '@mocks/views/findings.ts'
import { dbOf } from '@test/model/world-db.ts'
import { worldPlan, type WorldPlan } from '@test/model/world-plan.ts'
import { modelOf } from '@test/model/world.ts'
import { allRights } from '@test/support/gateway.ts'

/** `FINDINGS_RUNS` asks for more. */
const numRuns = Number(process.env['FINDINGS_RUNS'] ?? 1_000)

const place = fc.nat(15)

/**
 * What the model has none or too little of: several connectors in one tenant without a container, meta-connectors among them, tenants
 * without a global setting, and the same customer in several containers.
 */
const extras = fc.record({
  gathered: fc.record({
    tenant: place,
    connectors: fc.array(fc.record({ connector: place, hasOwn: fc.boolean(), ignoreGlobal: fc.boolean() }), {
      maxLength: 6,
      size: 'max',
    }),
  }),
  metas: fc.array(
    fc.record({ connector: place, isRouting: fc.boolean(), members: fc.array(place, { minLength: 1, maxLength: 3 }) }),
    {
      maxLength: 3,
    },
  ),
  cleared: fc.array(place, { maxLength: 6 }),
  twice: fc.array(place, { maxLength: 4 }),
})
type Extras = typeof extras extends fc.Arbitrary<infer One> ? One : never

function at<T>(rows: readonly T[], number: number): T {
  return rows[number % rows.length] as T
}

function build(plan: WorldPlan, { gathered, metas, cleared, twice }: Extras): Db {
  const db = dbOf(plan, modelOf(plan), () => Date.UTC(2026, 0, 5, 9))
  const tenants = [...db.tenants.values()].map(({ guid }) => guid)
  const connectors = [...db.connectors.values()].map(({ guid }) => guid)
  const containers = [...db.containers.values()].map(({ id }) => id)
  const home = at(tenants, gathered.tenant)
  const [merchant] = db.merchants.group('tenant', home)
  const [homeContainer] = db.containers.group('owner', home)
  for (const { connector, hasOwn, ignoreGlobal } of gathered.connectors) {
    const row = db.connectors.get(at(connectors, connector))
    const ownContainer = hasOwn ? (homeContainer?.id ?? null) : null
    const moved = { tenantGuid: home, merchantGuid: merchant?.guid ?? '', ownContainer, ignoreGlobal }
    if (row) db.connectors.replace({ ...row, ...moved })
  }
  for (const { connector, isRouting, members } of metas) {
    const row = db.connectors.get(at(connectors, connector))
    const guids = [...new Set(members.map((number) => at(connectors, number)))].filter((guid) => guid !== row?.guid)
    if (row) db.connectors.replace({ ...row, kind: isRouting ? 'routing' : 'multi-method', members: guids })
  }
  for (const number of cleared) {
    const row = db.tenants.get(at(tenants, number))
    if (row) db.tenants.replace({ ...row, globalContainer: null })
  }
  for (const number of twice) {
    const container = at(containers, number)
    if (db.profiles.find('identification', `${container}|twice`)) continue
    db.profiles.insert({
      guid: `CP-TWICE-${container}`,
      container,
      identification: 'twice',
      preferredMethod: null,
      customer: {},
      instruments: [],
      createdBy: null,
      createdAt: '2025-06-01 10:00:00',
      version: 1,
    })
  }
  return db
}

/** Somebody with every right in one of the tenants and, mostly, below it. */
function callerIn(db: Db, number: number, alone: boolean): Caller {
  const rights = allRights.filter((right) => !alone || right !== 'tenant.access')
  const tenantGuid = at(
    [...db.tenants.values()].map(({ guid }) => guid),
    number,
  )
  return { username: 'x', name: 'x', tenantGuid, permissions: new Set(rights), requestId: 'r' }
}

function findings(db: Db, caller: Caller): Finding[] {
  const tenant = db.tenants.get(caller.tenantGuid)
  return tenant ? findingsOf(db, caller, tenant).items : []
}

/** Mostly the tenant at the top, or too little would be seen. */
const who = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: place })

function look(plan: WorldPlan, more: Extras, number: number, isAlone: boolean): Finding[] {
  const db = build(plan, more)
  return findings(db, callerIn(db, number, isAlone))
}

const told = (found: readonly Finding[]) =>
  found.map(({ id, count, connectors }) => `${id} (${count}: ${connectors.map(({ guid }) => guid).join()})`).toSorted()

/** Whether the fix was made; one that the caller may not make is refused and changes nothing. None may ask to clear uses. */
function wasMade(db: Db, caller: Caller, { changes }: Fix): boolean {
  try {
    db.transaction(() => applyAll(db, caller, changes, {}))
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-permitted') return false
    throw error
  }
}

test(`a fix takes away exactly its finding, in ${numRuns} arbitrary worlds`, () => {
  const tally = new Map<string, number>()
  fc.assert(
    fc.property(worldPlan, extras, who, fc.nat(7), (plan, more, number, roll) => {
      const isAlone = roll === 7
      const before = look(plan, more, number, isAlone)
      expect(new Set(before.map(({ id }) => id)).size).toBe(before.length)
      for (const finding of before) {
        expect(finding.fixes.length > 0).toBe(finding.advice === null)
        for (const fix of finding.fixes) {
          const db = build(plan, more)
          const caller = callerIn(db, number, isAlone)
          if (!wasMade(db, caller, fix)) continue
          const rest = before.filter(({ id }) => id !== finding.id)
          expect(told(findings(db, caller)), `${finding.id}: ${fix.label}`).toEqual(told(rest))
          tally.set(finding.kind, (tally.get(finding.kind) ?? 0) + 1)
        }
      }
    }),
    { numRuns },
  )
  expect([...tally.keys()]).toHaveLength(7)
}, 120_000)
