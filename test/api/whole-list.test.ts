import { expect, test } from 'vitest'
import { ReadFailed } from '@/api/outcome.ts'
import { wholeList } from '@/api/whole-list.ts'

interface Page {
  items: { id: number }[]
  total: number
  nextCursor: string | null
}

const pages = new Map<string | null, Page>([
  [null, { items: [{ id: 3 }, { id: 2 }], total: 4, nextCursor: 'a' }],
  // One was made meanwhile, so that the last of the first page is the first of the second.
  ['a', { items: [{ id: 2 }, { id: 1 }], total: 5, nextCursor: 'b' }],
  ['b', { items: [{ id: 0 }], total: 5, nextCursor: null }],
])

async function pageAt(cursor: string | null): Promise<Page> {
  const page = pages.get(cursor)
  if (!page) throw new Error(`There is no page at ${cursor}`)
  return Promise.resolve(page)
}

const idOf = ({ id }: { id: number }) => id

test('a list is read to its end, each row once, and after every page it is told how far', async () => {
  const told: [number, number][] = []
  const list = await wholeList(pageAt, idOf, new AbortController().signal, (read, total) => told.push([read, total]))
  expect(list).toEqual({ kind: 'read', rows: [{ id: 3 }, { id: 2 }, { id: 1 }, { id: 0 }] })
  expect(told).toEqual([
    [2, 4],
    [3, 5],
  ])
})

test('a list that is stopped on the way reads no further page and is no list', async () => {
  const control = new AbortController()
  let read = 0
  const counted = async (cursor: string | null) => {
    read += 1
    return pageAt(cursor)
  }
  expect(await wholeList(counted, idOf, control.signal, () => control.abort())).toEqual({ kind: 'stopped' })
  expect(read, 'the page that was under way when it was stopped').toBeLessThanOrEqual(2)

  const torn = new AbortController()
  const tearing = async (): Promise<Page> => {
    torn.abort()
    return Promise.reject(torn.signal.reason as Error)
  }
  expect(await wholeList(tearing, idOf, torn.signal, () => undefined)).toEqual({ kind: 'stopped' })
})

test('a page that cannot be read fails the whole, with what there is to tell support', async () => {
  const failing = async (cursor: string | null) => {
    if (cursor === null) return pageAt(cursor)
    throw new ReadFailed({
      kind: 'unknown',
      reason: 'time-out',
      status: null,
      problems: [],
      refusal: null,
      requestId: 'request-1',
    })
  }
  expect(await wholeList(failing, idOf, new AbortController().signal, () => undefined)).toEqual({
    kind: 'failed',
    sentence: 'The gateway did not answer in time.',
    code: 'time-out',
    requestId: 'request-1',
  })
})
