import { Outlet, useParams } from 'react-router'
import { paths } from '@/paths.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { ObjectActivity } from './ObjectActivity.tsx'

/** What was done to one profile: which fields were changed, never what they held. */
export function ProfileActivityTab() {
  const tenant = useTenantInView()
  const { container = '', profile = '' } = useParams()
  return (
    <ObjectActivity
      kind="profile"
      id={profile}
      base={paths.profileActivity(tenant, container, profile)}
      label="Activity of this profile"
    >
      {(entries) => <Outlet context={entries} />}
    </ObjectActivity>
  )
}
