/** Small arbitrary worlds of merchants, connectors and stored instruments, as plain numbers that fast-check shrinks. */
import fc from 'fast-check'
import type { InstrumentRow } from '@mocks/entities.ts'
import { connectorGuid, tenantGuid, world, type World } from './gateway.ts'
import { addProfile, addTransaction, visa } from './profile-world.ts'

export const holder = 'CP-C4A2-0000-0000-0000-0000-0001'

const index = fc.nat(63)
const rarely = fc.nat(9).map((roll) => roll === 5)
const often = fc.nat(4).map((roll) => roll !== 2)
/** Leans towards the first, so that most of a world has to do with one container. */
const early = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: index })
const kind = fc.constantFrom('direct', 'direct', 'routing', 'multi-method')

export const chargePlan = fc.record({
  tenants: fc.array(fc.record({ parent: index, containersOff: rarely, global: fc.option(early) }), {
    minLength: 1,
    maxLength: 4,
    size: 'max',
  }),
  merchants: fc.array(fc.record({ tenant: index, disabled: rarely }), { minLength: 1, maxLength: 4, size: 'max' }),
  containers: fc.array(
    fc.record({ owner: early, shared: often, disabled: rarely, off: fc.array(index, { maxLength: 2 }) }),
    { minLength: 1, maxLength: 3, size: 'max' },
  ),
  connectors: fc.array(
    fc.record({
      merchant: index,
      kind,
      members: fc.array(index, { maxLength: 4, size: 'max' }),
      own: fc.option(early, { freq: 1 }),
      ignoreGlobal: rarely,
      disabled: rarely,
    }),
    { minLength: 2, maxLength: 7, size: 'max' },
  ),
  /** `month` counts from January 2026, the month in which these worlds live; null is an IBAN, which does not expire. */
  instruments: fc.array(
    fc.record({
      connector: index,
      month: fc.option(fc.integer({ min: -2, max: 12 }), { freq: 4 }),
      deregistered: rarely,
    }),
    { minLength: 1, maxLength: 3, size: 'max' },
  ),
  container: early,
})
export type ChargePlan = typeof chargePlan extends fc.Arbitrary<infer Plan> ? Plan : never

/** The same with every number read as what it chooses; -1 where nothing is chosen. Tenants stand behind their parents. */
export interface Chosen {
  tenants: { parent: number; containersOff: boolean; global: number }[]
  merchants: { tenant: number; disabled: boolean }[]
  containers: { owner: number; shared: boolean; disabled: boolean; off: number[] }[]
  connectors: {
    merchant: number
    isMeta: boolean
    members: number[]
    own: number
    ignoreGlobal: boolean
    disabled: boolean
  }[]
  instruments: { connector: number; month: number | null; deregistered: boolean }[]
  container: number
}

export function chosenFrom(plan: ChargePlan): Chosen {
  const [tenants, containers, connectors] = [plan.tenants.length, plan.containers.length, plan.connectors.length]
  const choice = (number: number | null, count: number) => (number === null ? -1 : number % count)
  const kinds = plan.connectors.map((one) => one.kind !== 'direct')
  const directs = kinds.flatMap((isMeta, at) => (isMeta ? [] : [at]))
  return {
    tenants: plan.tenants.map((one, at) => ({
      parent: at === 0 ? -1 : one.parent % at,
      containersOff: one.containersOff,
      global: choice(one.global, containers),
    })),
    merchants: plan.merchants.map((one) => ({ tenant: one.tenant % tenants, disabled: one.disabled })),
    containers: plan.containers.map((one) => ({
      owner: one.owner % tenants,
      shared: one.shared,
      disabled: one.disabled,
      off: [...new Set(one.off.map((number) => number % tenants))],
    })),
    connectors: plan.connectors.map((one) => ({
      merchant: one.merchant % plan.merchants.length,
      isMeta: one.kind !== 'direct',
      members: one.kind === 'direct' ? [] : [...new Set(one.members.map((number) => number % connectors))],
      own: choice(one.own, containers),
      ignoreGlobal: one.ignoreGlobal,
      disabled: one.disabled,
    })),
    // Meta-connectors register nothing themselves; where there is no other, the instrument is that of a connector that is gone.
    instruments: plan.instruments.map((one) => ({
      ...one,
      connector: directs[one.connector % Math.max(1, directs.length)] ?? -1,
    })),
    container: plan.container % containers,
  }
}

export const connectorAt = (at: number) => connectorGuid(at === -1 ? 'gone' : `K${at}`)
export const merchantAt = (at: number) => `ME-M${at}`
export const tokenAt = (at: number) => `pt::${'abc'.charAt(at).repeat(20)}`

function storedInstruments({ instruments }: Chosen): Omit<InstrumentRow, never>[] {
  return instruments.map(({ connector, month }, at) => {
    const iban = { _TYPE: 'paymentData.iban', iban: 'AT61********5678' }
    const expires = new Date(Date.UTC(2026, month ?? 0, 1))
    const expiry = { expiryMonth: expires.getUTCMonth() + 1, expiryYear: expires.getUTCFullYear() }
    const isCard = month !== null
    return {
      ...visa,
      ...(isCard ? {} : { type: 'iban', method: 'iban' }),
      paymentData: isCard ? { ...visa.paymentData, ...expiry } : iban,
      paymentToken: tokenAt(at),
      preferred: false,
      connectorGuid: connectorAt(connector),
      transactionUuid: `tx-${at}`,
    }
  })
}

/** The world itself, with `root`, who has every right at the only tenant on top. Containers are set as they come, also where no rule would. */
export function chargeWorld(chosen: Chosen): World {
  const builder = world()
  chosen.tenants.forEach(({ parent, containersOff }, at) => {
    builder.tenant(`T${at}`, { containersOff, ...(parent === -1 ? {} : { under: `T${parent}` }) })
  })
  const { db } = builder
  chosen.merchants.forEach(({ tenant, disabled }, at) => {
    builder.merchant(`M${at}`, `T${tenant}`)
    const row = db.merchants.get(merchantAt(at))
    if (row) db.merchants.replace({ ...row, disabled })
  })
  chosen.containers.forEach(({ owner, off, ...one }, at) => {
    const by = Object.fromEntries(off.map((tenant) => [`T${tenant}`, `T${owner}`]))
    builder.container(`C${at}`, { ...one, owner: `T${owner}`, off: by })
  })
  chosen.tenants.forEach(({ global }, at) => {
    const row = db.tenants.get(tenantGuid(`T${at}`))
    if (row && global !== -1) db.tenants.replace({ ...row, globalContainer: global + 1 })
  })
  chosen.connectors.forEach(({ merchant, isMeta, members, own, ignoreGlobal, disabled }, at) => {
    builder.connector(`K${at}`, {
      at: `T${chosen.merchants[merchant]?.tenant ?? 0}`,
      merchantGuid: merchantAt(merchant),
      kind: isMeta ? 'routing' : 'direct',
      members: members.map(connectorAt),
      ignoreGlobal,
      disabled,
      ...(own === -1 ? {} : { own: `C${own}` }),
    })
  })
  const instruments = storedInstruments(chosen)
  chosen.instruments.forEach(({ connector, deregistered }, at) => {
    addTransaction(db, `tx-${at}`, {
      connector: connector === -1 ? 'gone' : `K${connector}`,
      deregistered,
      attachedTo: holder,
    })
  })
  addProfile(db, holder, chosen.container + 1, 'ada', { instruments })
  builder.person('root', { at: 'T0' })
  return builder.start()
}
