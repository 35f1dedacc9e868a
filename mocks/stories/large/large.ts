import type { Db } from '@mocks/db.ts'
import { randomFrom } from '@mocks/random.ts'
import { World } from '@mocks/stories/build.ts'
import { payments } from '@mocks/stories/payments.ts'
import { history } from './history.ts'
import { manyProfiles } from './many-profiles.ts'

const container = 3

/** One container with a hundred thousand profiles, in a world of two tenants. */
export function seed(db: Db): void {
  const world = new World(db, 'large')
  const root = world.tenant('Sturmvogel Tickets', null, { globalContainer: container })
  const boxOffice = world.tenant('Sturmvogel Box Office', root, { globalContainer: container })
  world.container(container, 'Sturmvogel customers', root, {
    shared: true,
    createdAt: '2021-01-04T06:00:00Z',
    version: 2,
  })
  db.counters.insert({ name: 'container', value: container })

  const online = world.merchant('Sturmvogel Online', root, { homepage: 'https://tickets.example.com' })
  const counter = world.merchant('Sturmvogel Box Office', boxOffice, { homepage: 'https://box-office.example.com' })
  const cards = world.connector('Tickets Web Cards', online, 'Creditcard', { apiKey: 'my-api-key' })
  const app = world.connector('Tickets App Cards', online, 'Creditcard', { apiKey: 'tickets-app-cards' })
  const sepa = world.connector('Tickets Web SEPA', online, 'SepaDirectDebit', { apiKey: 'tickets-web-sepa' })
  const paypal = world.connector('Tickets Web PayPal', online, 'Paypal', { apiKey: 'tickets-web-paypal' })
  world.connector('Tickets All Methods', online, '', {
    kind: 'multi-method',
    apiKey: 'tickets-all-methods',
    members: [cards.guid, sepa.guid, paypal.guid],
  })
  const desk = world.connector('Box Office Cards', counter, 'Creditcard', { apiKey: 'box-office-cards' })

  const through = { cards: [cards, cards, app, desk], sepa, paypal }
  const edges = manyProfiles(db, randomFrom(31_000), { container, count: 100_000, ...through })
  for (const profile of edges) payments(world, profile, 9)
  world.access(root, boxOffice, { username: online, 'username-box-office': counter })
  history(world, container)
}
