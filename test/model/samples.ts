/** Customer data and instruments that profiles and transactions of a world are filled with. */
import type { InstrumentRow, StoredCustomer, StoredPaymentData } from '@mocks/entities.ts'

export const customers: StoredCustomer[] = [
  { firstName: 'Alex', lastName: 'Smith', email: 'alex@example.com' },
  { lastName: 'Ødegård' },
  { firstName: 'Li', company: 'Example Ltd', extraData: { tier: 'gold' } },
  {},
]

function card(brand: string, digits: string, expiryMonth: number, expiryYear: number): StoredPaymentData {
  const [firstSixDigits = '', lastFourDigits = ''] = digits.split(' ')
  return { _TYPE: 'paymentData.card', brand, expiryMonth, expiryYear, firstSixDigits, lastFourDigits }
}

export const instrumentData: Omit<InstrumentRow, 'paymentToken' | 'preferred' | 'connectorGuid' | 'transactionUuid'>[] =
  [
    {
      type: 'card',
      method: 'card',
      createdAt: '2026-01-02 03:04:05',
      associatedTokenType: null,
      networkTokenStatus: null,
      paymentData: card('visa', '411111 1111', 9, 2029),
    },
    {
      type: 'card',
      method: 'card',
      createdAt: '2026-01-02 03:04:05',
      associatedTokenType: 'network',
      networkTokenStatus: 'active',
      paymentData: card('mastercard', '555555 4444', 9, 2029),
    },
    {
      type: 'card',
      method: 'card',
      createdAt: '2026-01-02 03:04:05',
      associatedTokenType: null,
      networkTokenStatus: null,
      // Past its month when the worlds begin.
      paymentData: card('visa', '424242 4242', 12, 2025),
    },
    {
      type: 'card',
      method: 'card',
      createdAt: '2026-01-02 03:04:05',
      associatedTokenType: null,
      networkTokenStatus: null,
      // Asks for 3-D Secure, stored or not.
      paymentData: card('visa', '400000 3184', 1, 2030),
    },
    {
      type: 'iban',
      method: 'iban',
      createdAt: '2026-01-02 03:04:05',
      associatedTokenType: null,
      networkTokenStatus: null,
      paymentData: { _TYPE: 'paymentData.iban', iban: 'AT****1234', bic: null },
    },
  ]
