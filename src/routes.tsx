import { redirect, type RouteObject } from 'react-router'
import { readOnce } from '@/api/ahead.ts'
import { readConnectorAndTenant } from '@/api/connector-and-tenant.ts'
import { connectorsOfContainerQuery, connectorsOfTenantQuery, traceQuery } from '@/api/connectors.ts'
import { containerQuery, containerTenantsQuery, containersQuery } from '@/api/containers.ts'
import { findingsQuery, matrixQuery, overviewQuery } from '@/api/overview.ts'
import { sessionQuery } from '@/api/session.ts'
import { merchantsQuery, tenantQuery, tenantsQuery } from '@/api/tenants.ts'
import { HydrateFallback } from '@/app/HydrateFallback.tsx'
import { Layout } from '@/app/Layout.tsx'
import { NotFoundPage } from '@/app/NotFoundPage.tsx'
import { RootErrorPage } from '@/app/RootErrorPage.tsx'
import { RouteErrorPage } from '@/app/RouteErrorPage.tsx'
import { load, toOwnTenant } from '@/load.ts'
import { paths } from '@/paths.ts'
import { idOf, profileRoutes, revertDialog } from './profile-routes.tsx'
import { transactionRoutes } from './transaction-routes.tsx'

/** Dialogs of a container stand over the tab they were opened from. */
const containerDialogs: RouteObject[] = [
  {
    path: 'edit',
    lazy: async () => ({
      Component: (await import('@/features/containers/EditContainerDialog.tsx')).EditContainerDialog,
    }),
  },
  {
    path: 'use',
    loader: load((params) => [readOnce(containerTenantsQuery(idOf(params)))]),
    lazy: async () => ({
      Component: (await import('@/features/assignment/UseContainerDialog.tsx')).UseContainerDialog,
    }),
  },
]

/** Why a connector uses its container: a panel beside the list it was opened from. */
const whyPanel: RouteObject = {
  path: ':connector/why',
  loader: load(({ connector = '' }) => [readOnce(traceQuery(connector))]),
  lazy: async () => ({ Component: (await import('@/features/connectors/WhyPanel.tsx')).WhyPanel }),
}

const assignConnectorDialog: RouteObject = {
  path: ':connector/container',
  loader: load(({ connector = '' }) => [readConnectorAndTenant(connector)]),
  lazy: async () => ({
    Component: (await import('@/features/assignment/AssignConnectorContainerDialog.tsx'))
      .AssignConnectorContainerDialog,
  }),
}

const tenantRoutes: RouteObject[] = [
  { index: true, loader: ({ params }) => redirect(paths.overview(params['tenant'] ?? '')) },
  {
    path: 'overview',
    loader: load(({ tenant = '' }) => [
      readOnce(overviewQuery(tenant)),
      readOnce(findingsQuery(tenant)),
      readOnce(matrixQuery(tenant)),
    ]),
    lazy: async () => ({ Component: (await import('@/features/overview/OverviewScreen.tsx')).OverviewScreen }),
    children: [
      {
        path: 'fix/:finding',
        lazy: async () => ({ Component: (await import('@/features/overview/FixFindingDialog.tsx')).FixFindingDialog }),
      },
      {
        path: 'cell/:subTenant/:container',
        loader: load((params) => [readOnce(containerTenantsQuery(idOf(params)))]),
        lazy: async () => ({ Component: (await import('@/features/overview/MatrixCellPanel.tsx')).MatrixCellPanel }),
      },
    ],
  },
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
          Component: (await import('@/features/assignment/SetGlobalContainerDialog.tsx')).SetGlobalContainerDialog,
        }),
      },
      {
        path: 'containers-off',
        lazy: async () => ({
          Component: (await import('@/features/tenants/SetContainersOffDialog.tsx')).SetContainersOffDialog,
        }),
      },
      { path: 'connectors', children: [assignConnectorDialog, whyPanel] },
    ],
  },
  {
    path: 'connectors',
    loader: load(({ tenant = '' }) => [readOnce(containersQuery(tenant))]),
    lazy: async () => ({ Component: (await import('@/features/connectors/ConnectorsScreen.tsx')).ConnectorsScreen }),
    children: [
      {
        path: 'assign',
        lazy: async () => ({
          Component: (await import('@/features/assignment/AssignConnectorsDialog.tsx')).AssignConnectorsDialog,
        }),
      },
      assignConnectorDialog,
      whyPanel,
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
          Component: (await import('@/features/profile-search/ContainerProfilesTab.tsx')).ContainerProfilesTab,
        }),
        children: [{ index: true, element: null }, ...containerDialogs],
      },
      {
        path: 'sharing',
        loader: load((params) => [readOnce(containerTenantsQuery(idOf(params)))]),
        lazy: async () => ({
          Component: (await import('@/features/containers/ContainerSharingTab.tsx')).ContainerSharingTab,
        }),
        children: containerDialogs,
      },
      {
        path: 'connectors',
        loader: load((params) => [readOnce(connectorsOfContainerQuery(idOf(params)))]),
        lazy: async () => ({
          Component: (await import('@/features/containers/ContainerConnectorsTab.tsx')).ContainerConnectorsTab,
        }),
        children: [...containerDialogs, assignConnectorDialog, whyPanel],
      },
      {
        path: 'activity',
        lazy: async () => ({
          Component: (await import('@/features/activity/ContainerActivityTab.tsx')).ContainerActivityTab,
        }),
        children: [...containerDialogs, revertDialog],
      },
    ],
  },
  ...profileRoutes,
  ...transactionRoutes,
  {
    path: 'activity',
    lazy: async () => ({ Component: (await import('@/features/activity/ActivityScreen.tsx')).ActivityScreen }),
    children: [revertDialog],
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
        path: 'challenge/:transaction',
        lazy: async () => ({ Component: (await import('@/app/ChallengePage.tsx')).ChallengePage }),
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
