import { expect, test } from 'vitest'
import { endpoints } from '@/contract/endpoints.ts'
import { openApiDocument } from '@/contract/openapi.ts'

type Json = Record<string, unknown>

const document = openApiDocument()
const operations = Object.entries(document['paths'] as Record<string, Record<string, Json>>).flatMap(
  ([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) =>
    key === '$ref' && typeof entry === 'string' ? [entry] : references(entry),
  )
}

function resolve(reference: string): unknown {
  let found: unknown = document
  for (const part of reference.replace(/^#\//, '').split('/')) found = (found as Json | undefined)?.[part]
  return found
}

function operationOf(name: string): Json {
  return operations.find(({ operation }) => operation['operationId'] === name)?.operation ?? {}
}

test('every call of the contract is one operation, and nothing else is', () => {
  expect(operations.map(({ operation }) => String(operation['operationId'])).toSorted()).toEqual(
    Object.keys(endpoints).toSorted(),
  )
  for (const { path, method, operation } of operations) {
    const endpoint = endpoints[operation['operationId'] as keyof typeof endpoints]
    expect([endpoint.path, endpoint.method.toLowerCase()]).toEqual([path, method])
  }
})

test('every reference resolves, and every component is used', () => {
  const all = references(document)
  for (const reference of all) expect(resolve(reference), reference).toBeDefined()
  const components = Object.entries(document['components'] as Record<string, Json>).filter(
    ([kind]) => kind !== 'securitySchemes',
  )
  for (const [kind, entries] of components) {
    for (const name of Object.keys(entries)) expect(all, name).toContain(`#/components/${kind}/${name}`)
  }
})

test('the document is the same on every run and holds plain JSON only', () => {
  expect(JSON.stringify(openApiDocument())).toBe(JSON.stringify(document))
  expect(JSON.parse(JSON.stringify(document))).toEqual(document)
})

test('every path parameter in braces is described, and no other', () => {
  for (const { path, operation } of operations) {
    const described = ((operation['parameters'] ?? []) as Json[])
      .filter((one) => one['in'] === 'path')
      .map((one) => one['name'])
    expect(described).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
  }
})

test('changes of the console name the headers without which they are refused', () => {
  const parameters = JSON.stringify(operationOf('deleteProfile')['parameters'])
  for (const name of ['XConsole', 'IfMatch', 'IdempotencyKey'])
    expect(parameters).toContain(`#/components/parameters/${name}`)
  expect(JSON.stringify(operationOf('getContainer')['parameters'])).not.toContain('XConsole')
  expect(JSON.stringify(operationOf('deleteProfileByApiKey')['parameters'])).not.toContain('IfMatch')
})

test('calls are secured by cookie, by API user or by provisioning key, as the API demands', () => {
  expect(operationOf('getProfile')['security']).toEqual([{ session: [] }])
  expect(operationOf('getProfileByApiKey')['security']).toEqual([{ apiUser: [] }])
  expect(operationOf('listSubTenants')['security']).toEqual([{ provisioningKey: [] }])
  expect(operationOf('signIn')['security']).toEqual([])
})

test('refusals have the shape of their API', () => {
  expect(JSON.stringify(operationOf('getContainer')['responses'])).toContain('application/problem+json')
  expect(JSON.stringify(operationOf('attachPaymentInstrumentByApiKey')['responses'])).toContain('InstrumentError')
  expect(JSON.stringify(operationOf('getProfileByApiKey')['responses'])).toContain('OperationError')
  expect(JSON.stringify(operationOf('updateConnector')['responses'])).toContain('ProvisioningError')
})

test('a call names the statuses of refusals by its own rules', () => {
  const statusesOf = (name: string) => Object.keys(operationOf(name)['responses'] as Json)
  expect(statusesOf('deleteProfile')).toEqual(expect.arrayContaining(['403', '409', '412', '422', '428', '429']))
  expect(statusesOf('settleDeleteAttempt')).toContain('409')
  expect(statusesOf('updateProfile')).not.toContain('429')
})

test('documented limits of requests stand in the schemas', () => {
  const request = resolve('#/components/schemas/UpdateProfileByApiKeyRequest') as {
    properties: Record<string, Json>
    oneOf: unknown
  }
  expect(request.properties['customerIdentification']).toMatchObject({ minLength: 1, maxLength: 36 })
  expect(request.properties['preferredInstrument']).toMatchObject({ minLength: 24, maxLength: 24 })
  expect(request.oneOf).toEqual([{ required: ['profileGuid'] }, { required: ['customerIdentification'] }])
  const customer = resolve('#/components/schemas/CustomerData') as {
    properties: Record<string, Json>
    required: string[]
  }
  expect(customer.required).toEqual(['firstName'])
  expect(JSON.stringify(customer.properties['nationalId'])).toContain('"maxLength":14')
})

test('answers with an object that can be changed show where its ETag stands', () => {
  const headers = (name: string) => JSON.stringify((operationOf(name)['responses'] as Record<string, Json>)['200'])
  for (const name of ['getContainer', 'getProfile', 'updateProfile', 'getTenant'])
    expect(headers(name), name).toContain('#/components/headers/ETag')
  for (const name of ['deleteProfile', 'listContainers', 'getProfileByApiKey'])
    expect(headers(name), name).not.toContain('#/components/headers/ETag')
})
