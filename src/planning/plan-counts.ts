import type { Plan } from '@/contract/console/changes.ts'
import { plural } from '@/ui/time.ts'

const present = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null)

function some(count: number, one: string, many: string): string | null {
  return count === 0 ? null : plural(count, one, many)
}

/** A plan in one breath, for who does not see the table. */
export function planSummary({ counts: { tenants, connectors }, clearCount }: Plan): string {
  const effects = present([
    some(tenants.gains, 'tenant gains', 'tenants gain'),
    some(tenants.loses, 'tenant loses', 'tenants lose'),
    some(connectors.gains, 'connector gains', 'connectors gain'),
    some(connectors.loses, 'connector loses', 'connectors lose'),
    some(connectors.switches, 'connector switches', 'connectors switch'),
  ])
  const clears = clearCount === 0 ? '' : ` ${plural(clearCount, 'use', 'uses')} would be cleared.`
  return `Plan: ${effects.length === 0 ? 'nobody gains or loses' : effects.join(', ')}.${clears}`
}

const readAtOnce = 1000

/** How many gain, lose or switch; who both gains and loses counts twice. */
export function changedCount({ counts: { tenants, connectors } }: Plan): number {
  return tenants.gains + tenants.loses + connectors.gains + connectors.loses + connectors.switches
}

/** Whether who it concerns is worth reading before anybody asks. */
export function isReadAtOnce(plan: Plan): boolean {
  const many = changedCount(plan)
  return many > 0 && many <= readAtOnce
}

/** Whether a plan already names those it concerns, as far as there are any. */
export function isListed(plan: Plan): boolean {
  return plan.tenants.length + plan.connectors.length > 0 || changedCount(plan) === 0
}

/** How many stay as they are: "165 tenants, 206 connectors". */
export function unchangedWords({ counts: { tenants, connectors } }: Plan): string {
  return present([
    some(tenants.unchanged, 'tenant', 'tenants'),
    some(connectors.unchanged, 'connector', 'connectors'),
  ]).join(', ')
}

/** The container that all connectors with this effect gain or lose, when it is but one. */
function onlyContainer({ connectors, containers }: Plan, effect: 'gains' | 'loses') {
  if (containers.length === 1) return containers[0]
  const concerned = connectors.filter((connector) => connector.effect === effect)
  const ids = new Set(concerned.map(({ before, after }) => (effect === 'loses' ? before : after).container?.id))
  return ids.size === 1 ? containers.find(({ id }) => ids.has(id)) : undefined
}

function nameIn({ containers }: Plan, { id, name }: { id: number; name: string }): string {
  return containers.length > 1 ? `${id} ${name}` : 'the container'
}

function loseSentence(plan: Plan): string | null {
  const { connectors, profiles } = plan.counts
  if (connectors.loses === 0) return null
  const container = onlyContainer(plan, 'loses')
  const who = plural(connectors.loses, 'connector that loses', 'connectors that lose')
  const reach = connectors.loses === 1 ? 'reaches' : 'reach'
  if (!container) return `${who} a container no longer ${reach} the profiles in it${alone(profiles.loses)}.`
  const nobody = profiles.loses === container.profiles && profiles.loses > 0
  const its = `its ${plural(container.profiles, 'profile', 'profiles')}`
  const more = nobody ? ', and no other connector of your tenants does' : ''
  return `${who} ${nameIn(plan, container)} no longer ${reach} ${its}${more}.`
}

function alone(profiles: number): string {
  return profiles === 0
    ? ''
    : `; ${plural(profiles, 'profile is', 'profiles are')} then reached by no connector of your tenants`
}

function gainSentence(plan: Plan): string | null {
  const { gains } = plan.counts.connectors
  if (gains === 0) return null
  const container = onlyContainer(plan, 'gains')
  const who = plural(gains, 'connector that gains', 'connectors that gain')
  const reach = gains === 1 ? 'reaches' : 'reach'
  return container
    ? `${who} ${nameIn(plan, container)} ${reach} its ${plural(container.profiles, 'profile', 'profiles')}.`
    : `${who} a container ${reach} the profiles in it.`
}

/** What a plan means for profiles: none is ever changed by it (I7), but connectors reach others, or none. */
export function profileSentence(plan: Plan): string {
  const said = present([
    loseSentence(plan),
    gainSentence(plan),
    some(
      plan.counts.connectors.switches,
      'connector that switches reaches those of another container.',
      'connectors that switch reach those of another container.',
    ),
  ])
  return said.length === 0
    ? 'No profile is changed, and every connector reaches the same ones as before.'
    : `No profile is changed. ${said.join(' ')}`
}
