import { Outlet, useParams } from 'react-router'
import { ProfileSearchPanel } from './ProfileSearchPanel.tsx'

/** The profiles of one container, on its page. */
export function ContainerProfilesTab() {
  return (
    <>
      <ProfileSearchPanel containers={[]} within={Number(useParams()['container'])} />
      <Outlet />
    </>
  )
}
