import type { Fix, FindingKind } from '@/contract/console/findings.ts'
import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, ContainerRow, TenantRow } from '@mocks/entities.ts'
import { effectiveOf, followsGlobal } from '@mocks/rules/effective.ts'
import { pathUp, scopeOf, tenantsFrom, type Placed } from '@mocks/rules/scope.ts'
import { isVisible, stopBetween } from '@mocks/rules/visibility.ts'

/** A finding before it is put into the words of the contract; `parts` make its id together with the kind. */
export interface Found {
  kind: FindingKind
  parts: readonly (string | number)[]
  tenant: TenantRow
  containers: readonly ContainerRow[]
  connectors: readonly ConnectorRow[]
  other: TenantRow | null
  count: number
  fixes: Fix[]
  advice: string | null
}

/** One kind of finding: what there is, in the order of the tenants, each spelled out only if it is to be shown. */
export type Check = (survey: Survey) => (() => Found)[]

/** A connector with the container it uses. */
interface Settled {
  connector: ConnectorRow
  container: ContainerRow | null
}

/** What most of many thousand tenants have. */
const noConnectors: readonly Settled[] = []
const noUses: ReadonlyMap<number, number> = new Map()

/**
 * What the checks look at: a tenant of the caller's and all below it, by place in one listing, parents before children. What
 * several checks need is worked out once, in one pass from the top down.
 */
export class Survey {
  readonly db: Db
  readonly caller: Caller
  readonly mine: (guid: string) => boolean
  readonly listing: readonly Placed[]
  private readonly places = new Map<string, number>()
  private readonly sizes: Int32Array
  private seen: readonly (readonly ContainerRow[])[] | null = null
  private readonly settled: (readonly Settled[] | undefined)[] = []
  private uses: readonly ReadonlyMap<number, number>[] | null = null
  private readonly used = new Map<number, boolean>()

  constructor(db: Db, caller: Caller, tenant: TenantRow) {
    this.db = db
    this.caller = caller
    this.mine = scopeOf(db, caller)
    this.listing = tenantsFrom(db, caller, tenant)
    this.sizes = new Int32Array(this.listing.length).fill(1)
    this.listing.forEach(({ row }, place) => this.places.set(row.guid, place))
    for (let place = this.listing.length - 1; place > 0; place -= 1) {
      const parent = this.listing[place]?.parent ?? -1
      if (parent >= 0) this.sizes[parent] = (this.sizes[parent] ?? 0) + (this.sizes[place] ?? 0)
    }
  }

  placeOf(guid: string): number | undefined {
    return this.places.get(guid)
  }

  tenantAt(place: number): TenantRow {
    return (this.listing[place] as Placed).row
  }

  /** How many tenants lie below one. */
  below(place: number): number {
    return (this.sizes[place] ?? 1) - 1
  }

  /** Whether a tenant is another one or lies below it: a subtree is one stretch of the listing. */
  isWithin(place: number, top: number): boolean {
    return place >= top && place <= top + this.below(top)
  }

  /** The containers visible to a tenant, those of the highest owner first, its own last. */
  seenBy(place: number): readonly ContainerRow[] {
    this.seen ??= this.lookAround()
    return this.seen[place] ?? []
  }

  sees(place: number, container: ContainerRow): boolean {
    return this.seenBy(place).includes(container)
  }

  /** How many connectors of a tenant use which container. */
  usesAt(place: number): ReadonlyMap<number, number> {
    this.uses ??= this.countUses()
    return this.uses[place] ?? noUses
  }

  /** The connectors of a tenant, each with the container it uses. */
  connectorsAt(place: number): readonly Settled[] {
    const known = this.settled[place]
    if (known) return known
    const { guid } = this.tenantAt(place)
    const made =
      this.db.connectors.groupSize('tenant', guid) === 0
        ? noConnectors
        : this.db.connectors
            .group('tenant', guid)
            .map((connector) => ({ connector, container: effectiveOf(this.db, connector).container }))
    this.settled[place] = made
    return made
  }

  /** Whether any connector anywhere uses a container: one used elsewhere is not unused, and that is all that is told of it (I23). */
  isUsed(id: number): boolean {
    const known = this.used.get(id)
    if (known !== undefined) return known
    const { connectors, tenants } = this.db
    const follows = ({ guid }: TenantRow) => connectors.group('tenant', guid).some(followsGlobal)
    const made =
      connectors.groupSize('ownContainer', String(id)) > 0 || tenants.group('globalContainer', String(id)).some(follows)
    this.used.set(id, made)
    return made
  }

  private countUses(): ReadonlyMap<number, number>[] {
    return this.listing.map((_, place) => {
      const connectors = this.connectorsAt(place)
      if (connectors.length === 0) return noUses
      const counts = new Map<number, number>()
      for (const { container } of connectors) {
        if (container) counts.set(container.id, (counts.get(container.id) ?? 0) + 1)
      }
      return counts
    })
  }

  private lookAround(): (readonly ContainerRow[])[] {
    const owned = new Map<string, ContainerRow[]>()
    for (const container of this.db.containers.values()) {
      const others = owned.get(container.owner)
      if (others) others.push(container)
      else owned.set(container.owner, [container])
    }
    const seen: (readonly ContainerRow[])[] = []
    this.listing.forEach(({ row, parent }) => {
      const upper = this.listing[parent]?.row
      const passed = upper ? passedDown(seen[parent] ?? [], upper, row) : this.seenFromAbove(row)
      const own = owned.get(row.guid)
      seen.push(own ? [...passed, ...own] : passed)
    })
    return seen
  }

  /** What reaches the top of the listing from above, the highest owner's first. */
  private seenFromAbove(row: TenantRow): ContainerRow[] {
    return pathUp(this.db, row.guid)
      .slice(1)
      .toReversed()
      .flatMap(({ guid }) => this.db.containers.group('owner', guid))
      .filter((container) => isVisible(this.db, container, row.guid))
  }
}

/** What a tenant passes down to one right below it; mostly all of it, and then no new list is made. */
function passedDown(seen: readonly ContainerRow[], upper: TenantRow, row: TenantRow): readonly ContainerRow[] {
  const passes = (container: ContainerRow) => container.shared && stopBetween(container, upper, row) === null
  return seen.every(passes) ? seen : seen.filter(passes)
}
