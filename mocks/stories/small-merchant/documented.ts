import type { World } from '@mocks/stories/build.ts'
import { card } from '@mocks/stories/instruments.ts'
import type { Structure } from './structure.ts'

/** The example of the gateway's own document, value by value; only the e-mail's domain is a reserved one (SEED, getProfile). */
export function documented(world: World, { checkout, cards }: Structure): void {
  const identification = '616c6578-2e73-6d69-7468-406578616d70'
  const createdAt = '2029-09-05 10:11:43'
  world.profile({
    container: checkout,
    guid: 'CP-1234-5678-9ABC-DEF0-1234-5678',
    identification,
    preferredMethod: 'Creditcard',
    customer: { billingCountry: 'US', birthDate: '1970-01-01', email: 'alex.smith@example.com' },
    instruments: [
      {
        stored: card('visa', 'Alex Smith', '9/2029'),
        connector: cards,
        createdAt,
        preferred: true,
        paymentToken: 'pt::b639e636df17af782602',
        transactionUuid: 'd94c0d72f3a36e21f16e',
      },
    ],
    createdBy: cards,
    createdAt,
  })
}
