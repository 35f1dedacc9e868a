import { type RouteObject } from 'react-router'
import { readOnce } from '@/api/ahead.ts'
import { containerQuery, containersQuery } from '@/api/containers.ts'
import { receiptQuery } from '@/api/erasure.ts'
import { profileQuery } from '@/api/profiles.ts'
import { load } from '@/load.ts'
import { setProfileScreenCode } from '@/profile/screen-code.ts'

export const idOf = (params: Record<string, string>) => Number(params['container'])

/** Taking a step back is planned over the list it was found in. */
export const revertDialog: RouteObject = {
  path: ':activity/revert',
  lazy: async () => ({
    Component: (await import('@/features/activity/RevertActivityDialog.tsx')).RevertActivityDialog,
  }),
}

setProfileScreenCode(() =>
  Promise.all([import('@/features/profile/ProfileScreen.tsx'), import('@/features/profile/InstrumentsTab.tsx')]),
)

/** Everything about customer profiles: finding them, one of them, many at once, and the receipts of those that were deleted. */
export const profileRoutes: RouteObject[] = [
  {
    path: 'containers/:container/profiles/:profile',
    loader: load((params) => [
      readOnce(profileQuery(idOf(params), params['profile'] ?? '')),
      readOnce(containerQuery(idOf(params))),
    ]),
    lazy: async () => ({ Component: (await import('@/features/profile/ProfileScreen.tsx')).ProfileScreen }),
    children: [
      {
        lazy: async () => ({ Component: (await import('@/features/profile/InstrumentsTab.tsx')).InstrumentsTab }),
        children: [
          { index: true, element: null },
          {
            path: 'delete',
            lazy: async () => ({
              Component: (await import('@/features/erasure/DeleteProfileDialog.tsx')).DeleteProfileDialog,
            }),
          },
          {
            path: 'attach',
            lazy: async () => ({
              Component: (await import('@/features/profile-edit/AttachInstrumentDialog.tsx')).AttachInstrumentDialog,
            }),
          },
          {
            path: 'instruments/:tail/prefer',
            lazy: async () => ({
              Component: (await import('@/features/profile-edit/PreferInstrumentDialog.tsx')).PreferInstrumentDialog,
            }),
          },
          {
            path: 'instruments/:tail/detach',
            lazy: async () => ({
              Component: (await import('@/features/profile-edit/DetachInstrumentDialog.tsx')).DetachInstrumentDialog,
            }),
          },
          {
            path: 'instruments/:tail/charge',
            lazy: async () => ({
              Component: (await import('@/features/profile/ChargeabilityPanel.tsx')).ChargeabilityPanel,
            }),
          },
          {
            path: 'instruments/:tail/deregister',
            lazy: async () => ({
              Component: (await import('@/features/profile-edit/DeregisterInstrumentDialog.tsx'))
                .DeregisterInstrumentDialog,
            }),
          },
        ],
      },
      {
        path: 'data',
        lazy: async () => ({ Component: (await import('@/features/profile/ProfileDataTab.tsx')).ProfileDataTab }),
        children: [
          {
            path: 'edit',
            lazy: async () => ({
              Component: (await import('@/features/profile-edit/EditProfileDialog.tsx')).EditProfileDialog,
            }),
          },
          {
            path: 'reveal/:field',
            lazy: async () => ({
              Component: (await import('@/features/profile/RevealFieldDialog.tsx')).RevealFieldDialog,
            }),
          },
          {
            path: 'export',
            lazy: async () => ({
              Component: (await import('@/features/profile/ExportProfileDialog.tsx')).ExportProfileDialog,
            }),
          },
        ],
      },
      {
        path: 'transactions',
        lazy: async () => ({ Component: (await import('@/features/profile/TransactionsTab.tsx')).TransactionsTab }),
      },
      {
        path: 'activity',
        lazy: async () => ({
          Component: (await import('@/features/activity/ProfileActivityTab.tsx')).ProfileActivityTab,
        }),
        children: [revertDialog],
      },
      {
        path: 'raw',
        lazy: async () => ({ Component: (await import('@/features/profile/RawAnswerTab.tsx')).RawAnswerTab }),
      },
    ],
  },
  {
    path: 'profiles',
    loader: load(({ tenant = '' }) => [readOnce(containersQuery(tenant))]),
    lazy: async () => ({ Component: (await import('@/features/profile-search/ProfilesScreen.tsx')).ProfilesScreen }),
  },
  {
    path: 'profiles/bulk',
    loader: load(({ tenant = '' }) => [readOnce(containersQuery(tenant))]),
    lazy: async () => ({ Component: (await import('@/features/bulk/BulkScreen.tsx')).BulkScreen }),
    children: [
      {
        path: 'delete',
        lazy: async () => ({ Component: (await import('@/features/bulk/BulkDeleteDialog.tsx')).BulkDeleteDialog }),
      },
    ],
  },
  {
    path: 'profiles/bulk/:run',
    loader: load(({ tenant = '' }) => [readOnce(containersQuery(tenant))]),
    lazy: async () => ({ Component: (await import('@/features/bulk/BulkRunScreen.tsx')).BulkRunScreen }),
  },
  {
    path: 'receipts',
    lazy: async () => ({ Component: (await import('@/features/erasure/ReceiptsScreen.tsx')).ReceiptsScreen }),
  },
  {
    path: 'receipts/:receipt',
    loader: load((params) => [readOnce(receiptQuery(params['receipt'] ?? ''))]),
    lazy: async () => ({ Component: (await import('@/features/erasure/ReceiptScreen.tsx')).ReceiptScreen }),
  },
]
