/** Small arbitrary worlds as plain numbers, so that fast-check shrinks them; every number is read modulo what there is to choose from. */
import fc from 'fast-check'

export const identifications = ['ada', 'Ada', 'bob', 'chloé', 'zed']
export const methods = ['Creditcard', 'SepaDirectDebit', 'Paypal', 'Creditcard']
export const containerNames = ['Main', 'main', ' Cards ', 'Cafe\u0301', 'CAFÉ', 'Spare']

export const configurationRights = [
  'container.show',
  'container.create',
  'container.edit',
  'container.share',
  'tenant.show',
  'tenant.globalConnectorSettings',
  'merchant.list',
  'merchant.connector-list.show',
  'merchant.connector.edit',
]
const profileWorks = ['show', 'update', 'delete', 'prefer', 'detach', 'deregister-and-detach', 'transactions']
export const profileRights = [
  ...profileWorks.map((right) => `frontend.customer-profiles.${right}`),
  'profile.personal-data.show',
  'profile.personal-data.reveal',
  'transaction.show',
  'transaction.create',
]

const index = fc.nat(63)
const rarely = fc.nat(7).map((roll) => roll === 5)
const often = fc.nat(3).map((roll) => roll !== 2)

/** Leans towards the first: containers that many see, people with much to administer. */
const early = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: index })

const person = fc.record({ tenant: index, access: often, lacking: fc.option(index, { freq: 2 }) })

const transaction = fc.record({
  connector: index,
  type: fc.constantFrom('REGISTER', 'DEBIT', 'PREAUTHORIZE'),
  withRegister: often,
  failed: rarely,
  deregistered: rarely,
  customer: index,
})

const profile = fc.record({
  container: index,
  identification: index,
  customer: index,
  /** Connectors that registered its instruments; the first instrument is the preferred one when the roll says so. */
  instruments: fc.array(index, { maxLength: 2 }),
  preferred: fc.boolean(),
})

/** Connectors, and the merchants of tenants. */
const disabled = fc.nat(15).map((roll) => roll === 5)

/** Half of them lead to others. Members are chosen from those of the same tenant first: they often share a container. */
const connector = fc.record({
  tenant: early,
  ignoreGlobal: rarely,
  own: index,
  kind: fc.constantFrom('direct', 'direct', 'routing', 'multi-method'),
  method: index,
  members: fc.array(early, { minLength: 1, maxLength: 3, size: 'max' }),
  disabled: rarely,
})

/** Two to eight tenants; a parent number leans towards chains, so that depth three is common. */
export const worldPlan = fc.record({
  seed: fc.nat(0xffff),
  tenants: fc.array(fc.record({ parent: index, containersOff: rarely, global: index, disabled }), {
    minLength: 2,
    maxLength: 8,
    size: 'max',
  }),
  connectors: fc.array(connector, {
    minLength: 1,
    maxLength: 6,
    size: 'max',
  }),
  containers: fc.array(
    fc.record({
      owner: early,
      shared: often,
      disabled: rarely,
      off: fc.array(fc.record({ tenant: index, by: index }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4, size: 'max' },
  ),
  people: fc.array(person, { minLength: 2, maxLength: 4, size: 'max' }),
  profiles: fc.array(profile, { maxLength: 5, size: 'max' }),
  transactions: fc.array(transaction, { maxLength: 5, size: 'max' }),
})

export type WorldPlan = typeof worldPlan extends fc.Arbitrary<infer Plan> ? Plan : never
