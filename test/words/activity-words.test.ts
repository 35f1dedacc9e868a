import { describe, expect, test } from 'vitest'
import type { Activity } from '@/contract/console/activity.ts'
import { endpoints } from '@/contract/endpoints.ts'
import { fieldWord } from '@/words/activity-fields.ts'
import { kindsOfChange, sentenceAbout, textOf, whoOf } from '@/words/activity-words.ts'

const nordwind = { guid: 'TE-1', name: 'Nordwind' }
const hafen = { guid: 'TE-2', name: 'Hafenkontor Hamburg' }
const b2b = { id: 9, name: 'Nordwind B2B' }
const wallet = { id: 8, name: 'Nordwind shared wallet' }
const profileGuid = '616c616c616c616c616c616c616c6170'

type Fields = Activity['fields']

function entry(what: string, object: Partial<Activity['object']>, fields: Fields = [], more: Partial<Activity> = {}) {
  return {
    id: 7,
    change: 7,
    at: '2026-11-22T09:30:00Z',
    who: { username: 'mara', name: 'Mara Brandt' },
    what,
    object: { kind: 'container', id: '9', name: 'Nordwind B2B', tenant: nordwind, ...object },
    fields,
    reason: null,
    requestId: 'r-1',
    notRevertible: null,
    reverts: null,
    revertedBy: null,
    ...more,
  } satisfies Activity
}

const cards = { kind: 'connector', id: 'CO-1', name: 'Kontor App Cards', tenant: hafen } as const
const nordics = { kind: 'tenant', id: 'TE-3', name: 'Nordwind Nordics' } as const
const profile = { kind: 'profile', id: profileGuid, name: profileGuid, container: b2b } as const

function said(what: string, object: Partial<Activity['object']>, fields: Fields = []): string {
  return textOf(sentenceAbout(entry(what, object, fields)))
}

function field(name: string, before: Fields[number]['before'], after: Fields[number]['after']): Fields[number] {
  return { name, before, after }
}

describe('containers', () => {
  test('creating names the owner', () => {
    expect(said('createContainer', {})).toBe('Created 9 Nordwind B2B of Nordwind')
  })

  test('renaming names it as it was and as it is', () => {
    expect(said('updateContainer', {}, [field('name', 'B2B', 'Nordwind B2B')])).toBe('Renamed 9 B2B to “Nordwind B2B”')
  })

  test('disabling for everybody and for a sub-tenant are two things', () => {
    expect(said('updateContainer', {}, [field('disabled', false, true)])).toBe('Disabled 9 Nordwind B2B for everybody')
    expect(said('disableContainerFor', {}, [field('tenant', hafen, hafen), field('disabledBy', [], [nordwind])])).toBe(
      'Disabled 9 Nordwind B2B for Hafenkontor Hamburg',
    )
    expect(said('enableContainerFor', {}, [field('tenant', null, null), field('disabledBy', [null], [])])).toBe(
      'Enabled 9 Nordwind B2B for a tenant above yours again',
    )
  })

  test('renaming and disabling at once tells both', () => {
    expect(said('updateContainer', {}, [field('name', 'B2B', 'Old'), field('disabled', false, true)])).toBe(
      'Renamed 9 B2B to “Old”, and disabled it for everybody',
    )
  })

  test('sharing and its end', () => {
    expect(said('shareContainer', {}, [field('shared', false, true)])).toBe('Shared 9 Nordwind B2B with sub-tenants')
    expect(said('shareContainer', {}, [field('shared', true, false)])).toBe('Stopped sharing 9 Nordwind B2B')
  })
})

describe('tenants', () => {
  test('a global setting tells what it was instead of', () => {
    expect(said('setGlobalContainer', nordics, [field('container', null, b2b)])).toBe(
      'Set 9 Nordwind B2B as global setting of Nordwind Nordics',
    )
    expect(said('setGlobalContainer', nordics, [field('container', wallet, b2b)])).toBe(
      'Set 9 Nordwind B2B as global setting of Nordwind Nordics, instead of 8 Nordwind shared wallet',
    )
    expect(said('setGlobalContainer', nordics, [field('container', b2b, null)])).toBe(
      'Cleared the global setting of Nordwind Nordics, which was 9 Nordwind B2B',
    )
  })

  test('switching containers off and on', () => {
    expect(said('setContainersOffForSubTenants', nordics, [field('off', false, true)])).toBe(
      'Switched containers off for the sub-tenants of Nordwind Nordics',
    )
    expect(said('setContainersOffForSubTenants', nordics, [field('off', true, false)])).toBe(
      'Switched containers on again for the sub-tenants of Nordwind Nordics',
    )
  })
})

describe('connectors', () => {
  test('an own container, another one, and none', () => {
    expect(said('assignConnectorContainer', cards, [field('container', null, wallet)])).toBe(
      'Overrode the container of Kontor App Cards: 8 Nordwind shared wallet',
    )
    expect(said('assignConnectorContainer', cards, [field('container', b2b, wallet)])).toBe(
      'Overrode the container of Kontor App Cards: 9 Nordwind B2B → 8 Nordwind shared wallet',
    )
    expect(said('assignConnectorContainer', cards, [field('container', wallet, null)])).toBe(
      'Took 8 Nordwind shared wallet away from Kontor App Cards',
    )
  })

  test('a container that is not named any more is told in the gateway’s words', () => {
    const lost = 'container 8, no longer available to you'
    expect(said('assignConnectorContainer', cards, [field('container', lost, null)])).toBe(
      `Took ${lost} away from Kontor App Cards`,
    )
  })

  test('ignoring the global setting, alone and with a container', () => {
    expect(said('assignConnectorContainer', cards, [field('ignoreGlobal', false, true)])).toBe(
      'Made Kontor App Cards ignore the global setting',
    )
    expect(said('assignConnectorContainer', cards, [field('ignoreGlobal', true, false)])).toBe(
      'Stopped Kontor App Cards from ignoring the global setting',
    )
    expect(
      said('assignConnectorContainer', cards, [field('container', wallet, null), field('ignoreGlobal', false, true)]),
    ).toBe('Took 8 Nordwind shared wallet away from Kontor App Cards, ignoring the global setting')
  })

  test('a change by the provisioning API names the fields', () => {
    expect(said('updateConnector', cards, [field('apiKey', '…', '…'), field('name', 'A', 'B')])).toBe(
      'Changed API key and name of Kontor App Cards',
    )
  })
})

describe('profiles', () => {
  test('are called by their guid, and only the changed fields are named', () => {
    expect(said('updateProfile', profile, [field('changedFields', null, 'firstName, email')])).toBe(
      'Changed first name and e-mail of profile 616c…6170 in 9 Nordwind B2B',
    )
    expect(said('updateProfile', profile, [field('preferredInstrument', '1111', '4242')])).toBe(
      'Chose the preferred instrument of profile 616c…6170 in 9 Nordwind B2B',
    )
  })

  test('a deleted one has no place to go to', () => {
    const pieces = sentenceAbout(entry('deleteProfile', profile, [field('instruments', '3', null)]))
    expect(textOf(pieces)).toBe('Deleted profile 616c…6170 in 9 Nordwind B2B')
    expect(pieces.some((piece) => typeof piece === 'object' && 'profile' in piece)).toBe(false)
  })

  test('attaching and detaching', () => {
    expect(said('attachPaymentInstrument', profile)).toBe(
      'Attached an instrument to profile 616c…6170 in 9 Nordwind B2B',
    )
    expect(said('detachPaymentInstrument', profile)).toBe(
      'Detached an instrument from profile 616c…6170 in 9 Nordwind B2B',
    )
    expect(said('deregisterPaymentInstrument', profile, [field('instruments', '2', '1')])).toBe(
      'Deregistered an instrument of profile 616c…6170 in 9 Nordwind B2B',
    )
  })

  test('a look at a masked field names the field, an export the profile', () => {
    expect(said('revealProfileField', profile, [field('field', null, 'birthDate')])).toBe(
      'Revealed the date of birth of profile 616c…6170 in 9 Nordwind B2B',
    )
    expect(said('revealProfileField', profile)).toBe('Revealed the masked data of profile 616c…6170 in 9 Nordwind B2B')
    expect(said('exportProfile', profile)).toBe('Exported all data of profile 616c…6170 in 9 Nordwind B2B')
  })
})

test('a kind that only a newer gateway knows is shown as it is', () => {
  expect(said('rotateVaultKey', {})).toBe('rotateVaultKey: Nordwind B2B')
  expect(said('toString', {})).toBe('toString: Nordwind B2B')
})

test('who acted above is not named', () => {
  expect(whoOf(entry('shareContainer', {}))).toBe('Mara Brandt')
  expect(whoOf(entry('shareContainer', {}, [], { who: null }))).toBe('Somebody of a tenant above yours')
})

test('every kind the filter offers is an endpoint and has a sentence of its own', () => {
  const names = new Set<string>(Object.values(endpoints).map(({ name }) => name))
  for (const what of Object.keys(kindsOfChange)) {
    expect(names).toContain(what)
    expect(said(what, {})).not.toContain(what)
  }
})

test('fields are words; unknown ones are taken apart', () => {
  expect(fieldWord('ignoreGlobal')).toBe('ignores the global setting')
  expect(fieldWord('billingState')).toBe('billing state')
  expect(fieldWord('extra-data.v2')).toBe('extra data v2')
  expect(fieldWord('constructor')).toBe('constructor')
})

describe('transactions', () => {
  test('a payment made a profile, stored an instrument in it, or chose the preferred one', () => {
    const after = (before: string | null, now: string) => said('debit', profile, [field('instruments', before, now)])
    expect(after(null, '1')).toBe('Created profile 616c…6170 in 9 Nordwind B2B by a payment')
    expect(after('1', '2')).toBe('Stored an instrument in profile 616c…6170 in 9 Nordwind B2B by a payment')
    expect(after('1', '1')).toBe('Chose the preferred instrument of profile 616c…6170 in 9 Nordwind B2B by a payment')
    expect(said('preauthorize', profile)).toContain('by an authorization')
  })

  test('an instrument was stored without a payment, or deregistered', () => {
    expect(said('register', profile)).toBe(
      'Stored an instrument in profile 616c…6170 in 9 Nordwind B2B without a payment',
    )
    expect(said('deregister', profile)).toBe(
      'Deregistered an instrument of profile 616c…6170 in 9 Nordwind B2B by a transaction',
    )
  })
})
