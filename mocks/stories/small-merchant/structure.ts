import type { World } from '@mocks/stories/build.ts'

/** Hafenkontor Hamburg: who belongs to whom, and which connector uses which container. */
export function structure(world: World) {
  const checkout = 8
  const speicher = 11
  const oldShop = 5

  const root = world.tenant('Hafenkontor Hamburg', null, { globalContainer: checkout })
  const gifts = world.tenant('Kontor Geschenke', root)
  const outlet = world.tenant('Kontor Outlet', root)

  world.container(oldShop, 'Old web shop (until 2023)', root, {
    disabled: true,
    createdAt: '2019-02-11T09:30:00Z',
    version: 2,
  })
  world.container(checkout, 'Hafenkontor checkout', root, {
    shared: true,
    disabledFor: [{ tenantGuid: outlet.guid, by: root.guid, at: '2026-08-03T12:41:07Z' }],
    createdAt: '2023-10-02T08:15:00Z',
    version: 3,
  })
  world.container(speicher, 'Speicherstadt private', root, { createdAt: '2025-03-17T14:02:31Z' })
  world.db.counters.insert({ name: 'container', value: speicher })

  const online = world.merchant('Hafenkontor Online', root, { homepage: 'https://kontor.example.com' })
  const shop = world.merchant('Speicherstadt Laden', root, { homepage: 'https://speicherstadt.example.com' })
  const giftShop = world.merchant('Geschenke Online', gifts, { homepage: 'https://geschenke.example.com' })

  const cards = world.connector('Kontor Web Cards', online, 'Creditcard', {
    apiKey: 'my-api-key',
    description: 'Cards in the web shop',
  })
  const sepa = world.connector('Kontor Web SEPA', online, 'SepaDirectDebit', { apiKey: 'kontor-web-sepa' })
  const paypal = world.connector('Kontor Web PayPal', online, 'Paypal', { apiKey: 'kontor-web-paypal' })
  const backup = world.connector('Kontor Backup Cards', online, 'Creditcard', {
    apiKey: 'kontor-backup-cards',
    description: 'Takes over when Kontor Web Cards is down',
    ownContainer: oldShop,
    version: 2,
  })
  world.connector('Kontor All Methods', online, '', {
    kind: 'multi-method',
    apiKey: 'kontor-all-methods',
    members: [cards.guid, sepa.guid, paypal.guid],
    description: 'The checkout page of the web shop',
  })
  world.connector('Kontor Card Routing', online, '', {
    kind: 'routing',
    apiKey: 'kontor-card-routing',
    members: [cards.guid, backup.guid],
  })
  const shopCards = world.connector('Speicher Cards', shop, 'Creditcard', {
    apiKey: 'speicher-cards',
    ownContainer: speicher,
    version: 2,
  })
  const kiosk = world.connector('Kontor Kiosk Test', shop, 'Creditcard', {
    apiKey: 'kontor-kiosk-test',
    description: 'Stores no profiles',
    ignoreGlobal: true,
    version: 2,
  })
  const giftCards = world.connector('Geschenke Web Cards', giftShop, 'Creditcard', {
    apiKey: 'geschenke-web-cards',
    ownContainer: checkout,
    version: 2,
  })
  // The second merchant charges what the first one stored: here alone are both merchants' cards behind one connector.
  world.connector('Geschenke Checkout', giftShop, '', {
    kind: 'routing',
    apiKey: 'geschenke-checkout',
    ownContainer: checkout,
    members: [giftCards.guid, cards.guid],
    description: 'The checkout page of the gift shop',
  })
  // Looks as if it expected the global setting of the parent, which is not passed down (I8).
  world.connector('Geschenke Web PayPal', giftShop, 'Paypal', { apiKey: 'geschenke-web-paypal' })

  world.access(root, gifts, { username: online, 'username-speicherstadt': shop, 'username-geschenke': giftShop })
  return { checkout, speicher, oldShop, cards, sepa, paypal, backup, shopCards, kiosk, giftCards }
}

export type Structure = ReturnType<typeof structure>
