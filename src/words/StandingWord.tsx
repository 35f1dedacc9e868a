import type { Cut, Standing } from '@/contract/console/containers.ts'
import type { IconName } from '@/ui/icons.tsx'
import { StateWord, type Hue } from '@/ui/StateWord.tsx'

/** A container's state as hue, icon and word: the same in every tree, table and plan. */
export const standings: Record<
  Standing['state'] | 'assigned' | 'not-shared',
  { hue: Hue; icon: IconName; word: string }
> = {
  owned: { hue: 'owned', icon: 'owned', word: 'Owned' },
  available: { hue: 'available', icon: 'available', word: 'Available' },
  assigned: { hue: 'assigned', icon: 'assigned', word: 'Assigned' },
  'cut-off': { hue: 'cutoff', icon: 'cutoff', word: 'Cut off' },
  'not-shared': { hue: 'notshared', icon: 'notshared', word: 'Not shared' },
  below: { hue: 'notshared', icon: 'down', word: 'Of a sub-tenant' },
}

/** A tenant's name; one that the gateway does not name lies above the person's own (I23). */
export function tenantAbove(tenant: Cut['by']): string {
  return tenant?.name ?? 'a tenant above yours'
}

/** By whom a container is cut off, for a line of its own on the page of the tenant `here`. */
export function cutSentence({ how, tenant, by }: Cut, here: string): string {
  if (how === 'containers-off') return `${by?.name ?? 'A tenant above yours'} disables containers for its sub-tenants`
  return `Disabled${tenant?.guid === here ? '' : ` for ${tenantAbove(tenant)}`} by ${tenantAbove(by)}`
}

/** Owned, available, assigned, cut off (and by whom), not shared, or of a sub-tenant. */
export function StandingWord({ state, cutBy = null }: { state: keyof typeof standings; cutBy?: Cut | null }) {
  const { hue, icon, word } = standings[state]
  return (
    <StateWord
      hue={hue}
      icon={icon}
      by={cutBy ? <span className="hide-s">by {tenantAbove(cutBy.by)}</span> : undefined}
    >
      {word}
    </StateWord>
  )
}
