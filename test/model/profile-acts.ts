/** Acts on profiles, by API key and by container. */
import fc from 'fast-check'
import { act, index, mark, often, rarely } from './act.ts'
import { flat, sortedEntries } from './flat.ts'
import { address, addressOf, door, enter, operate, type Door } from './profile-door.ts'
import { personalActs } from './personal-acts.ts'
import { shownCustomer } from './reference-masking.ts'
import { deleteProfile } from './reference-delete.ts'
import { effective, type Outcome } from './reference-model.ts'
import {
  attachPaymentInstrument,
  detachPaymentInstrument,
  find,
  updateProfile,
  type Address,
  type Place,
} from './reference-profiles.ts'
import type { Heard, Json, Stage } from './stage.ts'
import { pick } from './world.ts'

const customerData = fc.record(
  {
    lastName: fc.constantFrom('Smith', 'Nováková', '', null),
    email: fc.constantFrom('alex@example.com', 'li@example.org', '', null),
    gender: fc.constantFrom('M', ''),
    extraData: fc.constantFrom({ tier: 'gold' }, { tier: 'gold', note: '<b>' }, null),
    billingCountry: fc.constantFrom('AT', null),
  },
  { requiredKeys: [] },
)

/** The answer must show exactly the profile that the model knows. */
function getRule(stage: Stage, to: Address) {
  return (place: Place, heard: Heard): Outcome => {
    const found = find(stage.model, place.container, to)
    if (!found) return { kind: 'absent' }
    const customer = { ...(heard.body['customer'] as Json) }
    if (customer['identification'] !== found.profile.ident)
      throw new Error(`customer.identification is not ${found.profile.ident}: ${heard.text}`)
    delete customer['identification']
    const instruments = (heard.body['paymentInstruments'] as Json[]).map((one) => [
      one['paymentToken'],
      one['isPreferred'],
    ])
    const shown = JSON.stringify([
      heard.body['profileGuid'],
      heard.body['customerIdentification'],
      heard.body['profileExists'],
      sortedEntries(Object.entries(customer).map(([field, value]): [string, string] => [field, flat(value)])),
      instruments,
    ])
    const fields = sortedEntries(shownCustomer(stage.model, place, found.profile))
    const known = JSON.stringify([
      found.guid,
      found.profile.ident,
      'true',
      fields,
      found.profile.instruments.map((one) => [one.token, one.preferred]),
    ])
    if (shown !== known) throw new Error(`getProfile\n  shows ${shown}\n  model ${known}`)
    return { kind: 'done' }
  }
}

/** A transaction: a free one, or one that is attached, or none at all. */
function transactionAt(stage: Stage, number: number): string {
  return number === 37
    ? 'no-such-transaction'
    : pick([...stage.model.transactions.keys(), 'no-such-transaction'], number)
}

/** The door through which a transaction can be attached, if there is one. */
function doorOf(stage: Stage, uuid: string, otherwise: Door): Door {
  const { containers, transactions } = stage.model
  const connector = transactions.get(uuid)?.connector
  if (connector === undefined) return otherwise
  if (otherwise.kind === 'key') return { ...otherwise, exactly: connector }
  const container = effective(stage.model, connector)
  return container === null ? otherwise : { ...otherwise, container: [...containers.keys()].indexOf(container) }
}

/** The door of somebody who is told customer data masked, where they may change it. */
function blindDoor({ model }: Stage, otherwise: Door): Door {
  const by = [...model.people.keys()].indexOf('blind')
  return by === -1 ? otherwise : { kind: 'container', by, container: 0 }
}

export const profileActs = [
  ...personalActs,
  act('getProfile', fc.record({ door, address }), async (stage, choice) => {
    const entered = enter(stage, choice.door, 'show')
    const to = addressOf(stage, entered.container, choice.address)
    return await operate(stage, entered, to, {
      name: 'getProfile',
      body: {},
      how: 'missing',
      keyed: false,
      rule: getRule(stage, to),
    })
  }),

  act(
    'updateProfile',
    fc.record({
      door,
      address,
      customerData,
      preferred: fc.option(index, { freq: 2 }),
      isSame: rarely,
      masked: rarely,
      mark,
    }),
    async (stage, choice) => {
      const through = choice.masked ? blindDoor(stage, choice.door) : choice.door
      const entered = enter(stage, through, choice.preferred === null ? 'update' : 'prefer')
      const to = addressOf(stage, entered.container, choice.address)
      const own =
        entered.container === null
          ? []
          : (find(stage.model, entered.container, to)?.profile.instruments.map((one) => one.token) ?? [])
      // Mostly a token of the profile itself, sometimes one of anybody's.
      const tokens =
        choice.preferred !== null && choice.preferred < 48 && own.length > 0
          ? own
          : [...stage.model.tokens, `pt::${'f'.repeat(20)}`]
      const preferred = choice.preferred === null ? undefined : pick(tokens, choice.preferred)
      // What is there already: a change of nothing.
      const { customer } =
        (entered.container === null ? undefined : find(stage.model, entered.container, to)?.profile) ?? {}
      const there = { firstName: customer?.get('firstName') ?? 'Alex', lastName: customer?.get('lastName') ?? '' }
      const dots = choice.masked ? { email: 'a•••@example.com' } : {}
      const sent = choice.isSame ? there : { firstName: 'Alex', ...choice.customerData, ...dots }
      const data = Object.fromEntries(
        Object.entries(sent).map(([field, value]) => [field, value === null ? null : flat(value)]),
      )
      const body = { customerData: sent, ...(preferred !== undefined && { preferredInstrument: preferred }) }
      const rule = (place: Place, _: Heard, fresh: boolean) =>
        updateProfile(stage.model, place, to, data, preferred, fresh)
      return await operate(stage, entered, to, { name: 'updateProfile', body, how: choice.mark, keyed: false, rule })
    },
  ),

  act('deleteProfile', fc.record({ door, address, mark }), async (stage, choice) => {
    const entered = enter(stage, choice.door, 'delete')
    const to = addressOf(stage, entered.container, choice.address)
    const rule = (place: Place, _: Heard, fresh: boolean) => deleteProfile(stage.model, place, to, fresh, stage.now)
    return await operate(stage, entered, to, { name: 'deleteProfile', body: {}, how: choice.mark, keyed: true, rule })
  }),

  act(
    'attachPaymentInstrument',
    fc.record({ door, address, transaction: index, create: fc.boolean(), matching: often }),
    async (stage, choice) => {
      const uuid = transactionAt(stage, choice.transaction)
      const entered = enter(stage, choice.matching ? doorOf(stage, uuid, choice.door) : choice.door, 'update')
      const to = addressOf(stage, entered.container, choice.address)
      const create = choice.create && 'customerIdentification' in to
      const rule = (place: Place, heard: Heard) => {
        const { profileGuid, paymentToken } = heard.body
        const given =
          typeof profileGuid === 'string' && typeof paymentToken === 'string'
            ? { guid: profileGuid, token: paymentToken }
            : null
        return attachPaymentInstrument(stage.model, place, to, uuid, create, given)
      }
      const body = { transactionUuid: uuid, ...(create && { createProfileIfNotExists: true }) }
      return await operate(stage, entered, to, {
        name: 'attachPaymentInstrument',
        body,
        how: 'missing',
        keyed: true,
        rule,
      })
    },
  ),

  act('detachPaymentInstrument', fc.record({ door, address, transaction: index, mark }), async (stage, choice) => {
    const entered = enter(stage, choice.door, 'detach')
    const to = addressOf(stage, entered.container, choice.address)
    const found = entered.container === null ? undefined : find(stage.model, entered.container, to)
    const own = found?.profile.instruments.flatMap(({ transaction }) => transaction ?? []) ?? []
    const uuid =
      own.length > 0 && choice.transaction < 48
        ? pick(own, choice.transaction)
        : transactionAt(stage, choice.transaction)
    const rule = (place: Place, _: Heard, fresh: boolean) =>
      detachPaymentInstrument(stage.model, place, to, uuid, fresh)
    return await operate(stage, entered, to, {
      name: 'detachPaymentInstrument',
      body: { transactionUuid: uuid },
      how: choice.mark,
      keyed: true,
      rule,
    })
  }),
]
