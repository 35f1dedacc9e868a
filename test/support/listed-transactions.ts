/** Payments in the world with profiles as rows, with what the gateway keeps of how it carried them out. */
import type { ListedTransaction } from '@/contract/console/transactions.ts'
import type { Processing } from '@mocks/entities.ts'
import { connectorGuid } from './names.ts'
import type { Heard, Person } from './person.ts'
import { addTransaction, alex, cardToken, profileWorld, type ProfileWorld } from './profile-world.ts'

/** A meta-connector beside a connector. */
function addMeta({ db, world }: ProfileWorld, name: string, beside: string, members: string[]): void {
  db.connectors.insert({
    ...world.connector(beside),
    guid: connectorGuid(name),
    name,
    kind: 'routing',
    adapter: 'MetaConnector',
    method: 'MetaConnector',
    apiKey: `key-${name}`,
    members: members.map(connectorGuid),
  })
}

/** The world with profiles, and a meta-connector at Nord and one at Kiosk, each leading to a connector of both. */
export function paymentsWorld(): ProfileWorld {
  const at = profileWorld()
  addMeta(at, 'nord-all', 'cards', ['cards', 'kiosk'])
  addMeta(at, 'kiosk-all', 'kiosk', ['kiosk', 'cards'])
  return at
}

export function processing(called: string, more: Partial<Processing> = {}): Processing {
  return {
    calledGuid: connectorGuid(called),
    route: 'registered-there',
    container: 1,
    containerRule: 'own-container',
    profile: 'reused',
    instrument: 'used',
    referenceUuid: null,
    description: 'Two candles',
    error: null,
    wasChallenged: false,
    challenge: null,
    ...more,
  }
}

/** A payment of alex with the stored card. */
export function pay(
  { db }: ProfileWorld,
  uuid: string,
  createdAt: string,
  more: Parameters<typeof addTransaction>[2] = {},
): void {
  addTransaction(db, uuid, {
    type: 'DEBIT',
    createdAt,
    customer: {},
    instrument: null,
    profileGuid: alex,
    paymentToken: cardToken,
    amount: '49.90',
    currency: 'EUR',
    merchantTransactionId: `order-${uuid}`,
    ...more,
  })
}

export async function listed(person: Person, query: Record<string, string> = {}): Promise<Heard> {
  return person.get(`/transactions?${new URLSearchParams(query).toString()}`)
}

export const itemsOf = ({ body }: Heard) => body['items'] as ListedTransaction[]
export const uuidsOf = (heard: Heard) => itemsOf(heard).map(({ uuid }) => uuid)
