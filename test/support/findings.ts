/** A world in order, and what the linter finds when something is added to it. */
import { expect } from 'vitest'
import type { Finding, FindingKind } from '@/contract/console/findings.ts'
import { world, type WorldBuilder } from './gateway.ts'
import { tenantGuid } from './names.ts'
import type { Person } from './person.ts'
import { apply, plan } from './plans.ts'

export async function findings(person: Person, tenant?: string): Promise<Finding[]> {
  const { status, body } = await person.get(`/findings${tenant === undefined ? '' : `?tenant=${tenantGuid(tenant)}`}`)
  expect(status).toBe(200)
  expect(body['total']).toBe((body['items'] as Finding[]).length)
  return body['items'] as Finding[]
}

export const ids = (found: readonly Finding[]) => found.map(({ id, count }) => `${id} ${count}`).toSorted()

export async function look(builder: WorldBuilder, person = 'owner', tenant?: string): Promise<Finding[]> {
  return findings(await builder.start().signIn(person), tenant)
}

export async function only(builder: WorldBuilder, kind: FindingKind, person?: string): Promise<Finding> {
  const found = (await look(builder, person)).filter((one) => one.kind === kind)
  expect(found).toHaveLength(1)
  return found[0] as Finding
}

/** Plans and applies every fix of a finding, each in a world of its own: exactly this finding goes. */
export async function expectFixed(make: () => WorldBuilder, kind: FindingKind, labels: string[], person = 'owner') {
  const { fixes } = await only(make(), kind, person)
  expect(fixes.map(({ label }) => label)).toEqual(labels)
  for (const { changes } of fixes) {
    const somebody = await make().start().signIn(person)
    const before = await findings(somebody)
    const { planToken, clearCount } = await plan(somebody, changes)
    expect(clearCount).toBe(0)
    expect((await apply(somebody, changes, planToken)).status).toBe(200)
    const rest = before.filter((one) => one.kind !== kind)
    expect(ids(await findings(somebody))).toEqual(ids(rest))
  }
}

/** Owner > Below > Leaf; and Owner > Aside. Cards is shared and used. Nothing to find here. */
export function clean() {
  return world()
    .container('Cards', { owner: 'Owner', shared: true })
    .tenant('Top')
    .tenant('Owner', { under: 'Top', global: 'Cards' })
    .tenant('Below', { under: 'Owner' })
    .tenant('Leaf', { under: 'Below' })
    .tenant('Aside', { under: 'Owner' })
    .connector('till', { at: 'Owner' })
    .person('top', { at: 'Top' })
    .person('owner', { at: 'Owner' })
    .person('below', { at: 'Below' })
    .person('alone', { at: 'Owner', without: ['tenant.access'] })
}
