import { missingRight } from '@/api/session.ts'
import type { Change } from '@/contract/console/changes.ts'
import type { Fix } from '@/contract/console/findings.ts'
import type { Permission } from '@/contract/console/permissions.ts'
import type { Principal } from '@/contract/console/session.ts'

const rights: Record<Change['change'], Permission> = {
  shareContainer: 'container.share',
  disableContainerFor: 'container.share',
  enableContainerFor: 'container.share',
  updateContainer: 'container.edit',
  setContainersOffForSubTenants: 'container.share',
  setGlobalContainer: 'tenant.globalConnectorSettings',
  assignConnectorContainer: 'merchant.connector.edit',
}

/** The sentence about the first right that this person lacks for a fix, or null when it can be made. */
export function whyNotFix(principal: Principal, { changes }: Fix): string | null {
  for (const { change } of changes) {
    const missing = missingRight(principal, rights[change])
    if (missing) return missing
  }
  return null
}
