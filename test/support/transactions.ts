/** Transactions in the world with profiles: tokens of test instruments, and calls through API keys and connectors. */
import { coveredIban, sealToken, type TokenFacts } from '@mocks/test-tokens.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, ProfileRow, TransactionRow } from '@mocks/entities.ts'
import { connectorGuid, tenantGuid } from './names.ts'
import type { Heard, Json, Person } from './person.ts'
import { profileWorld, type ProfileWorld } from './profile-world.ts'

let tokens = 0

function seal(facts: TokenFacts): string {
  tokens += 1
  return sealToken(facts, `nonce-${String(tokens).padStart(6, '0')}`)
}

type Card = TokenFacts & { kind: 'card' }

/** A new token of a card, by the first six and last four digits of a published number; `4111 11…1111` unless told. */
export function cardToken(digits = '411111 1111', more: Partial<Card> = {}): string {
  const [firstSix = '', lastFour = ''] = digits.split(' ')
  const usual = { brand: 'visa', holder: 'Alex Smith', expiryMonth: 9, expiryYear: 2029 }
  return seal({ kind: 'card', firstSix, lastFour, ...usual, ...more })
}

export function ibanToken(iban = 'DE89370400440532013000'): string {
  return seal({ kind: 'iban', iban: coveredIban(iban), holder: 'Alex Smith' })
}

export function walletToken(): string {
  return seal({ kind: 'wallet', wallet: 'paypal', owner: 'alex.smith@example.com' })
}

export const declinedCard = '400000 0002'
export const poorCard = '400000 9995'
export const challengedOnce = '400000 3220'
export const challengedAlways = '400000 3184'
export const declinedLater = '400000 0341'

let ids = 0

/** An id that no transaction has. */
export function newId(): string {
  ids += 1
  return `shop-${ids}`
}

const money = { amount: '9.99', currency: 'EUR' }

type Operation = 'register' | 'debit' | 'preauthorize' | 'deregister'

function addConnector(db: Db, name: string, at: string, members: string[], more: Partial<ConnectorRow>): void {
  db.connectors.insert({
    guid: connectorGuid(name),
    name,
    merchantGuid: `ME-${at} merchant`,
    tenantGuid: tenantGuid(at),
    kind: 'direct',
    adapter: 'Simulator',
    method: members.length > 0 ? 'MetaConnector' : 'Creditcard',
    apiKey: `key-${name}`,
    publicIntegrationKey: `public-${name}`,
    description: '',
    disabled: false,
    members: members.map(connectorGuid),
    ownContainer: 1,
    ignoreGlobal: false,
    version: 1,
    ...more,
  })
}

/** The world with profiles, and connectors of every kind on Wallet: `all` offers methods, `routing` and `kiosk-routing` lead to `cards`, `narrow` does not. */
export function paymentWorld(): Payments {
  const at = profileWorld()
  addConnector(at.db, 'sepa', 'Nord', [], { method: 'SepaDirectDebit' })
  addConnector(at.db, 'paypal', 'Nord', [], { method: 'Paypal' })
  addConnector(at.db, 'all', 'Nord', ['sepa', 'cards', 'paypal'], { kind: 'multi-method' })
  addConnector(at.db, 'routing', 'Nord', ['second', 'cards'], { kind: 'routing' })
  addConnector(at.db, 'narrow', 'Nord', ['second'], { kind: 'routing' })
  addConnector(at.db, 'astray', 'Nord', ['private', 'cards'], { kind: 'routing' })
  addConnector(at.db, 'kiosk-routing', 'Kiosk', ['kiosk', 'cards'], { kind: 'routing' })
  return new Payments(at)
}

export interface Through {
  through?: string
  as?: string
}

/** What stands under `customerProfileData` of an answer. */
export function profileIn({ body }: Heard): Json {
  return (body['customerProfileData'] ?? {}) as Json
}

/** The code of a refusal, or of the first reason why a transaction failed. */
export function codeOf({ status, body }: Heard): [number, unknown] {
  const [first] = (body['errors'] ?? []) as Json[]
  return [status, body['errorCode'] ?? first?.['errorCode']]
}

export class Payments {
  readonly at: ProfileWorld

  constructor(at: ProfileWorld) {
    this.at = at
  }

  get db(): Db {
    return this.at.db
  }

  private bodyOf(operation: Operation, body: Json): Json {
    const pays = operation === 'debit' || operation === 'preauthorize'
    return { merchantTransactionId: newId(), ...(pays ? money : {}), ...body }
  }

  /** A transaction of v3 through the API key of a connector. */
  async send(operation: Operation, body: Json, { through = 'cards', as = 'nord-api' }: Through = {}): Promise<Heard> {
    return this.at.basic('POST', `/api/v3/transaction/key-${through}/${operation}`, this.bodyOf(operation, body), as)
  }

  /** The same from the console. */
  async asPerson(person: Person, operation: Operation, body: Json, through = 'cards'): Promise<Heard> {
    const headers = { 'idempotency-key': person.newKey() }
    const path = `/connectors/${connectorGuid(through)}/transactions/${operation}`
    return person.post(path, this.bodyOf(operation, body), headers)
  }

  async status(
    naming: { uuid?: string; id?: string },
    { through = 'cards', as = 'nord-api' }: Through = {},
  ): Promise<Heard> {
    const { uuid, id = '' } = naming
    const call = uuid === undefined ? `getByMerchantTransactionId/${id}` : `getByUuid/${uuid}`
    return this.at.basic('GET', `/api/v3/status/key-${through}/${call}`, undefined, as)
  }

  /** The row an answer names. */
  row(heard: Heard): TransactionRow {
    const row = this.db.transactions.get(String(heard.body['uuid']))
    if (!row) throw new Error(`there is no transaction in ${JSON.stringify(heard.body)}`)
    return row
  }

  /** The profile an answer names. */
  profile(heard: Heard): ProfileRow {
    return this.at.profile(String(profileIn(heard)['profileGuid']))
  }

  /** A card registered for somebody; gives the answer, whose payment token is that of the stored card. */
  async store(identification: string, more: Json & { digits?: string } = {}, at: Through = {}): Promise<Heard> {
    const { digits, ...body } = more
    const customerProfileData = { customerIdentification: identification }
    return this.send('register', { transactionToken: cardToken(digits), customerProfileData, ...body }, at)
  }

  async storedToken(identification: string, digits?: string, at: Through = {}): Promise<string> {
    const heard = await this.store(identification, digits === undefined ? {} : { digits }, at)
    return String(profileIn(heard)['paymentToken'])
  }

  change(connector: string, change: Partial<ConnectorRow>): void {
    const row = this.db.connectors.get(connectorGuid(connector))
    if (row) this.db.connectors.replace({ ...row, ...change })
  }
}
