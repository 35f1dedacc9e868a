import type { ConnectorRow, StoredCustomer } from '@mocks/entities.ts'
import type { InstrumentSeed, World } from '@mocks/stories/build.ts'
import {
  applePay,
  card,
  googlePay,
  iban,
  maskIban,
  networkToken,
  paypal,
  phone,
  testCards,
  type Brand,
  type Stored,
} from '@mocks/stories/instruments.ts'
import { mailName } from '@mocks/stories/names.ts'
import type { Structure } from './structure.ts'

/** Profiles that show one thing each: every kind and state of instrument, and what goes wrong with them. */
export function remarkable(world: World, at: Structure): void {
  let day = 0

  function add(identification: string, customer: StoredCustomer, stored: readonly Stored[], more: More = {}): void {
    day += 1
    const connector = more.connector ?? at.cards
    const date = `2026-10-${String(day).padStart(2, '0')}`
    const instruments = stored.map((one, place): InstrumentSeed => ({
      stored: one,
      connector: connectorFor(at, one, connector),
      createdAt: `${date} 09:${String(10 + place)}:00`,
      preferred: more.preferred === place,
    }))
    world.profile({
      container: more.container ?? at.checkout,
      identification,
      customer,
      instruments,
      createdBy: connector,
      createdAt: `${date} 09:10:00`,
      ...(more.method && { preferredMethod: more.method }),
    })
  }

  const brands = Object.keys(testCards) as Brand[]
  const nele = person('Nele', 'Claußen', 'DE')
  add(
    'hk-0092001',
    nele,
    brands.map((brand) => card(brand, 'Nele Claußen', '12/2029')),
    { preferred: 1, method: 'Creditcard' },
  )

  const malte = person('Malte', 'Dannenberg', 'DE')
  const maltes = card('visa', 'Malte Dannenberg', '6/2030')
  add('hk-0092002', malte, [applePay(maltes), googlePay(maltes), maltes], { preferred: 0, method: 'Applepay' })

  const levke = person('Levke', 'Ahrens', 'DE')
  const states = ['inactive', 'active', 'suspended', 'deactivated'] as const
  add(
    'hk-0092003',
    levke,
    states.map((state, which) => networkToken(card('visa', 'Levke Ahrens', '3/2028', which), state)),
    { preferred: 1 },
  )

  const bram = person('Bram', 'Dijkhuizen', 'NL')
  const germanAccount = 'DE89370400440532013000'
  add(
    'hk-0092004',
    bram,
    [
      iban('NL91ABNA0417164300', 'M-000815', '2018-10-25 00:00:00', 'ABNANL2A'),
      iban(maskIban(germanAccount), 'M-000816', '2026-10-04 00:00:00'),
    ],
    { method: 'SepaDirectDebit' },
  )

  const signe = person('Signe', 'Østergård', 'DK')
  add(
    'hk-0092005',
    signe,
    [
      paypal('B-5H2044', {
        email: 'signe.ostergard@example.org',
        firstName: 'Signe',
        lastName: 'Østergård',
        country: 'DK',
      }),
      paypal('B-5H2045', null),
    ],
    { preferred: 0, method: 'Paypal' },
  )

  add('hk-0092006', person('Rhys', 'Llewellyn', 'GB'), [
    phone('+44 20 7946 0155', 'Harbour Mobile'),
    card('visa', 'Rhys Llewellyn', '1/2029'),
  ])
  add(
    'hk-0092007',
    person('Göran', 'Hägg', 'SE'),
    [card('visa', 'Göran Hägg', '2/2021'), card('mastercard', 'Göran Hägg', '10/2026')],
    { preferred: 0 },
  )
  add('hk-0092008', person('Fiona', 'Whitlock', 'GB'), [card('amex', 'F. Whitlock', '11/2026')], { preferred: 0 })
  add('hk-0092009', person('Korbinian', 'Moosbrugger', 'AT'), [])

  // Seven and more: enough to fill a screen.
  const lucja = person('Łucja', 'Szczęsna', 'PL')
  const lucjas = [0, 1, 2, 3].map((which) => card('visa', 'Łucja Szczęsna', `${which + 1}/2029`, which))
  add(
    'hk-0092010',
    lucja,
    [
      ...lucjas,
      card('mastercard', 'Łucja Szczęsna', '5/2020'),
      iban('DE02120300000000202051', 'M-000930', '2024-01-15 00:00:00'),
      paypal('B-900310', { email: 'lucja.szczesna@example.com', firstName: 'Łucja', lastName: null, country: 'PL' }),
      applePay(card('mastercard', 'Łucja Szczęsna', '5/2031', 1)),
      googlePay(card('visa', 'Łucja Szczęsna', '7/2031', 1)),
    ],
    { preferred: 6, method: 'Creditcard' },
  )

  // Registered through a connector that has got its own container since: stays visible, flagged (decision 9).
  add('hk-0092011', person('Jörg', 'Lüders', 'DE'), [card('visa', 'Jörg Lüders', '9/2028')], {
    connector: at.shopCards,
    preferred: 0,
  })

  // The same customer of the same merchant in two containers is two profiles (I3).
  const hannelore = person('Hannelore', 'von der Heide', 'DE')
  add('hk-0092215', hannelore, [card('visa', 'Hannelore von der Heide', '5/2028')], { preferred: 0 })
  add('hk-0092215', hannelore, [card('mastercard', 'H. von der Heide', '8/2027')], {
    connector: at.shopCards,
    container: at.speicher,
  })

  // The same e-mail under another identification: perhaps the same person, in a container that not everybody sees.
  add('sp-0092002', { ...malte, email: 'MALTE.Dannenberg@example.com' }, [card('visa', 'M Dannenberg', '6/2029', 1)], {
    connector: at.shopCards,
    container: at.speicher,
    preferred: 0,
  })

  // Cards as other systems hand them over: no holder, no expiry, a year of two digits.
  const bare = card('visa', '', '1/2030')
  add('hk-0092012', person('Gaëlle', 'Le Guennec', 'FR'), [
    { ...bare, paymentData: { _TYPE: 'paymentData.card', brand: null, firstSixDigits: null, lastFourDigits: '1881' } },
    { ...bare, paymentData: { ...bare.paymentData, cardHolder: null, expiryMonth: 6, expiryYear: 29 } },
    {
      ...bare,
      paymentData: { ...bare.paymentData, cardHolder: 'Gaelle Le Guennec', expiryMonth: null, expiryYear: null },
    },
  ])
}

interface More {
  container?: number
  connector?: ConnectorRow
  preferred?: number
  method?: string
}

function person(firstName: string, lastName: string, billingCountry: string): StoredCustomer {
  const mail = [firstName, lastName]
    .map(mailName)
    .filter((part) => part !== '')
    .join('.')
  return { firstName, lastName, billingCountry, email: `${mail}@example.com` }
}

function connectorFor(at: Structure, stored: Stored, cards: ConnectorRow): ConnectorRow {
  if (stored.type === 'iban') return at.sepa
  return stored.type === 'wallet' ? at.paypal : cards
}
