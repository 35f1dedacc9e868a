/** The whole state on both sides as texts, so that any difference shows; and the invariants that need no model. */
import type { Db } from '@mocks/db.ts'
import type { ActivityRow, Processing } from '@mocks/entities.ts'
import { danglingUses } from './reference-reach.ts'
import { effective, visible, type Container, type Entry, type Model } from './reference-model.ts'
import { dataOf, flatCustomer, sortedEntries } from './flat.ts'

interface One {
  text: string
  version: number
  /** The gateway's row, byte for byte. */
  raw: string
}

export interface Seen {
  model: Map<string, Omit<One, 'raw'>>
  gateway: Map<string, One>
  entriesOfModel: number
  /** The numbers the gateway gave its entries, in their order, without those of sessions. */
  ids: number[]
  wrongEntry: string | null
  broken: string | null
}

function offOf(c: Container): string[] {
  return [...c.off].flatMap(([tenant, all]) => [...all].map((by) => `${tenant} by ${by}`)).toSorted()
}

function modelSide(m: Model): Seen['model'] {
  const all: Seen['model'] = new Map()
  const add = (kind: string, id: string | number, version: number, ...facts: unknown[]) =>
    all.set(`${kind}-${id}`, { text: JSON.stringify(facts), version })
  for (const [id, t] of m.tenants) add('tenant', id, t.version, t.parent, t.containersOff, t.global)
  for (const [id, k] of m.connectors) add('connector', id, k.version, k.tenant, k.apiKey, k.own, k.ignoreGlobal)
  for (const [id, c] of m.containers) {
    add('container', id, c.version, c.owner, c.name, c.shared, c.disabled, offOf(c))
  }
  for (const [id, p] of m.profiles) {
    const instruments = p.instruments.map((i) => [i.token, i.connector, i.transaction, i.preferred, i.data, i.network])
    add('profile', id, p.version, p.container, p.ident, p.method, p.createdBy, sortedEntries(p.customer), instruments)
  }
  for (const [id, x] of m.transactions) {
    const kept = [x.data, x.data && x.network, sortedEntries(x.customer)]
    const money = [x.type, x.withRegister, x.status, x.deregistered, x.merchantId, x.amount]
    add('transaction', id, 0, x.connector, x.attachedTo, x.madeFor, x.paidWith, ...kept, ...money, x.called, x.facts)
  }
  return all
}

/** What is told of how a transaction was carried out. */
function factsOf({ route, container, containerRule: rule, profile, instrument, referenceUuid, error }: Processing) {
  return { route, container, rule, profile, instrument, reference: referenceUuid, code: error?.code ?? null }
}

/** A row that is byte for byte as it was keeps its text from the last look, which halves the cost. */
function gatewaySide(db: Db, last: Seen['gateway'] | undefined): Seen['gateway'] {
  const all: Seen['gateway'] = new Map()
  const add = (kind: string, id: string | number, version: number, row: unknown, facts: () => unknown[]) => {
    const key = `${kind}-${id}`
    const raw = JSON.stringify(row)
    const known = last?.get(key)
    all.set(key, known?.raw === raw ? known : { text: JSON.stringify(facts()), version, raw })
  }
  for (const t of db.tenants.values())
    add('tenant', t.guid, t.version, t, () => [t.parentGuid, t.containersOff, t.globalContainer])
  for (const k of db.connectors.values()) {
    add('connector', k.guid, k.version, k, () => [k.tenantGuid, k.apiKey, k.ownContainer, k.ignoreGlobal])
  }
  for (const c of db.containers.values()) {
    const off = () => c.disabledFor.map(({ tenantGuid, by }) => `${tenantGuid} by ${by}`).toSorted()
    add('container', c.id, c.version, c, () => [c.owner, c.name, c.shared, c.disabled, off()])
  }
  for (const p of db.profiles.values()) {
    add('profile', p.guid, p.version, p, () => {
      const instruments = p.instruments.map((i) => [
        i.paymentToken,
        i.connectorGuid,
        i.transactionUuid,
        i.preferred,
        dataOf(i),
        i.networkTokenStatus,
      ])
      return [
        p.container,
        p.identification,
        p.preferredMethod,
        p.createdBy,
        sortedEntries(flatCustomer(p.customer)),
        instruments,
      ]
    })
  }
  for (const x of db.transactions.values()) {
    add('transaction', x.uuid, 0, x, () => [
      x.connectorGuid,
      x.attachedTo,
      x.profileGuid,
      x.paymentToken,
      x.instrument && dataOf(x.instrument),
      x.instrument && x.instrument.networkTokenStatus,
      sortedEntries(flatCustomer(x.customer)),
      x.type,
      x.withRegister,
      x.status,
      x.deregistered,
      x.merchantTransactionId,
      x.amount,
      x.processing?.calledGuid ?? null,
      x.processing && factsOf(x.processing),
    ])
  }
  return all
}

/** I3, I10, I17, I18 as statements about the gateway's rows and the model's formulas. */
function brokenInvariant(m: Model, db: Db): string | null {
  const names = new Set<string>()
  const tokens = new Set<string>()
  for (const p of db.profiles.values()) {
    const name = JSON.stringify([p.container, p.identification])
    if (names.has(name)) return `I3: ${name} is there twice`
    names.add(name)
    if (p.instruments.filter((one) => one.preferred).length > 1) return `I17: ${p.guid} prefers two instruments`
    for (const { paymentToken } of p.instruments) {
      if (tokens.has(paymentToken)) return `I18: ${paymentToken} is there twice`
      tokens.add(paymentToken)
    }
  }
  const [dangling] = danglingUses(m)
  if (dangling) return `I10: ${dangling.key} uses a container where it is not visible`
  for (const [guid, k] of m.connectors) {
    const used = effective(m, guid)
    if (used !== null && !visible(m, used, k.tenant))
      return `I10: ${guid} uses container ${used} where it is not visible`
  }
  return null
}

/** Entries of profiles name changed fields, which the model does not keep. */
function entryOfGateway(
  { what, object, who, before, after }: ActivityRow,
  step: number,
  reverts: number | null,
): string {
  const told = object.kind === 'profile' ? [null, null] : [before, after]
  return JSON.stringify([what, object.kind, object.id, object.tenantGuid, who.username, step, reverts, ...told])
}

function entryOfModel({ what, kind, id, tenant, who, step, reverts, before, after }: Entry): string {
  return JSON.stringify([what, kind, id, tenant, who, step, reverts, before, after])
}

/** The first entry since the last look that is not told as the model would; steps are places in the activity on both sides. */
function wrongEntryOf(m: Model, db: Db, ids: readonly number[], from: number): string | null {
  for (let place = from; place < Math.max(ids.length, m.activity.length); place += 1) {
    const row = db.activity.get(ids[place] ?? 0)
    const entry = m.activity[place]
    const reverts = row?.reverts ?? null
    const told = row
      ? entryOfGateway(row, ids.indexOf(row.change), reverts === null ? null : ids.indexOf(reverts))
      : 'nothing'
    const known = entry ? entryOfModel(entry) : 'nothing'
    if (told !== known) return `the activity tells ${told}\n  model ${known}`
  }
  return null
}

export function seenIn(m: Model, db: Db, last?: Seen): Seen {
  const ids: number[] = []
  for (const entry of db.activity.values()) if (entry.object.kind !== 'session') ids.push(entry.id)
  return {
    model: modelSide(m),
    gateway: gatewaySide(db, last?.gateway),
    entriesOfModel: m.activity.length,
    ids,
    wrongEntry: wrongEntryOf(m, db, ids, last?.entriesOfModel ?? 0),
    broken: brokenInvariant(m, db),
  }
}

/** What is wrong between two looks, or null. `etags` gathers every ETag that objects ever had: none comes back (I20). */
export function changesOf(before: Seen, after: Seen, etags: Set<string>): string | null {
  if (after.broken !== null) return after.broken
  for (const [key, { text, version }] of after.model) {
    const real = after.gateway.get(key)
    if (real === undefined) return `${key} is gone in the gateway`
    if (real.text !== text) return `${key} differs\n  model   ${text}\n  gateway ${real.text}`
    const was = before.model.get(key)
    const wasReal = before.gateway.get(key)
    if (was === undefined || wasReal === undefined) continue
    if (was.version === version && was.text === text) {
      if (wasReal.raw !== real.raw) return `${key} was not to change\n  before ${wasReal.raw}\n  after  ${real.raw}`
    } else if (real.version !== 0) {
      etags.add(`${key}-${wasReal.version}`)
      if (etags.has(`${key}-${real.version}`)) return `${key} changed and has an ETag it had before (I20)`
    }
  }
  for (const key of after.gateway.keys()) if (!after.model.has(key)) return `${key} is there in the gateway alone`
  return after.wrongEntry
}
