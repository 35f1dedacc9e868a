import type { Db } from '@mocks/db.ts'
import { randomFrom } from '@mocks/random.ts'
import { World } from '@mocks/stories/build.ts'
import { ordinaryCustomers } from '@mocks/stories/customers.ts'
import { attackProfiles } from './attacks.ts'
import { charges } from './charges.ts'
import { documented } from './documented.ts'
import { freeTransactions } from './free-transactions.ts'
import { history } from './history.ts'
import { structure } from './structure.ts'
import { remarkable } from './remarkable.ts'
import { textProfiles } from './texts.ts'

/** The default world: small enough to know by heart, with one of everything. 60 profiles. */
export function seed(db: Db): void {
  const world = new World(db, 'small-merchant')
  const random = randomFrom(8_112_005)
  const at = structure(world)
  documented(world, at)
  remarkable(world, at)
  textProfiles(world, at)
  attackProfiles(world, at)
  ordinaryCustomers(world, random, {
    container: at.checkout,
    connectors: [at.cards, at.cards, at.sepa, at.paypal, at.giftCards],
    count: 15,
    identification: (place) => `kd-2026-${String(88_301 + place * 7)}`,
  })
  ordinaryCustomers(world, random, {
    container: at.speicher,
    connectors: [at.shopCards],
    count: 6,
    identification: (place) => `sp-${String(1001 + place)}`,
  })
  ordinaryCustomers(world, random, {
    container: at.oldShop,
    connectors: [at.backup],
    count: 2,
    identification: (place) => `shop-${String(419 + place)}`,
  })
  charges(world, at)
  freeTransactions(world, at)
  history(world, at)
}
