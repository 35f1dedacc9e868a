import type { Db } from '@mocks/db.ts'
import type { ConnectorRow } from '@mocks/entities.ts'
import { randomFrom } from '@mocks/random.ts'
import { World } from '@mocks/stories/build.ts'
import { ordinaryCustomers } from '@mocks/stories/customers.ts'
import { card } from '@mocks/stories/instruments.ts'
import { connectors } from './connectors.ts'
import { history } from './history.ts'
import { containers, ids, tenants } from './tenants.ts'

/** How many profiles lie in each container, and how their merchants name customers. 600 in all, with the two below. */
const stock = [
  { of: 'wallet', count: 250, prefix: 'nw-', first: 40_017 },
  { of: 'b2b', count: 40, prefix: 'b2b-', first: 201 },
  { of: 'dach', count: 199, prefix: 'kd-2026-', first: 88_310 },
  { of: 'hafenkontor', count: 49, prefix: 'hk-', first: 92_101 },
  { of: 'nordics', count: 40, prefix: 'nn-', first: 7_001 },
  { of: 'skagen', count: 12, prefix: 'skagen-', first: 11 },
  { of: 'benelux', count: 6, prefix: 'bx-', first: 3_301 },
  { of: 'labs', count: 2, prefix: 'test-', first: 1 },
] as const

/** One owner, six sub-tenants and theirs around a shared wallet; some are cut off, one has containers switched off for its sub-tenants. */
export function seed(db: Db): void {
  const world = new World(db, 'marketplace')
  const random = randomFrom(26_111_122)
  const at = tenants(world)
  containers(world, at)
  const through = connectors(world, at)

  for (const { of, count, prefix, first } of stock) {
    ordinaryCustomers(world, random, {
      container: ids[of],
      connectors: through[of],
      count,
      identification: (place) => `${prefix}${first + place}`,
      payingEvery: 3,
    })
  }
  twice(world, through.dach, through.hafenkontor)
  history(world)
}

/** The same customer in two containers that one tenant sees: two profiles, equal by identification alone (I3). */
function twice(world: World, dach: readonly ConnectorRow[], hafenkontor: readonly ConnectorRow[]): void {
  const identification = '616c6578-6e6f-4264-8769-6e6468616170'
  const customer = {
    firstName: 'Mette',
    lastName: 'Kjærulf',
    email: 'mette.kjaerulf@example.com',
    billingCountry: 'DK',
  }
  const homes = [
    { container: ids.dach, connector: dach[2], createdAt: '2026-11-22 10:14:07' },
    { container: ids.hafenkontor, connector: hafenkontor[0], createdAt: '2025-05-30 17:22:45' },
  ]
  for (const { container, connector, createdAt } of homes) {
    if (!connector) continue
    world.profile({
      container,
      identification,
      preferredMethod: 'Creditcard',
      customer,
      instruments: [{ stored: card('visa', 'Mette Kjaerulf', '4/2029'), connector, createdAt, preferred: true }],
      createdBy: connector,
      createdAt,
    })
  }
}
