import { between, pick } from '@mocks/random.ts'
import { places, type Place } from './places.ts'

/** An invented person with an address that does not exist. */
interface Person {
  firstName: string
  lastName: string
  email: string
  country: string
  city: string
  postcode: string
  street: string
  phone: string | null
}

/** Latin letters, digits and dots of a name, for the part of an address before the `@`. */
export function mailName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '')
}

function mailOf(firstName: string, lastName: string, number: number, domain: string): string {
  const name = [mailName(firstName), mailName(lastName)].filter((part) => part !== '').join('.')
  return `${name === '' ? 'customer' : name}.${number}@${domain}`
}

/** Domains that are reserved for examples (RFC 2606): no mail to them ever reaches anybody. */
const mailDomains = ['example.com', 'example.org', 'example.net', 'mail.example.com', 'post.example.org']

/** Places by how often they occur in a European shop. */
const usualPlaces = [
  'DE',
  'DE',
  'DE',
  'DE',
  'AT',
  'CH',
  'NL',
  'DK',
  'SE',
  'FR',
  'ES',
  'IT',
  'PL',
  'GB',
  'GB',
  'US',
  'TR',
] as const
const farPlaces = ['JP', 'GR', 'UA', 'IL', 'AE', 'VN', 'IN', 'KR', 'GE', 'TH'] as const

function personFrom(random: () => number, place: Place): Person {
  const number = between(random, 10, 99)
  const firstName = pick(random, place.firstNames)
  const lastName = pick(random, place.lastNames)
  const [city = '', postcode = ''] = pick(random, place.cities).split('|')
  return {
    firstName,
    lastName,
    email: mailOf(firstName, lastName, number, pick(random, mailDomains)),
    country: place.country,
    city,
    postcode,
    street: place.street(pick(random, place.streets), between(random, 1, 120)),
    phone: place.phone?.(between(random, 10, 99)) ?? null,
  }
}

/** Somebody from anywhere, mostly from near by. */
export function somebody(random: () => number): Person {
  const country = random() < 0.86 ? pick(random, usualPlaces) : pick(random, farPlaces)
  return personFrom(random, places[country])
}

/** Customer data of a person, as a shop sends it: not everybody is asked for everything. */
export function customerOf(random: () => number, person: Person): Record<string, string> {
  const address = random() < 0.8
  const birthday = random() < 0.35
  return {
    firstName: person.firstName,
    lastName: person.lastName,
    ...(birthday && { birthDate: birthDate(random) }),
    ...(address && {
      billingAddress1: person.street,
      billingCity: person.city,
      billingPostcode: person.postcode,
    }),
    billingCountry: person.country,
    ...(person.phone !== null && random() < 0.4 && { billingPhone: person.phone }),
    ...(random() < 0.08 && { company: `${person.lastName} ${pick(random, trades)}` }),
    email: person.email,
    ...(random() < 0.25 && {
      ipAddress: `${pick(random, ['192.0.2', '198.51.100', '203.0.113'])}.${between(random, 1, 254)}`,
    }),
  }
}

function birthDate(random: () => number): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `${between(random, 1941, 2006)}-${twoDigits(between(random, 1, 12))}-${twoDigits(between(random, 1, 28))}`
}

const words = (text: string) => text.split(' ')

/** What merchants trade in; the second half of a company's name. */
export const trades = words(
  'Sport Optik Bücher Kaffee Touren Geschenke Outdoor Yachten Spielwaren Möbel Bio Räder Ferienhäuser ' +
    'Weinhaus Gärten Hotels Boote Werkzeug Mühlen Käserei Reisen Tickets Schmuck Papier Lampen Stoffe Uhren ' +
    'Musik Kino Apotheke Blumen Bäckerei Fahrschule Fitness Friseur Garagen Teehaus Töpferei Verlag Zoo',
)

/** Invented house names; the first half of a company's name. */
export const houses = words(
  'Alpenblick Birkenau Cordes Dünenhof Elbwerk Fichtelhof Gipfelglück Heidekraut Isartal Jadebusen Kastanie ' +
    'Lindenhof Morgentau Neckar Ostsee Pfalz Quellgrund Rheinblick Spreewald Taunus Uckermark Voralpen ' +
    'Wattläufer Xanten Ypsilon Zirbe Ahornweg Brunnen Deichkrone Eulennest Federsee Glockenturm Hafenkontor ' +
    'Inselhof Kranich Leuchtturm Mondsee Nordlicht Orchidee Postplatz Rosengarten Silberdistel Tannenzapfen ' +
    'Unterberg Vogelsang Weidenhain Zeppelin Fjordlys Skagen Tulpenveld',
)

/** Company names that a narrow column has to survive: long, without a place to break, and in other scripts. */
export const remarkableCompanies = [
  'Internationale Gesellschaft für Fahrradzubehör, Regenbekleidung und Reiseandenken mbH & Co. KG',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenmanufaktur',
  '株式会社北風商店',
  'شركة ريح الشمال للتجارة',
  'Βόρειος Άνεμος Εμπορική Α.Ε.',
  'Торговий дім «Північний вітер»',
  'רוח צפונית מסחר בע״מ',
  'Công ty Gió Bắc',
  'उत्तरी पवन व्यापार',
  'ร้านลมเหนือ',
]
