/** An empty tenant, its people and API users, and the calls of the gateway's own document. */
import { createDb, type Db } from '@mocks/db.ts'
import { createGateway, type Gateway } from '@mocks/gateway.ts'
import { gatewayFetch } from '@mocks/node.ts'
import { randomFrom } from '@mocks/random.ts'
import { loadStory } from '@mocks/stories/stories.ts'
import { sealToken } from '@mocks/test-tokens.ts'
import type { Json } from './person.ts'
import { repaired, seedDocument } from './seed-document.ts'

interface Heard {
  status: number
  body: Json
}

/** The document's identification. */
export const identification = '616c6578-2e73-6d69-7468-406578616d70'
export const byIdentification = { customerIdentification: identification }
export const origin = 'https://gateway.example.com'

/** The document's e-mail placeholder is an address of a reserved domain here. */
export function withAddress(json: string): Json {
  return repaired(json.replace('[email protected]', 'alex.smith@example.com')) as Json
}

/** `$CC_TOKEN`: the card of the printed profile, for one transaction. */
function newToken(): string {
  const card = { brand: 'visa', firstSix: '411111', lastFour: '1111', holder: 'Alex Smith' }
  return sealToken({ kind: 'card', ...card, expiryMonth: 9, expiryYear: 2029 })
}

export function instrumentsOf(profile: Json): Json[] {
  return profile['paymentInstruments'] as Json[]
}

/** What a transaction says of the profile it made or used. */
export function answeredProfile({ body }: Heard): Record<string, string> {
  return body['customerProfileData'] as Record<string, string>
}

function rowNamed<Row extends { name: string }>(rows: Iterable<Row>, name: string): Row {
  const found = [...rows].find((row) => row.name === name)
  if (!found) throw new Error(`there is no ${name}`)
  return found
}

/** Merchants by the API keys of their connectors. */
const users = new Map([
  ['my-api-key', 'username'],
  ['strandhaus-all-methods', 'username'],
  ['cafe-cards', 'username-cafe'],
  ['cafe-checkout', 'username-cafe'],
  ['deichgraf-cards', 'username-deichgraf'],
  ['deichgraf-checkout', 'username-deichgraf'],
])

export class SeedJourney {
  readonly db: Db = createDb({ now: () => Date.UTC(2026, 10, 22, 9), random: randomFrom(1) })
  readonly gateway: Gateway = createGateway({ db: this.db })
  private readonly admin = gatewayFetch(this.gateway)
  private orders = 0
  /** What it made so far. */
  container = 0
  profileGuid = ''
  paymentToken = ''
  uuid = ''

  static async begin(): Promise<SeedJourney> {
    const journey = new SeedJourney()
    const story = await loadStory('first-steps')
    story.seed(journey.db)
    await journey.console('POST', '/session', { username: 'mara', password: 'demo' })
    return journey
  }

  /** The printed body under an id of its own. */
  private printed(json: string, more: Json): Json {
    this.orders += 1
    return { ...withAddress(json), merchantTransactionId: `your-unique-identifier-${this.orders}`, ...more }
  }

  /** The transaction that creates a profile. */
  creating(more: Json = {}): Json {
    return this.printed(seedDocument.creating, { transactionToken: newToken(), ...more })
  }

  /** The transaction that uses what is stored. */
  charging(more: Json = {}): Json {
    return this.printed(seedDocument.charging, { transactionToken: this.paymentToken, ...more })
  }

  async send(key: string, type: string, body: Json): Promise<Heard> {
    return this.v3('POST', `transaction/${key}/${type}`, key, body)
  }

  async ask(key: string, operation: string, body: unknown): Promise<Heard> {
    return this.v3('POST', `customerProfiles/${key}/${operation}`, key, body)
  }

  async status(uuid: string, key = 'my-api-key'): Promise<Json> {
    return (await this.v3('GET', `status/${key}/getByUuid/${uuid}`, key)).body
  }

  async profile(key: string, naming: Json = byIdentification): Promise<Json> {
    return (await this.ask(key, 'getProfile', naming)).body
  }

  private async v3(method: string, path: string, key: string, body?: unknown): Promise<Heard> {
    const headers = {
      Authorization: `Basic ${btoa(`${users.get(key) ?? ''}:password`)}`,
      'Content-Type': 'application/json',
    }
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    const response = await this.gateway.handle(new Request(`${origin}/api/v3/${path}`, init))
    return { status: response.status, body: (await response.json()) as Json }
  }

  /** A call of the administrator, which must succeed. */
  async console(method: string, path: string, body?: unknown, more: Record<string, string> = {}): Promise<Json> {
    const headers = { 'x-console': '1', 'content-type': 'application/json', ...more }
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    const response = await this.admin(`/api/console/v1${path}`, init)
    const heard = (await response.json()) as Json
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(heard)}`)
    return heard
  }

  /** A change on the version that is there now; `of` is the object, when the path goes on below it. */
  async change(method: string, path: string, body?: Json, of = path): Promise<void> {
    const { etag } = await this.console('GET', of)
    await this.console(method, path, body, { 'if-match': String(etag) })
  }

  async changeContainer(method: string, below: string, body?: Json): Promise<void> {
    const path = `/containers/${this.container}`
    await this.change(method, `${path}${below}`, body, path)
  }

  async createContainer(name: string, owner: string): Promise<Json> {
    this.orders += 1
    const key = `00000000-0000-4000-8000-${String(this.orders).padStart(12, '0')}`
    return this.console('POST', '/containers', { tenantGuid: this.tenant(owner), name }, { 'idempotency-key': key })
  }

  async setGlobal(name: string, containerId: number): Promise<void> {
    const path = `/tenants/${this.tenant(name)}`
    await this.change('PUT', `${path}/global-container`, { containerId }, path)
  }

  /** The id of the container a connector uses. */
  async effective(name: string): Promise<number | null> {
    const { effective: now } = await this.console('GET', `/connectors/${this.connector(name)}`)
    return (now as { container: { id: number } | null }).container?.id ?? null
  }

  tenant(name: string): string {
    return rowNamed(this.db.tenants.values(), name).guid
  }

  connector(name: string): string {
    return rowNamed(this.db.connectors.values(), name).guid
  }
}
