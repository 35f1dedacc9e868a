import type { StoredCustomer } from '@mocks/entities.ts'
import type { World } from '@mocks/stories/build.ts'
import { card, type Stored } from '@mocks/stories/instruments.ts'
import type { Structure } from './structure.ts'

const decomposed = (text: string) => text.normalize('NFD')

interface Text {
  identification: string
  customer: StoredCustomer
  holder?: string
}

/** What people and other systems write into fields: every script, every length, and nothing at all. */
const texts: readonly Text[] = [
  {
    identification: 'hk-0092101',
    customer: {
      firstName: 'Maria Anna Theresia Josefa Walburga Hildegard Ottilie',
      lastName: 'Freifrau von Hohenstauf-Wiesenbrunn zu Unterammertal und Obergrainau',
      company: 'Internationale Gesellschaft für Fahrradzubehör, Regenbekleidung und Reiseandenken mbH & Co. KG',
      email: 'maria.anna.theresia.josefa.walburga.hildegard.ottilie.von.hohenstauf.wiesenbrunn@mail.example.com',
      billingAddress1: 'Schloss Wiesenbrunn, Westflügel, drittes Obergeschoss links, Eingang durch den Rosengarten',
      billingCity: 'Wiesenbrunn',
      billingPostcode: '97355',
      billingCountry: 'DE',
    },
    holder: 'M A T J W H O FREIFRAU V HOHENSTAUF-WIESENBRUNN',
  },
  {
    identification: 'hk-0092102',
    customer: {
      firstName: 'さくら',
      lastName: '小鳥遊',
      email: 'sakura.t@example.org',
      billingCity: '札幌市',
      billingCountry: 'JP',
    },
    holder: 'SAKURA TAKANASHI',
  },
  {
    identification: 'hk-0092103',
    customer: {
      firstName: 'عبد الرحمن',
      lastName: 'الريحاني',
      email: 'a.rayhani@example.com',
      billingCity: 'الشارقة',
      billingCountry: 'AE',
    },
    holder: 'A AL RAYHANI',
  },
  {
    identification: 'hk-0092104',
    customer: {
      firstName: 'Νεκτάριος',
      lastName: 'Χατζηγιαννάκου',
      email: 'nektarios@example.net',
      billingCountry: 'GR',
    },
  },
  {
    identification: 'hk-0092105',
    customer: {
      firstName: 'Соломія',
      lastName: 'Їжакевич',
      email: 'solomiya@example.org',
      billingCity: 'Чернівці',
      billingCountry: 'UA',
    },
  },
  {
    identification: 'hk-0092106',
    customer: { firstName: 'נועה', lastName: 'בן־רוח', email: 'noa.benruah@example.com', billingCountry: 'IL' },
  },
  // Letters with their accents as signs of their own: equal to the eye, not to a comparison by code points.
  {
    identification: 'hk-0092107',
    customer: {
      firstName: decomposed('Thị Ánh Nguyệt'),
      lastName: decomposed('Nguyễn'),
      email: 'nguyet@example.com',
      billingCountry: 'VN',
    },
  },
  {
    identification: 'hk-0092108',
    customer: {
      firstName: decomposed('Zoë'),
      lastName: decomposed('Ångström-Çelebi'),
      email: 'zoe.a@example.com',
      billingCountry: 'SE',
    },
  },
  { identification: 'hk-0092109', customer: { firstName: 'ก็ดี้ี้', lastName: 'Z̵̢̛͓a̸͚͠l̷̰̈́g̴̰͝o̶̙͐', billingCountry: 'TH' } },
  // Without a first name: a transaction may create such a profile, an update needs one (GF 5, row 11).
  {
    identification: 'hk-0092110',
    customer: { lastName: 'Bækgaard', email: 'baekgaard@example.com', billingCountry: 'DK' },
    holder: 'Bækgaard',
  },
  { identification: 'hk-0092111', customer: { email: 'guest-8812@example.com' } },
  { identification: 'hk-0092112', customer: {} },
  // As long as the documents' own samples, longer than their limits (GF 5, rows 9 and 10).
  {
    identification: 'customer-profile-2019-000042-web-hamburg-x',
    customer: {
      firstName: 'Étienne',
      lastName: 'Vauquelin',
      nationalId: 'FR-1978-04-AB-C-7731',
      email: 'etienne.v@example.org',
      billingCountry: 'FR',
    },
  },
  {
    identification: 'W'.repeat(36),
    customer: {
      firstName: 'Donaudampfschifffahrtsgesellschaftskapitänin',
      lastName: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsbeauftragte',
      email: `${'a'.repeat(60)}.${'b'.repeat(120)}@example.com`,
      billingCountry: 'DE',
    },
  },
  {
    identification: '0',
    customer: { firstName: 'null', lastName: 'undefined', company: 'NaN', email: 'false@example.com' },
  },
  {
    identification: 'Hk-0092101 ',
    customer: { firstName: ' Katja ', lastName: 'Kühnel\nzweite Zeile\t', email: 'katja.k@example.com' },
  },
  {
    identification: 'hk-0092118',
    customer: {
      firstName: 'Tamsin',
      lastName: 'Ashdown-Pryce',
      gender: 'F',
      birthDate: '1984-02-29',
      billingAddress1: '4 Mill Lane',
      billingAddress2: 'Flat 2',
      billingCity: 'Whitby',
      billingPostcode: 'YO21 3AA',
      billingState: 'North Yorkshire',
      billingCountry: 'GB',
      billingPhone: '+44 20 7946 0142',
      company: 'Ashdown & Daughters',
      email: 'tamsin@example.net',
      ipAddress: '2001:db8::8a2e:370:7334',
      nationalId: 'AB 12 34 56 C',
      extraData: {
        'loyalty.level': 'gold',
        newsletter: 'true',
        consents: '{"mail":true,"since":"2025-05-01","channels":["post","mail"]}',
        note: 'Call before delivery.\nBack door, mind the dog.',
        empty: ' ',
        Größe: 'XL',
        'a-key-of-sixty-four-characters-that-somebody-generated-by-program': '1',
      },
    },
    holder: 'Tamsin Ashdown-Pryce',
  },
]

/** One profile for each text, with a card where a holder is named. */
export function textProfiles(world: World, { checkout, cards }: Structure): void {
  texts.forEach(({ identification, customer, holder }, place) => {
    const createdAt = `2026-09-${String(place + 1).padStart(2, '0')} 18:30:00`
    const stored: Stored[] = holder === undefined ? [] : [card('mastercard', holder, '2/2029', place)]
    const instruments = stored.map((one) => ({ stored: one, connector: cards, createdAt, preferred: place % 2 === 0 }))
    world.profile({ container: checkout, identification, customer, instruments, createdBy: cards, createdAt })
  })
}
