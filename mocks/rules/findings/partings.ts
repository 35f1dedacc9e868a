import type { Change } from '@/contract/console/changes.ts'
import type { Fix } from '@/contract/console/findings.ts'
import type { Db } from '@mocks/db.ts'
import type { ContainerRow, TenantRow } from '@mocks/entities.ts'
import { danglingUses, type Uses } from '@mocks/rules/assignment.ts'
import { stopBetween } from '@mocks/rules/visibility.ts'
import { lacksOf } from './lacks.ts'
import { proposalFor } from './proposals.ts'
import type { Survey } from './survey.ts'

/** A container that is to be taken away from a tenant, and from all below it. */
interface Parted {
  place: number
  upper: ContainerRow
}

/** How that is done: the words, the change, and what the container would be then. */
interface Parting {
  label: string
  change: Change
  next: ContainerRow
}

/** Whether the caller may ever take a container from above away from a tenant. */
export function isTheirs({ mine, caller }: Survey, upper: ContainerRow, tenantGuid: string): boolean {
  return mine(upper.owner) || tenantGuid !== caller.tenantGuid
}

/** Whether the tenants below still lack a container and count on this one: taking it away would turn their findings into others. */
function isCountedOn(survey: Survey, { place, upper }: Parted): boolean {
  return lacksOf(survey).some(({ place: lower, expected }) => {
    if (!survey.isWithin(lower, place)) return false
    const [near] = proposalFor(survey, lower).near
    return expected?.container === upper || near?.owner === upper.owner
  })
}

/** The only tenant right below the owner that a container reaches: to disable it there is to stop sharing it. */
function isLastToSee({ db }: Survey, container: ContainerRow, tenantGuid: string): boolean {
  const owner = db.tenants.get(container.owner)
  if (owner === undefined) return false
  const reached = db.tenants.group('parent', owner.guid).filter((row) => stopBetween(container, owner, row) === null)
  return reached.length === 1 && reached[0]?.guid === tenantGuid
}

function partingOf(survey: Survey, upper: ContainerRow, tenant: TenantRow): Parting {
  const { id: containerId, name } = upper
  if (survey.mine(upper.owner) && isLastToSee(survey, upper, tenant.guid)) {
    return {
      label: `Stop sharing “${name}”, which only ${tenant.name} gets`,
      change: { change: 'shareContainer', containerId, shared: false },
      next: { ...upper, shared: false },
    }
  }
  const entry = { tenantGuid: tenant.guid, by: upper.owner, at: '' }
  return {
    label: `Disable “${name}” for ${tenant.name} and all below it`,
    change: { change: 'disableContainerFor', containerId, tenantGuid: tenant.guid },
    next: { ...upper, disabledFor: [...upper.disabledFor, entry] },
  }
}

const most = 3

function namesOf(rows: readonly { name: string }[]): string {
  const names = [...new Set(rows.map(({ name }) => name))]
  const more = names.length - most
  return more > 0 ? `${names.slice(0, most).join(', ')} and ${more} more` : names.join(', ')
}

function tenantsOf({ tenants }: Db, { connectors }: Uses): TenantRow[] {
  return connectors.flatMap(({ tenantGuid }) => tenants.get(tenantGuid) ?? [])
}

/** Who uses the container, as far as the caller may hear of it (I23). */
function usersOf({ db, caller, mine }: Survey, uses: Uses): string | null {
  const own: Uses = {
    tenants: uses.tenants.filter(({ guid }) => mine(guid)),
    connectors: uses.connectors.filter(({ tenantGuid }) => mine(tenantGuid)),
  }
  const isNamed = caller.permissions.has('merchant.connector-list.show')
  const users = [
    ...(own.tenants.length > 0 ? [`as global setting of ${namesOf(own.tenants)}`] : []),
    ...(own.connectors.length > 0
      ? [`by ${isNamed ? namesOf(own.connectors) : `connectors of ${namesOf(tenantsOf(db, own))}`}`]
      : []),
  ]
  return users.length > 0 ? users.join(' and ') : null
}

/** What stands against the parting: uses that it would clear are more than the finding that it is to remove (I10) [ours]. */
function usesAgainst(survey: Survey, { name }: ContainerRow, { label, next }: Parting): string | null {
  const uses = danglingUses(survey.db, next)
  if (uses.tenants.length + uses.connectors.length === 0) return null
  const users = usersOf(survey, uses) ?? 'outside your tenants'
  return `“${name}” is used ${users}. Assign another container there first, then ${label.charAt(0).toLowerCase()}${label.slice(1)}.`
}

function adviceAgainst(survey: Survey, parted: Parted, tenant: TenantRow, parting: Parting): string | null {
  const { upper } = parted
  if (upper.owner === tenant.guid) {
    return `Both containers belong to ${tenant.name}, so neither can be taken away from it. Look at the profiles, and delete those no longer needed.`
  }
  if (!isTheirs(survey, upper, tenant.guid)) {
    const owner = survey.db.tenants.get(upper.owner)?.name ?? upper.owner
    return `Ask an administrator of ${owner} to disable “${upper.name}” for ${tenant.name}.`
  }
  if (isCountedOn(survey, parted)) {
    return `Connectors of ${tenant.name} or below have no container and could use “${upper.name}”. Settle that first.`
  }
  return usesAgainst(survey, upper, parting)
}

/** Takes the upper of two containers away from a tenant, or says what stands against it. */
export function parting(survey: Survey, parted: Parted): { fixes: Fix[]; advice: string | null } {
  const tenant = survey.tenantAt(parted.place)
  const made = partingOf(survey, parted.upper, tenant)
  const advice = adviceAgainst(survey, parted, tenant, made)
  return { fixes: advice === null ? [{ label: made.label, changes: [made.change] }] : [], advice }
}
