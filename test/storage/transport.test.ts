import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Transport } from '@mocks/transport.ts'

const call = 'http://localhost/api/console/v1/session'
const network = vi.fn<typeof fetch>()
const answer = vi.fn<(request: Request) => Promise<Response>>()
let transport: Transport

beforeEach(() => {
  vi.stubGlobal('location', new URL('http://localhost/t/1'))
  vi.stubGlobal('fetch', network)
  answer.mockImplementation(async (request) => new Response(`gateway ${await request.text()}`))
  transport = new Transport(answer)
  transport.viaWorker = true
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  network.mockReset()
  answer.mockReset()
})

/** What the network sees when a worker delivers the request to the page. */
function workerDelivers(): void {
  network.mockImplementation(async (input, init) => transport.receive(new Request(input, init)))
}

const send = async (method = 'POST') =>
  transport.fetch(new Request(call, { method, ...(method === 'POST' ? { body: 'hello' } : {}) }))

it('a request goes through the worker', async () => {
  workerDelivers()
  expect(await (await send()).text()).toBe('gateway hello')
  expect(network).toHaveBeenCalledOnce()
})

it('without a worker it is answered in the page', async () => {
  transport.viaWorker = false
  expect(await (await send()).text()).toBe('gateway hello')
  expect(network).not.toHaveBeenCalled()
})

it('whatever is not for the gateway is left to the network', async () => {
  network.mockImplementation(async () => new Response('network'))
  expect(await (await transport.fetch('http://localhost/config.json')).text()).toBe('network')
  expect(await (await transport.fetch('https://gateway.example.com/api/v3')).text()).toBe('network')
  expect(answer).not.toHaveBeenCalled()
})

it.each([
  ['the server answers instead', async () => new Response('nobody home', { status: 502 })],
  ['nobody answers', async () => Promise.reject(new TypeError('Failed to fetch'))],
])('a request that the worker did not deliver is answered in the page: %s', async (_, outcome) => {
  network.mockImplementation(outcome)
  expect(await (await send()).text()).toBe('gateway hello')
  expect(await (await send('GET')).text()).toBe('gateway ')
  expect(network).toHaveBeenCalledOnce()
})

it('a request that hangs is answered in the page, and not again when it is delivered after all', async () => {
  vi.useFakeTimers()
  let deliver: () => Promise<Response> = () => Promise.reject(new Error('not sent'))
  network.mockImplementation(async (input, init) => {
    const { headers } = new Request(input, init)
    deliver = async () => transport.receive(new Request(call, { method: 'POST', headers, body: 'hello' }))
    return new Promise(() => {})
  })
  const sent = send()
  await vi.advanceTimersByTimeAsync(5000)
  expect(await (await sent).text()).toBe('gateway hello')
  expect((await deliver()).type).toBe('error')
  expect(answer).toHaveBeenCalledOnce()
})

it('a slow answer of the gateway is waited for, and its failure is not hidden', async () => {
  vi.useFakeTimers()
  workerDelivers()
  answer.mockImplementationOnce(
    async () => new Promise((_, fail) => setTimeout(() => fail(new TypeError('lost')), 8000)),
  )
  const outcome = send().catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(9000)
  expect(await outcome).toMatchObject({ message: 'lost' })
  expect(answer).toHaveBeenCalledOnce()
  expect(transport.viaWorker).toBe(true)
})

it('an aborted request is not answered', async () => {
  const aborted = AbortSignal.abort(new Error('left'))
  network.mockImplementation(async (_, init) => Promise.reject(init?.signal?.reason as Error))
  for (const viaWorker of [true, false]) {
    transport.viaWorker = viaWorker
    await expect(transport.fetch(new Request(call, { signal: aborted }))).rejects.toThrow('left')
  }
  expect(answer).not.toHaveBeenCalled()
})
