import { permissions } from '@/contract/console/permissions.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { CredentialRow } from '@mocks/entities.ts'
import { refuseOperation } from '@mocks/refuse.ts'

function decode(base64: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * The API user or provisioning key of a Basic `Authorization` header, or null (GF 2.1).
 * One newline at the end is tolerated [ours]: the documented sample was made with `echo` and has one (SEED).
 */
export function authenticateBasic(db: Db, header: string | null): CredentialRow | null {
  const encoded = /^Basic\s+([A-Za-z0-9+/]+={0,2})\s*$/i.exec(header ?? '')?.[1]
  const text = encoded === undefined ? null : decode(encoded)?.replace(/\r?\n$/, '')
  const colon = text?.indexOf(':') ?? -1
  if (!text || colon < 0) return null
  const credential = db.credentials.get(text.slice(0, colon))
  return credential?.password === text.slice(colon + 1) ? credential : null
}

/** v3 and provisioning refuse everybody they do not know in the same words, so that nothing can be probed (GF 2.8; codes 1000 in both). */
export function refuseCredential(): never {
  refuseOperation(401, 1000, 'Authentication failed: check the user name, the password and the API key.')
}

/** An API user or provisioning key as the one who acts: it holds every right, because its API key is its right (GF 2.1). */
export function callerOfCredential(credential: CredentialRow, requestId: string): Caller {
  return {
    username: credential.username,
    name: credential.kind === 'api' ? `API user ${credential.username}` : `Provisioning key ${credential.username}`,
    tenantGuid: credential.tenantGuid,
    permissions: new Set(Object.keys(permissions)),
    requestId,
  }
}
