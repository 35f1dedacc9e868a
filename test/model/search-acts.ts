/** Searches and look-ups, compared with a look at every profile. */
import fc from 'fast-check'
import { act, actor, index, personAt, tenantAt } from './act.ts'
import { gate, inScope, lacks, type Model } from './reference-model.ts'
import { searchProfiles } from './reference-profiles.ts'
import { isLedTo, matching, samePerson, type Matches } from './reference-search.ts'
import type { Json, Stage } from './stage.ts'
import { guid, pick } from './world.ts'
import { identifications } from './world-plan.ts'

const fields = Object.keys(matching)
const emails = ['alex@example.com', 'LI@example.org', 'nobody@example.com']

/** Something to look for in a field: mostly what is there, sometimes what is not. */
function wantedIn(m: Model, field: string, number: number): string {
  const choices: Record<string, readonly string[]> = {
    customerIdentification: identifications,
    profileGuid: [...m.profiles.keys(), guid('CP', 0xffff)].map((one) => one.toLowerCase()),
    paymentToken: [...m.tokens, `pt::${'f'.repeat(20)}`],
    transactionUuid: [...m.transactions.keys(), 'none'],
    email: [...emails, 'a'],
    lastFour: ['1111', '1234'],
    brand: ['visa'],
  }
  return pick(choices[field] ?? [], number)
}

/** Both searches refuse alike; what was done is compared with what the model finds from the same place. */
async function ask(
  stage: Stage,
  name: 'searchProfiles' | 'lookUpProfiles',
  asked: { by: number; tenant: number | null; body: Json },
  compare: (heard: Json, find: (matches: Matches) => { hits: string[]; searched: number[] }) => void,
): Promise<string> {
  const m = stage.model
  const person = personAt(stage, asked.by)
  const tenant = asked.tenant === null ? null : tenantAt(stage, asked.tenant)
  const body = { ...asked.body, ...(tenant !== null && { tenant }) }
  const path = `/api/console/v1/profiles/${name === 'searchProfiles' ? 'search' : 'look-up'}`
  const heard = await stage.send({ method: 'POST', path, body, person })
  const permitted = !lacks(m, person, 'frontend.customer-profiles.show')
  const no = gate(tenant === null || inScope(m, person, tenant), permitted, true)
  const told = stage.settle(name, no ?? { kind: 'done' }, heard)
  if (told === 'done') {
    const find = (matches: Matches) => searchProfiles(m, person, tenant, (key, p) => matches(key, p, m))
    const { searched } = find(() => false)
    const names = (heard.body['searched'] as Json[]).map((one) => String(one['id'])).toSorted()
    if (names.join() !== searched.map(String).toSorted().join())
      throw new Error(`${name} looked into ${names.join()}, not ${searched.join()}`)
    compare(heard.body, find)
  }
  return `${person} calls ${name} with ${JSON.stringify(body)}: ${told}`
}

/** The guids of hits, each looked at for who seems to be the same person. */
function guidsOf(m: Model, hits: readonly Json[], searched: readonly number[]): string {
  for (const hit of hits) {
    const key = String(hit['profileGuid'])
    const told = (hit['samePerson'] as Json[]).map((one) => String(one['profileGuid']))
    const expected = samePerson(m, key, searched)
    if (new Set(told).size !== Math.min(5, expected.length) || !told.every((one) => expected.includes(one)))
      throw new Error(`${key} is told to be the same person as ${told.join()}, not ${expected.join()}`)
  }
  return hits
    .map((hit) => String(hit['profileGuid']))
    .toSorted()
    .join()
}

const where = { by: actor, tenant: fc.option(index, { freq: 2 }), number: index }

export const searchActs = [
  act(
    'searchProfiles',
    fc.record({
      ...where,
      what: fc.constantFrom('everything', ...fields),
      without: fc.option(fc.tuple(fc.constantFrom(...fields), index), { freq: 2 }),
    }),
    async (stage, { what, without, number, ...choice }) => {
      const m = stage.model
      const wanted = wantedIn(m, what, number)
      const query = {
        ...(what !== 'everything' && { [what]: wanted }),
        ...(without && { without: [{ [without[0]]: wantedIn(m, without[0], without[1]) }] }),
      }
      const isBlind = lacks(m, personAt(stage, choice.by), 'profile.personal-data.show')
      const meets = matching[what]?.(wanted, isBlind)
      const isLeftOut = without && matching[without[0]]?.(wantedIn(m, without[0], without[1]), isBlind)
      const matches: Matches = (...one) => meets?.(...one) !== false && isLeftOut?.(...one) !== true
      return ask(stage, 'searchProfiles', { ...choice, body: { query, limit: 200 } }, (heard, find) => {
        const { hits, searched } = find(matches)
        const told = guidsOf(m, heard['items'] as Json[], searched)
        if (told !== hits.join()) throw new Error(`search finds ${told}, not ${hits.join()}: ${JSON.stringify(query)}`)
        if (heard['total'] !== hits.length) throw new Error(`search counts ${String(heard['total'])}: ${hits.join()}`)
      })
    },
  ),
  act('lookUpProfiles', fc.record(where), async (stage, { number, ...choice }) => {
    const m = stage.model
    const exact = fields.filter((field) => field !== 'lastFour' && field !== 'brand')
    const identifiers = exact.map((field) => wantedIn(m, field, number))
    return ask(stage, 'lookUpProfiles', { ...choice, body: { identifiers } }, (heard, find) => {
      const items = heard['items'] as { profiles: { hit: Json }[] }[]
      identifiers.forEach((identifier, place) => {
        const { hits, searched } = find(isLedTo(identifier))
        const found = items[place]?.profiles.map(({ hit }) => hit) ?? []
        const told = guidsOf(m, found, searched)
        if (told !== hits.join()) throw new Error(`${identifier} leads to ${told}, not to ${hits.join()}`)
      })
    })
  }),
]
