import type { ParsedInputOf } from '@/contract/endpoint.ts'
import { ChargeRule, type explainInstrument as endpoint } from '@/contract/console/chargeability.ts'
import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, InstrumentRow, MerchantRow, ProfileRow } from '@mocks/entities.ts'
import { foldText } from '@mocks/search-text.ts'
import { chargeRoute, type ChargeRoute } from './charge-route.ts'
import { refuseCursor } from './cursors.ts'
import { digestOf } from './digest.ts'
import { findProfile, type ProfileAddress } from './profile-address.ts'
import { merchantOf, scopeOf } from './scope.ts'

type Query = ParsedInputOf<typeof endpoint>['body']

/** What one connector could do with an instrument. */
export interface ChargeAttempt {
  connector: ConnectorRow
  route: ChargeRoute
}

/** A merchant's ways to charge an instrument, the best first; none where it has no connector. */
export interface Verdict {
  merchant: MerchantRow
  ways: ChargeAttempt[]
}

/** A page of verdicts; `total` and `chargeable` tell of all pages. */
export interface VerdictPage {
  profile: ProfileRow
  instrument: InstrumentRow | undefined
  verdicts: Verdict[]
  nextCursor: string | null
  total: number
  chargeable: number
}

const usual = 50

// The rules stand in the order in which they are asked: the later one says no, the nearer it was to a yes.
const places = new Map(ChargeRule.options.map((rule, place) => [rule, place]))

function placeOf({ route }: ChargeAttempt): number {
  return places.get(route.rule) ?? -1
}

function compareNames(one: { name: string; guid: string }, other: { name: string; guid: string }): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1
  return one.guid < other.guid ? -1 : Number(one.guid > other.guid)
}

function verdictOn(db: Db, merchant: MerchantRow, profile: ProfileRow, instrument: InstrumentRow): Verdict {
  const ways = db.connectors
    .group('merchant', merchant.guid)
    .map((connector) => ({ connector, route: chargeRoute(db, connector, profile, instrument) }))
  const bestFirst = (one: ChargeAttempt, other: ChargeAttempt) =>
    placeOf(other) - placeOf(one) || compareNames(one.connector, other.connector)
  return { merchant, ways: ways.toSorted(bestFirst) }
}

/** Merchants of the caller's tenants by name, or the one asked for; no other exists for the caller (I23). */
function merchantsFor(db: Db, { caller }: ProfileAddress, { merchant, text }: Query): MerchantRow[] {
  const wanted = foldText(text?.trim() ?? '')
  const mine = scopeOf(db, caller)
  const among = merchant === undefined ? [...db.merchants.values()] : [merchantOf(db, caller, merchant)]
  return among
    .filter(({ tenantGuid, name, guid }) => mine(tenantGuid) && foldText(`${name}\n${guid}`).includes(wanted))
    .toSorted(compareNames)
}

/** A cursor names the list it continues and the last merchant shown. */
function placeAfter(cursor: string | null | undefined, list: string, merchants: readonly MerchantRow[]): number {
  if (cursor === null || cursor === undefined) return 0
  const [name, guid] = cursor.split('~')
  const place = name === list ? merchants.findIndex((merchant) => merchant.guid === guid) : -1
  return place === -1 ? refuseCursor() : place + 1
}

/** Which merchants can charge a stored instrument now, and the rule that decides (decision 49); null when there is no such profile (I13). */
export function explainInstrument(db: Db, address: ProfileAddress, query: Query): VerdictPage | null {
  const profile = findProfile(db, address.container, query)
  if (!profile) return null
  const instrument = profile.instruments.find(({ paymentToken }) => paymentToken === query.paymentToken)
  const merchants = instrument ? merchantsFor(db, address, query) : []
  const list = digestOf(JSON.stringify([profile.guid, query.paymentToken, query.merchant, query.text]))
  const start = instrument ? placeAfter(query.cursor, list, merchants) : 0
  const verdicts = instrument ? merchants.map((merchant) => verdictOn(db, merchant, profile, instrument)) : []
  const shown = verdicts.slice(start, start + (query.limit ?? usual))
  const last = shown.at(-1)
  return {
    profile,
    instrument,
    verdicts: shown,
    nextCursor: last && start + shown.length < verdicts.length ? `${list}~${last.merchant.guid}` : null,
    total: verdicts.length,
    chargeable: verdicts.filter(({ ways }) => ways[0]?.route.chargeable).length,
  }
}
