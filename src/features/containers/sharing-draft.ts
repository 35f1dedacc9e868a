import type { Change } from '@/contract/console/changes.ts'
import type { Container, ContainerTenant } from '@/contract/console/containers.ts'
import { plural } from '@/ui/time.ts'

/** Changes of sharing that were chosen and are not made yet. */
export interface SharingDraft {
  /** What sharing is to become; null leaves it as it is. */
  readonly shared: boolean | null
  /** By tenant: true disables the container for it, false enables it again. */
  readonly ticks: ReadonlyMap<string, boolean>
}

export const noDraft: SharingDraft = { shared: null, ticks: new Map() }

export type TenantsByGuid = ReadonlyMap<string, ContainerTenant>

/** What stands in a history entry: plain data, and whose it is. */
interface StoredDraft {
  container: number
  shared: boolean | null
  disable: string[]
  enable: string[]
}

export function storedDraft(container: number, { shared, ticks }: SharingDraft): StoredDraft {
  const named = (disable: boolean) => [...ticks].filter(([, one]) => one === disable).map(([guid]) => guid)
  return { container, shared, disable: named(true), enable: named(false) }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

/** Reads history state, which may be of another container or come from another version of this console. */
export function draftAt(state: unknown, container: number): SharingDraft | null {
  if (typeof state !== 'object' || state === null || !('sharing' in state)) return null
  const stored = state.sharing as Partial<Record<keyof StoredDraft, unknown>> | null
  if (stored?.container !== container) return null
  return draftOf(typeof stored.shared === 'boolean' ? stored.shared : null, texts(stored.disable), texts(stored.enable))
}

function draftOf(shared: boolean | null, disable: readonly string[], enable: readonly string[]): SharingDraft {
  const ticks = [...disable.map((guid) => [guid, true] as const), ...enable.map((guid) => [guid, false] as const)]
  return { shared, ticks: new Map(ticks) }
}

const presets = ['shared', 'disable', 'enable']

/** What a link asks for (`?disable=…&enable=…&shared=on`), and the query without it; null when it asks for nothing. */
export function presetIn(search: string): { draft: SharingDraft; rest: string } | null {
  const params = new URLSearchParams(search)
  if (!presets.some((name) => params.has(name))) return null
  const asked = params.get('shared')
  const draft = draftOf(
    asked === 'on' ? true : asked === 'off' ? false : null,
    params.getAll('disable'),
    params.getAll('enable'),
  )
  for (const name of presets) params.delete(name)
  return { draft, rest: params.toString() }
}

/** Adds what a link asks for, by the guids the gateway writes (decision 4). */
export function withPreset(draft: SharingDraft, preset: SharingDraft, tenants: TenantsByGuid): SharingDraft {
  const ticks = new Map(draft.ticks)
  const known = new Map([...tenants.keys()].map((guid) => [guid.toLowerCase(), guid]))
  for (const [asked, disable] of preset.ticks) {
    const guid = known.get(asked.toLowerCase())
    if (guid !== undefined) ticks.set(guid, disable)
  }
  return { shared: preset.shared ?? draft.shared, ticks }
}

/** What is left to be done of a draft: neither what is so by now, nor what is not this person's to change. */
export function openDraft(
  draft: SharingDraft,
  container: Container,
  tenants: TenantsByGuid,
  cannotReach: (tenant: ContainerTenant) => string | null,
): SharingDraft {
  const ticks = [...draft.ticks].filter(([guid, disable]) => {
    const tenant = tenants.get(guid)
    if (!tenant || tenant.state === 'owned') return false
    return (tenant.disabledHere !== null) !== disable && cannotReach(tenant) === null
  })
  const shared = draft.shared === container.shared || !container.administered ? null : draft.shared
  return { shared, ticks: new Map(ticks) }
}

/** The draft with a tenant's tick as wanted; what is so already needs no change. */
export function withTick(draft: SharingDraft, { guid, disabledHere }: ContainerTenant, disable: boolean): SharingDraft {
  const ticks = new Map(draft.ticks)
  if (disable === (disabledHere !== null)) ticks.delete(guid)
  else ticks.set(guid, disable)
  return { ...draft, ticks }
}

export function countOf({ shared, ticks }: SharingDraft): number {
  return ticks.size + (shared === null ? 0 : 1)
}

/** Whether the container is disabled for the tenant once the draft is applied. */
export function isTicked({ ticks }: SharingDraft, { guid, disabledHere }: ContainerTenant): boolean {
  return ticks.get(guid) ?? disabledHere !== null
}

/**
 * The changes a draft stands for. They carry no version: a plan is bound to the state it was made on, and what was ticked is
 * still meant when something else of the container was changed meanwhile. What comes back is given before anything is taken.
 */
export function changesOf(draft: SharingDraft, containerId: number): Change[] {
  const ticks = [...draft.ticks]
  const named = (disable: boolean) => ticks.filter(([, one]) => one === disable).map(([tenantGuid]) => tenantGuid)
  return [
    ...(draft.shared === null ? [] : [{ change: 'shareContainer' as const, containerId, shared: draft.shared }]),
    ...named(false).map((tenantGuid) => ({ change: 'enableContainerFor' as const, containerId, tenantGuid })),
    ...named(true).map((tenantGuid) => ({ change: 'disableContainerFor' as const, containerId, tenantGuid })),
  ]
}

const namedAtMost = 2

function listed(names: readonly string[]): string {
  if (names.length <= namedAtMost) return names.join(' and ')
  const rest = names.length - namedAtMost
  return `${names.slice(0, namedAtMost).join(', ')} and ${plural(rest, 'more', 'more')}`
}

/** The draft in a sentence: "Disable 8 for Kontor Outlet, enable it for Kontor Geschenke". */
export function sentenceOf(draft: SharingDraft, containerId: number, tenants: TenantsByGuid): string {
  const named = (disable: boolean) =>
    listed([...draft.ticks].filter(([, one]) => one === disable).map(([guid]) => tenants.get(guid)?.name ?? guid))
  const disabled = named(true)
  const enabled = named(false)
  const parts = [
    ...(draft.shared === true ? [(what: string) => `share ${what} with sub-tenants`] : []),
    ...(draft.shared === false ? [(what: string) => `stop sharing ${what}`] : []),
    ...(disabled ? [(what: string) => `disable ${what} for ${disabled}`] : []),
    ...(enabled ? [(what: string) => `enable ${what} for ${enabled}`] : []),
  ]
  const sentence = parts.map((part, at) => part(at === 0 ? String(containerId) : 'it')).join(', ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
