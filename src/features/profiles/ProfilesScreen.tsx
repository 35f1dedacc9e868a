import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { containersQuery } from '@/api/containers.ts'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { DeleteOutcomeNote } from './DeleteOutcomeNote.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { listStateOf } from './list-state.ts'
import { ProfileSearchPanel } from './ProfileSearchPanel.tsx'

/** Find a customer by whatever they can tell, in the containers of the tenant in view. */
export function ProfilesScreen() {
  const tenant = useTenantInView()
  const { data } = useSuspenseQuery(containersQuery(tenant))
  const { outcome } = listStateOf(useLocation().state)
  // Cut off means that its profiles cannot be reached from here.
  const containers = data.items.filter(({ standing }) => standing.state !== 'cut-off')
  return (
    <Page title="Profiles">
      <PageHeader title="Profiles" />
      {outcome && <DeleteOutcomeNote outcome={outcome} />}
      <ProfileSearchPanel containers={containers} />
    </Page>
  )
}
