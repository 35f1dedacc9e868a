import type { Db } from '@mocks/db.ts'
import type { ConnectorRow } from '@mocks/entities.ts'
import { refuseOperation } from '@mocks/refuse.ts'

/** What of a connector is switched off, its merchant before itself; null when both are on. */
export function switchedOff(db: Db, connector: ConnectorRow): 'merchant-disabled' | 'connector-disabled' | null {
  if (db.merchants.get(connector.merchantGuid)?.disabled) return 'merchant-disabled'
  return connector.disabled ? 'connector-disabled' : null
}

/** Whether a connector, or its merchant, is switched off. */
export function isOff(db: Db, connector: ConnectorRow): boolean {
  return switchedOff(db, connector) !== null
}

const sentences = {
  'merchant-disabled': 'The merchant of this connector is disabled.',
  'connector-disabled': 'This connector is disabled.',
} as const

/** Refuses calls through a connector that is switched off (decision 44). */
export function requireOn(db: Db, called: ConnectorRow): void {
  const fault = switchedOff(db, called)
  if (fault) refuseOperation(422, 1007, sentences[fault])
}
