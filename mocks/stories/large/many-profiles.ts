import type { Db } from '@mocks/db.ts'
import type { ConnectorRow, ProfileRow, StoredCustomer } from '@mocks/entities.ts'
import { newGuid, newPaymentToken, newTransactionUuid } from '@mocks/ids.ts'
import { between, pick } from '@mocks/random.ts'
import { gatewayTime } from '@mocks/stories/build.ts'
import { ordinaryInstrument, type Stored } from '@mocks/stories/instruments.ts'
import { customerOf, somebody } from '@mocks/stories/names.ts'

interface Options {
  container: number
  count: number
  cards: readonly ConnectorRow[]
  sepa: ConnectorRow
  paypal: ConnectorRow
}

/** What one of the people below brings along. Rows are never changed in place, so profiles may share it. */
interface Template {
  customer: Readonly<Record<string, string>>
  mailName: string
  atDomain: string
  stored: readonly Stored[]
}

const templates = 2_500
const methods = ['Creditcard', 'Creditcard', 'Creditcard', 'Creditcard', 'SepaDirectDebit', 'Paypal']
const amounts = [0, 1, 1, 1, 1, 1, 1, 2]
const firstDay = Date.UTC(2021, 0, 4) / 1000
/** Seconds from one profile to the next: a hundred thousand of them fill almost six years. */
const pause = 1_850

function templateFrom(random: () => number): Template {
  const person = somebody(random)
  const holder = `${person.firstName} ${person.lastName}`
  const at = person.email.indexOf('@')
  return {
    customer: customerOf(random, person),
    mailName: `${person.email.slice(0, at)}.`,
    atDomain: person.email.slice(at),
    stored: [0, 1].map(() => ordinaryInstrument(random, pick(random, methods), holder, person.email)),
  }
}

/** The e-mail tells customers of the same name apart, so it alone is written for each profile. */
function customerAt(place: number, { customer, mailName, atDomain }: Template): StoredCustomer {
  return { ...customer, email: `${mailName}${place}${atDomain}` }
}

/**
 * People are drawn once and shared by many profiles, created one after the other as in a gateway that has grown. Instruments
 * name their transactions, but those have no rows here: as many again would double the time and the memory. Gives back the first six
 * and the last six.
 */
export function manyProfiles(
  db: Db,
  random: () => number,
  { container, count, cards, sepa, paypal }: Options,
): ProfileRow[] {
  const edges: ProfileRow[] = []
  const people = Array.from({ length: templates }, () => templateFrom(random))
  const others: Readonly<Record<string, ConnectorRow>> = { iban: sepa, wallet: paypal }
  for (let place = 0; place < count; place += 1) {
    const template = people[place % templates] as Template
    const createdAt = gatewayTime(firstDay + place * pause + between(random, 0, pause - 1))
    const connector = pick(random, cards)
    const amount = pick(random, amounts)
    const instruments = []
    for (let number = 0; number < amount; number += 1) {
      const one = template.stored[number] as Stored
      instruments.push({
        paymentToken: newPaymentToken(random),
        type: one.type,
        method: one.method,
        paymentData: one.paymentData,
        createdAt,
        preferred: number === 0 && place % 3 !== 0,
        connectorGuid: (others[one.type] ?? connector).guid,
        transactionUuid: newTransactionUuid(random),
        associatedTokenType: one.associatedTokenType,
        networkTokenStatus: one.networkTokenStatus,
      })
    }
    const profile: ProfileRow = {
      guid: newGuid('CP', random),
      container,
      identification: `st-${1_000_001 + place}`,
      preferredMethod: amount > 0 && place % 4 === 0 ? 'Creditcard' : null,
      customer: customerAt(place, template),
      instruments,
      createdBy: connector.guid,
      createdAt,
      version: 1,
    }
    db.profiles.insert(profile)
    if (place < 6 || place >= count - 6) edges.push(profile)
  }
  return edges
}
