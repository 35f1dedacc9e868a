/** A world with profiles: two ways in (API key, container), instruments with their transactions, and people with different rights. */
import type { Db } from '@mocks/db.ts'
import type { InstrumentRow, ProfileRow, TransactionRow } from '@mocks/entities.ts'
import { gatewayFetch } from '@mocks/node.ts'
import { etagOf } from '@mocks/rules/versions.ts'
import { connectorGuid, tenantGuid, world, type World } from './gateway.ts'
import type { Heard, Json, Person } from './person.ts'

export const alex = 'CP-A1E0-0000-0000-0000-0000-0001'
export const alexElsewhere = 'CP-A1E0-0000-0000-0000-0000-0002'
export const li = 'CP-11AA-0000-0000-0000-0000-0003'
export const cardToken = 'pt::aaaaaaaaaaaaaaaaaaaa'
export const ibanToken = 'pt::bbbbbbbbbbbbbbbbbbbb'
export const elsewhereToken = 'pt::cccccccccccccccccccc'

const createdAt = '2025-06-01 10:00:00'

export const visa = {
  type: 'card',
  method: 'card',
  paymentData: {
    _TYPE: 'paymentData.card',
    brand: 'visa',
    cardHolder: 'Alex Smith',
    expiryMonth: 9,
    expiryYear: 2029,
    firstSixDigits: '411111',
    lastFourDigits: '1111',
  },
  createdAt,
  associatedTokenType: null,
  networkTokenStatus: null,
}

const iban = {
  ...visa,
  type: 'iban',
  method: 'iban',
  paymentData: {
    _TYPE: 'paymentData.iban',
    iban: 'AT61********5678',
    bic: null,
    mandateId: 'M-1',
    mandateDate: '2025-06-01 00:00:00',
  },
}

export function addTransaction(
  db: Db,
  uuid: string,
  more: Partial<TransactionRow> & { connector?: string } = {},
): void {
  const { connector = 'cards', ...rest } = more
  db.transactions.insert({
    uuid,
    connectorGuid: connectorGuid(connector),
    type: 'REGISTER',
    withRegister: false,
    status: 'SUCCESS',
    createdAt,
    customer: { firstName: 'Imke', email: 'imke@example.com' },
    instrument: visa,
    attachedTo: null,
    deregistered: false,
    processing: null,
    merchantTransactionId: null,
    amount: null,
    currency: null,
    profileGuid: rest.attachedTo ?? null,
    paymentToken: null,
    ...rest,
  })
}

export function addProfile(
  db: Db,
  guid: string,
  container: number,
  identification: string,
  more: Partial<ProfileRow> = {},
): void {
  db.profiles.insert({
    guid,
    container,
    identification,
    preferredMethod: null,
    customer: {},
    instruments: [],
    createdBy: null,
    createdAt,
    version: 1,
    ...more,
  })
}

function stored(
  db: Db,
  guid: string,
  paymentToken: string,
  uuid: string,
  more: Partial<InstrumentRow> = {},
): InstrumentRow {
  addTransaction(db, uuid, { attachedTo: guid, customer: { firstName: 'Alex' }, instrument: visa })
  return {
    ...visa,
    paymentToken,
    preferred: false,
    connectorGuid: connectorGuid('cards'),
    transactionUuid: uuid,
    ...more,
  }
}

/** Nord owns Wallet (shared, id 1), Private (2) and the disabled Old (3); Kiosk is below Nord and owns Booth (5); Sued is a stranger with Foreign (4). */
export function profileWorld(): ProfileWorld {
  const builder = world()
    .tenant('Nord')
    .tenant('Kiosk', { under: 'Nord' })
    .tenant('Sued')
    .container('Wallet', { owner: 'Nord', shared: true })
    .container('Private', { owner: 'Nord' })
    .container('Old', { owner: 'Nord', disabled: true })
    .container('Foreign', { owner: 'Sued' })
    .container('Booth', { owner: 'Kiosk' })
    .connector('cards', { at: 'Nord', own: 'Wallet' })
    .connector('second', { at: 'Nord', own: 'Wallet' })
    .connector('private', { at: 'Nord', own: 'Private' })
    .connector('bare', { at: 'Nord' })
    .connector('old', { at: 'Nord', own: 'Old' })
    .connector('kiosk', { at: 'Kiosk', own: 'Wallet' })
    .connector('foreign', { at: 'Sued', own: 'Foreign' })
    .person('mara', { at: 'Nord' })
    .person('lasse', { at: 'Kiosk' })
    .person('sven', { at: 'Sued' })
    .person('reader', { at: 'Nord', rights: ['frontend.customer-profiles.show', 'tenant.access'] })
    .person('writer', { at: 'Nord', without: ['frontend.customer-profiles.prefer'] })
    .person('nobody', { at: 'Nord', rights: [] })
    .person('detacher', { at: 'Nord', rights: ['frontend.customer-profiles.detach'] })
    .person('chooser', { at: 'Nord', rights: ['frontend.customer-profiles.prefer', 'profile.personal-data.show'] })
    .person('guesser', { at: 'Nord', rights: ['frontend.customer-profiles.prefer'] })
    .person('agent', { at: 'Nord', without: ['profile.personal-data.show'] })
    .person('masked', { at: 'Nord', without: ['profile.personal-data.show', 'profile.personal-data.reveal'] })
  const { db } = builder
  const keys = [
    { username: 'nord-api', kind: 'api', merchantGuid: 'ME-Nord merchant', tenantGuid: tenantGuid('Nord') },
    { username: 'kiosk-api', kind: 'api', merchantGuid: 'ME-Kiosk merchant', tenantGuid: tenantGuid('Kiosk') },
    { username: 'nord-key', kind: 'provisioning', merchantGuid: null, tenantGuid: tenantGuid('Nord') },
    { username: 'kiosk-key', kind: 'provisioning', merchantGuid: null, tenantGuid: tenantGuid('Kiosk') },
  ] as const
  for (const key of keys) db.credentials.insert({ ...key, password: 'secret' })
  addProfile(db, alex, 1, 'alex', {
    customer: {
      firstName: 'Alex',
      lastName: 'Smith',
      email: 'alex@example.com',
      extraData: { tier: 'gold', since: '2020' },
    },
    instruments: [
      stored(db, alex, cardToken, 'tx-card', { preferred: true }),
      stored(db, alex, ibanToken, 'tx-iban', iban),
    ],
    createdBy: connectorGuid('cards'),
  })
  addProfile(db, alexElsewhere, 2, 'alex', {
    customer: { firstName: 'Alex', lastName: 'Smith' },
    instruments: [
      stored(db, alexElsewhere, elsewhereToken, 'tx-elsewhere', { connectorGuid: connectorGuid('private') }),
    ],
  })
  addProfile(db, li, 1, 'li', { customer: { company: '李家 GmbH', nationalId: '123456789012345678901234567' } })
  addTransaction(db, 'tx-free')
  return new ProfileWorld(builder.start())
}

export class ProfileWorld {
  readonly world: World
  readonly db: Db
  private readonly fetch: typeof fetch

  constructor(running: World) {
    this.world = running
    this.db = running.db
    this.fetch = gatewayFetch(running.gateway)
  }

  signIn = async (name: string): Promise<Person> => this.world.signIn(name)

  /** A profile operation of v3 through a connector, as an API user. */
  async v3(operation: string, body: unknown, { through = 'cards', as = 'nord-api' } = {}): Promise<Heard> {
    return this.basic('POST', `/api/v3/customerProfiles/key-${through}/${operation}`, body, as)
  }

  async provisioning(path: string, body?: unknown, as = 'nord-key'): Promise<Heard> {
    return this.basic(body === undefined ? 'GET' : 'POST', `/api/provisioning/${path}`, body, as)
  }

  async basic(method: string, path: string, body: unknown, as: string): Promise<Heard> {
    return this.send(method, path, body, `Basic ${btoa(`${as}:secret`)}`)
  }

  async send(method: string, path: string, body: unknown, authorization: string | null): Promise<Heard> {
    const headers = { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) }
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    const response = await this.fetch(path, init)
    return { status: response.status, body: (await response.json()) as Json, headers: response.headers }
  }

  /** The same operation addressed by container, with the ETag of the profile as it is now. */
  async inContainer(
    person: Person,
    operation: string,
    body: Json,
    { container = 1, etag = this.etag(body) } = {},
  ): Promise<Heard> {
    const headers = { 'idempotency-key': person.newKey(), 'if-match': etag }
    return person.post(`/containers/${container}/customerProfiles/${operation}`, body, headers)
  }

  profile(guid: string): ProfileRow {
    const row = this.db.profiles.get(guid)
    if (row === undefined) throw new Error(`this world has no profile ${guid}`)
    return row
  }

  /** Everything that a refused or empty act must leave as it is. */
  state(): string {
    return this.world.state() + JSON.stringify([...this.db.transactions.values()])
  }

  activity(): Json[] {
    return ([...this.db.activity.values()] as unknown as Json[]).filter(
      ({ object }) => (object as Json)['kind'] === 'profile',
    )
  }

  private etag({ profileGuid = alex }: Json): string {
    const guid = typeof profileGuid === 'string' ? profileGuid : alex
    return etagOf('profile', guid, this.db.profiles.get(guid)?.version ?? 1)
  }
}
