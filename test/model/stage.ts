/** One world under test: the model, the gateway, the people's cookies, and what was heard and seen so far. */
import { createGateway } from '@mocks/gateway.ts'
import type { Db } from '@mocks/db.ts'
import { changesOf, seenIn, type Seen } from './comparison.ts'
import type { NewToken } from './new-tokens.ts'
import type { Change } from './reference-changes.ts'
import { ancestors, type Model, type Outcome } from './reference-model.ts'
import { dbOf } from './world-db.ts'
import { modelOf, password } from './world.ts'
import type { WorldPlan } from './world-plan.ts'

export type Json = Record<string, unknown>

export interface Sent {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  body?: Json
  /** A person with a session, or `basic`, an API user. */
  person?: string
  basic?: string
  ifMatch?: string
  /** The token of a plan. */
  planMatch?: string
  key?: string
  /** As another site would send it: without the console's own header. */
  foreign?: boolean
}

export interface Heard {
  status: number
  body: Json
  etag: string | null
  text: string
}

/** A request that carried an idempotency key, and its first answer: to be sent again later. */
export interface Kept {
  sent: Sent
  heard: Heard
}

/** A plan that somebody looked at: its token, and what has to stay the same for it to hold. */
export interface KeptPlan {
  person: string
  changes: Change[]
  token: string
  holdsWhile: string
}

export type FreshMark = 'current' | 'stale' | 'missing'

/** How often each command ended how, over all runs: a test that never reaches a refusal proves nothing about it. */
export const tally = new Map<string, number>()

/** A transaction that failed says so under HTTP 200. */
function toldOf({ status, body }: Heard): string {
  if (body['profileExists'] === false && status === 200) return 'absent'
  if (status < 300 && (body['success'] !== false || body['profileExists'] !== undefined)) return 'done'
  const [error] = (body['errors'] ?? []) as Json[]
  const code = (body['code'] ?? body['errorCode'] ?? error?.['errorCode'] ?? '') as string | number
  return `${status} ${code}`.trim()
}

export class Stage {
  readonly model: Model
  readonly db: Db
  readonly kept: Kept[] = []
  readonly plans: KeptPlan[] = []
  /** Tokens of new instruments, sent or not. */
  readonly sealed: NewToken[] = []
  private readonly tokens = new Map<string, string>()
  readonly cookies = new Map<string, string>()
  now = Date.UTC(2026, 0, 5, 9)
  private readonly gateway: { handle(request: Request): Promise<Response> }
  private seen: Seen
  private readonly etags = new Set<string>()
  private keys = 0

  constructor(plan: WorldPlan) {
    this.model = modelOf(plan)
    this.db = dbOf(plan, this.model, () => this.now)
    this.gateway = createGateway({ db: this.db })
    this.seen = seenIn(this.model, this.db)
  }

  newKey(): string {
    this.keys += 1
    return `00000000-0000-4000-8000-${String(this.keys).padStart(12, '0')}`
  }

  /** Time in which nobody calls, and every session ends. */
  sleep(minutes: number): void {
    this.now += minutes * 60_000
    this.cookies.clear()
  }

  /** The ETag of an object as the gateway would give it now, an older one, or none at all. */
  etag(mark: FreshMark, kind: string, id: string | number, version: number): { ifMatch?: string } {
    if (mark === 'missing') return {}
    return { ifMatch: `"${kind}-${id}-${mark === 'current' ? version : version - 1}"` }
  }

  async send(sent: Sent): Promise<Heard> {
    if (sent.person !== undefined && !this.cookies.has(sent.person)) await this.signIn(sent.person)
    const headers: Record<string, string> = {}
    if (sent.person !== undefined) headers['cookie'] = this.cookies.get(sent.person) ?? ''
    if (sent.basic !== undefined) headers['authorization'] = `Basic ${btoa(`${sent.basic}:${password}`)}`
    if (sent.basic === undefined && sent.method !== 'GET' && !sent.foreign) headers['x-console'] = '1'
    if (sent.ifMatch !== undefined) headers['if-match'] = sent.ifMatch
    if (sent.planMatch !== undefined) headers['if-plan-match'] = sent.planMatch
    if (sent.key !== undefined) headers['idempotency-key'] = sent.key
    const init: RequestInit = { method: sent.method, headers }
    if (sent.body !== undefined) {
      headers['content-type'] = 'application/json'
      init.body = JSON.stringify(sent.body)
    }
    const response = await this.gateway.handle(new Request(`http://gateway.test${sent.path}`, init))
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
    if (cookie !== undefined && cookie.split('=')[1] !== '') this.lastCookie = cookie
    const text = await response.text()
    const heard = { status: response.status, body: JSON.parse(text) as Json, etag: response.headers.get('etag'), text }
    const isKept = ![401, 403, 412, 428].includes(heard.status) && heard.body['code'] !== 'plan-moved'
    if (sent.key !== undefined && isKept) this.kept.push({ sent, heard })
    return heard
  }

  private lastCookie = ''

  async signIn(person: string): Promise<void> {
    const heard = await this.send({
      method: 'POST',
      path: '/api/console/v1/session',
      body: { username: person, password },
    })
    if (heard.status !== 200 || this.lastCookie === '') throw new Error(`${person} could not sign in: ${heard.text}`)
    this.cookies.set(person, this.lastCookie)
    this.lastCookie = ''
  }

  /** Compares what was heard with what the model says must be heard, and then everything that can be seen. */
  settle(name: string, expected: Outcome, heard: Heard): string {
    const told = toldOf(heard)
    const wrong = (why: string) =>
      new Error(`${name}: expected ${JSON.stringify(expected)}, heard ${why}: ${heard.text}`)
    if (expected.kind === 'refused' ? !expected.as.includes(told) : told !== expected.kind) throw wrong(told)
    if (expected.kind === 'refused' && expected.assignments) {
      const listed = heard.body['assignments'] as { tenant: { guid: string }; connector: { guid: string } | null }[]
      const named = listed.map((use) => use.connector?.guid ?? use.tenant.guid).toSorted()
      if (named.join() !== expected.assignments.join()) throw wrong('other assignments')
      if (heard.body['assignmentCount'] !== named.length) throw wrong('another count of assignments')
    }
    if (expected.kind === 'refused' && expected.untold) {
      const names = expected.untold.flatMap((guid) => [guid, this.nameOf(guid)])
      if (names.some((name) => heard.text.includes(name))) throw wrong('what is not theirs to know')
    }
    if (expected.kind === 'done' && expected.changedFields) {
      const fields = (heard.body['changedFields'] as string[]).filter((field) => field !== 'preferredInstrument')
      if (fields.toSorted().join() !== expected.changedFields.join()) throw wrong('other changedFields')
    }
    this.look(name)
    this.count(name, told)
    if (expected.kind === 'refused' && (expected.untold ?? []).length > 0) this.count(`${name}, not telling all`, told)
    return told
  }

  /** The number the gateway gave an entry of the activity, by its place there. */
  entryId(place: number | null): number | null {
    return place === null ? null : (this.seen.ids[place] ?? null)
  }

  get entryIds(): readonly number[] {
    return this.seen.ids
  }

  /** A token stands for one thing, and one thing has one token. */
  keepPlan(plan: KeptPlan): void {
    for (const [one, other] of [
      [`of ${plan.holdsWhile}`, plan.token],
      [`for ${plan.token}`, plan.holdsWhile],
    ] as const) {
      const known = this.tokens.get(one) ?? other
      if (known !== other) throw new Error(`a plan ${one}\n  was  ${known}\n  is   ${other}`)
      this.tokens.set(one, other)
    }
    this.plans.push(plan)
    if (this.plans.length > 8) this.plans.shift()
  }

  private nameOf(guid: string): string {
    return this.db.tenants.get(guid)?.name ?? this.db.connectors.get(guid)?.name ?? guid
  }

  count(name: string, told: string): void {
    tally.set(`${name}: ${told}`, (tally.get(`${name}: ${told}`) ?? 0) + 1)
  }

  /** The answer to a write carries the object's ETag, in the header and, for settings, in the body. */
  checkEtag(name: string, kind: string, id: string | number, heard: Heard): void {
    const version = this.version(kind, id)
    const etag = `"${kind}-${id}-${version}"`
    if (heard.etag !== etag) throw new Error(`${name}: the ETag is ${heard.etag}, not ${etag}`)
    if (kind !== 'profile' && heard.body['etag'] !== etag)
      throw new Error(`${name}: the body has another ETag: ${heard.text}`)
  }

  /** The version of an object in the gateway when it was last looked at; of one that is not there, a number that could be right. */
  version(kind: string, id: string | number): number {
    return this.seen.gateway.get(`${kind}-${id}`)?.version ?? 1
  }

  /** The person who may do everything in the tree that a tenant belongs to. */
  rootOf(tenant: string): string {
    const top = ancestors(this.model, tenant).at(-1) ?? tenant
    const root = [...this.model.people].find(([name, p]) => name.startsWith('root') && p.tenant === top)
    if (root === undefined) throw new Error(`no root person above ${tenant}`)
    return root[0]
  }

  /** Everything that can be seen must be as in the model, and versions and activity changed exactly where and when it did. */
  look(name: string): void {
    const before = this.seen
    this.seen = seenIn(this.model, this.db, before)
    const problem = changesOf(before, this.seen, this.etags)
    if (problem !== null) throw new Error(`${name}: ${problem}`)
  }
}
