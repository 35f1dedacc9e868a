/** Deletes and their receipts, as tests ask for them and check them: with code of their own. */
import { createHash } from 'node:crypto'
import type { Receipt } from '@/contract/console/receipts.ts'
import { etagOf } from '@mocks/rules/versions.ts'
import type { Heard, Json, Person } from './person.ts'
import type { ProfileWorld } from './profile-world.ts'

interface Delete {
  container?: number
  key?: string
  etag?: string
  reason?: string
  identification?: string
}

export function deletePath(container = 1): string {
  return `/containers/${container}/customerProfiles/deleteProfile`
}

/** The identification goes instead of the guid where one is given. */
export async function remove(
  person: Person,
  at: ProfileWorld,
  profileGuid: string,
  { container = 1, key = person.newKey(), etag, reason, identification }: Delete = {},
): Promise<Heard> {
  const version = at.db.profiles.get(profileGuid)?.version ?? 1
  const headers = { 'idempotency-key': key, 'if-match': etag ?? etagOf('profile', profileGuid, version) }
  const naming = identification === undefined ? { profileGuid } : { customerIdentification: identification }
  return person.post(deletePath(container), { ...naming, ...(reason === undefined ? {} : { reason }) }, headers)
}

export async function settle(person: Person, profileGuid: string, attempt: string, container = 1): Promise<Heard> {
  const path = `/containers/${container}/customerProfiles/settleDeleteAttempt`
  return person.post(path, { profileGuid, attempt, reason: 'the answer was lost' })
}

export function receiptIn({ body }: Heard): Receipt {
  return body['receipt'] as Receipt
}

export async function receiptsOf(person: Person, query = ''): Promise<Receipt[]> {
  return (await person.items(`/receipts${query}`)).map((item) => item['receipt'] as Receipt)
}

export function stored({ db }: ProfileWorld): Receipt[] {
  return [...db.receipts.values()]
}

/** The names in order, written out by hand: independent of what the gateway and the console share. */
const names = [
  'access',
  'at',
  'attempt',
  'book',
  'by',
  'code',
  'container',
  'instruments',
  'number',
  'outcome',
  'previousHash',
  'profileGuid',
  'receiptId',
  'requestId',
  'transactions',
] as const

export function hashByHand(receipt: Receipt): string {
  const text = names.map((name) => `"${name}":${JSON.stringify(receipt[name])}`).join(',')
  return createHash('sha256').update(`{${text}}`).digest('hex')
}

/** What is wrong with a book, in the order of its numbers; nothing is an empty list. */
export function faultsOf(book: readonly Receipt[]): string[] {
  return book.flatMap((receipt, place) => {
    const before = book[place - 1]?.hash ?? '0'.repeat(64)
    return [
      receipt.number === place + 1 ? '' : `${receipt.number} stands at ${place + 1}`,
      receipt.previousHash === before ? '' : `${receipt.number} does not follow`,
      receipt.hash === hashByHand(receipt) ? '' : `${receipt.number} is hashed wrongly`,
    ].filter(Boolean)
  })
}

export function problemOf({ body }: Heard): Json {
  return { code: body['code'], receiptId: body['receiptId'] }
}
