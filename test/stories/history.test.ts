/** A story's past must lead to its present: every entry is held against the one before it, the rules of its time and the seeded rows. */
import type { permissions } from '@/contract/console/permissions.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ActivityRow, ConnectorRow, TenantRow } from '@mocks/entities.ts'
import { tenantConcerned, told } from '@mocks/rules/activity-entries.ts'
import { listActivity } from '@mocks/rules/activity-pages.ts'
import { inScope } from '@mocks/rules/scope.ts'
import type { StoryName } from '@mocks/stories/story.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { seeded, storyNames, visible } from './worlds.ts'

const rights: Record<string, keyof typeof permissions> = {
  createContainer: 'container.create',
  updateContainer: 'container.edit',
  shareContainer: 'container.share',
  disableContainerFor: 'container.share',
  enableContainerFor: 'container.share',
  setContainersOffForSubTenants: 'container.share',
  setGlobalContainer: 'tenant.globalConnectorSettings',
  assignConnectorContainer: 'merchant.connector.edit',
  deleteProfile: 'frontend.customer-profiles.delete',
  revealProfileField: 'profile.personal-data.reveal',
  exportProfile: 'profile.personal-data.show',
}

function callerOf(db: Db, username: string): Caller {
  const admin = db.admins.get(username)
  if (admin === undefined) throw new Error(`${username} is nobody`)
  const { name, tenantGuid } = admin
  return { username, name, tenantGuid, permissions: new Set(admin.permissions), requestId: 'r' }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The fields an entry tells, each under a name that is the same in every entry of the same field. */
function fieldsOf(entry: ActivityRow) {
  const { object, before, after } = entry
  const [former, latter] = [told(before), told(after)]
  const tenant = tenantConcerned(entry) ?? ''
  return Object.keys({ ...former, ...latter })
    .filter((name) => name !== 'tenantGuid')
    .map((name) => ({
      field: `${object.kind} ${object.id} ${name} ${tenant}`,
      before: former[name],
      after: latter[name],
    }))
}

/** What the seeded row says today. */
function present(db: Db, { object, after }: ActivityRow): Record<string, unknown> {
  if (object.kind === 'tenant') {
    const { globalContainer, containersOff } = db.tenants.get(object.id) ?? {}
    return { containerId: globalContainer, off: containersOff }
  }
  if (object.kind === 'connector') {
    const { ownContainer, ignoreGlobal } = db.connectors.get(object.id) ?? {}
    return { containerId: ownContainer, ignoreGlobal }
  }
  const { name, shared, disabled, disabledFor = [] } = db.containers.get(Number(object.id)) ?? {}
  const tenant = told(after)['tenantGuid']
  const disabledBy = disabledFor.filter(({ tenantGuid }) => tenantGuid === tenant).map(({ by }) => by)
  return { name, shared, disabled, disabledBy }
}

/** Puts one side of an entry into the tables. */
function put(db: Db, { object, what }: ActivityRow, side: unknown): void {
  const values = told(side)
  if (object.kind === 'tenant') {
    const row = db.tenants.get(object.id)
    if (row && what === 'setGlobalContainer')
      db.tenants.replace({ ...row, globalContainer: values['containerId'] as number })
    else if (row) db.tenants.replace({ ...row, containersOff: values['off'] as boolean })
  } else if (object.kind === 'connector') {
    const row = db.connectors.get(object.id)
    if (row) db.connectors.replace({ ...row, ownContainer: values['containerId'] as number })
  } else if (object.kind === 'container') {
    const row = db.containers.get(Number(object.id))
    const { tenantGuid, disabledBy, ...settings } = values
    const others = row?.disabledFor.filter((one) => one.tenantGuid !== tenantGuid) ?? []
    const entries = ((disabledBy ?? []) as string[]).map((by) => ({ tenantGuid: String(tenantGuid), by, at: '' }))
    if (row && tenantGuid === undefined) db.containers.replace({ ...row, ...settings })
    else if (row) db.containers.replace({ ...row, disabledFor: [...others, ...entries] })
  }
}

/** Uses that an entry may have left without their container: its own, and where a container reaches less far, all of that container. */
function touchedBy(db: Db, { object, what, after }: ActivityRow): (TenantRow | ConnectorRow)[] {
  if (told(after)['off'] === true) return [...db.tenants.values(), ...db.connectors.values()]
  if (what === 'disableContainerFor' || (what === 'shareContainer' && told(after)['shared'] === false))
    return [...db.tenants.group('globalContainer', object.id), ...db.connectors.group('ownContainer', object.id)]
  return [db.tenants.get(object.id) ?? [], db.connectors.get(object.id) ?? []].flat()
}

function dangling(db: Db, entry: ActivityRow, born: ReadonlySet<number>): string[] {
  return touchedBy(db, entry).flatMap((row) => {
    const id = 'ownContainer' in row ? row.ownContainer : row.globalContainer
    const container = db.containers.get(id ?? -1)
    const tenant = 'ownContainer' in row ? row.tenantGuid : row.guid
    const isNamed = row.guid === entry.object.id
    if (container === undefined || (!born.has(container.id) && !isNamed)) return []
    const isThere = born.has(container.id) && visible(db, container, tenant)
    return isThere ? [] : [`container ${container.id} for ${row.name} after ${entry.what} at ${entry.at}`]
  })
}

/** Deeds that the person could not have done there, or not in that name (I23, decision 15). */
function impossible(db: Db, entry: ActivityRow): string[] {
  const { who, what, object, after, before, at } = entry
  const caller = callerOf(db, who.username)
  const right = rights[what]
  const wrong = (why: string) => [`${what} at ${at} by ${who.username}: ${why}`]
  if (who.name !== caller.name || who.tenantGuid !== caller.tenantGuid) return wrong('another person')
  if (right === undefined || !caller.permissions.has(right)) return wrong('no right')
  const tenant = tenantConcerned(entry)
  const isOwner = inScope(db, caller, object.tenantGuid)
  if (tenant === null) return isOwner ? [] : wrong('elsewhere')
  if (!inScope(db, caller, tenant)) return wrong('elsewhere')
  const actor = isOwner ? object.tenantGuid : caller.tenantGuid
  const former = told(before)['disabledBy'] as string[]
  const latter = told(after)['disabledBy'] as string[]
  const changed = [...former, ...latter].filter((by) => !former.includes(by) || !latter.includes(by))
  if (!same(changed, [actor])) return wrong('in another name')
  const { disabledFor = [] } = db.containers.get(Number(object.id)) ?? {}
  const row = disabledFor.find((one) => one.by === actor && one.tenantGuid === tenant)
  return row === undefined || row.at === at ? [] : wrong('at another time')
}

/** All but the one in which nothing has happened yet. */
const storiesWithPast = storyNames.filter((name) => name !== 'first-steps')

describe.each(storiesWithPast)('the past of %s', (name: StoryName) => {
  let db: Db
  beforeAll(async () => {
    db = await seeded(name)
  })

  test('begins with every container’s creation and leads, entry by entry, to what is there', () => {
    const last = new Map<string, { entry: ActivityRow; after: unknown }>()
    const gaps: string[] = []
    for (const entry of db.activity.values()) {
      if (entry.object.kind === 'profile') continue
      if (same(entry.before, entry.after)) gaps.push(`${entry.what} at ${entry.at} changed nothing`)
      for (const { field, before, after } of fieldsOf(entry)) {
        const known = last.get(field)
        if (known && !same(known.after, before)) gaps.push(`${field} before ${entry.at}`)
        last.set(field, { entry, after })
      }
    }
    for (const [field, { entry, after }] of last) {
      if (!same(present(db, entry)[field.split(' ')[2] ?? ''], after)) gaps.push(`${field} since ${entry.at}`)
    }
    expect(gaps).toEqual([])
    const births = [...db.activity.values()].filter(({ what }) => what === 'createContainer')
    expect(new Set(births.map(({ object, at, before }) => `${object.id} ${at} ${String(before)}`))).toEqual(
      new Set([...db.containers.values()].map(({ id, createdAt }) => `${id} ${createdAt} null`)),
    )
  })

  test('is told in the order of time, numbered without a gap, before the day of the story', () => {
    const entries = [...db.activity.values()]
    expect(entries.map(({ id }) => id)).toEqual(entries.map((_, place) => place + 1))
    expect(db.counters.get('activity')?.value).toBe(entries.length)
    const times = entries.map(({ at }) => Date.parse(at))
    expect(times).toEqual(times.toSorted((one, other) => one - other))
    expect(times.at(-1)).toBeLessThan(Date.UTC(2026, 10, 22, 10))
    const steps = entries.flatMap(({ change, reverts }) => (reverts === null ? [change] : [change, reverts]))
    for (const step of steps) expect(db.activity.get(step)?.change).toBe(step)
    expect(entries.filter(({ reverts }) => reverts !== null).length).toBeGreaterThan(0)
    expect(entries.filter(({ id, change }) => id !== change).length).toBeGreaterThan(0)
  })

  test('was made by people who may do such things, there, and in the name in which they would', () => {
    expect([...db.activity.values()].flatMap((entry) => impossible(db, entry))).toEqual([])
  })

  test('is as long as a person can look through, and each of the people finds some of it', () => {
    const totals = ['mara', 'lasse', 'aylin'].map((who) => listActivity(db, callerOf(db, who), {}).total)
    const wanted: Record<string, number[]> = {
      'small-merchant': [22, 3, 22],
      marketplace: [56, 8, 56],
      'white-label': [89, 20, 89],
      large: [18, 5, 18],
      deep: [14, 1, 14],
    }
    expect(totals).toEqual(wanted[name])
  })

  test('left no use without its container at any time (I10)', () => {
    const entries = [...db.activity.values()]
    for (const entry of entries.toReversed()) put(db, entry, entry.before ?? entry.after)
    const born = new Set<number>()
    const wrong: string[] = []
    let step: ActivityRow[] = []
    for (const [place, entry] of entries.entries()) {
      put(db, entry, entry.after)
      if (entry.what === 'createContainer') born.add(Number(entry.object.id))
      step.push(entry)
      if (entries[place + 1]?.change === entry.change) continue
      wrong.push(...step.flatMap((one) => dangling(db, one, born)))
      step = []
    }
    expect(wrong).toEqual([])
  })
})
