import type { Change } from '@/contract/console/changes.ts'
import type { Connector } from '@/contract/console/connectors.ts'
import type { ContainerRef } from '@/contract/console/references.ts'

/** Inherit the global setting, override it with an own container, or stay out of it. */
export type Choice = 'inherit' | 'own' | 'none'

export interface ChoiceValues {
  choice: Choice | ''
  containerId: string
  members: boolean
  reason: string
}

/** Reads a choice from the URL, where anything may stand. */
export function choiceOf(param: string | null): Choice | null {
  return param === 'inherit' || param === 'own' || param === 'none' ? param : null
}

/** How a connector is set now, in the form's words. */
export function storedChoice({ ownContainer, ignoreGlobal }: Connector): { choice: Choice; containerId: string } {
  if (ownContainer) return { choice: 'own', containerId: String(ownContainer.id) }
  return { choice: ignoreGlobal ? 'none' : 'inherit', containerId: '' }
}

/** What a choice makes of one connector. An own container says nothing on the flag, so the flag stays. */
export function assignChange(connector: Connector, choice: Choice, containerId: number | null): Change {
  return {
    change: 'assignConnectorContainer',
    connectorGuid: connector.guid,
    containerId: choice === 'own' ? containerId : null,
    ignoreGlobal: choice === 'own' ? connector.ignoreGlobal : choice === 'none',
    ifMatch: connector.etag,
  }
}

export function nameOf(container: ContainerRef | null): string {
  return container ? `${container.id} ${container.name}` : 'None'
}

/** How a connector is set, in words for a comparison. */
export function settingWords(connector: Connector): string {
  if (connector.ownContainer) return `Overridden: ${nameOf(connector.ownContainer)}`
  return connector.ignoreGlobal ? 'No container, ignores the global setting' : 'Inherited'
}

/** How it would be set by the choice. */
export function choiceWords(choice: Choice, container: string): string {
  if (choice === 'own') return `Overridden: ${container}`
  return choice === 'none' ? 'No container, ignores the global setting' : 'Inherited'
}

/** Whether somebody changed how the connector is set, not only something else about it. */
export function isSetOtherwise(seen: Connector, now: Connector): boolean {
  return seen.ownContainer?.id !== now.ownContainer?.id || seen.ignoreGlobal !== now.ignoreGlobal
}
