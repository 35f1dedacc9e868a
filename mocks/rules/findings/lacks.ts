import type { ConnectorRow, ContainerRow, TenantRow } from '@mocks/entities.ts'
import { effectiveOf, followsGlobal } from '@mocks/rules/effective.ts'
import { pathUp } from '@mocks/rules/scope.ts'
import type { Survey } from './survey.ts'

/** The global setting of a tenant above that a tenant seems to expect for itself. */
export interface Expected {
  from: TenantRow
  container: ContainerRow
}

/**
 * The connectors of one tenant that have no container, each told by one finding: multi-method ones whose members have one (`multi`),
 * those that seem to expect the setting of a tenant above (`expecting`), and the others (`without`).
 *
 * The split is such that mending one finding leaves the others as they are. A multi-method connector that follows the global setting
 * goes with its tenant's other followers, because the setting that mends those mends it as well; and where connectors that follow
 * and connectors that ignore it are members of one another, all of them are one finding.
 */
export interface Lack {
  place: number
  without: readonly ConnectorRow[]
  expecting: readonly ConnectorRow[]
  expected: Expected | null
  multi: readonly ConnectorRow[]
  /** Whether a setting made above would turn `without` into `expecting`, or back. */
  heedsAbove: boolean
  /** The nearest tenant above that has a global setting. */
  above: TenantRow | null
}

/** Members that count: direct and routing connectors of the same tenant. */
function membersOf(connector: ConnectorRow, ofTenant: ReadonlyMap<string, ConnectorRow>): ConnectorRow[] {
  if (connector.kind !== 'multi-method') return []
  return connector.members
    .flatMap((guid) => ofTenant.get(guid) ?? [])
    .filter(({ kind, guid }) => kind !== 'multi-method' && guid !== connector.guid)
}

/** The members of a multi-method connector that have a container. */
export function membersWithContainer({ db }: Survey, connector: ConnectorRow): ConnectorRow[] {
  const ofTenant = new Map(db.connectors.group('tenant', connector.tenantGuid).map((one) => [one.guid, one]))
  return membersOf(connector, ofTenant).filter((member) => effectiveOf(db, member).container !== null)
}

function lackOf(survey: Survey, place: number, above: TenantRow | null): Lack | null {
  const connectors = survey.connectorsAt(place)
  if (connectors.every(({ container }) => container !== null)) return null
  const lacking = new Set(connectors.filter(({ container }) => container === null).map(({ connector }) => connector))
  const ofTenant = new Map(connectors.map(({ connector }) => [connector.guid, connector]))
  const partly = new Set([...lacking].filter((one) => membersOf(one, ofTenant).some((member) => !lacking.has(member))))
  const isTenantWide = [...lacking].some((one) => followsGlobal(one) && !partly.has(one))
  const multi = [...partly].filter((one) => !followsGlobal(one) || !isTenantWide)
  const rest = [...lacking].filter((one) => !multi.includes(one))
  const isTangled = rest.some((one) =>
    membersOf(one, ofTenant).some((member) => lacking.has(member) && followsGlobal(member) !== followsGlobal(one)),
  )
  const heedsAbove = isTenantWide && !isTangled
  const expected = heedsAbove ? expectedOf(survey, place, above) : null
  const expecting = expected ? rest.filter(followsGlobal) : []
  const without = expected ? rest.filter((one) => !followsGlobal(one)) : rest
  return { place, without, expecting, expected, multi, heedsAbove, above }
}

/** Also where the container is disabled: enabling it must not turn one finding into another. */
function expectedOf(survey: Survey, place: number, above: TenantRow | null): Expected | null {
  const container = above === null ? undefined : survey.db.containers.get(above.globalContainer ?? -1)
  return above && container && survey.sees(place, container) ? { from: above, container } : null
}

/** The nearest tenant of the caller's above the listing that has a global setting (I23). */
function aboveListing({ db, mine }: Survey, guid: string): TenantRow | null {
  const above = pathUp(db, guid).slice(1)
  return above.find((row) => mine(row.guid) && row.globalContainer !== null) ?? null
}

function findLacks(survey: Survey): Lack[] {
  const above: (TenantRow | null)[] = []
  const lacks: Lack[] = []
  survey.listing.forEach(({ row, parent }, place) => {
    const upper = survey.listing[parent]?.row
    if (upper === undefined) above.push(aboveListing(survey, row.guid))
    else above.push(upper.globalContainer === null ? (above[parent] ?? null) : upper)
    const lack = lackOf(survey, place, above[place] ?? null)
    if (lack) lacks.push(lack)
  })
  return lacks
}

const known = new WeakMap<Survey, readonly Lack[]>()

/** The tenants with connectors that have no container, worked out once; none for those who may not see connectors. */
export function lacksOf(survey: Survey): readonly Lack[] {
  const found = known.get(survey)
  if (found) return found
  const made = survey.caller.permissions.has('merchant.connector-list.show') ? findLacks(survey) : []
  known.set(survey, made)
  return made
}
