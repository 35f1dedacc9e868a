import type { ContainerTenant } from '@/contract/console/containers.ts'
import { buildTree, type TreeIndex, type TreeNode, type TreeRow } from '@/ui/tree-rows.ts'
import { cutSentence } from '@/words/StandingWord.tsx'
import { isTicked, type SharingDraft } from './sharing-draft.ts'

export interface SharingNode extends TreeNode {
  tenant: ContainerTenant
}

export type SharingTreeIndex = TreeIndex<SharingNode>

export function sharingTree(tenants: readonly ContainerTenant[]): SharingTreeIndex {
  return buildTree(
    tenants.map((tenant) => ({
      id: tenant.guid,
      parentId: tenant.state === 'owned' ? null : tenant.parentGuid,
      label: tenant.name,
      searchText: `${tenant.name} ${tenant.guid}`,
      tenant,
    })),
  )
}

function above(tree: SharingTreeIndex, index: number): number {
  return tree.parent[index] as number
}

function tenantAt(tree: SharingTreeIndex, index: number): ContainerTenant | undefined {
  return tree.nodes[index]?.tenant
}

/**
 * The level from which on the container is cut off on its way down to a row: what is cut stays cut below (I5). 0 where it does not
 * even leave its owner.
 */
export function cutFrom(tree: SharingTreeIndex, { index, level }: TreeRow): number {
  const flows = (at: number) => ['owned', 'available'].includes(tenantAt(tree, at)?.state ?? 'owned')
  if (flows(index)) return Infinity
  if (tenantAt(tree, index)?.state === 'not-shared') return 0
  let from = level
  for (let at = above(tree, index); at >= 0 && !flows(at); at = above(tree, at)) from -= 1
  return from
}

/** Why a tick would do nothing here: something above cuts the container off, in the draft or already. Null where it would. */
export function heldAbove(tree: SharingTreeIndex, index: number, draft: SharingDraft): string | null {
  const tenant = tenantAt(tree, index)
  if (!tenant) return null
  for (let at = above(tree, index); at >= 0; at = above(tree, at)) {
    const upper = tenantAt(tree, at)
    if (upper && isTicked(draft, upper)) return `Disabled for ${upper.name}, and with it for all below.`
  }
  const { cutBy } = tenant
  if (cutBy === null) return null
  const isElsewhere = cutBy.tenant === null || !tree.at.has(cutBy.tenant.guid)
  // A cut in the table that is not ticked is one that the draft takes back.
  if (cutBy.how === 'disabled-for' && !isElsewhere) return null
  return `${cutSentence(cutBy, tenant.guid)}: a tick here would change nothing.`
}
