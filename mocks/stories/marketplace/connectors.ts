import type { ConnectorRow, MerchantRow } from '@mocks/entities.ts'
import type { World } from '@mocks/stories/build.ts'
import { ids, type Tenants } from './tenants.ts'

/** Merchants and their connectors: those that follow the global setting, those that set their own, and those left without. */
export function connectors(world: World, at: Tenants) {
  const card = (name: string, merchant: MerchantRow, more: Partial<ConnectorRow> = {}) =>
    world.connector(name, merchant, 'Creditcard', { apiKey: keyOf(name), ...more })
  const sepa = (name: string, merchant: MerchantRow, more: Partial<ConnectorRow> = {}) =>
    world.connector(name, merchant, 'SepaDirectDebit', { apiKey: keyOf(name), ...more })
  const paypal = (name: string, merchant: MerchantRow, more: Partial<ConnectorRow> = {}) =>
    world.connector(name, merchant, 'Paypal', { apiKey: keyOf(name), ...more })
  const all = (name: string, merchant: MerchantRow, members: ConnectorRow[], more: Partial<ConnectorRow> = {}) =>
    world.connector(name, merchant, '', {
      kind: 'multi-method',
      apiKey: keyOf(name),
      members: members.map(({ guid }) => guid),
      ...more,
    })

  const nordwind = world.merchant('Nordwind Online', at.root)
  const alpenblick = world.merchant('Alpenblick Sport', at.alpenblick)
  const bergmann = world.merchant('Bergmann Optik', at.bergmann)
  const donauland = world.merchant('Donauland Bücher', at.donauland, { timezone: 'Europe/Vienna' })
  const online = world.merchant('Hafenkontor Online', at.hamburg)
  const app = world.merchant('Hafenkontor App', at.hamburg)
  const speicher = world.merchant('Speicherstadt Laden', at.hamburg)
  const geschenke = world.merchant('Kontor Geschenke', at.geschenke)
  const outlet = world.merchant('Kontor Outlet', at.outlet, { disabled: true })
  const lindenhof = world.merchant('Lindenhof Möbel', at.lindenhof)
  const fjordlys = world.merchant('Fjordlys Interiør', at.fjordlys, { timezone: 'Europe/Oslo' })
  const skagen = world.merchant('Skagen Cykler', at.skagen, { timezone: 'Europe/Copenhagen' })
  const benelux = world.merchant('Benelux Online', at.benelux, { timezone: 'Europe/Brussels' })
  const tulpenveld = world.merchant('Tulpenveld Bloemen', at.tulpenveld, { timezone: 'Europe/Amsterdam' })
  const mirador = world.merchant('Librería del Mirador', at.mirador, { timezone: 'Europe/Madrid' })
  const labs = world.merchant('Labs Sandbox', at.labs)

  const walletCards = card('Nordwind Web Cards', nordwind, { apiKey: 'my-api-key' })
  const b2bCards = card('Nordwind B2B Cards', nordwind, { ownContainer: ids.b2b, version: 2 })
  const alpenblickCards = card('Alpenblick Web Cards', alpenblick)
  const alpenblickSepa = sepa('Alpenblick Web SEPA', alpenblick)
  // Its members store profiles; itself it ignores the global setting and stores none (GF 1.4: a multi-method one needs the container too).
  all('Alpenblick All Methods', alpenblick, [alpenblickCards, alpenblickSepa], { ignoreGlobal: true, version: 2 })
  card('Bergmann Web Cards', bergmann)
  const donaulandCards = card('Donauland Web Cards', donauland)

  const kontorCards = card('Kontor Web Cards', online)
  const kontorSepa = sepa('Kontor Web SEPA', online)
  const kontorPaypal = paypal('Kontor Web PayPal', online)
  all('Kontor All Methods', online, [kontorCards, kontorSepa, kontorPaypal])
  const appCards = card('Kontor App Cards', app, { ownContainer: ids.wallet, version: 2 })
  world.connector('Kontor App Routing', app, '', {
    kind: 'routing',
    apiKey: 'kontor-app-routing',
    members: [appCards.guid],
  })
  const speicherCards = card('Kontor Speicher Cards', speicher, { ownContainer: ids.hafenkontor, version: 2 })
  card('Kontor Kiosk Test', speicher, { ignoreGlobal: true, version: 2 })

  const geschenkeCards = card('Geschenke Web Cards', geschenke, { ownContainer: ids.dach, version: 2 })
  paypal('Geschenke Web PayPal', geschenke, { ownContainer: ids.dach, version: 2 })
  card('Outlet Web Cards', outlet, { disabled: true })
  card('Lindenhof Web Cards', lindenhof)
  sepa('Lindenhof Web SEPA', lindenhof)
  const fjordlysCards = card('Fjordlys Web Cards', fjordlys, { ownContainer: ids.wallet, version: 2 })
  const fjordlysApp = card('Fjordlys App Cards', fjordlys)
  const fjordlysSepa = sepa('Fjordlys Web SEPA', fjordlys)
  const skagenCards = card('Skagen Rental Cards', skagen)
  const beneluxCards = card('Benelux Web Cards', benelux, { ownContainer: ids.benelux, version: 2 })
  card('Tulpenveld Web Cards', tulpenveld)
  const miradorCards = card('Mirador Web Cards', mirador)
  const labsCards = card('Labs Test Cards', labs, { ownContainer: ids.labs, version: 2 })

  world.access(at.root, at.nordics, {
    username: nordwind,
    'username-hafenkontor': online,
    'username-alpenblick': alpenblick,
    'username-skagen': skagen,
  })
  return {
    wallet: [walletCards, donaulandCards, appCards, fjordlysCards, miradorCards],
    b2b: [b2bCards],
    dach: [alpenblickCards, alpenblickSepa, kontorCards, kontorSepa, kontorPaypal, geschenkeCards],
    hafenkontor: [speicherCards],
    nordics: [fjordlysApp, fjordlysSepa],
    skagen: [skagenCards],
    benelux: [beneluxCards],
    labs: [labsCards],
  }
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-')
}
