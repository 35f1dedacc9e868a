/** Which connector carries a transaction out, and what refuses it before it is one (decisions 42 to 44). */
import { at, effective, type Model } from './reference-model.ts'
import type { Asked, Source } from './reference-orders.ts'
import { find } from './reference-profiles.ts'

/** A stored instrument: the connector that has it, its profile and token, if it is in one, and the transaction that registered it. */
export interface Stored {
  home: string
  holder: string | null
  token: string | null
  uuid: string | null
  /** Whose it was when nobody has it any more: a delete of that profile takes what was paid with it as well. */
  madeFor: string | null
  data: string
  network: string | null
}

/** Where a transaction goes; `stored` is what it pays with, null when that is new. */
export interface Way {
  by: string
  route: 'direct' | 'registered-there' | 'by-method' | 'by-order'
  stored: Stored | null
  data: string
}

const invalid = '422 1002'
const logical = '422 1006'
const configuration = '422 1007'
const duplicate = '422 3004'

const methods = { card: ['Creditcard', 'Debitcard'], iban: ['SepaDirectDebit'], wallet: ['Paypal'] }

const merchantOf = (m: Model, connector: string) => at(m.connectors, connector).merchant

/** The container calls through a connector work on. */
function usable(m: Model, connector: string): number | null {
  const container = effective(m, connector)
  return container === null || at(m.containers, container).disabled ? null : container
}

function isTaken(m: Model, called: string, merchantId: string): boolean {
  return [...m.transactions.values()].some(
    (one) => one.merchantId === merchantId && merchantOf(m, one.called ?? one.connector) === merchantOf(m, called),
  )
}

function storedAs(m: Model, guid: string, is: (one: { token: string; transaction: string | null }) => boolean) {
  const instrument = m.profiles.get(guid)?.instruments.find(is)
  if (instrument === undefined) return null
  const { connector: home, token, transaction: uuid, data, network } = instrument
  return { home, holder: guid, token, uuid, madeFor: guid, data, network }
}

/** What is stored under a payment token or a transaction, as far as it exists for who calls; or the refusal. */
function storedOf(m: Model, called: string, source: Source & { kind: 'stored' | 'reference' }): Stored | string {
  if (source.kind === 'stored') {
    const container = usable(m, called)
    if (container === null) return configuration
    const holders = [...m.profiles].filter(([, p]) => p.container === container)
    const found = holders.map(([guid]) => storedAs(m, guid, ({ token }) => token === source.token))
    return found.find((one) => one !== null) ?? invalid
  }
  const one = m.transactions.get(source.uuid)
  if (one === undefined || merchantOf(m, one.called ?? one.connector) !== merchantOf(m, called)) return invalid
  if (!one.registers || one.data === null) return logical
  if (one.attachedTo !== null) {
    // Asked for the connector that registered it, and for no container, unless a profile is named.
    const attached = storedAs(m, one.attachedTo, ({ transaction }) => transaction === source.uuid)
    if (attached === null) throw new Error(`${source.uuid} is attached to a profile that has nothing of it`)
    return attached
  }
  const { connector: home, madeFor, data, network } = one
  return { home, holder: null, token: null, uuid: source.uuid, madeFor, data, network }
}

/** Each instrument is tied to its connector; a meta-connector leads there if that is one of its members. */
function wayOfStored(m: Model, called: string, stored: Stored): Way | string {
  const k = at(m.connectors, called)
  const { home, data } = stored
  if (k.kind === 'direct') return home === called ? { by: called, route: 'direct', stored, data } : logical
  if (!k.members.includes(home)) return logical
  if (at(m.connectors, home).disabled) return configuration
  return { by: home, route: 'registered-there', stored, data }
}

function wayOfNew(m: Model, called: string, source: Source & { kind: 'new' }, again: boolean): Way | string {
  const { instrument } = source
  if (instrument === null || (!again && m.spent.has(source.text))) return invalid
  const k = at(m.connectors, called)
  const takes = (guid: string) => methods[instrument.kind].includes(at(m.connectors, guid).method)
  const to = (by: string, route: Way['route']) => ({ by, route, stored: null, data: instrument.data })
  if (k.kind === 'direct') return takes(called) ? to(called, 'direct') : invalid
  const by = k.members.find((guid) => !at(m.connectors, guid).disabled && takes(guid))
  if (by === undefined) return logical
  return to(by, k.kind === 'routing' ? 'by-order' : 'by-method')
}

/** Where a transaction would go, or every refusal that it meets: the sources do not say which is told first. `again` is one that was sent and waits. */
export function wayOf(m: Model, called: string, asked: Asked, again: boolean): Way | string[] {
  const { source, profile } = asked
  const faults = new Set<string>()
  if (at(m.connectors, called).disabled) faults.add(configuration)
  if (!again && isTaken(m, called, asked.merchantId)) faults.add(duplicate)
  if (source.kind !== 'new' && (asked.what === 'register' || asked.stores)) faults.add(invalid)
  const stored = source.kind === 'new' ? null : storedOf(m, called, source)
  if (source.kind === 'new' && asked.what === 'deregister') faults.add(invalid)
  if (asked.tokenType === 'NT' && typeof stored !== 'string' && (stored?.network ?? 'deactivated') === 'deactivated')
    faults.add(logical)
  const way =
    typeof stored === 'string'
      ? stored
      : stored === null
        ? wayOfNew(m, called, source as Source & { kind: 'new' }, again)
        : wayOfStored(m, called, stored)
  const holder = typeof stored === 'string' ? null : (stored?.holder ?? null)
  if (typeof way === 'string') faults.add(way)
  else if ((profile || source.kind === 'stored') && effective(m, way.by) !== effective(m, called))
    faults.add(configuration)
  if (profile) {
    const container = usable(m, called)
    const named = container === null ? undefined : find(m, container, profile)
    if (container === null) faults.add(configuration)
    else if (!named && 'profileGuid' in profile) faults.add(invalid)
    if (source.kind !== 'new' && holder !== (named?.guid ?? '')) faults.add(invalid)
  }
  return typeof way === 'string' || faults.size > 0 ? [...faults] : way
}
