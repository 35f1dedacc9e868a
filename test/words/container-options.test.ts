import { expect, test } from 'vitest'
import type { ContainerRow, Standing } from '@/contract/console/containers.ts'
import { assignableContainers } from '@/words/container-options.ts'

function container(id: number, state: Standing['state'], more: Partial<ContainerRow> = {}): ContainerRow {
  return {
    id,
    name: `Container ${id}`,
    owner: { guid: 'TE-1', name: 'Nord Group' },
    shared: true,
    disabled: false,
    profiles: 0,
    connectors: 0,
    globalFor: 0,
    disabledFor: [],
    administered: false,
    createdAt: '2026-01-01T00:00:00Z',
    etag: '"1"',
    standing: { state, cutBy: null },
    ...more,
  }
}

test('a tenant may choose among what it owns and what is shared with it, in the order they came', () => {
  expect(assignableContainers([container(12, 'available'), container(3, 'owned')])).toEqual([
    { value: '12', label: '12  Container 12 · shared by Nord Group' },
    { value: '3', label: '3  Container 3 · owned' },
  ])
})

test('what is cut off on the way down, or owned by a sub-tenant, cannot be chosen', () => {
  expect(assignableContainers([container(1, 'cut-off'), container(2, 'below')])).toEqual([])
})

test('a disabled container can be chosen and says that it is disabled', () => {
  expect(assignableContainers([container(4, 'owned', { disabled: true })])).toEqual([
    { value: '4', label: '4  Container 4 · owned · disabled' },
  ])
  expect(assignableContainers([container(5, 'below', { disabled: true })])).toEqual([])
})

test('without containers there is nothing to choose', () => {
  expect(assignableContainers([])).toEqual([])
})
