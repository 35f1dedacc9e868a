import type { Finding, FindingKind } from '@/contract/console/findings.ts'
import type { ContainerRef } from '@/contract/console/references.ts'
import type { IconName } from '@/ui/icons.tsx'
import type { Hue } from '@/ui/StateWord.tsx'
import { formatNumber, plural } from '@/ui/time.ts'

interface KindWords {
  hue: Hue
  icon: IconName
  /** Over several findings of the kind. */
  title: string
  /** Why it matters, in one sentence. */
  why: string
  sentence: (finding: Finding) => string
  detail: (finding: Finding) => string
}

const warning = { hue: 'warning', icon: 'warning' } as const
const note = { hue: 'note', icon: 'info' } as const
const named = 2

/** "A, B and 6 more"; the gateway may name fewer than there are. */
function listed(names: readonly string[], count: number): string {
  const shown = names.slice(0, count === named + 1 && names.length > named ? named + 1 : named)
  const more = count - shown.length
  if (more > 0) return `${shown.join(', ')} and ${formatNumber(more)} more`
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '')
}

function connectorsOf({ connectors, count }: Finding): string {
  return listed(
    connectors.map(({ name }) => name),
    Math.max(count, connectors.length),
  )
}

function nameOf(container: ContainerRef | undefined): string {
  return container ? `${container.id} ${container.name}` : 'A container'
}

const verb = (count: number, one: string, many: string) => (count === 1 ? one : many)

/** The seven kinds in the order they are shown: what refuses calls first, what only may be a mistake last. */
const kinds: Record<FindingKind, KindWords> = {
  'connectors-on-disabled-container': {
    ...warning,
    title: 'Connectors on a disabled container',
    why: 'A connector keeps its container when that is disabled: nothing takes its place until it is enabled again, or the connector is given another one.',
    sentence: ({ count, containers }) =>
      `${plural(count, 'connector uses', 'connectors use')} ${nameOf(containers[0])}, which is disabled`,
    detail: (finding) => `Calls through ${connectorsOf(finding)} are refused.`,
  },
  'connectors-without-container': {
    ...warning,
    title: 'Connectors without a container',
    why: 'A connector without a container stores no profiles and finds none.',
    sentence: ({ count, tenant }) =>
      `${plural(count, 'connector', 'connectors')} of ${tenant.name} ${verb(count, 'resolves', 'resolve')} to no container`,
    detail: (finding) => `${connectorsOf(finding)} ${verb(finding.count, 'stores', 'store')} no profiles.`,
  },
  'multi-method-without-container': {
    ...warning,
    title: 'Multi-method meta-connectors without a container',
    why: 'A multi-method meta-connector needs the container on itself as well as on its members.',
    sentence: ({ connectors, tenant }) =>
      `${connectors[0]?.name ?? `A meta-connector of ${tenant.name}`} has no container, but its members have`,
    detail: ({ containers, tenant }) =>
      `Multi-method meta-connector of ${tenant.name}; its members use ${listed(containers.map(nameOf), containers.length)}.`,
  },
  'shared-for-nobody': {
    ...warning,
    title: 'Containers shared for nobody',
    why: 'Sharing is on, but no sub-tenant can use the container: it is disabled for all of them, or containers are switched off on the way.',
    sentence: ({ containers }) => `${nameOf(containers[0])} is shared, but nobody below can use it`,
    detail: ({ tenant, count }) =>
      `${tenant.name} owns it; ${plural(count, 'tenant below is', 'tenants below are')} cut off.`,
  },
  'expects-parents-global': {
    ...note,
    title: 'Tenants that seem to expect a setting from above',
    why: 'A global setting is not passed down to sub-tenants, though neighbouring settings are.',
    sentence: ({ tenant, other }) =>
      `${tenant.name} seems to expect the global setting of ${other?.name ?? 'a tenant above yours'}`,
    detail: ({ count }) =>
      `Its ${count === 1 ? 'connector has' : `${formatNumber(count)} connectors have`} no container; a global setting is not passed down.`,
  },
  'container-unused': {
    ...note,
    title: 'Containers that nobody uses',
    why: 'No connector uses the container, so payments neither store profiles in it nor find those it holds.',
    sentence: ({ containers }) => `${nameOf(containers[0])} is used by no connector`,
    detail: ({ tenant, count }) =>
      count === 0
        ? `${tenant.name} owns it; it is empty.`
        : `${tenant.name} owns it; no payment finds the ${plural(count, 'profile', 'profiles')} in it.`,
  },
  'same-identification-twice': {
    ...note,
    title: 'Same identification in more than one container',
    why: 'Equal identifications in two containers are two profiles: which of them a payment finds depends on the connector.',
    sentence: ({ count, containers }) =>
      `${plural(count, 'identification exists', 'identifications exist')} in ${containers.length > 2 ? 'more than one container' : 'two containers'}`,
    detail: ({ containers, tenant }) =>
      `${listed(containers.map(nameOf), containers.length)} ${verb(containers.length, 'is', 'are')} visible to ${tenant.name}.`,
  },
}

export const findingKinds = Object.keys(kinds) as readonly FindingKind[]

export function findingWords(kind: FindingKind): KindWords {
  return kinds[kind]
}

/** What was found, in one sentence. */
export function findingSentence(finding: Finding): string {
  return kinds[finding.kind].sentence(finding)
}

/** Where and about what it is, for the second line. */
export function findingDetail(finding: Finding): string {
  return kinds[finding.kind].detail(finding)
}
