/** Searches, compared with a look at every profile. */
import fc from 'fast-check'
import { act, actor, index, personAt, tenantAt } from './act.ts'
import { gate, inScope, lacks } from './reference-model.ts'
import { searchProfiles } from './reference-profiles.ts'
import type { Json } from './stage.ts'
import { guid, pick } from './world.ts'
import { identifications } from './world-plan.ts'

export const searchActs = [
  act(
    'searchProfiles',
    fc.record({
      by: actor,
      tenant: fc.option(index, { freq: 2 }),
      what: fc.constantFrom('everything', 'identification', 'guid', 'token', 'lastFour'),
      number: index,
    }),
    async (stage, choice) => {
      const m = stage.model
      const person = personAt(stage, choice.by)
      const tenant = choice.tenant === null ? null : tenantAt(stage, choice.tenant)
      const ident = pick(identifications, choice.number)
      const wanted = pick([...m.profiles.keys(), guid('CP', 0xffff)], choice.number)
      const token = pick([...m.tokens, `pt::${'f'.repeat(20)}`], choice.number)
      const [query, matches] = {
        everything: [{}, () => true],
        identification: [{ customerIdentification: ident }, (_: string, p: { ident: string }) => p.ident === ident],
        guid: [{ profileGuid: wanted.toLowerCase() }, (key: string) => key === wanted],
        token: [
          { paymentToken: token },
          (_: string, p: { instruments: { token: string }[] }) => p.instruments.some((one) => one.token === token),
        ],
        lastFour: [
          { lastFour: '1111' },
          (_: string, p: { instruments: { data: string }[] }) => p.instruments.some((one) => one.data.includes('1111')),
        ],
      }[choice.what] as [Json, Parameters<typeof searchProfiles>[3]]
      const body = { query, limit: 200, ...(tenant !== null && { tenant }) }
      const heard = await stage.send({ method: 'POST', path: '/api/console/v1/profiles/search', body, person })
      const permitted = !lacks(m, person, 'frontend.customer-profiles.show')
      const no = gate(tenant === null || inScope(m, person, tenant), permitted, true)
      const told = stage.settle('searchProfiles', no ?? { kind: 'done' }, heard)
      if (told === 'done') {
        const expected = searchProfiles(m, person, tenant, matches)
        const hits = (heard.body['items'] as Json[]).map((hit) => String(hit['profileGuid'])).toSorted()
        if (hits.join() !== expected.hits.join())
          throw new Error(`search finds ${hits.join()}, not ${expected.hits.join()}: ${JSON.stringify(body)}`)
        const searched = (heard.body['searched'] as Json[]).map((one) => String(one['id'])).toSorted()
        if (searched.join() !== expected.searched.map(String).toSorted().join())
          throw new Error(`search looked into ${searched.join()}, not ${expected.searched.join()}`)
      }
      return `${person} searches ${JSON.stringify(body)}: ${told}`
    },
  ),
]
