import type { Plan } from '@/contract/console/changes.ts'
import { consoleCodes, type Assignment, type ConsoleCode } from '@/contract/console/problem.ts'

/** What a refusal may tell beside its code and sentence. */
export interface RefusalDetails {
  /** JSON pointer of the field to blame, for example `/name`. */
  pointer?: string
  errors?: { pointer: string; code: string; detail: string }[]
  assignments?: Assignment[]
  /** How many there are in all, listed or not. */
  assignmentCount?: number
  /** The plan as it is now (409 plan-moved). */
  plan?: Plan
  /** The missing right, and who can grant it. */
  permission?: string
  grantedBy?: string
  retryAfterSeconds?: number
  /** The receipt of a refused attempt to delete (I28). */
  receiptId?: string
}

/** How a rule says no: a stable code, one sentence that says what to do next, and what is to blame. Nothing was changed. */
export class Refusal extends Error {
  readonly code: ConsoleCode
  readonly status: number
  readonly details: RefusalDetails

  constructor(code: ConsoleCode, sentence: string, details: RefusalDetails = {}) {
    super(sentence)
    this.code = code
    this.status = consoleCodes[code].status
    this.details = details
  }
}

/** Ends a rule with a refusal of the console API. */
export function refuse(code: ConsoleCode, sentence: string, details?: RefusalDetails): never {
  throw new Refusal(code, sentence, details)
}

/** A refusal in the words of the public APIs (GF 2.8): its body goes on the wire as it is. */
export class PublicRefusal extends Error {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>

  constructor(status: number, body: Record<string, unknown>) {
    const sentence = body['errorMessage'] ?? body['message']
    super(typeof sentence === 'string' ? sentence : '')
    this.status = status
    this.body = { success: false, ...body }
  }
}

/** Ends a profile operation as get, update and delete do: `errorMessage` and a number. */
export function refuseOperation(status: number, errorCode: number, errorMessage: string): never {
  throw new PublicRefusal(status, { errorMessage, errorCode })
}

/** Ends an attach or detach: `message` and a code in words. */
export function refuseInstrument(status: number, errorCode: string, message: string): never {
  throw new PublicRefusal(status, { message, errorCode })
}
