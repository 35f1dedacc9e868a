import type { StoredPaymentData, TransactionRow } from '@mocks/entities.ts'
import { between, pick } from '@mocks/random.ts'

/** An instrument before a profile has it: what its registering transaction stored. */
export type Stored = Omit<NonNullable<TransactionRow['instrument']>, 'createdAt'>

/** First six and last four digits of card numbers that schemes and processors publish for tests. Nothing else of them is ever written down. */
export const testCards = {
  visa: ['411111 1111', '401288 1881', '424242 4242', '400000 0002'],
  mastercard: ['555555 4444', '510510 5100', '222300 3222'],
  amex: ['378282 0005', '371449 8431', '378734 1000'],
  diners: ['305693 5904', '385200 3237'],
  discover: ['601111 1117', '601100 9424'],
  jcb: ['353011 0000', '356600 0505'],
  unionpay: ['620000 0005'],
  maestro: ['675964 8453'],
} as const

export type Brand = keyof typeof testCards

/** A card. `expires` as on the card (`9/2029`); `which` chooses among the brand's test numbers. */
export function card(brand: Brand, cardHolder: string, expires: string, which = 0): Stored {
  const numbers = testCards[brand]
  const [firstSixDigits = '', lastFourDigits = ''] = (numbers[which % numbers.length] ?? '').split(' ')
  const [month, year] = expires.split('/').map(Number)
  return {
    type: 'card',
    method: 'card',
    paymentData: {
      _TYPE: 'paymentData.card',
      brand,
      cardHolder,
      expiryMonth: month ?? null,
      expiryYear: year ?? null,
      firstSixDigits,
      lastFourDigits,
    },
    associatedTokenType: null,
    networkTokenStatus: null,
  }
}

export function applePay(stored: Stored): Stored {
  return { ...stored, associatedTokenType: 'applepay' }
}

export function googlePay(stored: Stored): Stored {
  return { ...stored, associatedTokenType: 'googlepay' }
}

export function networkToken(stored: Stored, status: 'inactive' | 'active' | 'suspended' | 'deactivated'): Stored {
  return { ...stored, associatedTokenType: 'network', networkTokenStatus: status }
}

function other(type: string, paymentData: StoredPaymentData): Stored {
  return { type, method: type, paymentData, associatedTokenType: null, networkTokenStatus: null }
}

/** A bank account with its mandate; a masked IBAN is written as the gateway masks it (GF 1.4: not every character is a digit then). */
export function iban(number: string, mandateId: string, mandateDate: string, bic: string | null = null): Stored {
  return other('iban', { _TYPE: 'paymentData.iban', iban: number, bic, mandateId, mandateDate })
}

export function maskIban(number: string): string {
  return number.slice(0, 4) + '*'.repeat(number.length - 8) + number.slice(-4)
}

interface WalletOwner {
  email: string
  firstName: string | null
  lastName: string | null
  country: string | null
}

export function paypal(reference: string, owner: WalletOwner | null): Stored {
  return other('wallet', {
    _TYPE: 'paymentData.wallet',
    walletReferenceId: reference,
    walletType: 'paypal',
    walletOwner: owner?.email ?? null,
    walletOwnerFirstName: owner?.firstName ?? null,
    walletOwnerLastName: owner?.lastName ?? null,
    walletOwnerCountryCode: owner?.country ?? null,
  })
}

/** A kind that came after this console was written: the transaction API has phones and US bank accounts (GF 2.3.3). */
export function phone(number: string, operator: string): Stored {
  return other('phone', { _TYPE: 'paymentData.phone', phoneNumber: number, operator, country: null })
}

function modulo97(digits: string): number {
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest
}

/** A German IBAN with right check digits and the bank code 12345678, which no bank has. */
function inventedIban(random: () => number): string {
  const account = `12345678${String(between(random, 1_000_000, 9_999_999)).padStart(10, '0')}`
  const check = 98 - modulo97(`${account}131400`)
  return `DE${String(check).padStart(2, '0')}${account}`
}

const usual: readonly Brand[] = ['visa', 'visa', 'visa', 'mastercard', 'mastercard', 'amex', 'maestro']

function ordinaryAccount(random: () => number): Stored {
  const number = inventedIban(random)
  const mandate = `M-${String(between(random, 1, 99_999)).padStart(6, '0')}`
  return iban(random() < 0.5 ? maskIban(number) : number, mandate, `${between(random, 2021, 2026)}-03-01 00:00:00`)
}

function ordinaryWallet(random: () => number, email: string): Stored {
  return paypal(`B-${between(random, 100_000, 999_999)}`, { email, firstName: null, lastName: null, country: null })
}

function ordinaryCard(random: () => number, holder: string): Stored {
  const expires = `${between(random, 1, 12)}/${between(random, 2025, 2031)}`
  const plain = card(pick(random, usual), holder, expires, between(random, 0, 3))
  const chance = random()
  if (chance < 0.1) return applePay(plain)
  if (chance < 0.18) return googlePay(plain)
  if (chance < 0.36) return networkToken(plain, random() < 0.8 ? 'active' : 'suspended')
  return plain
}

/** What an ordinary customer stores with a connector of this method. */
export function ordinaryInstrument(random: () => number, method: string, holder: string, email: string): Stored {
  if (method === 'SepaDirectDebit') return ordinaryAccount(random)
  return method === 'Paypal' ? ordinaryWallet(random, email) : ordinaryCard(random, holder)
}
