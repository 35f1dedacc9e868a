import type { Connector } from '@/contract/console/connectors.ts'

/** A multi-method meta-connector that is about to use a container, and those of its members that would not. */
export interface Unmatched {
  meta: Connector
  members: { guid: string; name: string; connector: Connector | undefined }[]
}

/**
 * The multi-method meta-connectors among those to be assigned, each with the members that would not use the same container (GF: it
 * must be set for the meta-connector as well as for its members). `targetOf` is what a connector is to use: none is null, not known is
 * undefined, and then every member that is not assigned itself is named.
 */
export function unmatchedMembers(
  chosen: readonly Connector[],
  others: readonly Connector[],
  targetOf: (connector: Connector) => number | null | undefined,
): Unmatched[] {
  const assigned = new Set(chosen.map(({ guid }) => guid))
  const known = new Map([...others, ...chosen].map((connector) => [connector.guid, connector]))
  return chosen
    .filter(({ kind }) => kind === 'multi-method')
    .map((meta) => {
      const target = targetOf(meta)
      const members = meta.members
        .map(({ guid, name }) => ({ guid, name, connector: known.get(guid) }))
        .filter(({ guid, connector }) => {
          if (assigned.has(guid)) return false
          return connector === undefined || target === undefined || connector.effective.container?.id !== target
        })
        // A container is what both sides need; without one there is nothing they could disagree on.
        .filter(({ connector }) => target !== null || connector?.effective.container !== null)
      return { meta, members }
    })
}

/** The members that can be assigned along, each once. */
export function membersToAssign(unmatched: readonly Unmatched[]): Connector[] {
  const found = unmatched.flatMap(({ members }) => members.flatMap(({ connector }) => connector ?? []))
  return [...new Map(found.map((connector) => [connector.guid, connector])).values()]
}
