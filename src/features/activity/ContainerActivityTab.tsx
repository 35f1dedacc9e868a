import { Outlet, useParams } from 'react-router'
import { paths } from '@/paths.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { ObjectActivity } from './ObjectActivity.tsx'

/** What was done to one container, and to whatever uses it. */
export function ContainerActivityTab() {
  const tenant = useTenantInView()
  const id = useParams()['container'] ?? ''
  return (
    <ObjectActivity
      kind="container"
      id={id}
      base={paths.containerActivity(tenant, id)}
      label="Activity of this container"
    >
      {(entries) => <Outlet context={entries} />}
    </ObjectActivity>
  )
}
