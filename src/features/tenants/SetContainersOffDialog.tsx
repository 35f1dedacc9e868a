import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePermission } from '@/api/session.ts'
import { tenantQuery } from '@/api/tenants.ts'
import { paths } from '@/paths.ts'
import { PlanDialog } from '@/planning/PlanDialog.tsx'
import { announce } from '@/ui/announcer.ts'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'

/** Keeps every container from going on to a tenant's sub-tenants, or lets them pass again. */
export function SetContainersOffDialog() {
  const guid = useTenantInView()
  const { data: tenant } = useSuspenseQuery(tenantQuery(guid))
  const close = useDialogRoute(paths.tenant(guid))
  // What was seen when the dialog opened decides what it is for; a change from elsewhere must not turn it round.
  const [{ name, etag, containersOff }] = useState(tenant)
  const off = !containersOff
  const title = `${off ? 'Disable' : 'Enable'} containers for sub-tenants of ${name}`
  return (
    <PlanDialog
      title={title}
      description={
        off
          ? `What is shared by ${name} or above then stops here. ${name} itself keeps what it sees, and so does what its sub-tenants own.`
          : `What is shared by ${name} or above then goes on to its sub-tenants again, except where something else cuts it off.`
      }
      submitLabel={off ? 'Disable for sub-tenants' : 'Enable for sub-tenants'}
      changes={[{ change: 'setContainersOffForSubTenants', tenantGuid: guid, off, ifMatch: etag }]}
      submitDisabledReason={usePermission('container.share')}
      onClose={close}
      onDone={({ cleared }) => {
        announce(
          `Containers ${off ? 'disabled' : 'enabled'} for sub-tenants${cleared > 0 ? `, ${cleared} uses cleared` : ''}`,
        )
        close()
      }}
    />
  )
}
