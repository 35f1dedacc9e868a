import type { World } from '@mocks/stories/build.ts'
import {
  assigned,
  created,
  globalSet,
  profileDeleted,
  recordHistory,
  shared,
  switched,
  updated,
} from '@mocks/stories/history.ts'

const root = 'Sturmvogel Tickets'
const boxOffice = 'Sturmvogel Box Office'
const trial = ['Tickets App Cards', 'Tickets Web PayPal']

/** Six quiet years of one container. */
export function history(world: World, container: number): void {
  const erased = (name: string, instruments: number) => profileDeleted(world.guid('CP', name), container, instruments)
  recordHistory(world.db, [
    { at: '2021-01-04T06:00:00Z', who: 'mara', did: [created(container)] },
    { at: '2021-01-04T06:12:33Z', who: 'mara', did: [globalSet(root, null)] },
    { at: '2021-03-22T08:45:00Z', who: 'mara', reason: 'The box offices join', did: [shared(container)] },
    { at: '2021-03-22T09:03:18Z', who: 'lasse', did: [globalSet(boxOffice, null)] },
    {
      at: '2022-05-09T14:20:00Z',
      who: 'mara',
      reason: 'A trial without stored customers',
      did: trial.map((name) => assigned(name, { ignoreGlobal: false })),
    },
    {
      at: '2022-06-01T06:30:41Z',
      who: 'mara',
      back: '2022-05-09T14:20:00Z',
      did: trial.map((name) => assigned(name, { ignoreGlobal: true })),
    },
    { at: '2023-02-14T16:00:05Z', who: 'mara', did: [updated(container, { name: 'Sturmvogel customers' })] },
    {
      at: '2023-02-14T16:04:59Z',
      who: 'mara',
      reason: 'The brochure says customers',
      back: '2023-02-14T16:00:05Z',
      did: [updated(container, { name: 'Sturmvogel guests' })],
    },
    { at: '2023-11-07T10:10:10Z', who: 'jonas', reason: 'Erasure requested', did: [erased('first', 1)] },
    {
      at: '2024-08-25T03:00:00Z',
      who: 'mara',
      reason: 'Provider maintenance, nothing may be charged',
      did: [updated(container, { disabled: false })],
    },
    {
      at: '2024-08-25T04:26:12Z',
      who: 'mara',
      reason: 'Maintenance is over',
      back: '2024-08-25T03:00:00Z',
      did: [updated(container, { disabled: true })],
    },
    {
      at: '2025-04-30T12:33:00Z',
      who: 'mara',
      reason: 'No box office opens below another',
      did: [switched(boxOffice)],
    },
    { at: '2025-05-12T07:01:29Z', who: 'lasse', did: [assigned('Box Office Cards', { ownContainer: null })] },
    {
      at: '2025-05-12T07:15:00Z',
      who: 'lasse',
      reason: 'The global setting is enough',
      back: '2025-05-12T07:01:29Z',
      did: [assigned('Box Office Cards', { ownContainer: container })],
    },
    { at: '2025-12-02T09:40:44Z', who: 'mara', reason: 'A partner opens below', did: [switched(boxOffice)] },
    { at: '2026-09-16T15:20:00Z', who: 'jonas', reason: 'Erasure requested', did: [erased('second', 0)] },
  ])
}
