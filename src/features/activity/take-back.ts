import { missingRight } from '@/api/session.ts'
import type { Activity } from '@/contract/console/activity.ts'
import type { Permission } from '@/contract/console/permissions.ts'
import type { Principal } from '@/contract/console/session.ts'

const rights: Readonly<Record<string, Permission>> = {
  updateContainer: 'container.edit',
  shareContainer: 'container.share',
  disableContainerFor: 'container.share',
  enableContainerFor: 'container.share',
  setContainersOffForSubTenants: 'container.share',
  setGlobalContainer: 'tenant.globalConnectorSettings',
  assignConnectorContainer: 'merchant.connector.edit',
}

/** Why the step of an entry cannot be taken back, or null when it can be planned. */
export function cannotTakeBack(entry: Activity, principal: Principal): string | null {
  if (entry.notRevertible !== null) return entry.notRevertible
  const right = Object.hasOwn(rights, entry.what) ? rights[entry.what] : undefined
  return right ? missingRight(principal, right) : null
}
