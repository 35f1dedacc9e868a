/** Somebody who calls the gateway: plain HTTP verbs, and the acts of the console under their own names. */
import { etagOf } from '@mocks/rules/versions.ts'
import { connectorGuid, tenantGuid } from './names.ts'

/** Where a person looks up what is there, to send the present ETag. */
export interface Surroundings {
  idOf(container: string): number
  tenant(name: string): { guid: string; version: number }
  connector(name: string): { guid: string; version: number }
  container(name: string): { id: number; version: number }
}

export type Json = Record<string, unknown>

export interface Heard {
  status: number
  body: Json
  headers: Headers
}

interface Reach {
  clearAssignments?: boolean
  reason?: string
}

export class Person {
  private readonly world: Surroundings
  private readonly fetch: typeof fetch
  private keys = 0

  constructor(world: Surroundings, fetchFrom: typeof fetch) {
    this.world = world
    this.fetch = fetchFrom
  }

  /** A console call; `headers` with an undefined value takes one away. */
  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string | undefined> = {},
  ): Promise<Heard> {
    const all = { 'x-console': '1', 'content-type': 'application/json', ...headers }
    const sent = Object.fromEntries(
      Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined),
    )
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const url = path.startsWith('/api') ? path : `/api/console/v1${path}`
    const response = await this.fetch(url, { method, headers: sent, ...(body === undefined ? {} : { body: text }) })
    return { status: response.status, body: (await response.json()) as Json, headers: response.headers }
  }

  get = async (path: string) => this.call('GET', path)
  post = async (path: string, body: unknown, headers?: Record<string, string | undefined>) =>
    this.call('POST', path, body, headers)

  newKey(): string {
    this.keys += 1
    return `00000000-0000-4000-8000-${String(this.keys).padStart(12, '0')}`
  }

  create(name: string, at: string, more: Json = {}, key = this.newKey()): Promise<Heard> {
    return this.post('/containers', { tenantGuid: tenantGuid(at), name, ...more }, { 'idempotency-key': key })
  }

  update(container: string, change: Json, etag = this.etag(container)): Promise<Heard> {
    return this.call('PUT', this.path(container), change, { 'if-match': etag })
  }

  share(container: string, shared = true, more: Reach = {}): Promise<Heard> {
    return this.call(
      'PUT',
      `${this.path(container)}/sharing`,
      { shared, ...more },
      { 'if-match': this.etag(container) },
    )
  }

  disableFor(tenant: string, container: string, more: Reach = {}): Promise<Heard> {
    const path = `${this.path(container)}/disabled-for/${tenantGuid(tenant)}`
    return this.call('PUT', path, more, { 'if-match': this.etag(container) })
  }

  enableFor(tenant: string, container: string): Promise<Heard> {
    const path = `${this.path(container)}/disabled-for/${tenantGuid(tenant)}`
    return this.call('DELETE', path, undefined, { 'if-match': this.etag(container) })
  }

  setGlobal(tenant: string, container: string | null): Promise<Heard> {
    const row = this.world.tenant(tenant)
    const containerId = container === null ? null : this.world.idOf(container)
    const headers = { 'if-match': etagOf('tenant', row.guid, row.version) }
    return this.call('PUT', `/tenants/${row.guid}/global-container`, { containerId }, headers)
  }

  assign(connector: string, container: string | null, ignoreGlobal = false): Promise<Heard> {
    const row = this.world.connector(connector)
    const containerId = container === null ? null : this.world.idOf(container)
    const headers = { 'if-match': etagOf('connector', row.guid, row.version) }
    return this.call('PUT', `/connectors/${row.guid}/container`, { containerId, ignoreGlobal }, headers)
  }

  /** Name of the container a connector uses, and the rule that decided. */
  async effective(connector: string): Promise<[string | null, unknown]> {
    const { body } = await this.get(`/connectors/${connectorGuid(connector)}`)
    const { container, rule } = body['effective'] as { container: { name: string } | null; rule: string }
    return [container?.name ?? null, rule]
  }

  /** What each container is to a tenant, by name. */
  async standings(tenant: string): Promise<Record<string, string>> {
    const { body } = await this.get(`/containers?tenant=${tenantGuid(tenant)}`)
    const rows = body['items'] as { name: string; standing: { state: string } }[]
    return Object.fromEntries(rows.map(({ name, standing }) => [name, standing.state]))
  }

  async items(path: string): Promise<Json[]> {
    return (await this.get(path)).body['items'] as Json[]
  }

  private path(container: string): string {
    return `/containers/${this.world.idOf(container)}`
  }

  private etag(container: string): string {
    const { id, version } = this.world.container(container)
    return etagOf('container', id, version)
  }
}
