/** Acts of the console alone: looking at masked data and at transactions, and deregistering. */
import fc from 'fast-check'
import { act, actor, anyContainerAt, index, mark, personAt } from './act.ts'
import { address, addressOf, enter, operate } from './profile-door.ts'
import { at, inScope, lacks, refused, type Outcome } from './reference-model.ts'
import {
  deregisterPaymentInstrument,
  find,
  placeByContainer,
  revealProfileField,
  type Place,
} from './reference-profiles.ts'
import { expectSame, guidOf, itemsOf } from './observation.ts'
import type { Heard, Json, Stage } from './stage.ts'
import { pick } from './world.ts'

interface Where {
  by: number
  container: number
  address: { known: boolean; by: string; number: number }
}

const where = { by: actor, container: index, address }

/** A call that names a profile by its guid: who makes it, where, and on which. */
function aim(stage: Stage, choice: Where) {
  const person = personAt(stage, choice.by)
  const container = anyContainerAt(stage, choice.container)
  const to = addressOf(stage, container, { ...choice.address, by: choice.address.by.replace('identification', 'guid') })
  const send = async (operation: string, body: Json) => {
    const path = `/api/console/v1/containers/${container}/customerProfiles/${operation}`
    return await stage.send({ method: 'POST', path, body: { ...to, ...body }, person })
  }
  return { person, container, to, send }
}

const isPlace = (place: Place | Outcome): place is Place => 'container' in place

export const personalActs = [
  act(
    'revealProfileField',
    fc.record({ ...where, field: fc.constantFrom('email', 'nationalId') }),
    async (stage, choice) => {
      const m = stage.model
      const { person, container, to, send } = aim(stage, choice)
      const heard = await send('revealField', { field: choice.field, reason: 'model test' })
      const mayLook =
        !lacks(m, person, 'profile.personal-data.show') || !lacks(m, person, 'profile.personal-data.reveal')
      const place = placeByContainer(m, person, container, 'frontend.customer-profiles.show')
      const value = find(m, container, to)?.profile.customer.get(choice.field) ?? null
      const expected = !isPlace(place)
        ? place
        : mayLook
          ? revealProfileField(m, place, to)
          : refused('403 not-permitted')
      const told = stage.settle('revealProfileField', expected, heard)
      if (told === 'done') expectSame(`${choice.field} for ${person}`, heard.body['value'], value)
      return `${person} reveals ${choice.field} of ${JSON.stringify(to)} in ${container}: ${told}`
    },
  ),

  act('listProfileTransactions', fc.record(where), async (stage, choice) => {
    const m = stage.model
    const { person, container, to, send } = aim(stage, choice)
    const heard = await send('listTransactions', { limit: 200 })
    const place = placeByContainer(m, person, container, 'frontend.customer-profiles.transactions')
    const found = find(m, container, to)
    const expected = !isPlace(place) ? place : { kind: found ? ('done' as const) : ('absent' as const) }
    const told = stage.settle('listProfileTransactions', expected, heard)
    if (told === 'done' && found) {
      const isTheirs = (one: string | null) => one !== null && inScope(m, person, at(m.connectors, one).tenant)
      const shown = itemsOf(heard).map((row) => [row['uuid'], guidOf(row['connector']), row['paymentToken']])
      const known = [...m.transactions]
        .filter(([, one]) => one.madeFor === found.guid && (isTheirs(one.connector) || isTheirs(one.called)))
        .map(([uuid, { connector, paidWith }]) => [
          uuid,
          isTheirs(connector) ? connector : null,
          found.profile.instruments.find((one) => one.transaction === uuid || one.token === paidWith)?.token ?? null,
        ])
      const byText = (one: unknown[], other: unknown[]) => (String(one[0]) < String(other[0]) ? -1 : 1)
      expectSame(`transactions of ${found.guid} for ${person}`, shown.toSorted(byText), known.toSorted(byText))
    }
    return `${person} lists transactions of ${JSON.stringify(to)} in ${container}: ${told}`
  }),

  act(
    'deregisterPaymentInstrument',
    fc.record({ by: actor, container: index, address, token: index, mark }),
    async (stage, choice) => {
      const m = stage.model
      // Mostly where there is something to deregister.
      const homes = [...m.profiles.values()].filter(({ instruments }) => instruments.length > 0)
      const home = homes.length > 0 && choice.token < 48 ? pick(homes, choice.container).container : null
      const container = home === null ? choice.container : [...m.containers.keys()].indexOf(home)
      const entered = enter(stage, { kind: 'container', by: choice.by, container }, 'deregister-and-detach')
      const to = addressOf(stage, entered.container, choice.address)
      const found = entered.container === null ? undefined : find(m, entered.container, to)
      const own = found?.profile.instruments.map((one) => one.token) ?? []
      const tokens = own.length > 0 && choice.token < 48 ? own : [...m.tokens, `pt::${'f'.repeat(20)}`]
      const token = pick(tokens, choice.token)
      const rule = (place: Place, _: Heard, fresh: boolean) => {
        const added = [...stage.db.transactions.values()].find(({ uuid }) => !m.transactions.has(uuid))?.uuid ?? null
        return deregisterPaymentInstrument(m, place, to, token, fresh, added)
      }
      const body = { paymentToken: token }
      const name = 'deregisterPaymentInstrument'
      return await operate(stage, entered, to, { name, body, how: choice.mark, keyed: true, rule })
    },
  ),
]
