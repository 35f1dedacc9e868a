import { describe, expect, test } from 'vitest'
import type { Container, ContainerTenant } from '@/contract/console/containers.ts'
import {
  changesOf,
  draftAt,
  isTicked,
  noDraft,
  openDraft,
  presetIn,
  sentenceOf,
  storedDraft,
  withPreset,
  withTick,
} from '@/features/containers/sharing-draft.ts'
import { cutFrom, heldAbove, sharingTree } from '@/features/containers/sharing-tree.ts'
import { visibleRows } from '@/ui/tree-rows.ts'

function tenant(guid: string, parentGuid: string | null, more: Partial<ContainerTenant> = {}): ContainerTenant {
  return {
    guid,
    name: guid.toUpperCase(),
    parentGuid,
    state: 'available',
    cutBy: null,
    disabledHere: null,
    isGlobal: false,
    connectors: 0,
    ...more,
  }
}

const disabledHere = {
  by: { guid: 'o', name: 'O' },
  at: '2026-01-01T00:00:00Z',
  removable: true,
  staysDisabled: false,
}
const cutBy = { tenant: { guid: 'b', name: 'B' }, how: 'disabled-for' as const, by: { guid: 'o', name: 'O' } }
const owner = tenant('o', null, { state: 'owned' })
const a = tenant('a', 'o')
const b = tenant('b', 'o', { state: 'cut-off', cutBy, disabledHere })
const below = tenant('below', 'b', { state: 'cut-off', cutBy })
const tenants = new Map([owner, a, b, below].map((one) => [one.guid, one]))
const container = { id: 8, shared: true, administered: true } as Container
const anybody = () => null

describe('a draft of sharing', () => {
  test('a tick is a change only where it differs from what is stored', () => {
    const ticked = withTick(noDraft, a, true)
    expect(isTicked(ticked, a)).toBe(true)
    expect(changesOf(ticked, 8)).toEqual([{ change: 'disableContainerFor', containerId: 8, tenantGuid: 'a' }])
    expect(withTick(ticked, a, false).ticks.size).toBe(0)
    expect(withTick(noDraft, b, true).ticks.size).toBe(0)
    expect(isTicked(withTick(noDraft, b, false), b)).toBe(false)
  })

  test('gives before it takes, and shares before both', () => {
    const draft = withTick(withTick({ ...noDraft, shared: true }, a, true), b, false)
    expect(changesOf(draft, 8).map(({ change }) => change)).toEqual([
      'shareContainer',
      'enableContainerFor',
      'disableContainerFor',
    ])
  })

  test('comes back from a history entry, but only to its own container', () => {
    const draft = withTick(withTick({ ...noDraft, shared: false }, a, true), b, false)
    const state: unknown = JSON.parse(JSON.stringify({ sharing: storedDraft(8, draft), text: 'kept' }))
    expect(draftAt(state, 8)).toEqual(draft)
    expect(draftAt(state, 9)).toBeNull()
  })

  test.each([null, 'x', {}, { sharing: null }, { sharing: 7 }])('reads no draft from %j', (state) => {
    expect(draftAt(state, 8)).toBeNull()
  })

  test('takes only what it knows from an entry of another version', () => {
    const state = { sharing: { container: 8, shared: 'yes', disable: ['a', 7], enable: 'b' } }
    expect(draftAt(state, 8)).toEqual({ shared: null, ticks: new Map([['a', true]]) })
  })

  test('is begun by a link, without regard to the case of guids, and leaves the rest of the query', () => {
    const preset = presetIn('?disable=A&enable=b&enable=nobody&shared=off&state=cut-off')
    expect(preset?.rest).toBe('state=cut-off')
    expect(withPreset(noDraft, preset?.draft ?? noDraft, tenants)).toEqual({
      shared: false,
      ticks: new Map([
        ['a', true],
        ['b', false],
      ]),
    })
    expect(presetIn('?state=cut-off')).toBeNull()
  })

  test('drops what is so already, what is gone, the owner, and what this person may not change', () => {
    const ticks = new Map([
      ['a', true],
      ['b', true],
      ['o', true],
      ['gone', false],
    ])
    expect(openDraft({ shared: true, ticks }, container, tenants, anybody)).toEqual({
      shared: null,
      ticks: new Map([['a', true]]),
    })
    expect(openDraft({ shared: false, ticks }, container, tenants, () => 'no').ticks.size).toBe(0)
    expect(openDraft({ shared: false, ticks }, { ...container, administered: false }, tenants, anybody).shared).toBe(
      null,
    )
  })

  test('is told in one sentence', () => {
    expect(sentenceOf(withTick(withTick(noDraft, a, true), b, false), 8, tenants)).toBe(
      'Disable 8 for A, enable it for B',
    )
    expect(sentenceOf({ ...noDraft, shared: false }, 8, tenants)).toBe('Stop sharing 8')
    const many = { shared: null, ticks: new Map(['a', 'b', 'below', 'o'].map((guid) => [guid, true])) }
    expect(sentenceOf(many, 8, tenants)).toBe('Disable 8 for A, B and 2 more')
  })
})

describe('the tree of a container', () => {
  const tree = sharingTree([...tenants.values()])
  const at = (guid: string) => tree.at.get(guid) ?? -1

  test('the line is cut from the first tenant that is cut off', () => {
    const rows = visibleRows(tree, new Set(['o', 'b']))
    expect(rows.map((row) => cutFrom(tree, row))).toEqual([Infinity, Infinity, 2, 2])
    const idle = sharingTree([owner, tenant('a', 'o', { state: 'not-shared' })])
    expect(visibleRows(idle, new Set(['o'])).map((row) => cutFrom(idle, row))).toEqual([Infinity, 0])
  })

  test('below a ticked tenant a tick would do nothing, until that one is taken back', () => {
    expect(heldAbove(tree, at('below'), noDraft)).toContain('Disabled for B')
    expect(heldAbove(tree, at('below'), withTick(noDraft, b, false))).toBeNull()
    expect(heldAbove(tree, at('a'), noDraft)).toBeNull()
    expect(heldAbove(tree, at('a'), withTick(noDraft, owner, true))).toContain('Disabled for O')
  })

  test('what is cut off from outside the table says so', () => {
    const from = { tenant: null, how: 'containers-off' as const, by: null }
    const alone = sharingTree([tenant('x', null, { state: 'cut-off', cutBy: from })])
    expect(heldAbove(alone, 0, noDraft)).toContain('would change nothing')
  })
})
