import type { Connector } from '@/contract/console/connectors.ts'
import type { ContainerTenant } from '@/contract/console/containers.ts'
import type { ContainerRef } from '@/contract/console/references.ts'
import { cutSentence } from '@/words/StandingWord.tsx'
import { ruleSentence } from '@/words/RuleWord.tsx'

/** Why a shop does not find what lies in the container of the other shop. */
export interface Reason {
  kind: 'disabled' | 'not-shared' | 'cut-off' | 'outside' | 'not-used'
  sentence: string
}

type Shop = Pick<Connector, 'tenant' | 'effective'>

function nameOf({ id, name }: ContainerRef): string {
  return `${id} ${name}`
}

/** What the container is to the tenant of the shop. `tenants` are those the gateway lists for it: the owner and all below. */
function standingReason({ tenant }: Shop, container: ContainerRef, tenants: readonly ContainerTenant[]): Reason | null {
  const here = tenants.find(({ guid }) => guid === tenant.guid)
  const owner = tenants.find(({ state }) => state === 'owned')
  if (!here)
    return {
      kind: 'outside',
      sentence: `${nameOf(container)} belongs to ${owner?.name ?? 'another tenant'}. ${tenant.name} is not below it, so it can never be shared with this shop.`,
    }
  if (here.state === 'not-shared')
    return {
      kind: 'not-shared',
      sentence: `${nameOf(container)} is not shared with sub-tenants, and ${tenant.name} is one of ${owner?.name ?? 'its owner'}.`,
    }
  if (here.state === 'cut-off')
    return {
      kind: 'cut-off',
      sentence: `${nameOf(container)} is cut off on its way to ${tenant.name}${here.cutBy ? `: ${cutSentence(here.cutBy, tenant.guid)}` : ''}.`,
    }
  return null
}

/** Null where both shops use one container, and it can be used. */
export function reasonNotSeen(
  shop: Shop,
  container: ContainerRef | null,
  tenants: readonly ContainerTenant[] | undefined,
): Reason | null {
  const own = shop.effective.container
  if (own && !shop.effective.usable)
    return { kind: 'disabled', sentence: `${nameOf(own)} is disabled for everybody: nothing in it is found.` }
  if (!container || own?.id === container.id) return null
  const standing = tenants ? standingReason(shop, container, tenants) : null
  if (standing) return standing
  const uses = own ? `This shop uses ${nameOf(own)} instead.` : 'This shop uses no container.'
  return { kind: 'not-used', sentence: `${uses} ${ruleSentence(shop.effective.rule)}` }
}
