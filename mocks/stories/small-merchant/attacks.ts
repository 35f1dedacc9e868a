import type { StoredCustomer } from '@mocks/entities.ts'
import type { InstrumentSeed, World } from '@mocks/stories/build.ts'
import { card, phone, paypal, type Stored } from '@mocks/stories/instruments.ts'
import type { Structure } from './structure.ts'

interface Attack {
  identification: string
  customer: StoredCustomer
  preferredMethod: string
  stored: readonly Stored[]
}

function withData(stored: Stored, data: Stored['paymentData']): Stored {
  return { ...stored, paymentData: { ...stored.paymentData, ...data } }
}

/** Markup, and what template engines, query builders and printf would run (G27–G29, X1). */
const markup: Attack = {
  identification: '<script>alert(1)</script>',
  preferredMethod: '<img src=x onerror=alert(5)>',
  customer: {
    firstName: '<script>alert("first")</script>',
    lastName: '"><img src=x onerror=alert(2)>',
    birthDate: '<time datetime=now>',
    gender: '<b>',
    billingAddress1: '<svg><script>alert(6)</script></svg>',
    billingAddress2: '<math><mtext><table><mglyph><style><img src=x onerror=alert(7)>',
    billingCity: '{{constructor.constructor("alert(8)")()}}',
    billingPostcode: '${7*7}',
    billingState: '<%= 7*7 %> #{7*7}',
    billingCountry: '<i>',
    billingPhone: 'javascript:alert(9)',
    company: "'; DROP TABLE profiles; --",
    email: '"<script>alert(10)</script>"@example.com',
    ipAddress: '<iframe src=data:text/html,x>',
    nationalId: "' OR '1'='1",
    extraData: {
      '<b>key</b>': '<svg onload=alert(3)>',
      ['__proto__']: '{"polluted":true}',
      constructor: 'Object',
      prototype: 'prototype',
      toString: 'toString',
      hasOwnProperty: 'false',
      template: '{{constructor}} ${7*7} %s %n',
      homepage: 'javascript:alert(11)',
      document: 'data:text/html,<script>alert(12)</script>',
    },
  },
  stored: [
    withData(card('mastercard', '<i>card holder</i>', '2/2029', 1), { brand: '<u>brand</u>' }),
    withData(paypal('<a href=x>B</a>', null), {
      walletType: '<svg onload=alert(13)>',
      walletOwner: '<script>alert(14)</script>@example.com',
      walletOwnerFirstName: '<b>first</b>',
      walletOwnerLastName: '<b>last</b>',
      walletOwnerCountryCode: '<i>',
    }),
    withData(phone('<tel:1>', '<marquee>operator</marquee>'), { '<em>unknown</em>': '<em>value</em>' }),
  ],
}

/** What spreadsheets take for a formula, at the beginning of every field (X4). */
const formulas: Attack = {
  identification: '=1+1',
  preferredMethod: '=Creditcard',
  customer: {
    firstName: '=HYPERLINK("https://example.com";"Click")',
    lastName: '@SUM(1+1)',
    birthDate: '-1985',
    gender: '=F',
    billingAddress1: '\t=1+1',
    billingAddress2: '\r=1+1',
    billingCity: '＝1+1',
    billingPostcode: '+49',
    billingState: '-2+3',
    billingCountry: '=D',
    billingPhone: '+44 20 7946 0199',
    company: '+1-1',
    email: 'formula@example.com',
    ipAddress: '@192.0.2.1',
    nationalId: '\u0000=1+1',
    extraData: { '=key': '=value', note: 'first line\n=second line;"quoted",\'single\'', 'a;b,c\td': '|cmd' },
  },
  stored: [card('visa', '=cmd|calc!A0', '3/2029')],
}

/** Direction and invisible characters, and letters that look like others, in every field (G25). */
const unseen: Attack = {
  identification: 'hk-\u202E5119200',
  preferredMethod: 'Credit\u200Bcard',
  customer: {
    firstName: 'Alex \u202Ehtims',
    lastName: '\u2067Levke\u2069\u200B\u00AD',
    birthDate: '\u200E1985-04-12',
    gender: 'F\uFE0F',
    billingAddress1: '\u202DKontorweg\u202C 12\u2066',
    billingAddress2: '\uFEFFHinterhaus',
    billingCity: 'Наmburg',
    billingPostcode: '２０４５７',
    billingState: 'Ham\u2060burg',
    billingCountry: 'DE',
    billingPhone: '+49\u00A030\u202F2312\u200D5\u200C1',
    company: 'Ηafenkontor\u202E HbmG',
    email: 'over\u200Bride@example.com',
    ipAddress: '192.0.2\u2024\u200B7',
    nationalId: '\u0391\u0412-12\u180E34',
    extraData: { 'ti\u200Ber': 'gold', tier: 'silver', '\u202Ereit': 'bronze' },
  },
  stored: [card('visa', 'ALEX \u202EHTIMS', '8/2029', 2)],
}

/** What was stored before there were limits, or past them: no field but the first name would be taken today. */
const pastLimits: Attack = {
  identification: 'hk-0092119',
  preferredMethod: 'BarterOnDelivery',
  customer: {
    firstName: 'Hallgerður',
    lastName: 'Langanesdóttir af Vopnafirði og Seyðisfirði eystrii',
    birthDate: '31.02.1985',
    gender: 'X',
    billingAddress1: 'Gamla verslunarhúsið við höfnina, gengið inn um bakdyrnar hjá bátaskýlinu',
    billingAddress2: 'Þriðja hæð til vinstri, hringið bjöllunni tvisvar og bíðið eftir svari',
    billingCity: 'Staðarstaðarhreppur hinn forni við utanverðan Breiðafjörð',
    billingPostcode: 'IS-1234567890-EAST',
    billingState: 'Suður-Þingeyjarsýsla og nágrannabyggðir',
    billingCountry: 'XX',
    billingPhone: '+354 555 0100 ext 4711 (evenings)',
    company: 'Útflutningsfélag smábátaeigenda við Breiðafjörð og nágrenni ehf.',
    email: `${'hallgerdur.'.repeat(23)}x@example.com`,
    ipAddress: '999.1.2.3',
    nationalId: 'IS-310285-1239-REISSUED-03',
    extraData: {
      ...Object.fromEntries(Array.from({ length: 64 }, (_, place) => [`answer ${place + 1}`, 'yes'])),
      ['a key that somebody generated by a program, longer than the sixty-four characters']: 'kept',
    },
    loyaltyTier: 'platinum',
    favouriteHarbours: { first: 'Höfn', second: 'Ísafjörður' },
  },
  stored: [withData(card('visa', 'Hallgerdur Langanesdottir', '1/2030', 3), { expiryMonth: 13, expiryYear: 29 })],
}

/** Profiles whose every field is an attack, a trap or past the limits of today. */
export function attackProfiles(world: World, { checkout, cards, paypal: wallets }: Structure): void {
  for (const [place, attack] of [markup, formulas, unseen, pastLimits].entries()) {
    const { stored, ...rest } = attack
    const createdAt = `2026-09-2${String(place + 1)} 18:30:00`
    const instruments = stored.map((one, number): InstrumentSeed => ({
      stored: one,
      connector: one.type === 'wallet' ? wallets : cards,
      createdAt,
      preferred: number === 0,
    }))
    world.profile({ ...rest, container: checkout, instruments, createdBy: cards, createdAt })
  }
}
