/** Several changes as one: what each of them does, all or none, and on which versions (I20, I22). */
import { assignConnectorContainer, setGlobalContainer, updateContainer } from './reference-configuration.ts'
import { asOneStep, refused, type Entry, type Model, type Outcome } from './reference-model.ts'
import {
  disableContainerFor,
  enableContainerFor,
  setContainersOff,
  shareContainer,
  type Clear,
} from './reference-reach.ts'

/** A change as it is sent. */
export type Change = { ifMatch?: string } & (
  | { change: 'shareContainer'; containerId: number; shared: boolean }
  | { change: 'disableContainerFor' | 'enableContainerFor'; containerId: number; tenantGuid: string }
  | { change: 'updateContainer'; containerId: number; name?: string; disabled?: boolean }
  | { change: 'setContainersOffForSubTenants'; tenantGuid: string; off: boolean }
  | { change: 'setGlobalContainer'; tenantGuid: string; containerId: number | null }
  | { change: 'assignConnectorContainer'; connectorGuid: string; containerId: number | null; ignoreGlobal: boolean }
)

/** A change, and whether it is made on the present version of its object, or on whichever. */
export interface Asked {
  change: Change
  fresh: boolean
}

function makeChange(m: Model, person: string, { change: one, fresh }: Asked, clear: Clear): Outcome {
  switch (one.change) {
    case 'shareContainer':
      return shareContainer(m, person, one.containerId, one.shared, clear, fresh)
    case 'disableContainerFor':
      return disableContainerFor(m, person, one.containerId, one.tenantGuid, clear, fresh)
    case 'enableContainerFor':
      return enableContainerFor(m, person, one.containerId, one.tenantGuid, fresh)
    case 'updateContainer':
      if (one.name?.trim() === '') return refused('422 invalid-request')
      return updateContainer(m, person, one.containerId, one, fresh)
    case 'setContainersOffForSubTenants':
      return setContainersOff(m, person, one.tenantGuid, one.off, clear, fresh)
    case 'setGlobalContainer':
      return setGlobalContainer(m, person, one.tenantGuid, one.containerId, fresh)
    case 'assignConnectorContainer': {
      const to = { container: one.containerId, ignoreGlobal: one.ignoreGlobal }
      return assignConnectorContainer(m, person, one.connectorGuid, to, fresh)
    }
  }
}

/** The same state once more, as far as changes of configuration write to it. */
function copyOf(m: Model): Model {
  const copied = <K, V extends object>(map: Map<K, V>) => new Map([...map].map(([key, value]) => [key, { ...value }]))
  const containers = copied(m.containers)
  for (const c of containers.values()) c.off = new Map([...c.off].map(([tenant, by]) => [tenant, new Set(by)]))
  return { ...m, tenants: copied(m.tenants), connectors: copied(m.connectors), containers, activity: [...m.activity] }
}

/** What became of changes: the state after them, whether each had an effect, and which uses were cleared with them. */
export interface Made {
  after: Model
  effective: boolean[]
  written: Entry[]
  cleared: Entry[]
  /** The first right that somebody who only looks would lack. */
  lacking: string | null
}

/** Makes changes in their order on a copy, as one step; refused as the first of them that is. */
export function makeAll(
  m: Model,
  person: string,
  asked: readonly Asked[],
  clear: Clear,
  reverts: number | null = null,
): Made | (Outcome & { kind: 'refused' }) {
  const after = copyOf(m)
  const made: Made = { after, effective: [], written: [], cleared: [], lacking: null }
  return asOneStep(after, reverts, () => {
    for (const one of asked) {
      const from = after.activity.length
      const outcome = makeChange(after, person, one, clear)
      if (outcome.kind === 'refused') return outcome
      if (outcome.kind === 'done') made.lacking ??= outcome.lacking ?? null
      const [own, ...cleared] = after.activity.slice(from)
      made.effective.push(own !== undefined)
      if (own) made.written.push(own)
      made.cleared.push(...cleared)
    }
    return made
  })
}

/** The state becomes what it is after changes; nothing else can bring a part of them about. */
export function adopt(m: Model, { after }: Made): void {
  Object.assign(m, after)
}
