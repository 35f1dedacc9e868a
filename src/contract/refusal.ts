import { Assignment, consoleCodes, type ConsoleCode } from './console/problem.ts'
import type { Endpoint } from './endpoint.ts'
import { provisioningCodes, v3Codes } from './error-codes.ts'
import { z } from './zod.ts'

/** A field that is to blame: a JSON pointer into the request, and a sentence for its place in the form. */
export interface BlamedField {
  pointer: string
  code?: string
  detail: string
}

/** A refusal of any of the APIs in one form. `code` is always text (GF 5, row 13): decide on it, never on `sentence`. */
export interface RefusalAnswer {
  api: Endpoint['api']
  status: number
  code: string
  sentence: string
  pointer?: string
  fields: BlamedField[]
  requestId?: string
  /** The uses that block a change (409 container-in-use). */
  assignments?: Assignment[]
  /** How many uses block it, whether or not the caller may see them. */
  assignmentCount?: number
  /** The missing right, and who can grant it. */
  permission?: string
  grantedBy?: string
  /** The receipt of a refused attempt to delete (I28). */
  receiptId?: string
  raw: unknown
}

/** What came over the wire; `body` is the parsed JSON, or the text when it was none. */
interface RefusedWire {
  status: number
  contentType?: string | null | undefined
  body: unknown
  api: Endpoint['api']
  requestId?: string | null | undefined
}

type Fields = Record<string, unknown>

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : []
}

function titleOf(api: Endpoint['api'], code: string): string | undefined {
  if (Object.hasOwn(consoleCodes, code)) return consoleCodes[code as ConsoleCode].title
  // Operations addressed by container refuse in the words of v3, so the console reads its numbers there.
  const titles = api === 'provisioning' ? provisioningCodes : v3Codes
  return Object.hasOwn(titles, code) ? titles[code] : undefined
}

function blamed(errors: readonly Fields[]): BlamedField[] {
  return errors.flatMap((error) => {
    const pointer = typeof error['pointer'] === 'string' ? error['pointer'] : undefined
    const code = textOf(error['code'])
    const detail = textOf(error['detail']) ?? textOf(error['errorMessage']) ?? textOf(error['message'])
    if (pointer === undefined) return []
    return [{ pointer, ...(code === undefined ? {} : { code }), detail: detail ?? 'This value is refused.' }]
  })
}

function assignmentsOf(value: unknown): Assignment[] | undefined {
  const read = z.safeParse(z.array(Assignment), value)
  return read.success ? read.data : undefined
}

/** Leaves out what did not come, so that `'pointer' in refusal` tells the truth. */
function present<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never
}

/**
 * Reads a refusal in any of the documented shapes (GF 2.8) and never throws: `errorMessage` with a number, `message` with a code
 * in words, `errors[]` under HTTP 200, problem details, and, when nothing can be read, a code made of the HTTP status (`http-502`).
 */
export function readRefusal(wire: RefusedWire): RefusalAnswer {
  const body = fieldsOf(wire.body)
  const errors = listOf(body['errors'])
  const first = errors[0] ?? {}
  const fields = blamed(errors)
  const code =
    textOf(body['code']) ??
    textOf(body['errorCode']) ??
    textOf(first['errorCode']) ??
    textOf(first['code']) ??
    `http-${wire.status}`
  // The SDK reads errorMessage, then message, whatever the status (GF 2.8).
  const sentence =
    textOf(body['detail']) ??
    textOf(body['errorMessage']) ??
    textOf(body['message']) ??
    textOf(first['errorMessage']) ??
    textOf(first['message']) ??
    titleOf(wire.api, code) ??
    textOf(body['title']) ??
    `The gateway refused this and gave no reason (HTTP ${wire.status}).`
  return {
    api: wire.api,
    status: wire.status,
    code,
    sentence,
    fields,
    ...present({
      pointer: typeof body['pointer'] === 'string' ? body['pointer'] : fields[0]?.pointer,
      requestId: textOf(wire.requestId) ?? textOf(body['requestId']),
      assignments: assignmentsOf(body['assignments']),
      assignmentCount: Number.isInteger(body['assignmentCount']) ? (body['assignmentCount'] as number) : undefined,
      permission: textOf(body['permission']),
      grantedBy: textOf(body['grantedBy']),
      receiptId: textOf(body['receiptId']),
    }),
    raw: wire.body,
  }
}

/**
 * Whether an answer under HTTP 200 is a refusal all the same: `success` false, or an `errorCode` other than 0. Only one that says
 * `profileExists` false is "not found", whatever else it says (I13; GF 5, rows 2 and 3).
 */
export function isRefused200(body: unknown): boolean {
  const { success, profileExists, errorCode } = fieldsOf(body)
  if (profileExists === false || profileExists === 'false') return false
  if (success === false || success === 'false') return true
  const code = textOf(errorCode)
  return code !== undefined && code !== '0'
}
