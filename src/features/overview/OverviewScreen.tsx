import '@/ui/styles/overview.css'
import '@/ui/styles/matrix.css'
import { Outlet } from 'react-router'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { Beginning, useHasContainer } from './Beginning.tsx'
import { Findings } from './Findings.tsx'
import { LatestActivity } from './LatestActivity.tsx'
import { OverviewCounts } from './OverviewCounts.tsx'
import { SharingMatrix } from './SharingMatrix.tsx'

/** Where people arrive: how much there is, what deserves attention, what was changed, and who may use what. */
export function OverviewScreen() {
  const tenant = useTenantInView()
  const hasContainer = useHasContainer(tenant)
  return (
    <Page title="Overview">
      <PageHeader
        title="Overview"
        actions={hasContainer && <LinkButton to={paths.firstSteps(tenant)}>First steps</LinkButton>}
      />
      {!hasContainer && <Beginning tenant={tenant} />}
      <OverviewCounts tenant={tenant} />
      <div className="cols">
        <Findings key={`findings ${tenant}`} tenant={tenant} />
        <LatestActivity tenant={tenant} />
      </div>
      <SharingMatrix key={`matrix ${tenant}`} tenantInView={tenant} />
      <Outlet />
    </Page>
  )
}
