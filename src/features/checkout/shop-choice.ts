import type { Connector } from '@/contract/console/connectors.ts'

export interface Pair {
  a: string | null
  b: string | null
}

function usableContainer({ effective, disabled }: Connector): number | null {
  return effective.usable && !disabled ? (effective.container?.id ?? null) : null
}

// A payment page that offers every method shows most; a routing meta-connector takes cards as a direct one does.
const worthForNew: Record<Connector['kind'], number> = { 'multi-method': 4, direct: 3, routing: 2 }
// What is stored elsewhere is charged through a meta-connector (REF); a direct connector charges only what it registered.
const worthForStored: Record<Connector['kind'], number> = { 'multi-method': 3, routing: 3, direct: 0 }

/** How many of the connectors that store at one shop the other shop's meta-connector leads to. */
function shared(one: Connector, other: Connector): number {
  const stores = new Set(one.kind === 'direct' ? [one.guid] : one.members.map(({ guid }) => guid))
  return other.members.filter(({ guid }) => stores.has(guid)).length
}

function worth(a: Connector, b: Connector): number {
  return (
    worthForNew[a.kind] +
    worthForStored[b.kind] +
    (shared(a, b) > 0 ? 8 : 0) +
    (a.tenant.guid === b.tenant.guid ? 0 : 1) -
    // Two merchants first: one that finds what it stored itself shows little.
    (a.merchant.guid === b.merchant.guid ? 50 : 0)
  )
}

/**
 * Two merchants that lead to the same container, the first where new instruments are stored, the second where they are found. Where there are no two,
 * two connectors of one merchant, and one alone where there is no second.
 */
export function defaultPair(
  connectors: readonly Connector[],
  chosenA: string | null = null,
  chosenB: string | null = null,
): Pair {
  const usable = connectors.filter((one) => usableContainer(one) !== null)
  if (chosenA !== null || chosenB !== null) {
    const first = connectors.find(({ guid }) => guid === (chosenA ?? chosenB))
    const second = first ? secondOf(first, connectors) : (usable[0]?.guid ?? null)
    return chosenA === null ? { a: second, b: chosenB } : { a: chosenA, b: second }
  }
  let best: { a: Connector; b: Connector; worth: number } | null = null
  for (const a of usable) {
    for (const b of usable) {
      if (a.guid === b.guid || usableContainer(a) !== usableContainer(b)) continue
      const value = worth(a, b)
      if (best === null || value > best.worth) best = { a, b, worth: value }
    }
  }
  if (best) return { a: best.a.guid, b: best.b.guid }
  const [a] = usable
    .concat(connectors)
    .toSorted((one, other) => Number(other.effective.usable) - Number(one.effective.usable))
  return { a: a?.guid ?? null, b: a ? secondOf(a, connectors) : null }
}

/** A shop to stand beside one that was chosen. */
function secondOf(first: Connector, connectors: readonly Connector[]): string | null {
  const others = connectors.filter(({ guid }) => guid !== first.guid)
  const rank = (one: Connector) =>
    (usableContainer(one) !== null && usableContainer(one) === usableContainer(first) ? 100 : 0) + worth(first, one)
  return others.toSorted((one, other) => rank(other) - rank(one))[0]?.guid ?? null
}
