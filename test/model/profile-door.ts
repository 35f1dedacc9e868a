/** How profile operations are called: by API key or by container, on which profile, and what must be heard. */
import fc from 'fast-check'
import { actor, anyContainerAt, index, mostly, often, personAt, rarely, reason } from './act.ts'
import { at, effective, refused, type Outcome } from './reference-model.ts'
import { find, placeByApiKey, placeByContainer, type Address, type Place } from './reference-profiles.ts'
import type { FreshMark, Heard, Json, Stage } from './stage.ts'
import { guid, pick } from './world.ts'
import { identifications } from './world-plan.ts'

export const address = fc.record({
  known: often,
  by: fc.constantFrom('guid', 'lower-case guid', 'identification'),
  number: index,
})
/** By which door: the API key of a connector with an API user, or the container with a person. */
export const door = fc.oneof(
  fc.record({
    kind: fc.constant('key' as const),
    connector: index,
    stranger: rarely,
    exactly: fc.constant<string | null>(null),
  }),
  fc.record({ kind: fc.constant('container' as const), by: actor, container: index }),
)
export type Door = typeof door extends fc.Arbitrary<infer D> ? D : never

interface Entered {
  place: Place | Outcome
  path: string
  from: { person: string } | { basic: string }
  /** Where the operation would work, allowed or not: for choosing profiles that are there. */
  container: number | null
  console: boolean
}

export function enter(stage: Stage, through: Door, ...rights: string[]): Entered {
  const m = stage.model
  if (through.kind === 'key') {
    const all = [...m.connectors.keys()]
    const connector =
      through.exactly ??
      mostly(
        all.filter((guid) => effective(m, guid) !== null),
        all,
        through.connector,
      )
    const k = at(m.connectors, connector)
    const home = [...m.apiUsers].find(([, merchant]) => (merchant === k.merchant) !== through.stranger)?.[0] ?? 'nobody'
    const place = placeByApiKey(m, home, k.apiKey)
    return {
      place,
      path: `/api/v3/customerProfiles/${k.apiKey}`,
      from: { basic: home },
      container: 'container' in place ? place.container : null,
      console: false,
    }
  }
  const person = personAt(stage, through.by)
  const container = anyContainerAt(stage, through.container)
  const place = placeByContainer(m, person, container, ...rights.map((right) => `frontend.customer-profiles.${right}`))
  return {
    place,
    path: `/api/console/v1/containers/${container}/customerProfiles`,
    from: { person },
    container,
    console: true,
  }
}

/** A profile that lies there, or any other one, or one that is nowhere. */
export function addressOf(
  stage: Stage,
  container: number | null,
  choice: { known: boolean; by: string; number: number },
): Address {
  const all = [...stage.model.profiles]
  const there = all.filter(([, p]) => p.container === container)
  const [key, profile] = (choice.known && there.length > 0 ? pick(there, choice.number) : pick(all, choice.number)) ?? [
    guid('CP', 0xffff),
    undefined,
  ]
  if (choice.by === 'identification')
    return { customerIdentification: choice.known && profile ? profile.ident : pick(identifications, choice.number) }
  return { profileGuid: choice.by === 'guid' ? key : key.toLowerCase() }
}

interface Operation {
  name: string
  body: Json
  how: FreshMark
  keyed: boolean
  rule: (place: Place, heard: Heard, fresh: boolean) => Outcome
}

const isMarked = new Set(['updateProfile', 'deleteProfile', 'detachPaymentInstrument', 'deregisterPaymentInstrument'])

export async function operate(stage: Stage, entered: Entered, to: Address, operation: Operation): Promise<string> {
  const { path, from, place, container, console } = entered
  const found = container === null ? undefined : find(stage.model, container, to)
  const guidThere = found?.guid ?? guid('CP', 0)
  const headers = console
    ? {
        ...stage.etag(operation.how, 'profile', guidThere, stage.version('profile', guidThere)),
        ...(operation.keyed && { key: stage.newKey() }),
      }
    : {}
  const body = { ...to, ...operation.body, ...(console && operation.name !== 'getProfile' && { reason }) }
  const heard = await stage.send({ method: 'POST', path: `${path}/${operation.name}`, body, ...from, ...headers })
  const name = `${operation.name} by ${console ? 'container' : 'API key'}`
  const unmarked = console && operation.how === 'missing' && isMarked.has(operation.name)
  let expected: Outcome
  if (unmarked) expected = refused('428 if-match-missing')
  else if ('kind' in place) expected = place
  else expected = operation.rule(place, heard, !console || operation.how === 'current')
  const told = stage.settle(name, expected, heard)
  if (told === 'done' && console && found && operation.name === 'updateProfile')
    stage.checkEtag(name, 'profile', found.guid, heard)
  return `${JSON.stringify(from)} ${path}/${operation.name} ${JSON.stringify(body)} If-Match ${operation.how}: ${told}`
}
