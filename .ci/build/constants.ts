/** The build-time constants of a mode; `globals.d.ts` declares them for the sources. */
export function constants(mode: string, serving: boolean): Record<string, string> {
  const mock = mode === 'demo' || mode === 'development'
  const workerUrl = !mock ? '' : serving ? '/mockServiceWorker.js' : '/sw.js'
  return { __MOCK_GATEWAY__: JSON.stringify(mock), __MOCK_WORKER_URL__: JSON.stringify(workerUrl) }
}
