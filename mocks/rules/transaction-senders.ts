import type { Permission } from '@/contract/console/permissions.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { CredentialRow } from '@mocks/entities.ts'
import { callerOfCredential, refuseCredential } from './credentials.ts'
import { requireRight } from './permissions.ts'
import { connectorByApiKey } from './profile-address.ts'
import { connectorOf } from './scope.ts'
import type { Sender } from './transactions.ts'

/** An API user who sends through the connector of an API key (GF 2.1; decision 42). */
export function senderByApiKey(db: Db, credential: CredentialRow | null, apiKey: string, requestId: string): Sender {
  if (credential === null) refuseCredential()
  const called = connectorByApiKey(db, credential, apiKey)
  return { caller: callerOfCredential(credential, requestId), called }
}

/** Somebody who sends from the console, through a connector of the own tenants, with the rights it takes ([ours], decision 42; I23). */
export function senderInConsole(
  db: Db,
  caller: Caller,
  connector: string,
  alsoNeeded: readonly Permission[] = [],
): Sender {
  for (const right of ['transaction.create' as const, ...alsoNeeded]) requireRight(db, caller, right)
  return { caller, called: connectorOf(db, caller, connector) }
}
