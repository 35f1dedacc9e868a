/** Random profiles over the containers of the profile world, with few names and e-mails, so that many have something in common. */
import type { InstrumentRow } from '@mocks/entities.ts'
import { between, pick, randomFrom } from '@mocks/random.ts'
import { addProfile, addTransaction, profileWorld, visa } from './profile-world.ts'

const firstNames = ['Anna', 'ANA', 'Zoë', 'Zoe\u0308', 'Jean-Luc', '李', 'a', undefined]
const lastNames = ['Smith', "O'Neil", 'Ana Lucía', 'van der Berg', undefined]
export const mails = [
  'anna@example.com',
  'ANNA@EXAMPLE.COM',
  'a@example.com',
  'zoë@example.com',
  'zoe\u0308@example.com',
]
const brands = ['visa', 'amex', 'newbrand']
export const days = ['2024-12-31', '2025-01-01', '2025-06-15', '2025-12-31']
export const identifications = (number: number) => [
  `c-${number}`,
  `C-${number}`,
  ` c-${number}`,
  'Zoë',
  'zoë',
  'Zoe\u0308',
]
const two = (number: number) => String(number).padStart(2, '0')
export const guidAt = (number: number) => `CP-ABCD-0000-0000-0000-0000-${String(number).padStart(4, '0')}`
export const tokenAt = (number: number) => `pt::${String(number).padStart(20, 'e')}`
export const uuidAt = (number: number) => String(number).padStart(20, 'e')

function instrumentAt(random: () => number, number: number): InstrumentRow {
  const card = {
    _TYPE: 'paymentData.card',
    brand: pick(random, brands),
    lastFourDigits: pick(random, ['1111', '0005']),
    expiryMonth: between(random, 1, 12),
    expiryYear: between(random, 2025, 2027),
  }
  const method = pick(random, ['card', 'card', 'iban', 'wallet', 'phone'])
  const others: Record<string, InstrumentRow['paymentData']> = {
    card,
    iban: { _TYPE: 'paymentData.iban', iban: `AT61********${pick(random, ['1111', '5678'])}` },
    wallet: { _TYPE: 'paymentData.wallet', walletType: 'paypal' },
    phone: { _TYPE: 'paymentData.phone' },
  }
  return {
    ...visa,
    type: method,
    method,
    paymentData: others[method] ?? {},
    paymentToken: tokenAt(number),
    transactionUuid: random() < 0.8 ? uuidAt(number) : null,
    preferred: false,
    connectorGuid: 'CO-cards',
    associatedTokenType: method === 'card' ? pick(random, [null, null, 'applepay', 'network']) : null,
  }
}

/** Enough profiles that broad conditions are answered otherwise than narrow ones. */
export function crowd(seed: number, count: number) {
  const at = profileWorld()
  const random = randomFrom(seed)
  for (let number = 0; number < count; number += 1) {
    const [firstName, lastName, email] = [
      pick(random, firstNames),
      pick(random, lastNames),
      pick(random, [...mails, undefined]),
    ]
    const identification = pick(random, identifications(between(random, 0, count)))
    const container = pick(random, [1, 1, 1, 2, 3, 4, 5])
    if (at.db.profiles.find('identification', `${container}|${identification}`)) continue
    addProfile(at.db, guidAt(number), container, identification, {
      customer: Object.fromEntries(
        Object.entries({ firstName, lastName, email }).filter(([, value]) => value),
      ) as Record<string, string>,
      createdAt: `${pick(random, days)} ${two(between(random, 0, 23))}:00:00`,
      instruments: Array.from({ length: between(random, 0, 2) }, (_, place) =>
        instrumentAt(random, number * 2 + place),
      ),
    })
    if (number % 7 === 0)
      addTransaction(at.db, `tx-${number % 70}-${number}`, {
        type: 'DEBIT',
        instrument: null,
        profileGuid: guidAt(number),
      })
  }
  return at
}
