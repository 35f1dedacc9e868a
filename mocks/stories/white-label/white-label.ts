import type { Db } from '@mocks/db.ts'
import type { ConnectorRow } from '@mocks/entities.ts'
import { pick, randomFrom } from '@mocks/random.ts'
import { World } from '@mocks/stories/build.ts'
import { ordinaryCustomers } from '@mocks/stories/customers.ts'
import { history } from './history.ts'
import { growTree, type Node } from './tree.ts'

const profileCount = 3_000

/** A platform that others sell under their own names: 2,000 tenants on six levels, each with its own idea of the settings. */
export function seed(db: Db): void {
  const world = new World(db, 'white-label')
  const random = randomFrom(2_000_006)
  const { nodes, reseller } = growTree(world, random)
  const through = new Map<number, ConnectorRow[]>()
  nodes.forEach((node, place) => {
    for (const connector of connectorsOf(world, random, node, place)) {
      const container = connector.ownContainer ?? (connector.ignoreGlobal ? null : node.row.globalContainer)
      if (container === null || connector.kind !== 'direct') continue
      const found = through.get(container)
      if (found) found.push(connector)
      else through.set(container, [connector])
    }
  })

  let left = profileCount
  const homes = [...through].toSorted(([one], [other]) => one - other)
  homes.forEach(([container, connectors], place) => {
    const count = Math.ceil(left / (homes.length - place))
    left -= count
    ordinaryCustomers(world, random, {
      container,
      connectors,
      count,
      identification: (number) => `c${container}-${1001 + number}`,
    })
  })

  const root = (nodes[0] as Node).row
  const [first] = db.merchants.group('tenant', root.guid)
  world.access(root, reseller, first ? { username: first } : {})
  history(world, root, reseller)
}

/** Three connectors a tenant; every sixth tenant has a second merchant, every fourth a multi-method meta-connector. */
function connectorsOf(world: World, random: () => number, { row, visible }: Node, place: number): ConnectorRow[] {
  const merchant = world.merchant(row.name, row, { homepage: `https://shop-${place}.example.com` })
  const second =
    place % 6 === 5
      ? world.merchant(`${row.name} Filiale`, row, { homepage: `https://branch-${place}.example.com` })
      : merchant
  const cards = world.connector(`${row.name} Cards`, merchant, 'Creditcard', {
    ...settings(random, visible),
    ...(place === 0 && { apiKey: 'my-api-key' }),
  })
  const sepa = world.connector(`${row.name} SEPA`, merchant, 'SepaDirectDebit', settings(random, visible))
  const third =
    place % 4 === 3
      ? world.connector(`${row.name} All Methods`, merchant, '', {
          kind: 'multi-method',
          members: [cards.guid, sepa.guid],
          ...settings(random, visible),
        })
      : world.connector(`${row.name} PayPal`, second, 'Paypal', settings(random, visible))
  return [cards, sepa, third]
}

function settings(
  random: () => number,
  visible: readonly number[],
): Pick<ConnectorRow, 'ownContainer' | 'ignoreGlobal'> {
  const chance = random()
  return {
    ownContainer: visible.length > 0 && chance < 0.08 ? pick(random, visible) : null,
    ignoreGlobal: chance > 0.995,
  }
}
