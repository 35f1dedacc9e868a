import type { Db } from '@mocks/db.ts'
import type {
  ConnectorRow,
  ContainerRow,
  MerchantRow,
  ProfileRow,
  StoredCustomer,
  StoredPaymentData,
  TenantRow,
  TransactionRow,
} from '@mocks/entities.ts'
import { newGuid, newPaymentToken, newTransactionUuid, type GuidPrefix } from '@mocks/ids.ts'
import { randomFrom } from '@mocks/random.ts'
import type { Stored } from './instruments.ts'
import { adminsOf } from './people.ts'

/** A random source that depends on a name alone, so that adding a row to a world changes no other row's id. */
function randomNamed(name: string): () => number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return randomFrom(hash)
}

const twoDigits = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'))
const days = new Map<number, string>()

function dayOf(seconds: number): string {
  const day = Math.floor(seconds / 86_400)
  const known = days.get(day)
  if (known !== undefined) return known
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10)
  days.set(day, text)
  return text
}

/** Whole seconds since 1970 as the gateway writes a time: without a zone. Days are kept, because large stories have many times a day. */
export function gatewayTime(seconds: number): string {
  const rest = seconds % 86_400
  const minutes = Math.floor(rest / 60)
  const time = `${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:${twoDigits[rest % 60]}`
  return `${dayOf(seconds)} ${time}`
}

/** The merchant's own number of an order. Nothing of the customer is in it, because it outlives a delete. */
export function orderOf(transactionUuid: string): string {
  return `order-${transactionUuid.slice(0, 8)}`
}

export interface InstrumentSeed {
  stored: Stored
  connector: ConnectorRow
  createdAt: string
  preferred?: boolean
  paymentToken?: string
  transactionUuid?: string
}

interface ProfileSeed {
  container: number
  identification: string
  guid?: string
  preferredMethod?: string
  customer?: StoredCustomer
  instruments?: readonly InstrumentSeed[]
  createdBy: ConnectorRow | null
  createdAt: string
}

/** A wallet alone names the transaction that registered it (GF 2.3.3). */
function registered({ type, paymentData }: Stored, transactionUuid: string): StoredPaymentData {
  return type === 'wallet' ? { ...paymentData, walletRegistrationId: transactionUuid } : paymentData
}

/** Writes whole rows into an empty gateway from the few values that matter. Ids follow from `story` and names. */
export class World {
  readonly db: Db
  private readonly story: string

  constructor(db: Db, story: string) {
    this.db = db
    this.story = story
  }

  /** Chance for one purpose, whatever else the story draws. */
  random(name: string): () => number {
    return randomNamed(`${this.story}|${name}`)
  }

  guid(prefix: GuidPrefix, name: string): string {
    return newGuid(prefix, this.random(`${prefix}|${name}`))
  }

  tenant(name: string, parent: TenantRow | null, more: Partial<TenantRow> = {}): TenantRow {
    const row: TenantRow = {
      guid: more.guid ?? this.guid('TE', name),
      name,
      parentGuid: parent?.guid ?? null,
      defaultCurrency: 'EUR',
      domain: parent?.domain ?? 'gateway.example.com',
      globalContainer: null,
      containersOff: false,
      version: 1,
      ...more,
    }
    this.db.tenants.insert(row)
    return row
  }

  merchant(name: string, tenant: TenantRow, more: Partial<MerchantRow> = {}): MerchantRow {
    const row: MerchantRow = {
      guid: this.guid('ME', name),
      name,
      tenantGuid: tenant.guid,
      homepage: 'https://shop.example.com',
      timezone: 'Europe/Berlin',
      disabled: false,
      ...more,
    }
    this.db.merchants.insert(row)
    return row
  }

  /** A direct connector, or a meta-connector when `kind` and `members` say so (GF 1.4: adapter and method are `MetaConnector` then). */
  connector(name: string, merchant: MerchantRow, method: string, more: Partial<ConnectorRow> = {}): ConnectorRow {
    const meta = more.kind !== undefined && more.kind !== 'direct'
    const guid = more.guid ?? this.guid('CO', name)
    const row: ConnectorRow = {
      name,
      merchantGuid: merchant.guid,
      tenantGuid: merchant.tenantGuid,
      kind: 'direct',
      adapter: meta ? 'MetaConnector' : 'Simulator',
      method: meta ? 'MetaConnector' : method,
      apiKey: `key-${guid.slice(3).toLowerCase()}`,
      publicIntegrationKey: `public-${guid.slice(3).toLowerCase()}`,
      description: '',
      disabled: false,
      members: [],
      ownContainer: null,
      ignoreGlobal: false,
      version: 1,
      ...more,
      guid,
    }
    this.db.connectors.insert(row)
    return row
  }

  container(id: number, name: string, owner: TenantRow, more: Partial<ContainerRow> = {}): ContainerRow {
    const row: ContainerRow = {
      id,
      name,
      owner: owner.guid,
      shared: false,
      disabled: false,
      disabledFor: [],
      createdAt: '2024-05-06T07:08:09Z',
      version: 1,
      ...more,
    }
    this.db.containers.insert(row)
    return row
  }

  /** A profile with the transactions that registered its instruments. */
  profile(seed: ProfileSeed): ProfileRow {
    const { container, identification, createdAt } = seed
    const name = `${container}|${identification}`
    const guid = seed.guid ?? this.guid('CP', name)
    const customer = seed.customer ?? {}
    const instruments = (seed.instruments ?? []).map((one, place) => {
      const random = this.random(`instrument|${name}|${place}`)
      const paymentToken = one.paymentToken ?? newPaymentToken(random)
      const transactionUuid = one.transactionUuid ?? newTransactionUuid(random)
      const stored = { ...one.stored, paymentData: registered(one.stored, transactionUuid), createdAt: one.createdAt }
      this.transaction(transactionUuid, one.connector, one.createdAt, {
        merchantTransactionId: orderOf(transactionUuid),
        customer,
        instrument: stored,
        attachedTo: guid,
      })
      return {
        ...stored,
        paymentToken,
        preferred: one.preferred ?? false,
        connectorGuid: one.connector.guid,
        transactionUuid,
      }
    })
    const row: ProfileRow = {
      guid,
      container,
      identification,
      preferredMethod: seed.preferredMethod ?? null,
      customer,
      instruments,
      createdBy: seed.createdBy?.guid ?? null,
      createdAt,
      version: 1,
    }
    this.db.profiles.insert(row)
    return row
  }

  transaction(
    uuid: string,
    connector: ConnectorRow,
    createdAt: string,
    more: Partial<TransactionRow> = {},
  ): TransactionRow {
    const row: TransactionRow = {
      uuid,
      merchantTransactionId: null,
      connectorGuid: connector.guid,
      type: 'REGISTER',
      withRegister: true,
      status: 'SUCCESS',
      createdAt,
      amount: null,
      currency: null,
      profileGuid: more.attachedTo ?? null,
      paymentToken: null,
      customer: {},
      instrument: null,
      attachedTo: null,
      deregistered: false,
      processing: null,
      ...more,
    }
    this.db.transactions.insert(row)
    return row
  }

  /** Who may come in: the four people, an API user for every merchant named here, and the provisioning key of the whole organisation. */
  access(root: TenantRow, subTenant: TenantRow, apiUsers: Readonly<Record<string, MerchantRow>>): void {
    for (const admin of adminsOf(root.guid, subTenant.guid)) this.db.admins.insert(admin)
    for (const [username, { guid, tenantGuid }] of Object.entries(apiUsers)) {
      this.db.credentials.insert({ username, password: 'password', kind: 'api', merchantGuid: guid, tenantGuid })
    }
    this.db.credentials.insert({
      username: 'provisioning',
      password: 'demo',
      kind: 'provisioning',
      merchantGuid: null,
      tenantGuid: root.guid,
    })
  }
}
