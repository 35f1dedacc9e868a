import { Link, Outlet, useLocation } from 'react-router'
import { paths } from '@/paths.ts'
import { CopyButton } from '@/ui/CopyButton.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { Tabs } from '@/ui/Tabs.tsx'
import { plural } from '@/ui/time.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { ContainerActions } from './ContainerActions.tsx'
import { NextSteps } from './NextSteps.tsx'
import { SharedWord } from './SharedWord.tsx'
import { useContainer } from './use-container.ts'

/** One container: its profiles, where it reaches, which connectors use it, and what was done to it. */
export function ContainerScreen() {
  const tenant = useTenantInView()
  const container = useContainer()
  const tab = useCurrentTab(tenant, container.id)
  const { id, name, owner, administered } = container
  return (
    <Page title={`${name} · Containers`}>
      <PageHeader
        title={name}
        meta={
          <>
            <span className="idc">
              Container&nbsp;<span className="id">{id}</span>
              <CopyButton value={String(id)} what="container id" />
            </span>
            <span>
              Owner{' '}
              {administered ? (
                <Link className="plain" to={paths.tenant(owner.guid)}>
                  {owner.name}
                </Link>
              ) : (
                owner.name
              )}
            </span>
            <span className="tn">{plural(container.profiles, 'profile', 'profiles')}</span>
            <SharedWord container={container} />
            {container.disabled && (
              <StateWord hue="unusable" icon="off">
                Disabled for everybody
              </StateWord>
            )}
          </>
        }
        actions={<ContainerActions container={container} tab={tab} />}
      />
      <NextSteps container={container} tab={tab} />
      <Tabs
        label="Container"
        tabs={[
          { to: paths.container(tenant, id), label: 'Profiles', count: container.profiles },
          { to: paths.containerSharing(tenant, id), label: 'Sharing' },
          { to: paths.containerConnectors(tenant, id), label: 'Connectors', count: container.connectors },
          { to: paths.containerActivity(tenant, id), label: 'Activity' },
        ]}
      >
        <Outlet />
      </Tabs>
    </Page>
  )
}

/** The tab that is open: dialogs stand over it, at an address below its own. */
function useCurrentTab(tenant: string, id: number): string {
  const { pathname } = useLocation()
  const tabs = [
    paths.containerSharing(tenant, id),
    paths.containerConnectors(tenant, id),
    paths.containerActivity(tenant, id),
  ]
  return tabs.find((tab) => pathname.startsWith(tab)) ?? paths.container(tenant, id)
}
