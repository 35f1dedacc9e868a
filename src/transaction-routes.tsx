import type { RouteObject } from 'react-router'
import { readOnce } from '@/api/ahead.ts'
import { containerQuery, containersQuery, containerTenantsQuery } from '@/api/containers.ts'
import { transactionQuery } from '@/api/transactions.ts'
import { load } from '@/load.ts'
import { idOf } from './profile-routes.tsx'

/** Transactions, the checkout that makes them, and the way from an empty tenant to the second merchant. */
export const transactionRoutes: RouteObject[] = [
  {
    path: 'transactions',
    lazy: async () => ({
      Component: (await import('@/features/transactions/TransactionsScreen.tsx')).TransactionsScreen,
    }),
  },
  {
    path: 'transactions/new',
    lazy: async () => ({
      Component: (await import('@/features/transaction-console/SendTransactionScreen.tsx')).SendTransactionScreen,
    }),
  },
  {
    path: 'transactions/:transaction',
    loader: load(({ transaction = '' }) => [readOnce(transactionQuery(transaction))]),
    lazy: async () => ({
      Component: (await import('@/features/transactions/TransactionScreen.tsx')).TransactionScreen,
    }),
  },
  {
    path: 'checkout',
    lazy: async () => ({ Component: (await import('@/features/checkout/CheckoutScreen.tsx')).CheckoutScreen }),
  },
  {
    path: 'first-steps/:container?',
    loader: load(({ tenant = '' }) => [readOnce(containersQuery(tenant))]),
    lazy: async () => ({ Component: (await import('@/features/first-steps/FirstStepsScreen.tsx')).FirstStepsScreen }),
    // The dialogs of containers and their use stand over the steps as well: who is led through them does not lose the way.
    children: [
      {
        path: 'new',
        lazy: async () => ({
          Component: (await import('@/features/containers/CreateContainerDialog.tsx')).CreateContainerDialog,
        }),
      },
      {
        path: 'use',
        loader: load((params) => [
          readOnce(containerQuery(idOf(params))),
          readOnce(containerTenantsQuery(idOf(params))),
        ]),
        lazy: async () => ({
          Component: (await import('@/features/assignment/UseContainerDialog.tsx')).UseContainerDialog,
        }),
      },
    ],
  },
]
