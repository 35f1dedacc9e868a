import { describe, expect, test } from 'vitest'
import { stepSentence, stepsSentence, type StepNames } from '@/planning/plan-words.ts'

const wallet = { id: 8, name: 'Nordwind shared wallet' }
const tenant = (name: string) => ({ guid: `TE-${name}`, name })

function disable(name: string, container: StepNames['container'] = wallet): StepNames {
  const change = { change: 'disableContainerFor', containerId: 8, tenantGuid: `TE-${name}` } as const
  return { change, container, tenant: tenant(name), connector: null }
}

function enable(name: string): StepNames {
  const change = { change: 'enableContainerFor', containerId: 8, tenantGuid: `TE-${name}` } as const
  return { change, container: wallet, tenant: tenant(name), connector: null }
}

function assign(name: string, containerId: number | null, ignoreGlobal = false): StepNames {
  return {
    change: { change: 'assignConnectorContainer', connectorGuid: `CO-${name}`, containerId, ignoreGlobal },
    container: containerId === null ? null : wallet,
    tenant: tenant('Nordwind Handel'),
    connector: { guid: `CO-${name}`, name },
  }
}

function global(containerId: number | null): StepNames {
  const change = { change: 'setGlobalContainer', tenantGuid: 'TE-1', containerId } as const
  return { change, container: containerId === null ? null : wallet, tenant: tenant('Nordics'), connector: null }
}

function off(value: boolean): StepNames {
  const change = { change: 'setContainersOffForSubTenants', tenantGuid: 'TE-1', off: value } as const
  return { change, container: null, tenant: tenant('Nordics'), connector: null }
}

function ofContainer(
  change: Extract<StepNames['change'], { change: 'shareContainer' | 'updateContainer' }>,
): StepNames {
  return { change, container: wallet, tenant: null, connector: null }
}

describe('one change', () => {
  test.each([
    [disable('Nordics'), 'Disable 8 Nordwind shared wallet for Nordics'],
    [enable('Labs'), 'Enable 8 Nordwind shared wallet for Labs'],
    [
      ofContainer({ change: 'shareContainer', containerId: 8, shared: true }),
      'Share 8 Nordwind shared wallet with sub-tenants',
    ],
    [ofContainer({ change: 'shareContainer', containerId: 8, shared: false }), 'Stop sharing 8 Nordwind shared wallet'],
    [
      ofContainer({ change: 'updateContainer', containerId: 8, disabled: true }),
      'Disable 8 Nordwind shared wallet for everybody',
    ],
    [
      ofContainer({ change: 'updateContainer', containerId: 8, disabled: false }),
      'Enable 8 Nordwind shared wallet for everybody',
    ],
    [
      ofContainer({ change: 'updateContainer', containerId: 8, name: 'Wallet' }),
      'Rename 8 Nordwind shared wallet to Wallet',
    ],
    [
      ofContainer({ change: 'updateContainer', containerId: 8, name: 'Wallet', disabled: true }),
      'Rename 8 Nordwind shared wallet to Wallet and disable it for everybody',
    ],
    [off(true), 'Disable containers for sub-tenants of Nordics'],
    [off(false), 'Enable containers for sub-tenants of Nordics'],
    [global(8), 'Make 8 Nordwind shared wallet the global setting of Nordics'],
    [global(null), 'Clear the global setting of Nordics'],
    [assign('Shop DE', 8), 'Assign 8 Nordwind shared wallet to Shop DE'],
    [assign('Shop DE', null), 'Let Shop DE inherit the global setting'],
    [assign('Shop DE', null, true), 'Let Shop DE ignore the global setting'],
  ])('%#', (step, sentence) => {
    expect(stepSentence(step)).toBe(sentence)
  })

  test('a container or tenant that is not named is not invented', () => {
    expect(stepSentence({ ...disable('x', null), tenant: null })).toBe('Disable container 8 for a tenant above yours')
  })

  test('a name that looks like a place of the sentence stays a name', () => {
    expect(stepSentence(disable('{what}', { id: 8, name: '{whom} $&' }))).toBe('Disable 8 {whom} $& for {what}')
  })
})

describe('several changes', () => {
  test('the container is named once', () => {
    expect(stepsSentence([disable('Nordics'), enable('Labs')])).toBe(
      'Disable 8 Nordwind shared wallet for Nordics, enable it for Labs',
    )
  })

  test('two targets are named, more are counted', () => {
    expect(stepsSentence([disable('Nordics'), disable('Iberia')])).toBe(
      'Disable 8 Nordwind shared wallet for Nordics and Iberia',
    )
    expect(stepsSentence([disable('Nordics'), disable('Iberia'), disable('Labs')])).toBe(
      'Disable 8 Nordwind shared wallet for 3 tenants',
    )
  })

  test('connectors are counted as connectors', () => {
    expect(stepsSentence(['A', 'B', 'C', 'D'].map((name) => assign(name, 8)))).toBe(
      'Assign 8 Nordwind shared wallet to 4 connectors',
    )
  })

  test('another container is named again', () => {
    expect(stepsSentence([disable('Nordics'), disable('Labs', { id: 9, name: 'Other' })])).toBe(
      'Disable 8 Nordwind shared wallet for Nordics, disable 9 Other for Labs',
    )
  })

  test('no change has no words', () => {
    expect(stepsSentence([])).toBe('')
  })
})
