import type { World } from '@mocks/stories/build.ts'
import {
  assigned,
  created,
  disabledFor,
  enabledFor,
  globalSet,
  profileDeleted,
  recordHistory,
  shared,
  switched,
  updated,
  type PastStep,
} from '@mocks/stories/history.ts'
import { ids } from './tenants.ts'

const { wallet, b2b, dach, hafenkontor, nordics, skagen, benelux, labs } = ids

/** One wallet for everybody, and the first regions that go their own way. */
const beginnings: PastStep[] = [
  { at: '2023-06-26T08:00:00Z', who: 'mara', did: [created(wallet)] },
  { at: '2023-06-26T08:07:11Z', who: 'mara', did: [globalSet('Nordwind Handel', null)] },
  { at: '2023-06-27T09:00:00Z', who: 'mara', reason: 'One wallet for all of Nordwind', did: [shared(wallet)] },
  {
    at: '2023-06-28T13:30:25Z',
    who: 'mara',
    reason: 'All regions begin with the shared wallet',
    did: ['DACH', 'Benelux', 'Iberia', 'Adria', 'Labs'].map((region) => globalSet(`Nordwind ${region}`, null)),
  },
  { at: '2023-09-12T13:05:00Z', who: 'mara', reason: 'Business customers apart', did: [created(b2b)] },
  { at: '2023-09-12T13:11:48Z', who: 'mara', did: [assigned('Nordwind B2B Cards', { ownContainer: null })] },
  { at: '2023-10-04T07:20:00Z', who: 'mara', did: [shared(b2b)] },
  { at: '2023-11-02T09:00:00Z', who: 'mara', reason: 'Separate books for DACH', did: [created(dach)] },
  { at: '2023-11-02T09:04:52Z', who: 'mara', did: [shared(dach), globalSet('Nordwind DACH', wallet)] },
  {
    at: '2023-11-06T10:15:00Z',
    who: 'mara',
    reason: 'The shops in DACH follow',
    did: ['Alpenblick Sport', 'Bergmann Optik', 'Hafenkontor Hamburg', 'Kontor Outlet'].map((shop) =>
      globalSet(shop, null),
    ),
  },
  {
    at: '2024-01-18T15:42:06Z',
    who: 'mara',
    reason: 'Their customers also shop at Nordwind itself',
    did: [globalSet('Donauland Bücher', null)],
  },
  { at: '2024-02-14T16:45:10Z', who: 'mara', did: [created(hafenkontor)] },
  { at: '2024-02-14T16:50:00Z', who: 'mara', did: [assigned('Kontor Speicher Cards', { ownContainer: null })] },
]

/** Regions get containers of their own, some by Lasse of the Nordics. */
const regions: PastStep[] = [
  {
    at: '2024-03-11T08:08:30Z',
    who: 'mara',
    reason: 'Gift customers are known at the checkout',
    did: ['Geschenke Web Cards', 'Geschenke Web PayPal'].map((name) => assigned(name, { ownContainer: null })),
  },
  { at: '2024-04-08T11:11:11Z', who: 'lasse', did: [created(nordics)] },
  {
    at: '2024-04-08T11:20:02Z',
    who: 'lasse',
    reason: 'Payment data of Nordic customers stay here',
    did: [shared(nordics), globalSet('Nordwind Nordics', null), globalSet('Fjordlys Interiør', null)],
  },
  {
    at: '2024-05-02T12:00:40Z',
    who: 'lasse',
    reason: 'Orders from Germany keep the shared wallet',
    did: [assigned('Fjordlys Web Cards', { ownContainer: null })],
  },
  { at: '2024-05-27T06:55:13Z', who: 'mara', did: [globalSet('Librería del Mirador', null)] },
  { at: '2024-07-21T05:20:00Z', who: 'lasse', reason: 'Rentals need a deposit card', did: [created(skagen)] },
  { at: '2024-07-21T05:26:37Z', who: 'lasse', did: [globalSet('Skagen Cykler', null)] },
  {
    at: '2024-09-09T14:31:00Z',
    who: 'mara',
    reason: 'A test device must not store customers',
    did: [assigned('Kontor Kiosk Test', { ignoreGlobal: false })],
  },
  { at: '2024-10-15T09:47:22Z', who: 'mara', did: [assigned('Alpenblick All Methods', { ignoreGlobal: false })] },
  { at: '2025-01-15T12:00:00Z', who: 'mara', did: [created(benelux)] },
  { at: '2025-01-16T08:30:00Z', who: 'mara', did: [shared(benelux), globalSet('Tulpenveld Bloemen', null)] },
  { at: '2025-01-16T08:41:19Z', who: 'mara', did: [assigned('Benelux Web Cards', { ownContainer: null })] },
  {
    at: '2025-06-10T16:05:55Z',
    who: 'mara',
    reason: 'Benelux is sold; what lies below it has to stand alone',
    did: [switched('Nordwind Benelux'), globalSet('Tulpenveld Bloemen', benelux)],
  },
  { at: '2025-08-08T08:08:08Z', who: 'mara', reason: 'For experiments', did: [created(labs)] },
  { at: '2025-08-08T08:15:00Z', who: 'mara', did: [assigned('Labs Test Cards', { ownContainer: null })] },
]

/** The last year: experiments end, tenants are cut off, and two things were taken back. */
const lately: PastStep[] = [
  {
    at: '2025-11-03T10:20:30Z',
    who: 'mara',
    reason: 'Labs must not see real customers',
    did: [disabledFor(wallet, 'Nordwind Labs', 'Nordwind Handel'), globalSet('Nordwind Labs', wallet)],
  },
  {
    at: '2025-12-19T17:02:00Z',
    who: 'mara',
    reason: 'The experiment is over',
    did: [updated(labs, { disabled: false })],
  },
  {
    at: '2026-02-19T07:44:00Z',
    who: 'lasse',
    reason: 'Rental cards stay in Skagen',
    did: [disabledFor(wallet, 'Skagen Cykler', 'Nordwind Nordics')],
  },
  { at: '2026-03-23T11:36:48Z', who: 'mara', did: [assigned('Kontor App Cards', { ownContainer: null })] },
  { at: '2026-04-14T09:00:00Z', who: 'mara', did: [updated(wallet, { name: 'Nordwind shared wallet' })] },
  {
    at: '2026-04-15T07:12:34Z',
    who: 'mara',
    reason: 'Nobody found it by the new name',
    back: '2026-04-14T09:00:00Z',
    did: [updated(wallet, { name: 'Nordwind One' })],
  },
  {
    at: '2026-06-01T06:30:00Z',
    who: 'mara',
    reason: 'Bergmann leaves at the end of the month',
    did: [disabledFor(dach, 'Bergmann Optik', 'Nordwind DACH'), globalSet('Bergmann Optik', dach)],
  },
  {
    at: '2026-07-02T13:25:00Z',
    who: 'mara',
    did: [disabledFor(b2b, 'Nordwind Iberia', 'Nordwind Handel')],
  },
  {
    at: '2026-07-02T13:48:51Z',
    who: 'mara',
    reason: 'Meant for another region',
    back: '2026-07-02T13:25:00Z',
    did: [enabledFor(b2b, 'Nordwind Iberia', 'Nordwind Handel')],
  },
  {
    at: '2026-09-30T15:00:12Z',
    who: 'mara',
    reason: 'Contract ended',
    did: [disabledFor(wallet, 'Bora Jedra', 'Nordwind Handel')],
  },
]

/** How Nordwind Handel came to what it is. */
export function history(world: World): void {
  const erased = (name: string, container: number, instruments: number) =>
    profileDeleted(world.guid('CP', name), container, instruments)
  recordHistory(world.db, [
    ...beginnings,
    ...regions,
    ...lately,
    { at: '2026-10-06T08:19:27Z', who: 'jonas', reason: 'Erasure requested', did: [erased('October', wallet, 2)] },
    { at: '2026-11-11T14:55:03Z', who: 'jonas', reason: 'Erasure requested', did: [erased('November', dach, 1)] },
    {
      at: '2026-11-22T09:31:00Z',
      who: 'mara',
      reason: 'Hamburg sells to consumers only',
      did: [disabledFor(b2b, 'Hafenkontor Hamburg', 'Nordwind Handel')],
    },
  ])
}
