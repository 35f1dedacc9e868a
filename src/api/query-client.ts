import { QueryClient } from '@tanstack/react-query'

/**
 * One cache for the app. The client retries by itself, so the cache never does; `always`, because the mock gateway answers offline;
 * what was read counts as fresh for half a minute, and every change invalidates what it touched.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', staleTime: 30_000, refetchOnWindowFocus: true },
    mutations: { retry: false, networkMode: 'always' },
  },
})
