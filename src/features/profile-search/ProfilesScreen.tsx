import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'react-router'
import { containersQuery } from '@/api/containers.ts'
import { paths } from '@/paths.ts'
import { listStateOf } from '@/profile/list-state.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { DeleteOutcomeNote } from './DeleteOutcomeNote.tsx'
import { ProfileSearchPanel } from './ProfileSearchPanel.tsx'

/** Find a customer by whatever they can tell, in the containers of the tenant in view. */
export function ProfilesScreen() {
  const tenant = useTenantInView()
  const { data } = useSuspenseQuery(containersQuery(tenant))
  const { outcome } = listStateOf(useLocation().state)
  // Cut off means that its profiles cannot be reached from here.
  const containers = useMemo(() => data.items.filter(({ standing }) => standing.state !== 'cut-off'), [data])
  return (
    <Page title="Profiles">
      <PageHeader title="Profiles" actions={<LinkButton to={paths.bulk(tenant)}>Bulk…</LinkButton>} />
      {outcome && <DeleteOutcomeNote outcome={outcome} />}
      <ProfileSearchPanel containers={containers} />
    </Page>
  )
}
