import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { loadConfig } from '@/api/config.ts'
import { queryClient } from '@/api/query-client.ts'
import { configureTransport } from '@/api/transport.ts'
import { removeLeftOverWorker } from '@/app/left-over-worker.ts'
import { Providers } from '@/app/Providers.tsx'
import { ExtensionContext, type Extension } from '@/extension.ts'
import { routes } from '@/routes.tsx'
import '@/ui/styles/app.css'

async function prepare(): Promise<Extension> {
  // The constant must stand here, inline: behind a function the bundler would keep the mock gateway in production builds.
  if (__MOCK_GATEWAY__) {
    const { startMockGateway } = await import('@mocks/browser.ts')
    const gateway = await startMockGateway()
    configureTransport(gateway.transport)
    // What another tab changed is read anew here.
    gateway.onChange(() => void queryClient.invalidateQueries())
    return gateway.extension
  }
  await removeLeftOverWorker()
  return {}
}

// The first loaders run as soon as the router exists: before that, the gateway must be able to answer.
const [extension] = await Promise.all([prepare(), loadConfig()])
const router = createBrowserRouter(routes)

createRoot(document.getElementById('root') as HTMLElement).render(
  <ExtensionContext value={extension}>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </ExtensionContext>,
)
