import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, ContainerRow, CredentialRow, ProfileRow } from '@mocks/entities.ts'
import { refuseOperation } from '@mocks/refuse.ts'
import type { Permission } from '@/contract/console/permissions.ts'
import { foldGuid } from '@/contract/v3/identification.ts'
import { callerOfCredential, refuseCredential } from './credentials.ts'
import { effectiveOf } from './effective.ts'
import { requireRight } from './permissions.ts'
import { containerOf } from './visibility.ts'

/** Where a profile operation happens and who acts: one container, reached through a connector (v3) or by its id (console). */
export interface ProfileAddress {
  container: ContainerRow
  caller: Caller
  /** The connector whose API key was used; null when the container was named. */
  connector: ConnectorRow | null
}

/** How a request names a profile: exactly one of the two (GF 2.2). */
export interface ProfileNaming {
  profileGuid?: string | undefined
  customerIdentification?: string | undefined
}

/** The container that a connector uses (I12); none, or a disabled one, is 1007 [ours]. */
export function containerThrough(db: Db, connector: ConnectorRow): ContainerRow {
  const { container } = effectiveOf(db, connector)
  if (!container) {
    refuseOperation(
      422,
      1007,
      'This connector has no customer profile container. Assign one to the connector or to its tenant.',
    )
  }
  if (container.disabled) {
    refuseOperation(
      422,
      1007,
      'The customer profile container of this connector is disabled. Ask its owner to enable it.',
    )
  }
  return container
}

/** The connector of an API key, for an API user of its merchant; an unknown key and one of another merchant get the same answer [ours]. */
export function connectorByApiKey(db: Db, credential: CredentialRow | null, apiKey: string): ConnectorRow {
  const connector = db.connectors.find('apiKey', apiKey)
  const isOwn = credential?.kind === 'api' && connector?.merchantGuid === credential.merchantGuid
  return connector && isOwn ? connector : refuseCredential()
}

/** The container that the connector of an API key uses (GF 2.1; I12). */
export function addressByApiKey(
  db: Db,
  credential: CredentialRow | null,
  apiKey: string,
  requestId: string,
): ProfileAddress {
  if (credential?.kind !== 'api') refuseCredential()
  const connector = connectorByApiKey(db, credential, apiKey)
  return { container: containerThrough(db, connector), caller: callerOfCredential(credential, requestId), connector }
}

/** A container named by its id, for a caller who holds every right in `rights` and may see it; disabled ones included [ours]. */
export function addressByContainer(db: Db, caller: Caller, id: string, rights: readonly Permission[]): ProfileAddress {
  for (const right of rights) requireRight(db, caller, right)
  return { container: containerOf(db, caller, id), caller, connector: null }
}

/** The profile a request names, when it lies in this container (I12): guids in either case, identifications code point by code point (I3). */
export function findProfile(db: Db, container: ContainerRow, naming: ProfileNaming): ProfileRow | undefined {
  if (naming.profileGuid !== undefined) {
    const profile = db.profiles.find('foldedGuid', foldGuid(naming.profileGuid))
    return profile?.container === container.id ? profile : undefined
  }
  return db.profiles.find('identification', `${container.id}|${naming.customerIdentification ?? ''}`)
}
