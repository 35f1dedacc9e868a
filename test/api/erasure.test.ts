import { QueryClient, type InfiniteData } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findInstead } from '@/api/erasure.ts'
import { keys } from '@/api/keys.ts'
import { forgetHits } from '@/api/profile-search.ts'
import { configureTransport } from '@/api/transport.ts'
import type { ProfileHit, ProfilePage } from '@/contract/console/profile-search.ts'

beforeEach(() => vi.stubGlobal('location', new URL('http://console.test/')))
afterEach(() => {
  configureTransport(fetch)
  vi.unstubAllGlobals()
})

const container = { id: 8, name: 'Checkout' }
const gone = 'CP-0a0a-0000-0000-0000-0000-0001'
const other = 'CP-0b0b-0000-0000-0000-0000-0002'

function hit(profileGuid: string, ...same: string[]): ProfileHit {
  return {
    profileGuid,
    customerIdentification: 'code-1',
    container,
    name: null,
    email: null,
    createdAt: '2026-01-01 10:00:00',
    instruments: [],
    matched: null,
    samePerson: same.map((guid) => ({ profileGuid: guid, container, because: ['email'] })),
  }
}

function afterForgetting(items: ProfileHit[]): ProfilePage | undefined {
  const client = new QueryClient()
  const key = keys.profileSearch({ query: {} })
  const page: ProfilePage = { items, nextCursor: null, total: items.length, searched: [container] }
  client.setQueryData<InfiniteData<ProfilePage>>(key, { pages: [page], pageParams: [null] })
  forgetHits(client, [gone.toUpperCase()])
  return client.getQueryData<InfiniteData<ProfilePage>>(key)?.pages[0]
}

test('a profile that is gone is neither found nor told to be the same person as another', () => {
  const left = afterForgetting([hit(gone, other), hit(other, gone, 'CP-3')])
  expect(left?.items).toEqual([hit(other, 'CP-3')])
  expect(left?.total).toBe(1)
})

test('where it was only told as the same person, the total stays', () => {
  const left = afterForgetting([hit(other, gone)])
  expect(left?.items).toEqual([hit(other)])
  expect(left?.total).toBe(1)
})

function profileAnswers(body: object): void {
  configureTransport(() => Promise.resolve(Response.json(body)))
}

test('an answer by identification without a guid does not say that the deleted profile is still there', async () => {
  profileAnswers({ success: true, profileExists: true, customerIdentification: 'code-1', paymentInstruments: [] })
  expect(await findInstead(8, gone, 'code-1')).toBeNull()
  expect(await findInstead(8, gone, undefined)).toEqual({ kind: 'same' })
})

test('an answer by identification with a guid says whose it is', async () => {
  const answer = { success: true, profileExists: true, customerIdentification: 'code-1', paymentInstruments: [] }
  profileAnswers({ ...answer, profileGuid: gone.toUpperCase() })
  expect(await findInstead(8, gone, 'code-1')).toEqual({ kind: 'same' })
  profileAnswers({ ...answer, profileGuid: other })
  expect(await findInstead(8, gone, 'code-1')).toMatchObject({ kind: 'another', profileGuid: other })
})
