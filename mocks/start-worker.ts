/** How long the browser may take for the worker, registration included, before the page answers by itself. */
const patienceMs = 5000

interface RunningWorker {
  stop: () => Promise<void>
}

/**
 * Starts the service worker that brings requests to `receive`; null where that is not possible, for whatever reason.
 * `lost` is called when another worker takes its place, of which the library would not hear.
 */
export async function startWorker(
  receive: (request: Request) => Promise<Response>,
  lost: () => void,
): Promise<RunningWorker | null> {
  try {
    const container = globalThis.navigator.serviceWorker as ServiceWorkerContainer | undefined
    if (!container || !(await isReady(container))) return null
    globalThis.addEventListener('unhandledrejection', forgiveUpdate)
    // Its cookie store reads localStorage as it loads, which fails where storage is denied: so only here.
    const [{ setupWorker }, { http }] = await Promise.all([import('msw/browser'), import('msw/http')])
    const worker = setupWorker(http.all('/api/*', async ({ request }) => receive(request)))
    await inTime(worker.start({ serviceWorker: { url: __MOCK_WORKER_URL__ }, onUnhandledFrame: 'bypass', quiet: true }))
    container.addEventListener('controllerchange', lost)
    return {
      stop: async () => {
        container.removeEventListener('controllerchange', lost)
        await worker.stop()
      },
    }
  } catch {
    return null
  }
}

/** A page that has no controller though there is a worker was reloaded past it, and the library would reload it again, perhaps for ever. */
async function isReady(container: ServiceWorkerContainer): Promise<boolean> {
  const registration = await container.getRegistration()
  if (!registration || container.controller) return true
  // Another tab is just registering it: as soon as it runs it takes this page over.
  if (!registration.active)
    await inTime(new Promise((done) => container.addEventListener('controllerchange', done, { once: true })))
  return container.controller !== null
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  return await Promise.race([
    work,
    new Promise<never>((_, late) => {
      setTimeout(() => late(new Error('The worker did not start in time.')), patienceMs)
    }),
  ])
}

/** The library looks for a newer worker without waiting for the result; without the server it finds none, which is no news. */
function forgiveUpdate(event: PromiseRejectionEvent): void {
  const { reason } = event as { reason: unknown }
  if (reason instanceof Error && /Failed to update a ServiceWorker/.test(reason.message)) event.preventDefault()
}
