import type { ProfileRow } from '@mocks/entities.ts'
import { newPaymentToken } from '@mocks/ids.ts'
import { orderOf, type World } from '@mocks/stories/build.ts'
import { card } from '@mocks/stories/instruments.ts'
import { payment, payments } from '@mocks/stories/payments.ts'
import type { Structure } from './structure.ts'

/** Customers whose payments would fill pages, and how many at most there are of each instrument. */
const busy: Readonly<Record<string, number>> = { 'hk-0092010': 14 }

/** The example of the document and the attacks have what they came with, and no more. */
function isPaying({ identification }: ProfileRow): boolean {
  return /^(hk|kd|sp|shop)-[\d-]+$/.test(identification)
}

/** An instrument that was stored, used and deregistered: its transactions stay in the merchant's books. */
function formerCard(world: World, profile: ProfileRow, { cards }: Structure): void {
  const random = world.random(`former|${profile.guid}`)
  const paymentToken = newPaymentToken(random)
  const createdAt = '2026-10-10 09:30:00'
  const instrument = { ...card('amex', 'Łucja Szczęsna', '4/2027'), createdAt }
  const former = { connectorGuid: cards.guid, paymentToken }
  const uuid = 'f0a4e4ca4d0000000001'
  world.transaction(uuid, cards, createdAt, {
    merchantTransactionId: orderOf(uuid),
    profileGuid: profile.guid,
    instrument,
    deregistered: true,
  })
  payment(world, random, profile, former, { createdAt: '2026-10-14 18:31:52' })
  payment(world, random, profile, former, { createdAt: '2026-10-30 12:07:19', status: 'ERROR' })
  payment(world, random, profile, former, {
    createdAt: '2026-11-02 08:44:03',
    type: 'DEREGISTER',
    merchantTransactionId: null,
    amount: null,
    currency: null,
    instrument,
  })
  world.db.counters.insert({ name: `token:${paymentToken}`, value: 1 })
}

/** A deposit that is neither taken nor given back yet: while it is, the console deletes nothing (decision 34). */
function pendingDeposit(world: World, profile: ProfileRow): void {
  const [instrument] = profile.instruments
  if (!instrument) return
  payment(world, world.random(`pending|${profile.guid}`), profile, instrument, {
    createdAt: '2026-11-21 19:42:08',
    type: 'PREAUTHORIZE',
    status: 'PENDING',
    amount: '180.00',
  })
}

/** What the customers paid since, so that every instrument has a last use. */
export function charges(world: World, at: Structure): void {
  for (const profile of world.db.profiles.values()) {
    const { identification } = profile
    if (isPaying(profile)) payments(world, profile, busy[identification] ?? 4)
    if (identification === 'hk-0092010') formerCard(world, profile, at)
    if (identification === 'hk-0092012') pendingDeposit(world, profile)
  }
}
