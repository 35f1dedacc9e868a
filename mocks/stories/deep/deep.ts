import type { Db } from '@mocks/db.ts'
import type { TenantRow } from '@mocks/entities.ts'
import { randomFrom } from '@mocks/random.ts'
import { subtree } from '@mocks/rules/scope.ts'
import { World } from '@mocks/stories/build.ts'
import { ordinaryCustomers } from '@mocks/stories/customers.ts'
import { history } from './history.ts'
import { growTree } from './tree.ts'

const club = 5
const vouchers = 6
const licences = 9

/** Fifty thousand tenants, a thousand levels deep in one place, thousands side by side in another, and little else. */
export function seed(db: Db): void {
  const world = new World(db, 'deep')
  const random = randomFrom(50_000_999)
  const { root, chain, kiosks, regions } = growTree(world, random)
  const at = (tenants: readonly TenantRow[], place: number) => tenants.at(place) as TenantRow
  const [deepest, halfway] = [at(chain, -1), at(chain, 498)]
  const using = (tenant: TenantRow, globalContainer: number) => {
    db.tenants.replace({ ...tenant, globalContainer, version: tenant.version + 1 })
  }

  const cut = { tenantGuid: at(regions, 3).guid, by: root.guid, at: '2026-04-17T10:11:12Z' }
  world.container(club, 'Kranich customer club', root, { shared: true, disabledFor: [cut] })
  world.container(vouchers, 'Kranich vouchers', root)
  world.container(licences, 'Licence holders', halfway, { shared: true })
  db.counters.insert({ name: 'container', value: licences })
  for (const tenant of [root, at(regions, 0), at(kiosks, 0), at(kiosks, 1)]) using(tenant, club)
  using(deepest, licences)

  const merchant = (name: string, tenant: TenantRow, page: string) =>
    world.merchant(name, tenant, { homepage: `https://${page}.example.com` })
  const online = merchant('Kranich Online', root, 'kranich')
  const region = merchant(at(regions, 0).name, at(regions, 0), 'aalstrand')
  const kiosk = merchant('Kiosk am Markt', at(kiosks, 0), 'kiosk')
  const station = merchant('Kiosk am Bahnhof', at(kiosks, 1), 'kiosk-bahnhof')
  const harbour = merchant('Kiosk am Hafen', at(kiosks, 2), 'kiosk-hafen')
  const licence = merchant('Letzte Lizenz', deepest, 'lizenz')

  const cards = world.connector('Kranich Web Cards', online, 'Creditcard', { apiKey: 'my-api-key' })
  const sepa = world.connector('Kranich Web SEPA', online, 'SepaDirectDebit')
  const gift = world.connector('Kranich Voucher Cards', online, 'Creditcard', { ownContainer: vouchers, version: 2 })
  world.connector('Kranich All Methods', online, '', { kind: 'multi-method', members: [cards.guid, sepa.guid] })
  const till = world.connector('Aalstrand Cards', region, 'Creditcard')
  const kioskCards = world.connector('Kiosk am Markt Cards', kiosk, 'Creditcard')
  world.connector('Kiosk am Bahnhof Cards', station, 'Creditcard')
  // Its tenant has no global setting, and that of the top is not passed down (I8).
  world.connector('Kiosk am Hafen Cards', harbour, 'Creditcard')
  const last = world.connector('Letzte Lizenz Cards', licence, 'Creditcard')

  ordinaryCustomers(world, random, {
    container: club,
    connectors: [cards, sepa, till, kioskCards],
    count: 60,
    identification: (place) => `kc-${10_001 + place}`,
  })
  ordinaryCustomers(world, random, {
    container: vouchers,
    connectors: [gift],
    count: 12,
    identification: (place) => `gv-${501 + place}`,
  })
  ordinaryCustomers(world, random, {
    container: licences,
    connectors: [last],
    count: 8,
    identification: (place) => `liz-${71 + place}`,
  })
  world.access(root, at(regions, 0), { username: online, 'username-kiosk': kiosk })
  history(world, {
    root,
    region: at(regions, 0),
    kiosks: [at(kiosks, 0), at(kiosks, 1)],
    deepest,
    cut: { tenant: at(regions, 3), at: cut.at },
    club,
    vouchers,
    licences,
  })
  // The listing of all tenants is made while the world is: the first page that asks for it would stand still for it.
  subtree(db, root)
}
