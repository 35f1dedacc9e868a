import { Connector, EffectiveContainer } from './console/connectors.ts'
import { Container, ContainerRow, ContainerTenant, Cut, DisabledFor, Standing } from './console/containers.ts'
import { Assignment } from './console/problem.ts'
import { DeleteImpact } from './console/erasure.ts'
import { DataSubjectExport } from './console/personal-data.ts'
import { InstrumentMark, ProfileHit, ProfilePage, ProfileQuery, SamePerson } from './console/profile-search.ts'
import { ProfileTransaction } from './console/profile-transactions.ts'
import { ProfileInContainer } from './console/profiles.ts'
import { Receipt, ReceiptEntry } from './console/receipts.ts'
import { ConnectorRef, ContainerRef, TenantRef } from './console/references.ts'
import { Principal, Session } from './console/session.ts'
import { Merchant, Tenant, TenantRow } from './console/tenants.ts'
import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { errorResponses, errorSchemas } from './openapi-errors.ts'
import { ProvisionedConnector, ProvisionedMerchant, ProvisionedTenant } from './provisioning/provisioning.ts'
import { Customer, CustomerData } from './v3/customer.ts'
import { PaymentData, PaymentInstrument } from './v3/instruments.ts'
import { ProfileAnswer } from './v3/profiles.ts'
import { z } from './zod.ts'

/** A part of an OpenAPI document: plain JSON. */
export interface Json {
  [key: string]: unknown
}

type Schema = z.ZodMiniType

/** Schemas that several calls share; everything else is named after its call. */
const shared: Record<string, Schema> = {
  Assignment,
  Connector,
  ConnectorRef,
  Container,
  ContainerRef,
  ContainerRow,
  ContainerTenant,
  Customer,
  CustomerData,
  Cut,
  DataSubjectExport,
  DeleteImpact,
  DisabledFor,
  EffectiveContainer,
  InstrumentMark,
  Merchant,
  PaymentData,
  PaymentInstrument,
  Principal,
  ProfileAnswer,
  ProfileHit,
  ProfileInContainer,
  ProfilePage,
  ProfileQuery,
  ProfileTransaction,
  ProvisionedConnector,
  ProvisionedMerchant,
  ProvisionedTenant,
  Receipt,
  ReceiptEntry,
  SamePerson,
  Session,
  Standing,
  Tenant,
  TenantRef,
  TenantRow,
}

const all: Endpoint[] = Object.values(endpoints)
const names = new Map<Schema, string>(Object.entries(shared).map(([name, schema]) => [schema, name]))

function nameOnce(schema: Schema | undefined, name: string): void {
  if (schema && !names.has(schema)) names.set(schema, name)
}

for (const { name, params, query, body, answer } of all) {
  const start = `${name[0]?.toUpperCase()}${name.slice(1)}`
  nameOnce(params, `${start}Params`)
  nameOnce(query, `${start}Query`)
  nameOnce(body, `${start}Request`)
  nameOnce(answer, `${start}Answer`)
}

function referTo(name: string): Json {
  return { $ref: `#/components/schemas/${name}` }
}

/** Says what a refinement checks where JSON Schema can: a profile is named in exactly one of two ways (GF 2.2). */
function nameOneProfile(schema: Json): void {
  const properties = (schema['properties'] ?? {}) as Json
  const closed = schema['additionalProperties'] === false
  if (!closed || !properties['profileGuid'] || !properties['customerIdentification'] || properties['text']) return
  schema['oneOf'] = [{ required: ['profileGuid'] }, { required: ['customerIdentification'] }]
}

/** Every named schema as JSON Schema 2020-12, as it is on the wire: requests before, answers before they are read. */
function wireSchemas(): Record<string, Json> {
  const registry = z.registry<{ id: string }>()
  for (const [schema, id] of names) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => nameOneProfile(jsonSchema as Json),
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $schema: _dialect, $id: _address, ...plain } = schema as Json
      return [id, plain]
    }),
  )
}

type Wire = Record<string, Json>

function propertiesOf(wire: Wire, schema: Schema | undefined): { name: string; schema: Json; required: boolean }[] {
  const object = schema ? (wire[names.get(schema) ?? ''] ?? {}) : {}
  const required = (object['required'] ?? []) as string[]
  const properties = (object['properties'] ?? {}) as Record<string, Json>
  return Object.entries(properties).map(([name, one]) => ({ name, schema: one, required: required.includes(name) }))
}

function parametersOf(endpoint: Endpoint, wire: Wire): Json[] {
  const inPath = propertiesOf(wire, endpoint.params).map(({ name, schema }) => ({
    name,
    in: 'path',
    required: true,
    schema,
  }))
  const inQuery = propertiesOf(wire, endpoint.query).map(({ name, schema, required }) => ({
    name,
    in: 'query',
    required,
    schema,
  }))
  const named = [
    endpoint.api === 'console' && endpoint.method !== 'GET' ? ['XConsole'] : [],
    endpoint.ifMatch ? ['IfMatch'] : [],
    endpoint.idempotencyKey ? ['IdempotencyKey'] : [],
  ].flat()
  return [...inPath, ...inQuery, ...named.map((name) => ({ $ref: `#/components/parameters/${name}` }))]
}

/** Calls whose answer is one object that can be changed: it comes with the ETag for the next change. */
function hasEtag({ name, api, answer, path }: Endpoint, wire: Wire): boolean {
  if (api !== 'console') return false
  if (path.includes('/customerProfiles/')) return name !== 'deleteProfile'
  return propertiesOf(wire, answer).some((property) => property.name === 'etag')
}

function tagOf({ api, path }: Endpoint): string {
  if (api !== 'console') return api === 'v3' ? 'Customer profiles v3' : 'Provisioning'
  return path.includes('rofiles') ? 'Console: profiles' : `Console: ${path.split('/')[4] ?? ''}`
}

function security({ access, api }: Endpoint): Json[] {
  if (access === 'public') return []
  if (access === 'session') return [{ session: [] }]
  return [{ [api === 'v3' ? 'apiUser' : 'provisioningKey']: [] }]
}

function operation(endpoint: Endpoint, wire: Wire): Json {
  const { name, summary, body, answer } = endpoint
  const headers = {
    'X-Request-Id': { $ref: '#/components/headers/XRequestId' },
    ...(hasEtag(endpoint, wire) ? { ETag: { $ref: '#/components/headers/ETag' } } : {}),
  }
  const parameters = parametersOf(endpoint, wire)
  const json = (schema: Schema) => ({ 'application/json': { schema: referTo(names.get(schema) ?? '') } })
  return {
    operationId: name,
    summary,
    tags: [tagOf(endpoint)],
    security: security(endpoint),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: json(body) } } : {}),
    responses: {
      '200': { description: 'Done, or an answer that says what there is.', headers, content: json(answer) },
      ...errorResponses(endpoint),
    },
  }
}

function paths(wire: Wire): Json {
  const found: Record<string, Json> = {}
  for (const endpoint of all) {
    found[endpoint.path] = { ...found[endpoint.path], [endpoint.method.toLowerCase()]: operation(endpoint, wire) }
  }
  return found
}

const header = (name: string, description: string, schema: Json) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema,
})

const parameters = {
  XConsole: header('X-Console', 'Sent with every unsafe call of the console: a foreign page cannot set it.', {
    const: '1',
  }),
  IfMatch: header('If-Match', 'The ETag last seen. 412 when it is stale, 428 when it is missing.', { type: 'string' }),
  IdempotencyKey: header(
    'Idempotency-Key',
    'Same key and same body: one effect and the same reply. Same key, other body: 422.',
    {
      type: 'string',
      format: 'uuid',
    },
  ),
}

const headers = {
  ETag: { description: 'The version of the object, to be sent as If-Match.', schema: { type: 'string' } },
  XRequestId: { description: 'Names this request in logs and in the activity.', schema: { type: 'string' } },
}

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'HttpOnly cookie, set by signIn.' },
  apiUser: {
    type: 'http',
    scheme: 'basic',
    description: 'API user of the merchant that owns the connector of the API key.',
  },
  provisioningKey: { type: 'http', scheme: 'basic', description: 'Provisioning API key and its password.' },
}

/** The contract as an OpenAPI 3.1 document; the same on every run, so that a check can compare the published file. */
export function openApiDocument(): Json {
  const wire = wireSchemas()
  const used = new Set(
    all.flatMap(({ params, query }) => [params, query]).flatMap((one) => (one ? [names.get(one)] : [])),
  )
  const schemas = Object.fromEntries(
    Object.entries({ ...wire, ...errorSchemas })
      .filter(([name]) => !used.has(name))
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
  return {
    openapi: '3.1.1',
    info: {
      title: 'Customer Profiles Console: gateway contract',
      version: '1',
      description:
        'Three APIs: customer profiles v3 and provisioning as the gateway publishes them, and the console API of this project. ' +
        'Answers are shown as they stand on the wire, with every form the gateway is known to use; requests have the documented limits.',
    },
    servers: [{ url: '/' }],
    tags: [...new Set(all.map(tagOf))].map((name) => ({ name })),
    paths: paths(wire),
    components: { schemas, parameters, headers, securitySchemes },
  }
}
