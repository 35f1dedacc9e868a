import type { Caller } from '@mocks/caller.ts'
import type { Db } from '@mocks/db.ts'
import type {
  ConnectorRow,
  ContainerRow,
  InstrumentRow,
  ProfileRow,
  TenantRow,
  TransactionRow,
} from '@mocks/entities.ts'
import { connectorsUsing } from './effective.ts'
import { hasPending, pendingSentence } from './erasure.ts'
import { addressByContainer, findProfile } from './profile-address.ts'
import { instrumentIn, keptToldOf } from './profile-transactions.ts'
import { samePersonOf } from './same-person.ts'
import { inScope, tenantsInScope } from './scope.ts'
import { reachDown } from './visibility.ts'

/** A tenant of the caller's in which the profile can be found now, with the connectors there that use the container. */
export interface Loser {
  tenant: TenantRow
  connectors: ConnectorRow[]
}

export interface Remark {
  code: string
  sentence: string
}

/** What a delete would take and from whom. */
export interface Impact {
  profile: ProfileRow
  container: ContainerRow
  losers: Loser[]
  loserCount: number
  othersMayLose: boolean
  instruments: { instrument: InstrumentRow; lastUsedAt: string | null }[]
  transactions: number
  blockers: Remark[]
  warnings: Remark[]
}

const mostLosers = 200
const lately = 30

/** Those who use the container first, then those who could: both from the top of the tree. */
function losersOf(db: Db, caller: Caller, container: ContainerRow): Loser[] {
  const listing = tenantsInScope(db, caller)
  const users = new Map<string, ConnectorRow[]>()
  for (const connector of connectorsUsing(db, container.id)) {
    const known = users.get(connector.tenantGuid)
    if (known) known.push(connector)
    else users.set(connector.tenantGuid, [connector])
  }
  const losers = reachDown(db, container, listing).flatMap((reach, place) => {
    const tenant = listing[place]?.row
    const isLoser = tenant !== undefined && (reach.state === 'owned' || reach.state === 'available')
    return isLoser ? [{ tenant, connectors: users.get(tenant.guid) ?? [] }] : []
  })
  return losers.toSorted((one, other) => Number(other.connectors.length > 0) - Number(one.connectors.length > 0))
}

/** What failed was no use, and to end a network token is none. */
function isUse({ type, status }: TransactionRow): boolean {
  return type !== 'DEREGISTER' && ['SUCCESS', 'PENDING'].includes(status)
}

/** When each instrument was last stored or used, as far as the caller may know. */
function lastUses(profile: ProfileRow, transactions: readonly TransactionRow[]): Impact['instruments'] {
  const latest = new Map<string, string>()
  for (const transaction of transactions) {
    const token = instrumentIn(profile, transaction)?.paymentToken
    if (token === undefined || !isUse(transaction)) continue
    if (transaction.createdAt > (latest.get(token) ?? '')) latest.set(token, transaction.createdAt)
  }
  return profile.instruments.map((instrument) => ({
    instrument,
    lastUsedAt: latest.get(instrument.paymentToken) ?? null,
  }))
}

/** Days ago in gateway time, which says no zone: it is taken as UTC [ours]. */
function gatewayTimeAgo(db: Db, days: number): string {
  const instant = new Date(db.environment.now() - days * 24 * 60 * 60 * 1000)
  return instant.toISOString().slice(0, 19).replace('T', ' ')
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

function warningsOf(db: Db, caller: Caller, impact: Omit<Impact, 'blockers' | 'warnings'>): Remark[] {
  const { profile, losers, othersMayLose, instruments } = impact
  const since = gatewayTimeAgo(db, lately)
  const used = instruments.filter(({ lastUsedAt }) => lastUsedAt !== null && lastUsedAt >= since).length
  const elsewhere = samePersonOf(db, caller, profile)
  const warnings: (Remark | null)[] = [
    losers.length > 1 || (losers.length === 1 && othersMayLose)
      ? {
          code: 'shared',
          sentence: `The container is shared: ${losers.length} of your tenants ${losers.length === 1 ? 'loses' : 'lose'} this profile at once${othersMayLose ? ', and tenants outside yours may too' : ''}.`,
        }
      : null,
    used > 0
      ? {
          code: 'used-lately',
          sentence: `${plural(used, 'instrument was', 'instruments were')} stored or used in the last ${lately} days: a subscription or an open order may need ${used === 1 ? 'it' : 'them'}.`,
        }
      : null,
    instruments.some(({ instrument }) => instrument.preferred)
      ? {
          code: 'preferred-instrument',
          sentence: 'The preferred instrument is among them: payments that name no other one cannot go on.',
        }
      : null,
    instruments.length > 0
      ? {
          code: 'not-deregistered',
          sentence:
            'A delete does not deregister. Whether the instruments stay stored at the payment provider is not known; to be sure, deregister and detach them first.',
        }
      : null,
    elsewhere.length > 0
      ? {
          code: 'same-person-elsewhere',
          sentence: `What looks like the same person has profiles in other containers, and they stay: ${elsewhere.map(({ container }) => `${container.id} ${container.name}`).join(', ')}.`,
        }
      : null,
  ]
  return warnings.filter((warning) => warning !== null)
}

/**
 * What deleting a profile would take and from whom, and what stands in the way ([ours]; decisions 10, 34); null when there is none (I13).
 * Who may look at the profile may ask, whether or not they may delete it. Of tenants that are not the caller's nothing is told but that
 * there may be some, and that a payment has not ended, which may be theirs (I23).
 */
export function deleteImpact(db: Db, caller: Caller, id: string, profileGuid: string): Impact | null {
  const { container } = addressByContainer(db, caller, id, ['frontend.customer-profiles.show'])
  const profile = findProfile(db, container, { profileGuid })
  if (!profile) return null
  const losers = losersOf(db, caller, container)
  const isBelowKnown = inScope(db, caller, container.owner) && caller.permissions.has('tenant.access')
  const transactions = keptToldOf(db, caller, profile)
  const told = {
    profile,
    container,
    losers,
    loserCount: losers.length,
    othersMayLose: container.shared && !isBelowKnown,
    instruments: lastUses(profile, transactions),
    transactions: transactions.length,
  }
  return {
    ...told,
    losers: losers.slice(0, mostLosers),
    blockers: hasPending(db, profile) ? [{ code: 'transaction-pending', sentence: pendingSentence }] : [],
    warnings: warningsOf(db, caller, told),
  }
}
