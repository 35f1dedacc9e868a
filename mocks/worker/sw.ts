/**
 * The one service worker of the demo build: it keeps the app for offline use; the build appends MSW's script, which answers `/api/`.
 *
 * It stands before MSW's script and keeps every other request from it, so that a request is answered once.
 */
declare const __APP_SHELL__: { version: string; files: string[] }

// The library types `self` as any worker.
const worker = self as unknown as ServiceWorkerGlobalScope

const PREFIX = 'app-shell:'
const PAGE = '/index.html'
const shellName = PREFIX + __APP_SHELL__.version

// MSW unregisters the worker when the last tab closes; offline there would be nothing to open the next one.
Object.defineProperty(worker.registration, 'unregister', { value: () => Promise.resolve(false) })

// Keeping reads the whole app once more. Whoever is at work has the network and the processor for the screens, not for what may never be needed.
const QUIET_MS = 5000

let requests = 0
let keeping: Promise<void> | undefined

// MSW's page sends one every few seconds, so that there is a next event also where nobody asks for anything.
worker.addEventListener('message', (event) => event.waitUntil(keepShellWhenQuiet()))

worker.addEventListener('fetch', (event) => {
  requests += 1
  event.waitUntil(keepShellWhenQuiet())
  const url = new URL(event.request.url)
  if (url.origin !== worker.location.origin || url.pathname.startsWith('/api/')) return
  event.stopImmediatePropagation()
  if (event.request.method !== 'GET') return
  if (event.request.mode === 'navigate') event.respondWith(page(event.request))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(event.request))
  else event.respondWith(otherFile(event.request))
})

/** The network first: whoever serves the app at this address now, be it a newer demo or the production build, must be seen. */
async function page(request: Request): Promise<Response> {
  const fresh = await fetch(request).catch(() => undefined)
  if (fresh?.ok) return fresh
  return (await kept(PAGE)) ?? fresh ?? Response.error()
}

/** Names under /assets/ carry a hash of the content: what is kept is right. */
async function asset(request: Request): Promise<Response> {
  return (await kept(request)) ?? fetch(request)
}

async function otherFile(request: Request): Promise<Response> {
  const fresh = await fetch(request).catch(() => undefined)
  return fresh ?? (await kept(request)) ?? Response.error()
}

async function kept(file: string | Request): Promise<Response | undefined> {
  const shell = await caches.open(shellName)
  // An older shell serves until this one is whole; then it is gone.
  return (await shell.match(file, { ignoreVary: true })) ?? caches.match(file, { ignoreVary: true })
}

/** Not beside requests; where there was another one meanwhile, its own turn comes. */
async function keepShellWhenQuiet(): Promise<void> {
  const before = requests
  if (!keeping) await new Promise((done) => setTimeout(done, QUIET_MS))
  if (before === requests) await keepShell()
}

/** Stores the files of this build, once; a failure is tried again at the next event. */
function keepShell(): Promise<void> {
  keeping ??= storeShell().catch(() => {
    keeping = undefined
  })
  return keeping
}

async function storeShell(): Promise<void> {
  const shell = await caches.open(shellName)
  if (await shell.match(PAGE)) return
  await shell.addAll(__APP_SHELL__.files.filter((file) => file !== PAGE))
  // The page comes last: where it is, everything it needs is.
  await shell.add(new Request(PAGE, { cache: 'no-cache' }))
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== shellName) await caches.delete(name)
  }
}
