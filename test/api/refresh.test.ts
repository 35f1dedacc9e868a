import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { keys } from '@/api/keys.ts'
import { refreshAssignments } from '@/api/refresh.ts'

test('a change of containers or their use makes profiles and searches old as well: they say which connectors reach them', async () => {
  const client = new QueryClient()
  const read = [keys.tenants(), keys.container(8), keys.profile(8, 'CP-1'), keys.profileSearch({ query: {} })]
  for (const key of read) client.setQueryData(key, {})
  await refreshAssignments(client)
  expect(read.map((key) => client.getQueryState(key)?.isInvalidated)).toEqual([true, true, true, true])
})
