import { describe, expect, test } from 'vitest'
import { type Finding, FindingKind } from '@/contract/console/findings.ts'
import { findingDetail, findingKinds, findingSentence, findingWords } from '@/words/finding-words.ts'

const dach = { id: 14, name: 'DACH checkout' }
const wallet = { id: 8, name: 'Nordwind shared wallet' }
const connectors = (...names: string[]) => names.map((name) => ({ guid: `CO-${name}`, name }))

function finding(kind: FindingKind, more: Partial<Finding> = {}): Finding {
  const tenant = { guid: 'TE-1', name: 'Lindenhof Möbel' }
  return {
    id: kind,
    kind,
    tenant,
    containers: [],
    connectors: [],
    other: null,
    count: 1,
    fixes: [],
    advice: null,
    ...more,
  }
}

describe('a finding says what is wrong, and where', () => {
  test.each<[string, Finding, string, string]>([
    [
      'several connectors without a container',
      finding('connectors-without-container', {
        connectors: connectors('Kiosk Test', 'Web Cards', 'SEPA'),
        count: 8,
      }),
      '8 connectors of Lindenhof Möbel resolve to no container',
      'Kiosk Test, Web Cards and 6 more store no profiles.',
    ],
    [
      'one connector without a container',
      finding('connectors-without-container', { connectors: connectors('Kiosk Test') }),
      '1 connector of Lindenhof Möbel resolves to no container',
      'Kiosk Test stores no profiles.',
    ],
    [
      'three of them, all named',
      finding('connectors-without-container', { connectors: connectors('A', 'B', 'C'), count: 3 }),
      '3 connectors of Lindenhof Möbel resolve to no container',
      'A, B and C store no profiles.',
    ],
    [
      'a multi-method meta-connector',
      finding('multi-method-without-container', { connectors: connectors('All Methods'), containers: [dach] }),
      'All Methods has no container, but its members have',
      'Multi-method meta-connector of Lindenhof Möbel; its members use 14 DACH checkout.',
    ],
    [
      'a container shared for nobody',
      finding('shared-for-nobody', { containers: [dach], count: 27 }),
      '14 DACH checkout is shared, but nobody below can use it',
      'Lindenhof Möbel owns it; 27 tenants below are cut off.',
    ],
    [
      'an expected setting',
      finding('expects-parents-global', { other: { guid: 'TE-0', name: 'Nordwind DACH' }, count: 4 }),
      'Lindenhof Möbel seems to expect the global setting of Nordwind DACH',
      'Its 4 connectors have no container; a global setting is not passed down.',
    ],
    [
      'an expected setting of a tenant that may not be named',
      finding('expects-parents-global'),
      'Lindenhof Möbel seems to expect the global setting of a tenant above yours',
      'Its connector has no container; a global setting is not passed down.',
    ],
    [
      'an unused container with profiles',
      finding('container-unused', { containers: [wallet], count: 1_204 }),
      '8 Nordwind shared wallet is used by no connector',
      'Lindenhof Möbel owns it; no payment finds the 1,204 profiles in it.',
    ],
    [
      'an unused container that is empty',
      finding('container-unused', { containers: [wallet], count: 0 }),
      '8 Nordwind shared wallet is used by no connector',
      'Lindenhof Möbel owns it; it is empty.',
    ],
    [
      'connectors on a disabled container',
      finding('connectors-on-disabled-container', { containers: [dach], connectors: connectors('A', 'B'), count: 2 }),
      '2 connectors use 14 DACH checkout, which is disabled',
      'Calls through A and B are refused.',
    ],
    [
      'the same identification twice',
      finding('same-identification-twice', { containers: [wallet, dach], count: 3 }),
      '3 identifications exist in two containers',
      '8 Nordwind shared wallet and 14 DACH checkout are visible to Lindenhof Möbel.',
    ],
  ])('%s', (_what, about, sentence, detail) => {
    expect(findingSentence(about)).toBe(sentence)
    expect(findingDetail(about)).toBe(detail)
  })
})

test('every kind has a title and says in one sentence why it matters', () => {
  expect([...findingKinds].toSorted()).toEqual([...FindingKind.options].toSorted())
  for (const kind of findingKinds) {
    expect(findingWords(kind).title).not.toMatch(/\.$/)
    expect(findingWords(kind).why).toMatch(/^[A-Z].*\.$/)
  }
})

test('a gateway that names nothing still makes a sentence', () => {
  for (const kind of findingKinds) {
    expect(findingSentence(finding(kind, { count: 0 }))).not.toContain('undefined')
    expect(findingDetail(finding(kind, { count: 0 }))).not.toContain('undefined')
  }
})
