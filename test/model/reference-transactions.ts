/** Transactions, the third part of the reference model: what becomes of one that is sent, of its challenge, and of the profile (decisions 42 to 46). */
import { anonymous, asks, declines, isCard, isExpired } from './reference-bank.ts'
import { at, done, effective, refused, type Model, type Outcome, type Transaction } from './reference-model.ts'
import { find, write, type Address, type Given } from './reference-profiles.ts'
import type { Asked, Challenge, Sender } from './reference-orders.ts'
import { wayOf, type Way } from './reference-ways.ts'

/** Half an hour. */
const patience = 30 * 60_000

const failed = (code: number) => refused(`200 ${code}`)

/** A challenge that nobody answered in time is a cancelled transaction wherever it is told, though nobody wrote that down. */
export function standing(m: Model, uuid: string, now: number): { status: string; code: number | null } {
  const { status, facts } = at(m.transactions, uuid)
  const challenge = m.challenges.get(uuid)
  if (challenge && now >= challenge.since + patience) return { status: 'CANCELLED', code: 2005 }
  return { status, code: (facts?.['code'] as number | null | undefined) ?? null }
}

const typeOf = { register: 'REGISTER', debit: 'DEBIT', preauthorize: 'PREAUTHORIZE', deregister: 'DEREGISTER' } as const

function ruleOf(m: Model, called: string): string {
  const k = at(m.connectors, called)
  if (k.own !== null) return 'own-container'
  if (k.ignoreGlobal) return 'ignores-global'
  return effective(m, called) === null ? 'none-set' : 'global-setting'
}

const isStoring = ({ what, stores, source }: Asked) => source.kind === 'new' && (what === 'register' || stores)

/** The row that any transaction leaves that was not refused. */
function rowOf(m: Model, called: string, asked: Asked, way: Way): Transaction {
  const { what, stores, profile, source } = asked
  const container = effective(m, called)
  const named = profile && container !== null ? find(m, container, profile)?.guid : undefined
  return {
    connector: way.by,
    type: typeOf[what],
    status: 'SUCCESS',
    withRegister: stores,
    registers: false,
    deregistered: false,
    // What is stored is told of where it is stored.
    data: way.stored && what !== 'deregister' ? null : way.data,
    network: what === 'deregister' ? (way.stored?.network ?? null) : null,
    customer: new Map(),
    attachedTo: null,
    madeFor: way.stored?.madeFor ?? named ?? null,
    merchantId: asked.merchantId,
    amount: asked.amount,
    paidWith: way.stored?.token ?? null,
    called,
    facts: {
      route: way.route,
      container,
      rule: ruleOf(m, called),
      profile: 'none',
      instrument: 'none',
      reference: source.kind === 'reference' ? source.uuid : null,
      code: null,
    },
    erased: false,
  }
}

/** Ends without effect: of the customer nothing stays. */
function end(m: Model, uuid: string, status: 'ERROR' | 'CANCELLED', code: number): Outcome {
  const one = at(m.transactions, uuid)
  const data = one.data === null ? null : anonymous(one.data)
  const facts = { ...one.facts, profile: 'none', instrument: 'none', code }
  Object.assign(one, { status, customer: new Map(), data, facts })
  m.challenges.delete(uuid)
  return failed(code)
}

const useOf = ({ what, source }: Asked) => ({ isNew: source.kind === 'new', isCharged: what !== 'register' })

/** Sends a transaction; `given` is what the gateway gave it: a UUID, and what it stores. */
export function send(
  m: Model,
  sender: Sender,
  called: string,
  asked: Asked,
  now: number,
  given: (Partial<Given> & { uuid: string }) | null,
): Outcome {
  const way = wayOf(m, called, asked, false)
  if (Array.isArray(way)) return refused(...way)
  // What was heard instead is told by whoever compares.
  if (given === null) return done
  if (m.transactions.has(given.uuid)) throw new Error('a transaction has a UUID that was given before')
  for (const [late, { called: through, since }] of m.challenges)
    if (through === called && now >= since + patience) end(m, late, 'CANCELLED', 2005)
  const { uuid } = given
  const one = rowOf(m, called, asked, way)
  m.transactions.set(uuid, one)
  if (asked.source.kind === 'new') m.spent.add(asked.source.text)
  if (asked.what === 'deregister') return deregister(m, sender, uuid, asked, way)
  if (isExpired(way.data, now)) return end(m, uuid, 'ERROR', 2009)
  const isAsked =
    isCard(way.data) && (asked.secure === 'MANDATORY' || (asked.secure !== 'OFF' && asks(way.data, useOf(asked))))
  if (!isAsked) return carryOut(m, sender, uuid, asked, way, given)
  // Kept as long as it may be needed.
  const mayStore = isStoring(asked) || asked.profile !== null
  Object.assign(one, { status: 'REDIRECT', customer: new Map(mayStore ? asked.customer : []) })
  // From now on it is this profile, whatever the customer is called by then.
  const named = asked.profile && one.madeFor !== null ? { profileGuid: one.madeFor } : asked.profile
  m.challenges.set(uuid, { sender, called, asked: { ...asked, profile: named }, since: now, lost: false })
  return done
}

/** Takes the payment and does what was asked of the profile. */
function carryOut(m: Model, sender: Sender, uuid: string, asked: Asked, way: Way, given: Partial<Given>): Outcome {
  const code = declines(way.data, useOf(asked))
  if (code !== null) return end(m, uuid, 'ERROR', code)
  const one = at(m.transactions, uuid)
  const stores = isStoring(asked)
  Object.assign(one, {
    status: 'SUCCESS',
    registers: stores,
    customer: stores ? new Map(asked.customer) : new Map(),
    data: stores || one.data === null ? one.data : anonymous(one.data),
    facts: { ...one.facts, instrument: stores ? 'stored' : way.stored ? 'used' : 'none' },
  })
  const held = asked.source.kind === 'stored' ? way.stored?.holder : null
  const name: Address | null = held ? { profileGuid: held } : asked.profile
  if (name) toProfile(m, sender, uuid, asked, way, name, given)
  return done
}

/** Decision 45: created or found, with what was stored under a fresh token, and preferred and remembered if that was asked for. */
function toProfile(
  m: Model,
  sender: Sender,
  uuid: string,
  asked: Asked,
  way: Way,
  name: Address,
  given: Partial<Given>,
): void {
  const one = at(m.transactions, uuid)
  const container = effective(m, one.called ?? '') ?? 0
  const found = find(m, container, name)
  const guid = found?.guid ?? given.guid ?? ''
  if (!found && (guid === '' || m.guids.has(guid.toLowerCase()))) throw new Error(`${uuid}: no new guid (I4): ${guid}`)
  const profile = found?.profile ?? {
    container,
    ident: 'customerIdentification' in name ? name.customerIdentification : '',
    customer: new Map(asked.customer),
    instruments: [],
    method: null,
    createdBy: way.by,
    version: 0,
  }
  m.profiles.set(guid, profile)
  m.guids.add(guid.toLowerCase())
  let changed = !found
  if (isStoring(asked)) {
    const { token = '' } = given
    if (token === '' || m.tokens.has(token)) throw new Error(`${uuid}: no new token (I18): ${token}`)
    m.tokens.add(token)
    const { network } = one
    profile.instruments.push({ token, connector: way.by, transaction: uuid, data: way.data, network, preferred: false })
    one.attachedTo = guid
    changed = true
  }
  const token = isStoring(asked) ? given.token : way.stored?.token
  const { method } = at(m.connectors, way.by)
  if (asked.prefers && token !== undefined && token !== null) {
    const isNews = profile.method !== method || profile.instruments.some((i) => i.preferred !== (i.token === token))
    for (const instrument of profile.instruments) instrument.preferred = instrument.token === token
    profile.method = method
    changed ||= isNews
  }
  one.madeFor = guid
  one.facts = { ...one.facts, profile: found ? 'reused' : 'created' }
  if (changed) write(m, { ...sender, container, through: null, person: null }, asked.what, guid, profile)
}

/** The instrument leaves its profile for good; or, when only its network token is meant, that is deactivated. */
function deregister(m: Model, sender: Sender, uuid: string, asked: Asked, { stored }: Way): Outcome {
  const one = at(m.transactions, uuid)
  if (stored === null) throw new Error('nothing to deregister')
  const registering = m.transactions.get(stored.uuid ?? '')
  const isWhole = asked.tokenType !== 'NT'
  const instrument = isWhole ? 'deregistered' : 'used'
  one.facts = { ...one.facts, instrument, profile: stored.holder === null ? 'none' : 'reused' }
  if (registering && isWhole)
    Object.assign(registering, { attachedTo: null, registers: false, deregistered: true, customer: new Map() })
  if (registering && !isWhole) registering.network = 'deactivated'
  const profile = stored.holder === null ? undefined : m.profiles.get(stored.holder)
  if (profile === undefined || stored.holder === null) return done
  if (isWhole) profile.instruments = profile.instruments.filter(({ token }) => token !== stored.token)
  else for (const i of profile.instruments) if (i.token === stored.token) i.network = 'deactivated'
  const place = { ...sender, container: profile.container, through: null, person: null }
  write(m, place, 'deregister', stored.holder, profile)
  return done
}

/** Decision 46: what the customer says to the bank. Whatever would refuse the transaction now ends it. */
export function answer(m: Model, uuid: string, how: 'passed' | 'failed' | 'cancelled', given: Partial<Given>): Outcome {
  const challenge = m.challenges.get(uuid)
  if (challenge === undefined) throw new Error(`${uuid} has no challenge`)
  if (how === 'failed') return end(m, uuid, 'ERROR', 2021)
  if (how === 'cancelled') return end(m, uuid, 'CANCELLED', 2002)
  const { sender, called, asked } = challenge
  const way = isLost(m, uuid, challenge) ? [] : wayOf(m, called, asked, true)
  if (Array.isArray(way)) return end(m, uuid, 'ERROR', 1006)
  m.challenges.delete(uuid)
  return carryOut(m, sender, uuid, asked, way, given)
}

/** The profile it was made for is gone, or the container is another one. */
function isLost(m: Model, uuid: string, { called, asked, lost }: Challenge): boolean {
  const one = at(m.transactions, uuid)
  if (lost) return true
  return (asked.profile !== null || asked.source.kind === 'stored') && one.facts?.['container'] !== effective(m, called)
}
