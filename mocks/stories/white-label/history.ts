import type { ConnectorRow, ContainerRow, TenantRow } from '@mocks/entities.ts'
import { followsGlobal } from '@mocks/rules/effective.ts'
import { pathUp } from '@mocks/rules/scope.ts'
import type { World } from '@mocks/stories/build.ts'
import {
  assigned,
  created,
  disabledFor,
  globalSet,
  recordHistory,
  shared,
  updated,
  type PastStep,
} from '@mocks/stories/history.ts'

const hour = 3_600_000

function later(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * hour).toISOString().replace('.000Z', 'Z')
}

/** Those at the top were created and shared in two steps; further down a container was born as it is. */
function beginningOf({ id, createdAt, ...row }: ContainerRow, who: string, isHigh: boolean): PastStep[] {
  const born: PastStep = { at: createdAt, who, did: [created(id)] }
  if (!isHigh || !row.shared) return [born]
  return [born, { at: later(createdAt, 20), who, reason: 'Ready for the resellers', did: [shared(id)] }]
}

/** What the resellers right below the platform use themselves, a day after its container was there. */
function globalOf(tenant: TenantRow, who: string, createdAt: string, place: number): PastStep {
  return { at: later(createdAt, 30 + place), who, did: [globalSet(tenant.guid, null)] }
}

/** What its owner cut off, and what the reseller did in its own name (decision 15). */
function cutsOf({ id, owner, disabledFor: off }: ContainerRow, who: string, reseller: TenantRow): PastStep[] {
  return off
    .filter(({ by }) => by === owner || by === reseller.guid)
    .map(({ tenantGuid, by, at }) => ({
      at,
      who: by === reseller.guid ? 'lasse' : who,
      reason: by === owner ? 'Terms of the contract' : 'Not for this tenant',
      did: [disabledFor(id, tenantGuid, by)],
    }))
}

/** A name that was tried, and containers that were disabled for good. */
function incidents(containers: readonly ContainerRow[]): PastStep[] {
  const renamed = '2025-10-06T09:00:00Z'
  const [first] = containers
  const tried: PastStep[] = first
    ? [
        { at: renamed, who: 'mara', did: [updated(first.id, { name: first.name })] },
        {
          at: '2025-10-06T16:40:00Z',
          who: 'mara',
          reason: 'Resellers print the old name',
          back: renamed,
          did: [updated(first.id, { name: 'Polarstern main container' })],
        },
      ]
    : []
  const ended = containers.filter(({ disabled }) => disabled)
  return [
    ...tried,
    ...ended.map(({ id }, place) => ({
      at: `2025-11-${10 + place}T10:00:00Z`,
      who: 'mara',
      reason: 'Contract ended',
      did: [updated(id, { disabled: false })],
    })),
  ]
}

/** The reseller tried to store no customers, with all connectors at once, and thought better of it. */
function trialOf(connectors: readonly ConnectorRow[]): PastStep[] {
  const following = connectors.filter(followsGlobal)
  const trial = (ignoreGlobal: boolean) => following.map(({ guid }) => assigned(guid, { ignoreGlobal }))
  const began = '2026-03-02T07:30:00Z'
  return [
    { at: began, who: 'lasse', reason: 'A trial without stored customers', did: trial(false) },
    { at: '2026-03-02T11:41:26Z', who: 'lasse', reason: 'Customers missed it', back: began, did: trial(true) },
  ]
}

/** The past of the platform as its own people and one reseller made it; what others did further down is not told. */
export function history(world: World, root: TenantRow, reseller: TenantRow): void {
  const { db } = world
  const whoIn = (guid: string) => (pathUp(db, guid).some((row) => row.guid === reseller.guid) ? 'lasse' : 'mara')
  const containers = [...db.containers.values()]
  const high = [root, ...db.tenants.group('parent', root.guid)]
  const isHigh = (guid: string) => high.some((row) => row.guid === guid)
  const steps = [
    ...containers.flatMap((row) => beginningOf(row, whoIn(row.owner), isHigh(row.owner))),
    ...high.flatMap((row, place) => {
      const container = row.globalContainer === null ? undefined : db.containers.get(row.globalContainer)
      return container ? [globalOf(row, whoIn(row.guid), container.createdAt, place)] : []
    }),
    ...containers.flatMap((row) => cutsOf(row, whoIn(row.owner), reseller)),
    ...incidents(containers),
    ...trialOf(db.connectors.group('tenant', reseller.guid)),
  ]
  recordHistory(
    db,
    steps.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)),
  )
}
