/** Tokens for one transaction, as a page would have them made, of test instruments of every kind and conduct. */
import { coveredIban, sealToken, type TokenFacts } from '@mocks/test-tokens.ts'
import { dataOf } from './flat.ts'
import type { Stage } from './stage.ts'
import { pick } from './world.ts'

interface Typed {
  kind: 'card' | 'iban' | 'wallet'
  data: string
  facts: TokenFacts
}

function card(brand: string, digits: string, expires: string): Typed {
  const [firstSix = '', lastFour = ''] = digits.split(' ')
  const [expiryMonth = 0, expiryYear = 0] = expires.split('/').map(Number)
  const holder = 'Alex Smith'
  const paymentData = {
    _TYPE: 'paymentData.card',
    brand,
    cardHolder: holder,
    expiryMonth,
    expiryYear,
    firstSixDigits: firstSix,
    lastFourDigits: lastFour,
  }
  return {
    kind: 'card',
    data: dataOf({ type: 'card', method: 'card', paymentData }),
    facts: { kind: 'card', brand, firstSix, lastFour, holder, expiryMonth, expiryYear },
  }
}

function account(number: string): Typed {
  const iban = coveredIban(number)
  const paymentData = { _TYPE: 'paymentData.iban', iban }
  return {
    kind: 'iban',
    data: dataOf({ type: 'iban', method: 'iban', paymentData }),
    facts: { kind: 'iban', iban, holder: 'Alex Smith' },
  }
}

function wallet(owner: string): Typed {
  const paymentData = { _TYPE: 'paymentData.wallet', walletType: 'paypal', walletOwner: owner }
  return {
    kind: 'wallet',
    data: dataOf({ type: 'wallet', method: 'wallet', paymentData }),
    facts: { kind: 'wallet', wallet: 'paypal', owner },
  }
}

const typed: readonly Typed[] = [
  card('visa', '411111 1111', '9/2029'),
  card('mastercard', '555555 4444', '2/2031'),
  card('visa', '400000 3220', '9/2029'),
  card('visa', '400000 3184', '9/2029'),
  card('visa', '400000 0341', '9/2029'),
  card('visa', '400000 9995', '9/2029'),
  card('visa', '400000 0002', '9/2029'),
  card('amex', '378282 0005', '12/2025'),
  account('DE89370400440532013000'),
  account('AT861904300235473202'),
  wallet('alex.smith@example.com'),
  wallet('li@example.org'),
]

export interface NewToken {
  text: string
  instrument: Pick<Typed, 'kind' | 'data'> | null
}

/** All that can be typed, from one of them on. */
export const typedAt = (number: number): readonly Pick<Typed, 'kind' | 'data'>[] =>
  typed.map((_, place) => pick(typed, number + place))

/** A token nobody used yet, of something typed. */
export function newToken(stage: Stage, instrument: NewToken['instrument']): NewToken {
  const one = typed.find(({ data }) => data === instrument?.data)
  if (one === undefined) throw new Error('nobody can type that')
  return {
    text: sealToken(one.facts, `model-${stage.newKey().slice(-6)}`),
    instrument: { kind: one.kind, data: one.data },
  }
}

/** What looks like a token, and was made by no tokeniser. */
export function noToken(number: number): NewToken {
  const text = pick(['ix::', 'ix::bm90aGluZw', `ix::${btoa('{"nonce":"12345678"}')}`], number)
  return { text, instrument: null }
}
