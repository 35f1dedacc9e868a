/** How transactions are sent: by API key or through the console, and what the answer must say. */
import { expectSame } from './observation.ts'
import { at, effective, gate, inScope, lacks, refused, type Outcome } from './reference-model.ts'
import type { Asked, Sender } from './reference-orders.ts'
import type { Given } from './reference-profiles.ts'
import { send } from './reference-transactions.ts'
import type { Heard, Json, Stage } from './stage.ts'

/** By API key, whether with the credentials of its merchant or of another one; or by a person. */
export type Through = { kind: 'key'; stranger: boolean } | { kind: 'console'; person: string }

interface Entered {
  no: Outcome | null
  path: string
  from: { person: string; key: string } | { basic: string }
  sender: Sender
}

/** Whoever ends an instrument that is stored, or prefers it, needs the right to, whichever way. */
function rightsBeside({ what, prefers, profile, source }: Asked): string[] {
  if (what === 'deregister') return ['frontend.customer-profiles.deregister-and-detach']
  return prefers && profile !== null && source.kind !== 'new' ? ['frontend.customer-profiles.prefer'] : []
}

function enterConnector(stage: Stage, through: Through, connector: string, asked: Asked): Entered {
  const m = stage.model
  if (through.kind === 'key') {
    const { merchant, apiKey, tenant } = at(m.connectors, connector)
    const who = [...m.apiUsers].find(([, theirs]) => (theirs === merchant) !== through.stranger)?.[0] ?? 'nobody'
    const no = m.apiUsers.get(who) === merchant ? null : refused('401 1000')
    return { no, path: `/api/v3/transaction/${apiKey}`, from: { basic: who }, sender: { who, home: tenant } }
  }
  const { person } = through
  const [right = 'transaction.create'] = rightsBeside(asked)
  const scoped = m.connectors.has(connector) && inScope(m, person, at(m.connectors, connector).tenant)
  return {
    no: gate(scoped, !lacks(m, person, 'transaction.create', right), true),
    path: `/api/console/v1/connectors/${connector}/transactions`,
    from: { person, key: stage.newKey() },
    sender: { who: person, home: at(m.people, person).tenant },
  }
}

function bodyOf(
  { what, source, profile, prefers, secure, customer, stores, amount, ...asked }: Asked,
  raw: Json,
): Json {
  const named = source.kind === 'reference'
  return {
    merchantTransactionId: asked.merchantId,
    ...(named
      ? { referenceUuid: source.uuid }
      : { transactionToken: source.kind === 'new' ? source.text : source.token }),
    ...(what === 'deregister'
      ? asked.tokenType !== null && { tokenType: asked.tokenType }
      : {
          customer: raw,
          description: `For ${customer.get('lastName') ?? 'nobody'}`,
          ...(profile && { customerProfileData: { ...profile, ...(prefers && { markAsPreferred: true }) } }),
          ...(secure && { threeDSecureData: { '3dsecure': secure } }),
        }),
    ...(amount !== null && { amount, currency: 'EUR', ...(stores && { withRegister: true }) }),
  }
}

function givenIn({ body }: Heard): (Partial<Given> & { uuid: string }) | null {
  const { uuid } = body
  if (typeof uuid !== 'string') return null
  const { profileGuid: guid, paymentToken: token } = (body['customerProfileData'] ?? {}) as Json
  return {
    uuid,
    ...(typeof guid === 'string' && { guid }),
    ...(typeof token === 'string' && { token }),
  }
}

/** Sends it to both sides, and compares what both say. */
export async function sendBoth(
  stage: Stage,
  through: Through,
  connector: string,
  asked: Asked,
  raw: Json,
): Promise<string> {
  const m = stage.model
  const { no, path, from, sender } = enterConnector(stage, through, connector, asked)
  const body = bodyOf(asked, raw)
  const heard = await stage.send({ method: 'POST', path: `${path}/${asked.what}`, body, ...from })
  const given = givenIn(heard)
  const expected = no ?? send(m, sender, connector, asked, stage.now, given)
  const name = `${asked.what} ${through.kind === 'key' ? 'by API key' : 'through the console'}`
  const told = stage.settle(name, expected, heard)
  if (no === null && given) checkAnswer(stage, through, connector, asked, heard, given.uuid)
  return `${name} ${JSON.stringify(from)} ${connector} ${JSON.stringify(body)}: ${told}`
}

/** The profile is told where something was done with it, as far as it is found through that connector by now (I12). */
export function checkProfile({ model: m }: Stage, connector: string, uuid: string, body: Json): void {
  const { status, facts, madeFor, paidWith } = at(m.transactions, uuid)
  const holder = m.profiles.get(madeFor ?? '')
  const isTold = status === 'SUCCESS' && facts?.['profile'] !== 'none' && holder?.container === effective(m, connector)
  const instrument = holder?.instruments.find((one) => one.transaction === uuid || one.token === paidWith)
  const { profileGuid, customerIdentification, paymentToken, markAsPreferred } = (body['customerProfileData'] ??
    {}) as Json
  expectSame(
    `the profile of ${uuid} through ${connector}`,
    [profileGuid ?? null, customerIdentification ?? null, paymentToken ?? null, markAsPreferred === true],
    isTold
      ? [madeFor, holder.ident, instrument?.token ?? null, instrument?.preferred === true]
      : [null, null, null, false],
  )
}

function checkAnswer(
  stage: Stage,
  through: Through,
  called: string,
  asked: Asked,
  { body }: Heard,
  uuid: string,
): void {
  const m = stage.model
  const { status, facts, connector } = at(m.transactions, uuid)
  for (const what of [facts?.['profile'], facts?.['instrument'], facts?.['route'], status])
    if (typeof what === 'string') stage.count('sent', what)
  const returnType = { SUCCESS: 'FINISHED', REDIRECT: 'REDIRECT', ERROR: 'ERROR', CANCELLED: 'ERROR' }[status]
  const isAsked = status === 'REDIRECT'
  expectSame(
    `the answer to ${asked.what} ${uuid}`,
    [
      body['success'],
      body['returnType'],
      body['redirectType'] ?? null,
      ((body['redirectUrl'] ?? '') as string).split('/challenge/')[1] ?? null,
    ],
    [status !== 'ERROR', returnType, isAsked ? 'fullpage' : null, isAsked ? uuid : null],
  )
  checkProfile(stage, called, uuid, body)
  const context = body['context'] as Json | undefined
  if (through.kind === 'key') return expectSame(`context for ${called}`, context ?? null, null)
  const by = context?.['processedBy'] as { guid: string } | null | undefined
  const mine = inScope(m, through.person, at(m.connectors, connector).tenant)
  expectSame(
    `the context of ${uuid} for ${through.person}`,
    [
      (context?.['called'] as Json | undefined)?.['guid'],
      context?.['calledKind'],
      by?.guid ?? null,
      context?.['route'],
      (context?.['container'] as Json | null | undefined)?.['id'] ?? null,
      context?.['containerRule'],
      context?.['profile'],
      context?.['instrument'],
    ],
    [
      called,
      at(m.connectors, called).kind,
      mine ? connector : null,
      facts?.['route'],
      effective(m, called),
      facts?.['rule'],
      facts?.['profile'],
      facts?.['instrument'],
    ],
  )
}
