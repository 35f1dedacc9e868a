/** Acts of transactions: sending them, answering what banks ask, and asking how they stand. */
import fc from 'fast-check'
import { answerChallenge } from '@mocks/rules/challenges.ts'
import { act, actor, index, mark, mostly, personAt, rarely, tenantAt } from './act.ts'
import { newToken } from './new-tokens.ts'
import { expectSame } from './observation.ts'
import { observeTransactions } from './observation-of-transactions.ts'
import { door, enter, operate } from './profile-door.ts'
import { at, done, effective, refused } from './reference-model.ts'
import { deleteProfile } from './reference-delete.ts'
import type { Challenge } from './reference-orders.ts'
import { find, type Place } from './reference-profiles.ts'
import { answer, standing } from './reference-transactions.ts'
import type { Heard, Stage } from './stage.ts'
import { order, place } from './order-choice.ts'
import { checkProfile, sendBoth } from './transaction-door.ts'
import { pick } from './world.ts'

const used = fc.constantFrom('debit' as const, 'debit' as const, 'preauthorize' as const, 'deregister' as const)
const stores = fc.constantFrom('register' as const, 'debit' as const, 'preauthorize' as const)

/** How a transaction stands, by the API key of a connector; of others it hears nothing. */
async function askStatus(stage: Stage, connector: string, uuid: string, own: boolean): Promise<string> {
  const m = stage.model
  const one = m.transactions.get(uuid)
  const { merchant, apiKey } = at(m.connectors, connector)
  const byOwnId = own && typeof one?.merchantId === 'string'
  const way = byOwnId ? `getByMerchantTransactionId/${one.merchantId}` : `getByUuid/${uuid}`
  const user = [...m.apiUsers].find(([, theirs]) => theirs === merchant)?.[0] ?? 'nobody'
  const heard = await stage.send({ method: 'GET', path: `/api/v3/status/${apiKey}/${way}`, basic: user })
  const isTheirs = one !== undefined && (one.connector === connector || one.called === connector)
  // The id is the merchant's who called; one that only carried it out knows another by it, or none.
  const known = isTheirs && (!byOwnId || at(m.connectors, one.called ?? one.connector).merchant === merchant)
  const told = stage.settle(byOwnId ? 'status by own id' : 'status', known ? done : refused('200 8001'), heard)
  if (known) {
    const { status, code } = standing(m, uuid, stage.now)
    const [error] = (heard.body['errors'] ?? []) as { code: number }[]
    const { uuid: shown, transactionStatus, transactionType } = heard.body
    expectSame(
      `the status of ${uuid}`,
      [shown, transactionStatus, transactionType, error ? Number(error.code) : null],
      [uuid, status, one.type, code],
    )
    if (one.facts) checkProfile(stage, connector, uuid, heard.body)
    stage.count('status', status)
  }
  return `${connector} ${way}: ${told}`
}

/** What the customer says to the bank, told to both sides. */
async function answerBoth(stage: Stage, uuid: string, how: 'passed' | 'failed' | 'cancelled'): Promise<string> {
  const m = stage.model
  const { result } = stage.db.transaction(() => answerChallenge(stage.db, uuid, how))
  const isOpen = m.challenges.has(uuid) && standing(m, uuid, stage.now).status === 'REDIRECT'
  if (!isOpen) {
    stage.look('answer a challenge')
    expectSame(`an answer to ${uuid}, which waits for none`, result, null)
    const challenge = m.challenges.get(uuid)
    stage.count('answer a challenge', challenge ? 'too late' : 'none')
    if (challenge) await askStatus(stage, challenge.called, uuid, false)
    return `${uuid}: no challenge`
  }
  const { profileGuid } = stage.db.transactions.get(uuid) ?? {}
  const row = stage.db.profiles.get(profileGuid ?? '')
  const token = row?.instruments.find(({ transactionUuid }) => transactionUuid === uuid)?.paymentToken
  const outcome = answer(m, uuid, how, { ...(row && { guid: row.guid }), ...(token !== undefined && { token }) })
  stage.look(`answer a challenge: ${how}`)
  const { status } = at(m.transactions, uuid)
  expectSame(`the end of ${uuid}`, result?.status, status)
  stage.count('answer a challenge', `${how}: ${outcome.kind === 'refused' ? outcome.as.join() : 'done'}`)
  return `${uuid} ${how}: ${status}`
}

/** Somebody else's transaction makes the profile that one waits to make. */
async function makeBefore(stage: Stage, { called, asked }: Challenge): Promise<void> {
  if (asked.source.kind !== 'new') return
  const source = { kind: 'new' as const, ...newToken(stage, asked.source.instrument) }
  const merchantId = `b-${stage.newKey().slice(-6)}`
  const other = { ...asked, source, merchantId, what: 'register' as const, amount: null, stores: false }
  await sendBoth(stage, { kind: 'key', stranger: false }, called, { ...other, secure: 'OFF', customer: new Map() }, {})
}

export const payActs = [
  act('pay with a new token', fc.record({ what: stores, ...order }), async (stage, choice) =>
    place(stage, 'new', choice),
  ),
  act('pay with a stored token', fc.record({ what: used, ...order }), async (stage, choice) =>
    place(stage, 'stored', choice),
  ),
  act('pay by reference', fc.record({ what: used, ...order }), async (stage, choice) =>
    place(stage, 'reference', choice),
  ),
]

export const transactionActs = [
  ...payActs,
  act(
    'answer a challenge',
    fc.record({
      number: index,
      late: rarely,
      how: fc.constantFrom('passed' as const, 'passed' as const, 'failed' as const, 'cancelled' as const),
    }),
    async (stage, { number, how, late }) => {
      const m = stage.model
      if (late) stage.sleep(31)
      const open = [...m.challenges.keys()]
      const uuid =
        open.length > 0 && number !== 37 ? pick(open, number) : pick([...m.transactions.keys(), 'none'], number)
      return await answerBoth(stage, uuid, how)
    },
  ),

  act('status', fc.record({ connector: index, number: index, own: fc.boolean() }), async (stage, choice) => {
    const all = [...stage.model.transactions]
    const connector = pick([...stage.model.connectors.keys()], choice.connector)
    const theirs = all.filter(([, one]) => one.connector === connector || one.called === connector)
    const uuids = (some: typeof all) => some.map(([uuid]) => uuid)
    const uuid = mostly(uuids(theirs), [...uuids(all), 'none'], choice.number)
    return await askStatus(stage, connector, uuid, choice.own)
  }),

  act(
    'look at transactions',
    fc.record({ by: actor, tenant: fc.option(index, { freq: 2 }) }),
    async (stage, choice) => {
      const person = personAt(stage, choice.by)
      const tenant = choice.tenant === null ? null : tenantAt(stage, choice.tenant)
      return `${person} ${tenant}: ${await observeTransactions(stage, person, tenant)}`
    },
  ),

  act('delete who is asked', fc.record({ door, mark, answers: fc.boolean() }), async (stage, choice) => {
    const m = stage.model
    const [waiting] = [...m.challenges].flatMap(([uuid, challenge]) => {
      const { madeFor, facts } = at(m.transactions, uuid)
      const name = challenge.asked.profile ?? (madeFor === null ? null : { profileGuid: madeFor })
      const container = facts?.['container']
      return name && typeof container === 'number' ? [{ uuid, challenge, name, container }] : []
    })
    if (waiting === undefined) return 'nobody is asked'
    const { uuid, challenge, name, container } = waiting
    if (!find(m, container, name)) await makeBefore(stage, challenge)
    const exactly = [...m.connectors.keys()].find((one) => effective(m, one) === container) ?? null
    const place = [...m.containers.keys()].indexOf(container)
    const through = choice.door.kind === 'key' ? { ...choice.door, exactly } : { ...choice.door, container: place }
    const rule = (where: Place, _: Heard, fresh: boolean) => deleteProfile(m, where, name, fresh, stage.now)
    const how = { name: 'deleteProfile', body: {}, how: choice.mark, keyed: true, rule }
    const told = await operate(stage, enter(stage, through, 'delete'), name, how)
    return choice.answers ? `${told}, then ${await answerBoth(stage, uuid, 'passed')}` : told
  }),
]
