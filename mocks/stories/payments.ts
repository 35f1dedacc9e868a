import type { InstrumentRow, ProfileRow, TransactionRow } from '@mocks/entities.ts'
import { newTransactionUuid } from '@mocks/ids.ts'
import { between, pick } from '@mocks/random.ts'
import { gatewayTime, orderOf, type World } from './build.ts'

/** Payments end the evening before the day of the stories, and most instruments were used in the weeks before. */
const lastDay = Date.UTC(2026, 10, 21, 21) / 1000
const lastWeeks = Date.UTC(2026, 10, 1, 6) / 1000

const currencies: Readonly<Record<string, string>> = {
  GB: 'GBP',
  DK: 'DKK',
  SE: 'SEK',
  CH: 'CHF',
  PL: 'PLN',
  US: 'USD',
}

function secondsOf(time: string): number {
  return Date.parse(`${time.replace(' ', 'T')}Z`) / 1000
}

function amountFrom(random: () => number): string {
  return (between(random, 390, 24_990) / 100).toFixed(2)
}

/** A payment with a stored instrument of a profile. */
export function payment(
  world: World,
  random: () => number,
  profile: ProfileRow,
  instrument: Pick<InstrumentRow, 'connectorGuid' | 'paymentToken'>,
  more: Pick<TransactionRow, 'createdAt'> & Partial<TransactionRow>,
): void {
  const uuid = newTransactionUuid(random)
  const country = profile.customer['billingCountry']
  world.db.transactions.insert({
    uuid,
    merchantTransactionId: orderOf(uuid),
    connectorGuid: instrument.connectorGuid,
    type: 'DEBIT',
    withRegister: false,
    status: 'SUCCESS',
    amount: amountFrom(random),
    currency: currencies[typeof country === 'string' ? country : ''] ?? 'EUR',
    profileGuid: profile.guid,
    paymentToken: instrument.paymentToken,
    customer: {},
    instrument: null,
    attachedTo: null,
    deregistered: false,
    processing: null,
    ...more,
  })
}

/** What a customer paid since the instruments were stored: mostly debits, some authorized first, some refused. The last of each falls into November. */
export function payments(world: World, profile: ProfileRow, most: number): void {
  const random = world.random(`payments|${profile.guid}`)
  for (const instrument of profile.instruments) {
    const start = secondsOf(instrument.createdAt) + 120
    if (start >= lastDay) continue
    const times = Array.from({ length: between(random, 1, most) }, () => between(random, start, lastDay))
    times.push(between(random, Math.max(start, lastWeeks), lastDay))
    for (const time of times.toSorted((one, other) => one - other)) {
      const isDirect = instrument.type === 'iban' || random() < 0.8
      payment(world, random, profile, instrument, {
        createdAt: gatewayTime(time),
        type: isDirect ? 'DEBIT' : 'PREAUTHORIZE',
        status: pick(random, ['SUCCESS', 'SUCCESS', 'SUCCESS', 'SUCCESS', 'SUCCESS', 'SUCCESS', 'ERROR'] as const),
      })
    }
  }
}
