import type { Db } from '@mocks/db.ts'
import { World } from '@mocks/stories/build.ts'

/** Tenants, merchants and connectors, and nothing that is kept of a customer: the place to begin. Nobody has a container, nothing was paid. */
export function seed(db: Db): void {
  const world = new World(db, 'first-steps')
  const root = world.tenant('Wattenmeer Gruppe', null)
  const house = world.tenant('Strandhaus', root)
  const cafe = world.tenant('Strandhaus Café', house)
  // Beside Strandhaus, not below it: what Strandhaus shares never gets here.
  const fashion = world.tenant('Deichgraf', root)

  const online = world.merchant('Strandhaus Online', house, { homepage: 'https://strandhaus.example.com' })
  const cafeShop = world.merchant('Strandhaus Café', cafe, { homepage: 'https://cafe.example.com' })
  const fashionShop = world.merchant('Deichgraf Moden', fashion, { homepage: 'https://deichgraf.example.com' })

  const cards = world.connector('Strandhaus Web Cards', online, 'Creditcard', { apiKey: 'my-api-key' })
  const sepa = world.connector('Strandhaus Web SEPA', online, 'SepaDirectDebit', { apiKey: 'strandhaus-web-sepa' })
  const paypal = world.connector('Strandhaus Web PayPal', online, 'Paypal', { apiKey: 'strandhaus-web-paypal' })
  world.connector('Strandhaus All Methods', online, '', {
    kind: 'multi-method',
    apiKey: 'strandhaus-all-methods',
    members: [cards.guid, sepa.guid, paypal.guid],
    description: 'The checkout page of the web shop',
  })
  const cafeCards = world.connector('Café Cards', cafeShop, 'Creditcard', { apiKey: 'cafe-cards' })
  world.connector('Café Checkout', cafeShop, '', {
    kind: 'routing',
    apiKey: 'cafe-checkout',
    members: [cafeCards.guid, cards.guid],
    description: 'Sends a stored card to where it was registered',
  })
  const fashionCards = world.connector('Deichgraf Cards', fashionShop, 'Creditcard', { apiKey: 'deichgraf-cards' })
  world.connector('Deichgraf Checkout', fashionShop, '', {
    kind: 'routing',
    apiKey: 'deichgraf-checkout',
    members: [fashionCards.guid, cards.guid],
  })

  world.access(root, cafe, {
    username: online,
    'username-cafe': cafeShop,
    'username-deichgraf': fashionShop,
  })
}
