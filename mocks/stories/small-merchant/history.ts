import type { World } from '@mocks/stories/build.ts'
import {
  assigned,
  created,
  disabledFor,
  globalSet,
  lookedAt,
  profileDeleted,
  recordHistory,
  shared,
  updated,
} from '@mocks/stories/history.ts'
import type { Structure } from './structure.ts'

const root = 'Hafenkontor Hamburg'
const outlet = 'Kontor Outlet'

/** How Hafenkontor Hamburg came to what it is: a shop replaced, a sub-tenant cut off, a name tried and taken back. */
export function history(world: World, { checkout, speicher, oldShop }: Structure): void {
  const of = (identification: string) => world.guid('CP', `${checkout}|${identification}`)
  recordHistory(world.db, [
    { at: '2019-02-11T09:30:00Z', who: 'mara', did: [created(oldShop)] },
    { at: '2019-02-11T09:34:20Z', who: 'mara', reason: 'The web shop opens', did: [globalSet(root, null)] },
    { at: '2023-10-02T08:15:00Z', who: 'mara', reason: 'The new web shop starts empty', did: [created(checkout)] },
    {
      at: '2023-10-02T09:02:45Z',
      who: 'mara',
      reason: 'Switch to the new shop; the backup keeps the old customers',
      did: [globalSet(root, oldShop), assigned('Kontor Backup Cards', { ownContainer: null })],
    },
    { at: '2023-12-31T15:40:12Z', who: 'mara', did: [updated(oldShop, { name: 'Web shop' })] },
    { at: '2024-02-12T10:00:31Z', who: 'mara', reason: 'For the gift shop', did: [shared(checkout)] },
    {
      at: '2024-02-12T10:22:09Z',
      who: 'lasse',
      reason: 'Known customers pay without typing',
      did: [assigned('Geschenke Web Cards', { ownContainer: null })],
    },
    {
      at: '2024-03-04T07:55:00Z',
      who: 'mara',
      reason: 'No new customers in the old container',
      did: [updated(oldShop, { disabled: false })],
    },
    {
      at: '2024-06-19T13:08:57Z',
      who: 'mara',
      reason: 'A test device must not store customers',
      did: [assigned('Kontor Kiosk Test', { ignoreGlobal: false })],
    },
    {
      at: '2024-11-28T16:20:14Z',
      who: 'lasse',
      did: [assigned('Geschenke Web PayPal', { ownContainer: null })],
    },
    {
      at: '2024-11-29T08:03:36Z',
      who: 'lasse',
      reason: 'PayPal keeps its own customers',
      back: '2024-11-28T16:20:14Z',
      did: [assigned('Geschenke Web PayPal', { ownContainer: checkout })],
    },
    { at: '2025-03-17T14:02:31Z', who: 'mara', reason: 'The shop keeps its own customers', did: [created(speicher)] },
    { at: '2025-03-17T14:09:03Z', who: 'mara', did: [assigned('Speicher Cards', { ownContainer: null })] },
    { at: '2025-05-06T08:30:00Z', who: 'mara', reason: 'The outlet opens', did: [globalSet(outlet, null)] },
    { at: '2025-09-01T11:17:40Z', who: 'mara', did: [updated(speicher, { name: 'Speicherstadt private' })] },
    {
      at: '2025-09-01T11:31:22Z',
      who: 'mara',
      reason: 'The staff knows it by the old name',
      back: '2025-09-01T11:17:40Z',
      did: [updated(speicher, { name: 'Speicherstadt customers' })],
    },
    {
      at: '2026-08-03T12:41:07Z',
      who: 'mara',
      reason: 'The outlet is being wound up',
      did: [disabledFor(checkout, outlet, root), globalSet(outlet, checkout)],
    },
    {
      at: '2026-10-19T09:12:50Z',
      who: 'jonas',
      reason: 'Erasure requested in writing',
      did: [profileDeleted(world.guid('CP', 'erased in October'), checkout, 2)],
    },
    {
      at: '2026-11-16T10:27:15Z',
      who: 'jonas',
      reason: 'Caller reads the e-mail out, ticket 4711',
      did: [lookedAt(of('hk-0092002'), checkout, 'email')],
    },
    {
      at: '2026-11-18T13:06:42Z',
      who: 'mara',
      reason: 'Asked for by the customer in writing',
      did: [lookedAt(of('hk-0092003'), checkout, null)],
    },
  ])
}
