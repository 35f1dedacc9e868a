/** Acts of sessions and replays. */
import fc from 'fast-check'
import { act, actor, index, mostly, personAt, tenantAt } from './act.ts'
import { refused } from './reference-model.ts'
import type { Heard, Json, Stage } from './stage.ts'
import { pick } from './world.ts'

const session = '/api/console/v1/session'
const minute = 60_000

/** With a cookie that is worth nothing: neither reading nor writing. */
async function expectSignedOut(stage: Stage, person: string, cookie: string): Promise<void> {
  stage.cookies.set(person, cookie)
  const gone = refused('401 not-signed-in', '401 session-expired')
  const body = { tenantGuid: tenantAt(stage, 0), name: 'Never' }
  stage.settle('getSession', gone, await stage.send({ method: 'GET', path: session, person }))
  stage.settle(
    'after sign-out',
    gone,
    await stage.send({ method: 'POST', path: '/api/console/v1/containers', body, person, key: stage.newKey() }),
  )
  stage.cookies.delete(person)
}

/** What is left of the answer to a transaction when its profile is deleted. */
function withoutCustomer(body: Json): string {
  const names = ['customerProfileData', 'returnData']
  return JSON.stringify(Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name))))
}

export const sessionActs = [
  act('signIn', actor, async (stage, by) => {
    const person = personAt(stage, by)
    await stage.signIn(person)
    const heard = await stage.send({ method: 'GET', path: session, person })
    stage.settle('getSession', { kind: 'done' }, heard)
    const principal = heard.body['principal'] as { username: string; tenant: { guid: string } }
    if (principal.username !== person || principal.tenant.guid !== stage.model.people.get(person)?.tenant)
      throw new Error(`signed in as another: ${heard.text}`)
    return person
  }),

  act('signIn with a wrong password', index, async (stage, number) => {
    const username = pick([...stage.model.people.keys(), 'nobody'], number)
    const heard = await stage.send({ method: 'POST', path: session, body: { username, password: 'wrong' } })
    return stage.settle('wrong password', refused('401 wrong-credentials'), heard)
  }),

  act('signOut', actor, async (stage, by) => {
    const person = personAt(stage, by)
    const heard = await stage.send({ method: 'DELETE', path: session, person })
    stage.settle('signOut', { kind: 'done' }, heard)
    await expectSignedOut(stage, person, stage.cookies.get(person) ?? '')
    return `${person} signed out`
  }),

  act('time passes', fc.constantFrom(4, 16, 31), async (stage, minutes) => {
    stage.now += minutes * minute
    for (const [person, cookie] of stage.cookies) {
      if (minutes > 15) await expectSignedOut(stage, person, cookie)
      else stage.settle('getSession', { kind: 'done' }, await stage.send({ method: 'GET', path: session, person }))
    }
    return `${minutes} minutes`
  }),

  act('without the console header', fc.record({ by: actor, tenant: index }), async (stage, choice) => {
    const person = personAt(stage, choice.by)
    const body = { tenantGuid: tenantAt(stage, choice.tenant), name: 'Never' }
    const heard = await stage.send({
      method: 'POST',
      path: '/api/console/v1/containers',
      body,
      person,
      key: stage.newKey(),
      foreign: true,
    })
    return stage.settle('without the console header', refused('403 request-header-missing'), heard)
  }),

  act('replay', fc.record({ number: index, other: fc.boolean() }), async (stage, { number, other }) => {
    const isErased = ({ body }: Heard) =>
      typeof body['uuid'] === 'string' && stage.model.transactions.get(body['uuid'])?.erased === true
    // Those that a delete has emptied are few, and tell the most.
    const erasedOnes = stage.kept.filter(({ heard }) => isErased(heard))
    const kept = stage.kept.length > 0 ? mostly(erasedOnes, stage.kept, number) : undefined
    if (kept === undefined) return 'nothing to replay'
    const { sent, heard: first } = kept
    // Transactions have no reason, but an id of the merchant's.
    const otherwise = sent.path.includes('/transactions/')
      ? { merchantTransactionId: 'another' }
      : { reason: 'another reason' }
    const body = other ? { ...sent.body, ...otherwise } : sent.body
    const again = await stage.send({ ...sent, ...(body && { body }) })
    stage.kept.pop()
    if (other) return stage.settle('replay with another body', refused('422 idempotency-key-reused'), again)
    stage.look('replay')
    // What told data or a token of a profile that is deleted by now tells that there is none (I14 before I21).
    const { profileGuid } = first.body
    const isEmptied =
      typeof profileGuid === 'string' &&
      !stage.model.profiles.has(profileGuid) &&
      again.text === '{"success":false,"profileExists":false}'
    const erased = isErased(first)
    const text = erased ? withoutCustomer(first.body) : first.text
    if (!isEmptied && (again.status !== first.status || again.text !== text))
      throw new Error(`I21: first ${first.status} ${first.text}, then ${again.status} ${again.text}`)
    stage.count('replay', erased && text !== first.text ? 'without the customer' : 'same answer')
    return `${sent.method} ${sent.path} again: the same`
  }),
]
