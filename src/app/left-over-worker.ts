// That of the demo build, and that of the development server.
const ours = /^\/(?:sw|mock\w+)\.js$/
const keptBy = ['app-shell:', 'msw:']

function isOurs({ installing, waiting, active }: ServiceWorkerRegistration): boolean {
  const script = (active ?? waiting ?? installing)?.scriptURL
  return script !== undefined && ours.test(new URL(script).pathname)
}

/**
 * A browser that once ran the demo keeps its worker; in production it would answer in place of the gateway. Other workers of this
 * origin belong to others. Where storage is denied there is none, and asking for it must not keep the app from starting.
 */
export async function removeLeftOverWorker(): Promise<void> {
  try {
    const registrations = (await globalThis.navigator.serviceWorker.getRegistrations()).filter(isOurs)
    const gone = await Promise.all(registrations.map((registration) => registration.unregister()))
    const names = await globalThis.caches.keys()
    const leftOver = names.filter((name) => keptBy.some((start) => name.startsWith(start)))
    await Promise.all(leftOver.map((name) => globalThis.caches.delete(name)))
    if (gone.includes(true) && globalThis.navigator.serviceWorker.controller) globalThis.location.reload()
  } catch {
    // Nothing can be there to remove.
  }
}
