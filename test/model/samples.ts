/** Customer data and instruments that profiles and transactions of a world are filled with. */
import type { InstrumentRow, StoredCustomer } from '@mocks/entities.ts'

export const customers: StoredCustomer[] = [
  { firstName: 'Alex', lastName: 'Smith', email: 'alex@example.com' },
  { lastName: 'Ødegård' },
  { firstName: 'Li', company: 'Example Ltd', extraData: { tier: 'gold' } },
  {},
]

export const instrumentData: Omit<InstrumentRow, 'paymentToken' | 'preferred' | 'connectorGuid' | 'transactionUuid'>[] =
  [
    {
      type: 'card',
      method: 'card',
      createdAt: '2026-01-02 03:04:05',
      associatedTokenType: null,
      networkTokenStatus: null,
      paymentData: {
        _TYPE: 'paymentData.card',
        brand: 'visa',
        expiryMonth: 9,
        expiryYear: 2029,
        firstSixDigits: '411111',
        lastFourDigits: '1111',
      },
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
