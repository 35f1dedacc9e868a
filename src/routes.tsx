import { redirect, type LoaderFunctionArgs, type RouteObject } from 'react-router'
import { connectorQuery, connectorsOfContainerQuery, connectorsOfTenantQuery } from '@/api/connectors.ts'
import { containerQuery, containerTenantsQuery, containersQuery } from '@/api/containers.ts'
import { ReadFailed } from '@/api/outcome.ts'
import { profileQuery } from '@/api/profiles.ts'
import { queryClient } from '@/api/query-client.ts'
import { sessionQuery } from '@/api/session.ts'
import { merchantsQuery, tenantQuery, tenantsQuery } from '@/api/tenants.ts'
import { HydrateFallback } from '@/app/HydrateFallback.tsx'
import { Layout } from '@/app/Layout.tsx'
import { NotFoundPage } from '@/app/NotFoundPage.tsx'
import { RootErrorPage } from '@/app/RootErrorPage.tsx'
import { RouteErrorPage } from '@/app/RouteErrorPage.tsx'
import { paths } from '@/paths.ts'

type Query = Parameters<typeof queryClient.ensureQueryData>[0]

/** Reads what a screen needs before it shows, beside its code; whoever is not signed in is sent to sign in and back. */
function load(queriesOf: (params: Record<string, string>) => Query[]) {
  return async ({ params, request }: LoaderFunctionArgs) => {
    const queries = queriesOf(params as Record<string, string>)
    try {
      await Promise.all(queries.map((query) => queryClient.ensureQueryData(query)))
      return null
    } catch (failure) {
      if (!(failure instanceof ReadFailed && failure.signedOut)) throw failure
      const { pathname, search } = new URL(request.url)
      throw redirect(paths.signIn(pathname + search))
    }
  }
}

async function toOwnTenant({ request }: LoaderFunctionArgs) {
  await load(() => [sessionQuery() as Query])({ request, params: {} } as LoaderFunctionArgs)
  const session = await queryClient.ensureQueryData(sessionQuery())
  return redirect(paths.tenant(session.principal.tenant.guid))
}

const idOf = (params: Record<string, string>) => Number(params['container'])
const queries = (...list: unknown[]) => list as Query[]

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
    loader: load(({ tenant = '' }) =>
      queries(tenantQuery(tenant), merchantsQuery(tenant), connectorsOfTenantQuery(tenant), containersQuery(tenant)),
    ),
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
        loader: load(({ connector = '' }) => queries(connectorQuery(connector))),
        lazy: async () => ({
          Component: (await import('@/features/tenants/AssignConnectorContainerDialog.tsx'))
            .AssignConnectorContainerDialog,
        }),
      },
    ],
  },
  {
    path: 'containers',
    loader: load(({ tenant = '' }) => queries(containersQuery(tenant))),
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
    loader: load((params) => queries(containerQuery(idOf(params)))),
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
        loader: load((params) => queries(containerTenantsQuery(idOf(params)))),
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
        loader: load((params) => queries(connectorsOfContainerQuery(idOf(params)))),
        lazy: async () => ({
          Component: (await import('@/features/containers/ContainerConnectorsTab.tsx')).ContainerConnectorsTab,
        }),
        children: containerDialogs,
      },
    ],
  },
  {
    path: 'containers/:container/profiles/:profile',
    loader: load((params) =>
      queries(profileQuery(idOf(params), params['profile'] ?? ''), containerQuery(idOf(params))),
    ),
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
    loader: load(({ tenant = '' }) => queries(containersQuery(tenant))),
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
        loader: load(() => queries(sessionQuery(), tenantsQuery())),
        children: [{ ErrorBoundary: RouteErrorPage, children: tenantRoutes }],
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]
