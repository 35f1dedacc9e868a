import { Outlet, useParams } from 'react-router'
import type { ContainerChoice } from './search-operators.ts'
import { ProfileSearchPanel } from './ProfileSearchPanel.tsx'

// The same for every render: a new list would be taken for other containers to choose from.
const none: readonly ContainerChoice[] = []

/** The profiles of one container, on its page. */
export function ContainerProfilesTab() {
  return (
    <>
      <ProfileSearchPanel containers={none} within={Number(useParams()['container'])} />
      <Outlet />
    </>
  )
}
