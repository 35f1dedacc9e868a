/** The state of a model in the gateway's tables. */
import { createDb, type Db } from '@mocks/db.ts'
import { randomFrom } from '@mocks/random.ts'
import { at, type Model } from './reference-model.ts'
import { customers, instrumentData } from './samples.ts'
import { guid, password, pick } from './world.ts'
import type { WorldPlan } from './world-plan.ts'

/** What a transaction that only registers leaves empty. */
const noPayment = {
  merchantTransactionId: null,
  amount: null,
  currency: null,
  profileGuid: null,
  paymentToken: null,
  processing: null,
}

/** The same state in the gateway's tables. What the model leaves out (names, adapters, dates) is filled in plainly. */
export function dbOf(plan: WorldPlan, m: Model, now: () => number): Db {
  const db = createDb({ now, random: randomFrom(plan.seed + 1) })
  let number = 0
  for (const [key, t] of m.tenants) {
    const { containersOff, global: globalContainer, parent: parentGuid, version } = t
    db.tenants.insert({
      guid: key,
      name: `Tenant ${number}`,
      parentGuid,
      defaultCurrency: 'EUR',
      domain: 'example.com',
      globalContainer,
      containersOff,
      version,
    })
    db.merchants.insert({
      guid: guid('ME', number),
      name: `Merchant ${number}`,
      tenantGuid: key,
      homepage: 'https://example.com',
      timezone: 'UTC',
      disabled: plan.tenants[number]?.disabled === true,
    })
    db.credentials.insert({
      username: `api${number}`,
      password,
      kind: 'api',
      merchantGuid: guid('ME', number),
      tenantGuid: key,
    })
    number += 1
  }
  for (const [key, k] of m.connectors) {
    db.connectors.insert({
      guid: key,
      name: `Connector ${key}`,
      merchantGuid: k.merchant,
      tenantGuid: k.tenant,
      kind: k.kind,
      adapter: 'Simulator',
      method: k.method,
      apiKey: k.apiKey,
      publicIntegrationKey: `public-${k.apiKey}`,
      description: '',
      disabled: plan.connectors[Number.parseInt(key.slice(-4), 16)]?.disabled === true,
      members: k.members,
      ownContainer: k.own,
      ignoreGlobal: k.ignoreGlobal,
      version: k.version,
    })
  }
  for (const [id, c] of m.containers) {
    const disabledFor = [...c.off].flatMap(([tenantGuid, all]) =>
      [...all].map((by) => ({ tenantGuid, by, at: '2026-01-01T00:00:00Z' })),
    )
    db.containers.insert({
      id,
      name: c.name,
      owner: c.owner,
      shared: c.shared,
      disabled: c.disabled,
      disabledFor,
      createdAt: '2026-01-01T00:00:00Z',
      version: 1,
    })
  }
  db.counters.insert({ name: 'container', value: m.containers.size })
  for (const [username, p] of m.people) {
    db.admins.insert({
      username,
      password,
      name: username,
      role: 'Tester',
      tenantGuid: p.tenant,
      permissions: [...p.rights],
    })
  }
  plan.transactions.forEach((one, i) => {
    db.transactions.insert({
      uuid: `free-${i}`,
      connectorGuid: at(m.transactions, `free-${i}`).connector,
      type: one.type,
      withRegister: one.withRegister,
      status: one.failed ? 'ERROR' : 'SUCCESS',
      createdAt: '2026-01-02 03:04:05',
      customer: pick(customers, one.customer),
      instrument: pick(instrumentData, one.customer),
      attachedTo: null,
      deregistered: one.deregistered,
      ...noPayment,
    })
  })
  loadProfiles(db, plan, m)
  return db
}

function loadProfiles(db: Db, plan: WorldPlan, m: Model): void {
  for (const [key, p] of m.profiles) {
    const one = plan.profiles[Number.parseInt(key.slice(-4), 16)]
    const instruments = p.instruments.map((instrument, j) => {
      const row = pick(instrumentData, one?.instruments[j] ?? 0)
      const { connector: connectorGuid, token: paymentToken, transaction: transactionUuid, preferred } = instrument
      db.transactions.insert({
        uuid: transactionUuid ?? '',
        connectorGuid,
        type: 'REGISTER',
        withRegister: false,
        status: 'SUCCESS',
        createdAt: row.createdAt,
        customer: {},
        instrument: row,
        attachedTo: key,
        deregistered: false,
        ...noPayment,
        profileGuid: key,
      })
      return { ...row, paymentToken, preferred, connectorGuid, transactionUuid }
    })
    db.profiles.insert({
      guid: key,
      container: p.container,
      identification: p.ident,
      preferredMethod: null,
      customer: pick(customers, one?.customer ?? 0),
      instruments,
      createdBy: p.createdBy,
      createdAt: '2026-01-02 03:04:05',
      version: 1,
    })
  }
}
