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

const never: Readonly<Record<string, string>> = {
  createContainer:
    'A container cannot be deleted, so its creation cannot be taken back. It can be disabled for everybody instead.',
  deleteProfile: 'A deleted profile cannot be brought back.',
  updateProfile: 'The activity keeps no customer data, so there is no former value to go back to.',
  attachPaymentInstrument: 'Instruments are not taken back from here. Detach it on the profile’s own page.',
  detachPaymentInstrument:
    'A detached instrument does not come back from here. A payment that registers it again attaches it.',
  updateConnector: 'It was changed by the API. Only what is changed in this console can be taken back here.',
}

/** Why the step of an entry cannot be taken back, or null when it can be planned. */
export function cannotTakeBack(entry: Activity, principal: Principal): string | null {
  if (entry.revertedBy !== null) return 'It was taken back already.'
  if (!entry.revertible) {
    if (Object.hasOwn(never, entry.what)) return never[entry.what] as string
    return 'It has no effect any more, or it reached beyond your tenants, so there is nothing to take back from here.'
  }
  const right = Object.hasOwn(rights, entry.what) ? rights[entry.what] : undefined
  return right ? missingRight(principal, right) : null
}
