import { consoleCodes } from './console/problem.ts'
import type { Endpoint } from './endpoint.ts'
import { provisioningCodes, v3Codes } from './error-codes.ts'

type Json = Record<string, unknown>

const text = { type: 'string' }

function listed(codes: Record<string, string>): string {
  return Object.entries(codes)
    .map(([code, title]) => `${code} ${title}`)
    .join('; ')
}

const inWords = Object.keys(v3Codes).filter((code) => /^[A-Z_]+$/.test(code))
const inNumbers = Object.fromEntries(Object.entries(v3Codes).filter(([code]) => !inWords.includes(code)))

/** The refusals of the three APIs in their documented shapes (GF 2.8). */
export const errorSchemas: Record<string, Json> = {
  OperationError: {
    type: 'object',
    description: `get, update and delete refuse with a number: ${listed(inNumbers)}.`,
    properties: { success: { const: false }, errorMessage: text, errorCode: { type: 'integer' } },
    required: ['success', 'errorMessage', 'errorCode'],
  },
  InstrumentError: {
    type: 'object',
    description: 'attach and detach refuse with a code in words.',
    properties: { success: { const: false }, message: text, errorCode: { type: 'string', examples: inWords } },
    required: ['success', 'message', 'errorCode'],
  },
  ProvisioningError: {
    type: 'object',
    description: `The same numbers as v3 with other meanings: ${listed(provisioningCodes)}.`,
    properties: { success: { const: false }, errorCode: { type: 'integer', format: 'int64' }, errorMessage: text },
    required: ['success', 'errorCode', 'errorMessage'],
  },
  Problem: {
    type: 'object',
    description: 'RFC 9457 problem details. Decide on `code`, never on text.',
    properties: {
      type: text,
      title: text,
      status: { type: 'integer' },
      detail: { type: 'string', description: 'One sentence for a person: what is wrong and what to do next.' },
      instance: text,
      code: { enum: Object.keys(consoleCodes) },
      pointer: { type: 'string', description: 'JSON pointer of the field to blame.' },
      requestId: text,
      permission: { type: 'string', description: 'The missing right.' },
      grantedBy: { type: 'string', description: 'Who can grant the right.' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          properties: { pointer: text, code: text, detail: text },
          required: ['pointer', 'detail'],
        },
      },
      assignments: {
        type: 'array',
        maxItems: 200,
        description: 'Uses in the caller’s own tenants that block the change.',
        items: { $ref: '#/components/schemas/Assignment' },
      },
      assignmentCount: { type: 'integer', description: 'How many there are in all, listed or not.' },
    },
    required: ['type', 'title', 'status', 'detail', 'code'],
  },
}

function refusal(description: string, ...schemas: (keyof typeof errorSchemas)[]): Json {
  const content = schemas.map((name) => [
    name === 'Problem' ? 'application/problem+json' : 'application/json',
    { schema: { $ref: `#/components/schemas/${name}` } },
  ])
  return { description, content: Object.fromEntries(content) as Json }
}

/** Statuses with which a call of the console can be refused, beside those that any call can meet. */
function consoleStatuses({
  access,
  method,
  params,
  query,
  body,
  ifMatch,
  idempotencyKey,
  name,
  effect,
  refuses = [],
}: Endpoint): number[] {
  const changesUse = effect === 'write' && /ontainer/.test(name)
  return [
    ...(body || query || idempotencyKey ? [400] : []),
    ...(access === 'session' || name === 'signIn' ? [401] : []),
    ...(access === 'session' || method !== 'GET' ? [403] : []),
    ...(params || query || body ? [404] : []),
    ...(changesUse ? [409] : []),
    ...(ifMatch ? [412, 428] : []),
    ...(body || idempotencyKey ? [422] : []),
    ...refuses,
  ]
}

function consoleResponses(endpoint: Endpoint): Json {
  const ofOperation = endpoint.path.includes('/customerProfiles/')
  const alsoAs = endpoint.name.endsWith('PaymentInstrument') ? 'InstrumentError' : 'OperationError'
  const responses = consoleStatuses(endpoint).map((status) => {
    const codes = Object.entries(consoleCodes).flatMap(([code, one]) => (one.status === status ? [code] : []))
    const inWordsOfV3 = ofOperation && (status === 422 || (status === 404 && alsoAs === 'InstrumentError'))
    return [String(status), refusal(`Refused: ${codes.join(', ')}.`, 'Problem', ...(inWordsOfV3 ? [alsoAs] : []))]
  })
  return { ...(Object.fromEntries(responses) as Json), default: refusal('Refused, or the gateway failed.', 'Problem') }
}

/** How a call can be refused, by HTTP status. */
export function errorResponses(endpoint: Endpoint): Json {
  if (endpoint.api === 'console') return consoleResponses(endpoint)
  if (endpoint.api === 'provisioning') {
    return {
      '401': refusal('Unknown key.', 'ProvisioningError'),
      '422': refusal('Refused.', 'ProvisioningError'),
      default: refusal('The gateway failed.', 'ProvisioningError'),
    }
  }
  const ofInstrument = endpoint.name.includes('PaymentInstrument')
  return {
    '401': refusal('Unknown API user, or an API key of another merchant.', 'OperationError'),
    ...(ofInstrument
      ? {
          '404': refusal('TRANSACTION_NOT_FOUND', 'InstrumentError'),
          '422': {
            description: 'Refused.',
            content: {
              'application/json': {
                schema: {
                  anyOf: [
                    { $ref: '#/components/schemas/InstrumentError' },
                    { $ref: '#/components/schemas/OperationError' },
                  ],
                },
              },
            },
          },
        }
      : { '422': refusal('Refused.', 'OperationError') }),
    default: refusal('Refused, or the gateway failed; the documents name no statuses (GF 2.8).', 'OperationError'),
  }
}
