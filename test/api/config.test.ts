import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { call } from '@/api/client.ts'
import { currentConfig, loadConfig } from '@/api/config.ts'
import { configureTransport } from '@/api/transport.ts'
import { endpoints } from '@/contract/endpoints.ts'

async function configured(config: unknown) {
  vi.stubGlobal('fetch', async () => Response.json(config))
  await loadConfig()
  return currentConfig()
}

beforeEach(() => void vi.stubGlobal('location', new URL('http://console.test/')))
afterEach(() => {
  configureTransport(fetch)
  vi.unstubAllGlobals()
})

test.each(['/gw', '/gw/', '/a/b.c~d'])('a prefix on this origin is taken: %s', async (gateway) => {
  expect((await configured({ gateway })).gateway).toBe(gateway.replace(/\/$/, ''))
})

test.each([
  'https://gateway.example.com',
  '//gateway.example.com',
  '/\\gateway.example.com',
  'gw',
  '/gw?x',
  '/gw#x',
  7,
  null,
])('anything else could not be reached under the policy of the page, and is ignored: %s', async (gateway) => {
  expect(await configured({ gateway, environment: 'Staging' })).toEqual({ gateway: '', environment: 'Staging' })
})

test('calls go to the prefix', async () => {
  await configured({ gateway: '/gw' })
  const sent: string[] = []
  configureTransport(async (input) => {
    sent.push((input as Request).url)
    return Response.json({ items: [], nextCursor: null, total: 0 })
  })
  await call(endpoints.listTenants, { query: {} })
  expect(sent).toEqual(['http://console.test/gw/api/console/v1/tenants'])
})

test('a config that does not come is not waited for', async () => {
  let signal: AbortSignal | null | undefined
  vi.stubGlobal('fetch', async (_address: string, init?: RequestInit) => {
    signal = init?.signal
    throw new Error('timed out')
  })
  await loadConfig()
  expect(signal).toBeInstanceOf(AbortSignal)
})
