import type { Endpoint } from '@/contract/endpoint.ts'
import { z } from '@/contract/zod.ts'
import type { Incoming } from './incoming.ts'
import { publicRefusal, type PublicFault } from './public-errors.ts'
import { Refusal } from './refuse.ts'

interface Fault {
  path: PropertyKey[]
  code: string
  detail: string
}

type Issue = z.core.$ZodIssue

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Record<PropertyKey, unknown>)[key]
  }
  return found
}

function faultsOf(issue: Issue, raw: unknown): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      code: 'unknown-field',
      detail: 'The gateway does not know this field.',
    }))
  }
  if (issue.code === 'invalid_type' && issue.path.length > 0 && valueAt(raw, issue.path) === undefined) {
    return [{ path: issue.path, code: 'required', detail: 'This field is required.' }]
  }
  return [{ path: issue.path, code: issue.code.replaceAll('_', '-'), detail: issue.message }]
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

const publicFaults: Record<string, PublicFault> = {
  required: 'missing',
  'unknown-field': 'unexpected',
  'invalid-format': 'format',
  'invalid-value': 'value',
}

function refuseInput(endpoint: Endpoint, faults: readonly Fault[]): never {
  const [first] = faults
  if (endpoint.api === 'console') {
    const errors = faults.map(({ path, code, detail }) => ({ pointer: pointerOf(path), code, detail }))
    const sentence = errors.length === 1 && first ? first.detail : `${errors.length} fields need attention.`
    throw new Refusal('invalid-request', sentence, { pointer: errors[0]?.pointer ?? '', errors })
  }
  const field = first?.path.length ? `${first.path.map(String).join('.')}: ` : ''
  throw publicRefusal(endpoint, 422, publicFaults[first?.code ?? ''] ?? 'invalid', `${field}${first?.detail ?? ''}`)
}

function refuseBody(endpoint: Endpoint, sentence: string): never {
  if (endpoint.api === 'console') throw new Refusal('malformed-request', sentence)
  throw publicRefusal(endpoint, 400, 'body', sentence)
}

/** The body as text; one that breaks off or is too long is refused like one that is not JSON. */
export async function readBody(endpoint: Endpoint, request: Request): Promise<string> {
  if (endpoint.body === undefined) return ''
  try {
    return await request.text()
  } catch {
    return refuseBody(
      endpoint,
      'The body of the request cannot be read to its end. Send it again, and not more than 4 MB.',
    )
  }
}

function readJson({ endpoint, body }: Incoming): unknown {
  // A call whose every field is optional may come without a body at all.
  if (body.trim() === '' && endpoint.api === 'console') return {}
  try {
    return JSON.parse(body) as unknown
  } catch {
    return refuseBody(endpoint, 'The body of the request is not JSON. Check it for missing quotes, commas and braces.')
  }
}

/** Path parameters, query and body, read by the contract's schemas; refuses in the words of the API that was called. */
export function parseInput(incoming: Incoming): Record<string, unknown> {
  const { endpoint, params, url } = incoming
  const sources = {
    params: () => params,
    query: () => Object.fromEntries(url.searchParams),
    body: () => readJson(incoming),
  }
  const input: Record<string, unknown> = {}
  const faults: Fault[] = []
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = endpoint[part]
    if (schema === undefined) continue
    const raw: unknown = sources[part]()
    const read = z.safeParse(schema, raw)
    if (read.success) input[part] = read.data
    else faults.push(...read.error.issues.flatMap((issue) => faultsOf(issue, raw)))
  }
  if (faults.length > 0) refuseInput(endpoint, faults)
  return input
}
