import { redirect, type LoaderFunctionArgs, type RouteObject } from 'react-router'
import { readOnce } from '@/api/ahead.ts'
import { connectorQuery, connectorsOfContainerQuery, connectorsOfTenantQuery } from '@/api/connectors.ts'
import { containerQuery, containerTenantsQuery, containersQuery } from '@/api/containers.ts'
import { ReadFailed } from '@/api/outcome.ts'
import { profileQuery } from '@/api/profiles.ts'
import { sessionQuery } from '@/api/session.ts'
import { merchantsQuery, tenantQuery, tenantsQuery } from '@/api/tenants.ts'
import { HydrateFallback } from '@/app/HydrateFallback.tsx'
import { Layout } from '@/app/Layout.tsx'
import { NotFoundPage } from '@/app/NotFoundPage.tsx'
import { RootErrorPage } from '@/app/RootErrorPage.tsx'
import { RouteErrorPage } from '@/app/RouteErrorPage.tsx'
import { paths } from '@/paths.ts'

/** Reads what a screen needs before it shows, beside its code; whoever is not signed in is sent to sign in and back. */
function load(reads: (params: Record<string, string>) => Promise<unknown>[]) {
  return async ({ params, request }: LoaderFunctionArgs) => {
    try {
      await Promise.all(reads(params as Record<string, string>))
      return null
    } catch (failure) {
      throw signedOut(failure, request) ?? failure
    }
  }
}

function signedOut(failure: unknown, request: Request): Response | null {
  if (!(failure instanceof ReadFailed && failure.signedOut)) return null
  const { pathname, search } = new URL(request.url)
  return redirect(paths.signIn(pathname + search))
}

async function toOwnTenant({ request }: LoaderFunctionArgs) {
  try {
    const { principal } = await readOnce(sessionQuery())
    return redirect(paths.tenant(principal.tenant.guid))
  } catch (failure) {
    throw signedOut(failure, request) ?? failure
  }
}

const idOf = (params: Record<string, string>) => Number(params['container'])

/** Dialogs of a container stand over the tab they were opened from. */
const containerDialogs: RouteObject[] = [
  {
    path: 'edit',
    lazy: async () => ({
      Component: (await import('@/features/containers/EditContainerDialog.tsx')).EditContainerDialog,
    }),
  },
  {
    path: 'share',
    lazy: async () => ({
      Component: (await import('@/features/containers/ShareContainerDialog.tsx')).ShareContainerDialog,
    }),
  },
]

const tenantRoutes: RouteObject[] = [
  { index: true, loader: ({ params }) => redirect(paths.tenant(params['tenant'] ?? '')) },
  {
    path: 'tenants',
    loader: load(({ tenant = '' }) => [
      readOnce(tenantQuery(tenant)),
      readOnce(merchantsQuery(tenant)),
      readOnce(connectorsOfTenantQuery(tenant)),
      readOnce(containersQuery(tenant)),
    ]),
    lazy: async () => ({ Component: (await import('@/features/tenants/TenantsScreen.tsx')).TenantsScreen }),
    children: [
      {
        path: 'global-container',
        lazy: async () => ({
          Component: (await import('@/features/tenants/SetGlobalContainerDialog.tsx')).SetGlobalContainerDialog,
        }),
      },
      {
        path: 'connectors/:connector/container',
        loader: load(({ connector = '' }) => [readOnce(connectorQuery(connector))]),
        lazy: async () => ({
          Component: (await import('@/features/tenants/AssignConnectorContainerDialog.tsx'))
            .AssignConnectorContainerDialog,
        }),
      },
    ],
  },
  {
    path: 'containers',
    loader: load(({ tenant = '' }) => [readOnce(containersQuery(tenant))]),
    lazy: async () => ({ Component: (await import('@/features/containers/ContainersScreen.tsx')).ContainersScreen }),
    children: [
      {
        path: 'new',
        lazy: async () => ({
          Component: (await import('@/features/containers/CreateContainerDialog.tsx')).CreateContainerDialog,
        }),
      },
    ],
  },
  {
    path: 'containers/:container',
    loader: load((params) => [readOnce(containerQuery(idOf(params)))]),
    lazy: async () => ({ Component: (await import('@/features/containers/ContainerScreen.tsx')).ContainerScreen }),
    children: [
      {
        lazy: async () => ({
          Component: (await import('@/features/profiles/ContainerProfilesTab.tsx')).ContainerProfilesTab,
        }),
        children: [{ index: true, element: null }, ...containerDialogs],
      },
      {
        path: 'sharing',
        loader: load((params) => [readOnce(containerTenantsQuery(idOf(params)))]),
        lazy: async () => ({
          Component: (await import('@/features/containers/ContainerSharingTab.tsx')).ContainerSharingTab,
        }),
        children: [
          ...containerDialogs,
          {
            path: ':subTenant',
            lazy: async () => ({
              Component: (await import('@/features/containers/DisableContainerForDialog.tsx'))
                .DisableContainerForDialog,
            }),
          },
        ],
      },
      {
        path: 'connectors',
        loader: load((params) => [readOnce(connectorsOfContainerQuery(idOf(params)))]),
        lazy: async () => ({
          Component: (await import('@/features/containers/ContainerConnectorsTab.tsx')).ContainerConnectorsTab,
        }),
        children: containerDialogs,
      },
    ],
  },
  {
    path: 'containers/:container/profiles/:profile',
    loader: load((params) => [
      readOnce(profileQuery(idOf(params), params['profile'] ?? '')),
      readOnce(containerQuery(idOf(params))),
    ]),
    lazy: async () => ({ Component: (await import('@/features/profiles/ProfileScreen.tsx')).ProfileScreen }),
    children: [
      {
        lazy: async () => ({ Component: (await import('@/features/profiles/InstrumentsTab.tsx')).InstrumentsTab }),
        children: [
          { index: true, element: null },
          {
            path: 'delete',
            lazy: async () => ({
              Component: (await import('@/features/profiles/DeleteProfileDialog.tsx')).DeleteProfileDialog,
            }),
          },
        ],
      },
      {
        path: 'data',
        lazy: async () => ({ Component: (await import('@/features/profiles/ProfileDataTab.tsx')).ProfileDataTab }),
      },
    ],
  },
  {
    path: 'profiles',
    loader: load(({ tenant = '' }) => [readOnce(containersQuery(tenant))]),
    lazy: async () => ({ Component: (await import('@/features/profiles/ProfilesScreen.tsx')).ProfilesScreen }),
  },
  { path: '*', element: <NotFoundPage /> },
]

/** The site map: every screen with what it reads. Screens are lazy, so that their code and their data come side by side. */
export const routes: RouteObject[] = [
  {
    HydrateFallback,
    ErrorBoundary: RootErrorPage,
    children: [
      { index: true, loader: toOwnTenant, element: null },
      {
        path: 'sign-in',
        lazy: async () => ({ Component: (await import('@/features/session/SignInScreen.tsx')).SignInScreen }),
      },
      {
        path: 't/:tenant',
        Component: Layout,
        loader: load(() => [readOnce(sessionQuery()), readOnce(tenantsQuery())]),
        children: [{ ErrorBoundary: RouteErrorPage, children: tenantRoutes }],
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]
