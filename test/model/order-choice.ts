/** What transactions are sent, chosen so that most of them lead somewhere and the others meet every refusal. */
import fc from 'fast-check'
import { actor, index, personAt, rarely } from './act.ts'
import { flatCustomer } from './flat.ts'
import { newToken, noToken, typedAt } from './new-tokens.ts'
import { address, addressOf } from './profile-door.ts'
import { at, effective, inScope, lacks } from './reference-model.ts'
import type { Asked, Source } from './reference-orders.ts'
import { wayOf } from './reference-ways.ts'
import type { Stage } from './stage.ts'
import { sendBoth, type Through } from './transaction-door.ts'
import { guid, pick } from './world.ts'

/** What a profile keeps, and what it does not. */
const customer = fc.record(
  {
    firstName: fc.constantFrom('Alex', 'Li'),
    lastName: fc.constantFrom('Smith', 'Nováková', '', null),
    email: fc.constantFrom('alex@example.com', 'li@example.org', null),
    extraData: fc.constantFrom({ tier: 'gold' }, {}, null),
    identification: fc.constantFrom('somebody'),
    emailVerified: fc.boolean(),
    shippingCity: fc.constantFrom('Wien'),
  },
  { requiredKeys: [] },
)
const isKept = (field: string) => !['identification', 'emailVerified', 'shippingCity'].includes(field)
const isValue = (value: unknown) => value !== null && value !== '' && JSON.stringify(value) !== '{}'

export const order = {
  door: fc.oneof(
    fc.record({ kind: fc.constant('key' as const), stranger: rarely }),
    fc.record({ kind: fc.constant('console' as const), by: actor }),
  ),
  /** One that leads somewhere, if there is any. */
  sensible: fc.nat(3).map((roll) => roll !== 2),
  connector: index,
  number: index,
  profile: fc.option(address, { freq: 3 }),
  prefers: fc.boolean(),
  stores: fc.boolean(),
  secure: fc.constantFrom(null, null, 'OFF' as const, 'OPTIONAL' as const, 'MANDATORY' as const),
  customer,
  again: rarely,
  tokenType: fc.constantFrom(null, null, 'ALL' as const, 'PAN' as const, 'NT' as const),
}
type Choice = { what: Asked['what'] } & {
  [Field in keyof typeof order]: (typeof order)[Field] extends fc.Arbitrary<infer T> ? T : never
}

const from = <T>(list: readonly T[], start: number): T[] =>
  list.map((_, place) => list[(start + place) % list.length] as T)

/** What there is to pay with: all that might lead somewhere, in some order. */
function sourcesOf({ model }: Stage, kind: Source['kind'], number: number): Source[] {
  if (kind === 'new') return typedAt(number).map((instrument) => ({ kind, text: '', instrument }))
  if (kind === 'reference') {
    const storing = [...model.transactions].filter(([, one]) => one.registers)
    return from(storing, number).map(([uuid]) => ({ kind, uuid }))
  }
  const held = [...model.profiles.values()].flatMap(({ instruments }) => instruments)
  return from(held, number).map(({ token }) => ({ kind, token }))
}

/** Anything, also what had its transaction, belongs to nobody, or was never made. */
function anySource({ model, sealed }: Stage, kind: Source['kind'], number: number): Source {
  if (kind === 'new') {
    const token = sealed.length > 0 && number % 3 !== 0 ? pick(sealed, number) : noToken(number)
    return { kind, ...token }
  }
  if (kind === 'reference') return { kind, uuid: pick([...model.transactions.keys(), 'no-such-transaction'], number) }
  return { kind, token: pick([...model.tokens, `pt::${'f'.repeat(20)}`, 'something else'], number) }
}

/** Mostly one that may be meant there: with what is stored its holder, else one that is there or may be made. */
function profileFor(
  stage: Stage,
  connector: string,
  { profile, number, what }: Choice,
  source: Source,
): Asked['profile'] {
  if (profile === null || what === 'deregister') return null
  const { model } = stage
  if (source.kind !== 'new' && number % 8 !== 0) {
    const isIt = (one: { token: string; transaction: string | null }) =>
      source.kind === 'stored' ? one.token === source.token : one.transaction === source.uuid
    const holder = [...model.profiles].find(([, p]) => p.instruments.some(isIt))
    if (holder) return profile.known ? { profileGuid: holder[0] } : { customerIdentification: holder[1].ident }
  }
  const container = effective(model, connector)
  const isThere = [...model.profiles.values()].some((one) => one.container === container)
  return addressOf(stage, container, isThere || !profile.known ? profile : { ...profile, by: 'identification' })
}

function askedFor(stage: Stage, choice: Choice, merchantId: string, connector: string, source: Source): Asked {
  const { secure, tokenType, number } = choice
  const what = source.kind !== 'new' && number % 16 === 7 ? 'register' : choice.what
  const isMoney = what === 'debit' || what === 'preauthorize'
  const isOver = what === 'deregister'
  const profile = profileFor(stage, connector, { ...choice, what }, source)
  const kept = Object.entries(choice.customer).filter(([field, value]) => isKept(field) && isValue(value))
  return {
    what,
    merchantId,
    amount: isMoney ? '12.50' : null,
    source,
    profile,
    prefers: profile !== null && choice.prefers,
    stores: isMoney && choice.stores && (source.kind === 'new' || number % 8 === 5),
    secure: isOver ? null : secure,
    customer: isOver ? new Map<string, string>() : flatCustomer(Object.fromEntries(kept) as Record<string, string>),
    tokenType: isOver ? tokenType : null,
  }
}

/** Who sends it: mostly, of people, one who may. */
function throughOf(stage: Stage, { door, sensible, number }: Choice): Through {
  if (door.kind === 'key') return door
  const person = personAt(stage, door.by)
  return {
    kind: 'console',
    person: sensible && number % 3 !== 0 && lacks(stage.model, person, 'transaction.create') ? 'root0' : person,
  }
}

/** Chooses a transaction and sends it to both sides. */
export async function place(stage: Stage, kind: Source['kind'], choice: Choice): Promise<string> {
  const m = stage.model
  const through = throughOf(stage, choice)
  const merchantId = `m-${stage.newKey().slice(-6)}`
  const all = from([...m.connectors.keys()], choice.connector)
  const isMine = (one: string) => through.kind === 'key' || inScope(m, through.person, at(m.connectors, one).tenant)
  const mine = choice.sensible || choice.number % 2 === 1 ? all.filter(isMine) : all
  const pairs = sourcesOf(stage, kind, choice.number).flatMap((source) => mine.map((one) => ({ source, one })))
  const make = (one: string, source: Source) => askedFor(stage, choice, merchantId, one, source)
  const ways = pairs.map((pair) => ({ ...pair, way: wayOf(m, pair.one, make(pair.one, pair.source), false) }))
  // Where one thing alone is in the way, its rule is what is tried.
  const single = ways.filter(({ way }) => Array.isArray(way) && way.length === 1)
  const chosen = choice.sensible
    ? ways.find(({ way }) => !Array.isArray(way))
    : choice.number % 4 === 0 || single.length === 0
      ? undefined
      : pick(single, choice.number)
  const connector = chosen?.one ?? mine[0] ?? all[0] ?? guid('CO', 0)
  let source = chosen?.source ?? anySource(stage, kind, choice.number)
  if (source.kind === 'new' && source.text === '') {
    const token = newToken(stage, source.instrument)
    stage.sealed.push(token)
    source = { kind: 'new', ...token }
  }
  const asked = make(connector, source)
  const merchantOf = (one: string) => m.connectors.get(one)?.merchant
  const known = [...m.transactions.values()].flatMap((one) =>
    one.merchantId !== null && merchantOf(one.called ?? one.connector) === merchantOf(connector)
      ? [one.merchantId]
      : [],
  )
  const again = choice.again && known.length > 0 ? { merchantId: pick(known, choice.number) } : {}
  return await sendBoth(stage, through, connector, { ...asked, ...again }, choice.customer)
}
