import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queryClient } from '@/api/query-client.ts'
import { Announcer } from '@/ui/Announcer.tsx'
import { Toaster } from '@/ui/Toaster.tsx'

export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      {children}
      <Toaster />
      <Announcer />
    </QueryClientProvider>
  )
}
