import { QueryClient, type InfiniteData } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { forgetProfiles } from '@/api/bulk.ts'
import { keys } from '@/api/keys.ts'

interface Page {
  items: { profileGuid: string; samePerson: { profileGuid: string }[] }[]
  total: number
}

const hit = (profileGuid: string, ...same: string[]) => ({
  profileGuid,
  samePerson: same.map((one) => ({ profileGuid: one })),
})

test('many profiles that are gone are forgotten in one go, wherever they were read', async () => {
  const client = new QueryClient()
  const cancel = vi.spyOn(client, 'cancelQueries')
  const search = keys.profileSearch({ query: {} })
  const pages = [
    { items: [hit('CP-A'), hit('CP-B', 'CP-A', 'CP-D')], total: 9 },
    { items: [hit('CP-C'), hit('CP-D')], total: 9 },
  ]
  client.setQueryData(search, { pages, pageParams: [null, 'next'] })
  for (const guid of ['CP-A', 'CP-B']) {
    client.setQueryData(keys.profile(1, guid), {})
    client.setQueryData(keys.profileRaw(1, guid), {})
    client.setQueryData(keys.profileTransactions(guid, 'pt::1'), {})
    client.setQueryData(keys.deleteImpact(1, guid), {})
  }
  await forgetProfiles(client, [{ profileGuid: 'CP-A' }, { profileGuid: 'cp-c' }])
  expect(cancel).toHaveBeenCalledTimes(1)
  expect(client.getQueryData<InfiniteData<Page>>(search)?.pages).toEqual([
    { items: [hit('CP-B', 'CP-D')], total: 7 },
    { items: [hit('CP-D')], total: 7 },
  ])
  const left = client.getQueryCache().getAll()
  expect(left.filter(({ queryKey }) => queryKey.includes('cp-a'))).toEqual([])
  expect(left.filter(({ queryKey }) => queryKey.includes('cp-b'))).toHaveLength(4)
})
