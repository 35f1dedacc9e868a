import type { World } from '@mocks/stories/build.ts'
import { card, iban, networkToken, paypal } from '@mocks/stories/instruments.ts'
import type { Structure } from './structure.ts'

/** Transactions that belong to no profile: three that can be attached, and one for each reason why one cannot. Their UUIDs are easy to tell apart. */
export function freeTransactions(world: World, at: Structure): void {
  const createdAt = '2026-11-20 16:05:12'
  const customer = { firstName: 'Imke', lastName: 'Petersen', email: 'imke.petersen@example.com', billingCountry: 'DE' }
  const visa = { ...networkToken(card('visa', 'Imke Petersen', '4/2029'), 'active'), createdAt }
  const account = { ...iban('AT611904300234573201', 'M-004711', '2026-11-20 00:00:00'), createdAt }
  const wallet = {
    ...paypal('B-7K31X', { email: customer.email, firstName: 'Imke', lastName: 'Petersen', country: 'DE' }),
    createdAt,
  }

  world.transaction('f4ee0ca4d00000000001', at.cards, createdAt, { customer, instrument: visa })
  world.transaction('f4ee01ba400000000002', at.sepa, createdAt, { customer, instrument: account })
  world.transaction('f4ee0a11e70000000003', at.paypal, createdAt, {
    customer,
    instrument: { ...wallet, paymentData: { ...wallet.paymentData, walletRegistrationId: 'f4ee0a11e70000000003' } },
  })
  const debit = { ...card('mastercard', 'Imke Petersen', '8/2028'), createdAt }
  world.transaction('f4eedeb17ed000000004', at.giftCards, createdAt, { type: 'DEBIT', customer, instrument: debit })

  world.transaction('fa11edca4d0000000005', at.cards, createdAt, { status: 'ERROR', customer })
  world.transaction('de4e6157e4ed00000006', at.cards, createdAt, { customer, instrument: visa, deregistered: true })
  world.transaction('0401d4e6157e40000007', at.cards, createdAt, { type: 'DEBIT', withRegister: false, customer })
  world.transaction('40c0417a14e400000008', at.kiosk, createdAt, { customer, instrument: debit })
}
