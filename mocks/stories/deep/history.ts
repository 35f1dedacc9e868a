import type { TenantRow } from '@mocks/entities.ts'
import type { World } from '@mocks/stories/build.ts'
import { assigned, created, disabledFor, globalSet, recordHistory, shared, updated } from '@mocks/stories/history.ts'

interface Named {
  root: TenantRow
  /** The region whose administrator looks around here. */
  region: TenantRow
  kiosks: readonly TenantRow[]
  deepest: TenantRow
  cut: { tenant: TenantRow; at: string }
  club: number
  vouchers: number
  licences: number
}

/** A few settings among fifty thousand tenants. */
export function history(world: World, { root, region, kiosks, deepest, cut, club, vouchers, licences }: Named): void {
  const founded = world.db.containers.get(club)?.createdAt ?? ''
  recordHistory(world.db, [
    { at: founded, who: 'mara', did: [created(club)] },
    { at: founded, who: 'mara', did: [created(vouchers)] },
    { at: founded, who: 'mara', did: [created(licences)] },
    { at: '2024-05-06T08:30:00Z', who: 'mara', did: [globalSet(root.guid, null)] },
    { at: '2024-05-06T08:41:15Z', who: 'mara', did: [assigned('Kranich Voucher Cards', { ownContainer: null })] },
    { at: '2024-05-13T09:00:00Z', who: 'mara', reason: 'One club for all shops', did: [shared(club)] },
    { at: '2024-05-14T07:12:50Z', who: 'lasse', did: [globalSet(region.guid, null)] },
    {
      at: '2024-09-02T10:05:00Z',
      who: 'mara',
      reason: 'The kiosks join the club',
      did: kiosks.map(({ guid }) => globalSet(guid, null)),
    },
    { at: '2025-02-24T13:20:00Z', who: 'mara', did: [shared(licences)] },
    { at: '2025-02-24T13:31:07Z', who: 'mara', reason: 'The last of the chain', did: [globalSet(deepest.guid, null)] },
    { at: '2025-11-17T15:00:00Z', who: 'mara', did: [updated(club, { name: 'Kranich customer club' })] },
    {
      at: '2025-11-18T08:22:43Z',
      who: 'mara',
      reason: 'The leaflets are printed already',
      back: '2025-11-17T15:00:00Z',
      did: [updated(club, { name: 'Kranich friends' })],
    },
    {
      at: cut.at,
      who: 'mara',
      reason: 'The region has its own club',
      did: [disabledFor(club, cut.tenant.guid, root.guid)],
    },
  ])
}
