import type { Plan, PlannedConnector, PlannedStep, PlannedTenant } from '@/contract/console/changes.ts'

const wallet = { id: 8, name: 'Shared wallet', profiles: 250, connectorsBefore: 2, connectorsAfter: 0 }

export function aTenant(name: string, parent: string | null, more: Partial<PlannedTenant> = {}): PlannedTenant {
  const states: PlannedTenant['states'] = [{ containerId: 8, before: 'available', after: 'cut-off' }]
  return { guid: `TE-${name}`, name, parentGuid: parent && `TE-${parent}`, gains: [], loses: [8], states, ...more }
}

export function aConnector(name: string, tenant: string, more: Partial<PlannedConnector> = {}): PlannedConnector {
  return {
    guid: `CO-${name}`,
    name,
    tenant: { guid: `TE-${tenant}`, name: tenant },
    effect: 'loses',
    before: { container: wallet, rule: 'own-container', usable: true },
    after: { container: null, rule: 'none-set', usable: false },
    ...more,
  }
}

export function aPlan(more: Partial<Plan> = {}): Plan {
  const none = { gains: 0, loses: 0, unchanged: 0 }
  const step: PlannedStep = {
    change: { change: 'shareContainer', containerId: 8, shared: false },
    container: wallet,
    tenant: null,
    connector: null,
    effective: true,
  }
  return {
    planToken: 'token',
    asOf: '2026-11-22T10:57:31.000Z',
    steps: [step],
    counts: { tenants: none, connectors: { ...none, switches: 0 }, profiles: none },
    containers: [wallet],
    tenants: [],
    connectors: [],
    clears: [],
    clearCount: 0,
    cannotClear: null,
    ...more,
  }
}
