import { Outlet, useLocation, useParams } from 'react-router'
import { usePrincipal } from '@/api/session.ts'
import { useExtension } from '@/extension.ts'
import { ComeBack } from './ComeBack.tsx'
import { MainNavigation } from './MainNavigation.tsx'
import { NavigationProgress } from './NavigationProgress.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { TenantPath } from './TenantPath.tsx'
import { ThemeMenu } from './ThemeMenu.tsx'
import { useArrival } from './use-arrival.ts'
import { useSessionWatch } from './use-session-watch.ts'
import { Zone } from './Zone.tsx'

/** The frame of everything below a tenant in view; that tenant is in the address, so that two tabs may look at two. */
export function Layout() {
  const principal = usePrincipal()
  const { tenant = principal.tenant.guid } = useParams()
  const { pathname } = useLocation()
  const { TopbarMark } = useExtension()
  useArrival()
  useSessionWatch(principal.username)
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <NavigationProgress />
      <div className="shell">
        <MainNavigation tenant={tenant} pathname={pathname} />
        <div className="work">
          <header className="topbar">
            <TenantPath tenant={tenant} />
            <div className="tools">
              {TopbarMark && <TopbarMark />}
              <Zone />
              <ThemeMenu />
              <PersonMenu />
            </div>
          </header>
          <main id="main" tabIndex={-1}>
            <ComeBack />
            <Outlet />
          </main>
        </div>
      </div>
    </>
  )
}
