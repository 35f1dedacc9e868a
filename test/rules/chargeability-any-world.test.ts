/**
 * Whether a connector can charge an instrument is said by a plain rule written here over the plan of the world, by explainInstrument, by
 * getProfileThrough, and by what becomes of a debit. Over random worlds, some of them broken, they must never differ.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChargeRule, ChargeWay, MerchantVerdict } from '@/contract/console/chargeability.ts'
import type { TransactionContext } from '@/contract/console/transactions.ts'
import {
  chargePlan,
  chargeWorld,
  chosenFrom,
  connectorAt,
  holder,
  merchantAt,
  tokenAt,
  type Chosen,
} from '@test/support/charge-world.ts'
import type { Heard, Json, Person } from '@test/support/person.ts'

function pathUp({ tenants }: Chosen, tenant: number): number[] {
  const path = []
  for (let at = tenant; at !== -1; at = tenants[at]?.parent ?? -1) path.push(at)
  return path
}

/** Shared from above, and stopped on the way: SEED's two ways to cut a sub-tenant off. */
function isCutOff(w: Chosen, tenant: number): boolean {
  const container = w.containers[w.container]
  const path = pathUp(w, tenant)
  const way = path.slice(0, path.indexOf(container?.owner ?? -1) + 1)
  if (way.length < 2 || !container?.shared) return false
  const below = way.slice(0, -1)
  const above = way.slice(1)
  return below.some((at) => container.off.includes(at)) || above.some((at) => w.tenants[at]?.containersOff)
}

function containerOf(w: Chosen, at: number): number {
  const connector = w.connectors[at]
  if (!connector) return -1
  if (connector.own !== -1) return connector.own
  const tenant = w.merchants[connector.merchant]?.tenant ?? -1
  return connector.ignoreGlobal ? -1 : (w.tenants[tenant]?.global ?? -1)
}

/** The rules as sentences of the documents, one after the other. */
function naiveRule(w: Chosen, at: number, instrumentAt: number): ChargeRule {
  const connector = w.connectors[at]
  const instrument = w.instruments[instrumentAt]
  if (!connector || !instrument) throw new Error('no such connector or instrument')
  const merchant = w.merchants[connector.merchant]
  if (merchant?.disabled) return 'merchant-disabled'
  if (connector.disabled) return 'connector-disabled'
  if (containerOf(w, at) !== w.container)
    return isCutOff(w, merchant?.tenant ?? 0) ? 'cut-off' : 'container-not-resolved'
  if (w.containers[w.container]?.disabled) return 'container-disabled'
  if (instrument.deregistered) return 'deregistered'
  if (connector.isMeta) {
    const member = connector.members.includes(instrument.connector) ? w.connectors[instrument.connector] : undefined
    if (!member) return 'no-route'
    if (member.disabled || w.merchants[member.merchant]?.disabled) return 'member-disabled'
    if (containerOf(w, instrument.connector) !== w.container) return 'member-moved'
  } else if (instrument.connector !== at) return 'other-connector'
  if (instrument.month !== null && instrument.month < 0) return 'expired'
  return connector.isMeta ? 'routed' : 'registered-here'
}

const says = (rule: ChargeRule) => rule === 'routed' || rule === 'registered-here'

/** What a debit is answered with where the rule says no; a container that cannot be used is refused before its tokens are looked at. */
function refusalFor(w: Chosen, at: number, rule: ChargeRule): [number, number] | null {
  const container = w.containers[containerOf(w, at)]
  switch (rule) {
    case 'cut-off':
    case 'container-not-resolved':
      return [422, container && !container.disabled ? 1002 : 1007]
    case 'merchant-disabled':
    case 'connector-disabled':
    case 'container-disabled':
    case 'member-disabled':
    case 'member-moved':
      return [422, 1007]
    case 'deregistered':
    case 'other-connector':
    case 'no-route':
      return [422, 1006]
    case 'expired':
      return [200, 2009]
    default:
      return null
  }
}

async function explain(person: Person, w: Chosen, at: number): Promise<Json> {
  const path = `/containers/${w.container + 1}/customerProfiles/explainInstrument`
  const heard = await person.post(path, { profileGuid: holder, paymentToken: tokenAt(at), limit: 200 })
  expect(heard.status).toBe(200)
  return heard.body
}

function codeOf(body: Json): number | null {
  const errors = body['errors'] as { errorCode: unknown }[] | undefined
  const code = errors?.[0]?.errorCode ?? body['errorCode']
  return code === undefined || code === null ? null : Number(code)
}

/** Status, code, and the connector that carried it out. */
function outcomeOf({ status, body }: Heard): unknown[] {
  const context = body['context'] as TransactionContext | undefined
  const isAccepted = status === 200 && body['success'] === true
  return [status, isAccepted ? null : (codeOf(body) ?? 'no code'), context?.processedBy?.guid ?? null]
}

let sent = 0

async function debit(person: Person, at: number, instrumentAt: number): Promise<Heard> {
  sent += 1
  const body = {
    merchantTransactionId: `charge-${sent}`,
    transactionToken: tokenAt(instrumentAt),
    amount: '9.99',
    currency: 'EUR',
  }
  const path = `/connectors/${connectorAt(at)}/transactions/debit`
  return person.post(path, body, { 'idempotency-key': person.newKey() })
}

const tally = new Map<string, number>()

/** One way, held against the plain rule and against a debit; gives how the debit went. */
async function holdAgainst(person: Person, w: Chosen, at: number, instrumentAt: number, way: ChargeWay): Promise<void> {
  const rule = naiveRule(w, at, instrumentAt)
  expect([way.rule, way.chargeable]).toEqual([rule, says(rule)])
  const carriesOut = w.instruments[instrumentAt]?.connector ?? -1
  const isRouted = says(rule) || ['expired', 'member-disabled', 'member-moved'].includes(rule)
  expect(way.processedBy?.guid ?? null).toBe(isRouted ? connectorAt(carriesOut) : null)
  const [status, code] = refusalFor(w, at, rule) ?? [200, null]
  const carriedOut = status === 200 ? connectorAt(carriesOut) : null
  expect([rule, ...outcomeOf(await debit(person, at, instrumentAt))]).toEqual([rule, status, code, carriedOut])
  tally.set(rule, (tally.get(rule) ?? 0) + 1)
}

/** What a connector finds in its container, and what it could do with each instrument there, is what the explanation says of it. */
async function findThrough(person: Person, w: Chosen, at: number, told: Record<string, ChargeWay>): Promise<void> {
  const heard = await person.post(`/connectors/${connectorAt(at)}/getProfile`, { profileGuid: holder })
  const container = w.containers[containerOf(w, at)]
  const isThere = containerOf(w, at) === w.container
  const ways = Object.entries(told).map(([paymentToken, { chargeable, rule, processedBy }]) => ({
    paymentToken,
    chargeable,
    rule,
    processedBy,
  }))
  const found = { profile: { profileExists: isThere ? 'true' : false }, ways: isThere ? ways : [] }
  const usable = container !== undefined && !container.disabled
  expect(heard).toMatchObject(usable ? { status: 200, body: found } : { status: 422, body: { errorCode: 1007 } })
}

const places: ChargeRule[] = [
  'merchant-disabled',
  'connector-disabled',
  'cut-off',
  'container-not-resolved',
  'container-disabled',
  'deregistered',
  'other-connector',
  'no-route',
  'member-disabled',
  'member-moved',
  'expired',
  'routed',
  'registered-here',
]

/** What a merchant is told: the rule of all its connectors that comes last. */
function naiveVerdict(w: Chosen, merchant: number, instrumentAt: number): ChargeRule | 'no-connector' {
  const rules = w.connectors.flatMap((one, at) => (one.merchant === merchant ? [naiveRule(w, at, instrumentAt)] : []))
  return places[Math.max(...rules.map((rule) => places.indexOf(rule)))] ?? 'no-connector'
}

test('a plain rule, the explanation and a debit agree for every connector and instrument of any world', async () => {
  await fc.assert(
    fc.asyncProperty(chargePlan, async (plan) => {
      const w = chosenFrom(plan)
      const world = chargeWorld(w)
      const person = await world.signIn('root')
      const told = w.connectors.map((): Record<string, ChargeWay> => ({}))
      for (const instrumentAt of w.instruments.keys()) {
        const body = await explain(person, w, instrumentAt)
        const verdicts = body['items'] as MerchantVerdict[]
        const ways = verdicts.flatMap((verdict) => verdict.ways)
        expect(ways.map(({ connector }) => connector.guid).toSorted()).toEqual(
          w.connectors.map((_, at) => connectorAt(at)),
        )
        for (const merchant of w.merchants.keys()) {
          const rule = naiveVerdict(w, merchant, instrumentAt)
          const chargeable = rule === 'routed' || rule === 'registered-here'
          expect(verdicts.find((one) => one.merchant.guid === merchantAt(merchant))).toMatchObject({ rule, chargeable })
        }
        expect(body['chargeable']).toBe(verdicts.filter(({ chargeable }) => chargeable).length)
        for (const at of w.connectors.keys()) {
          const way = ways.find(({ connector }) => connector.guid === connectorAt(at))
          if (!way) continue
          await holdAgainst(person, w, at, instrumentAt, way)
          Object.assign(told[at] ?? {}, { [tokenAt(instrumentAt)]: way })
        }
        expect(await explain(person, w, instrumentAt)).toEqual(body)
      }
      for (const [at, ways] of told.entries()) await findThrough(person, w, at, ways)
    }),
    { numRuns: 250 },
  )
  for (const rule of places) expect(tally.get(rule) ?? 0, rule).toBeGreaterThan(2)
})
