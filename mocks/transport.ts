type Answer = (request: Request) => Promise<Response>

const callHeader = 'x-mock-call'

/** How long a request may take on its way through the service worker before the page answers it. */
const patienceMs = 3000

/**
 * Brings the app's requests to the gateway: through the service worker, where they show in the developer tools, or straight within the page.
 *
 * A worker can be missing, stopped, replaced, or bypassed by a hard reload. A request that did not arrive through it is answered in the page, and
 * as each has a number, never twice.
 */
export class Transport {
  /** Whether requests are sent through the worker; it ends when one is lost there. */
  viaWorker = false
  private readonly answer: Answer
  private readonly arrived = new Set<string>()
  private readonly answeredHere = new Set<string>()
  private count = 0

  constructor(answer: Answer) {
    this.answer = answer
  }

  /** What the worker delivers. */
  readonly receive: Answer = async (request) => {
    const call = request.headers.get(callHeader)
    if (call !== null) {
      if (this.answeredHere.has(call)) return Response.error()
      this.arrived.add(call)
    }
    return await this.answer(request)
  }

  /** Takes the place of the browser's `fetch` in the app's client. */
  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    const { origin, pathname } = new URL(request.url)
    if (origin !== globalThis.location.origin || !pathname.startsWith('/api/')) return await fetch(request)
    if (!this.viaWorker) return await this.withinPage(request)
    const body = request.method === 'GET' || request.method === 'HEAD' ? null : await request.text()
    return await this.throughWorker(request, body)
  }

  private async throughWorker(request: Request, body: string | null): Promise<Response> {
    this.count += 1
    const call = String(this.count)
    const lost = new AbortController()
    const headers = new Headers(request.headers)
    headers.set(callHeader, call)
    const sent = fetch(request.url, {
      method: request.method,
      headers,
      body,
      cache: request.cache,
      credentials: request.credentials,
      signal: AbortSignal.any([request.signal, lost.signal]),
    })
    await settledOrLate(sent)
    if (this.arrived.delete(call) || request.signal.aborted) return await sent
    this.answeredHere.add(call)
    this.viaWorker = false
    lost.abort()
    return await this.withinPage(
      new Request(request.url, { method: request.method, headers: request.headers, body, signal: request.signal }),
    )
  }

  /** As `fetch` would: an abort is a rejection, and so is an answer that is none. */
  private async withinPage(request: Request): Promise<Response> {
    const { signal } = request
    signal.throwIfAborted()
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    })
    const response = await Promise.race([this.answer(request), aborted])
    if (response.type === 'error') throw new TypeError('Failed to fetch')
    return response
  }
}

async function settledOrLate(sent: Promise<unknown>): Promise<void> {
  await new Promise<void>((done) => {
    const timer = setTimeout(done, patienceMs)
    const settled = () => {
      clearTimeout(timer)
      done()
    }
    sent.then(settled, settled)
  })
}
