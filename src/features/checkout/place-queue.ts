/** A place in the checkout: what stands in the URL, and what its history entry keeps. */
export interface Spot {
  search: string
  state: unknown
}

function isSame(one: Spot, other: Spot): boolean {
  const plain = ({ search }: Spot) => search.replace(/^\?/, '')
  return plain(one) === plain(other)
}

/**
 * Where the page stands once everything that was asked for is done. Two shops may end a payment in one moment, long after somebody pressed, and the
 * address follows later than it is asked to: each builds upon what the other asked for.
 */
export function placeQueue(first: Spot) {
  let shown = first
  let asked: Spot[] = []
  let isOpen = true
  return {
    now: (): Spot => asked.at(-1) ?? shown,
    /** False once the page was left: what ends then must not bring anybody back to it. */
    isOpen: () => isOpen,
    ask: (next: Spot) => {
      asked.push(next)
    },
    /** The page is at another place: one that was asked for, or one somebody else led to. */
    show: (spot: Spot) => {
      isOpen = true
      shown = spot
      const at = asked.findIndex((one) => isSame(one, spot))
      asked = at < 0 ? [] : asked.slice(at + 1)
    },
    leave: () => {
      isOpen = false
    },
  }
}
