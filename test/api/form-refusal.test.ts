import { expect, test } from 'vitest'
import { putRefusal, submitError } from '@/api/form-refusal.ts'
import type { Refused, Unknown } from '@/api/outcome.ts'
import type { RefusalAnswer } from '@/contract/refusal.ts'

interface Form {
  name: string
  reason: string
  customerData: { name: string }
}

function refused(answer: Partial<RefusalAnswer> = {}): Refused {
  const refusal = {
    api: 'console',
    status: 422,
    code: 'invalid',
    sentence: 'Not like this.',
    fields: [],
    raw: null,
    ...answer,
  }
  return { kind: 'refused', requestId: 'req_1', refusal: refusal as RefusalAnswer }
}

const lost: Unknown = {
  kind: 'unknown',
  reason: 'time-out',
  status: null,
  problems: [],
  requestId: 'req_2',
  refusal: null,
}

/** What lands where in the form, and which field has the focus. */
function put(outcome: Refused | Unknown, names: ('name' | 'reason' | 'customerData.name')[] = ['name', 'reason']) {
  const errors: Record<string, string | undefined> = {}
  const types: unknown[] = []
  const focused: string[] = []
  const named = putRefusal<Form>(outcome, names, (name, { type, message }, options) => {
    errors[name] = message
    types.push(type)
    if (options?.shouldFocus) focused.push(name)
  })
  return { named, errors, types, focused }
}

const blame = (...pointers: string[]) =>
  refused({ fields: pointers.map((pointer) => ({ pointer, detail: `${pointer} is wrong.` })) })

test('each field to blame gets its own sentence, and the first of them the focus', () => {
  expect(put(blame('/reason', '/name'))).toEqual({
    named: true,
    errors: { reason: '/reason is wrong.', name: '/name is wrong.' },
    types: ['invalid', 'invalid'],
    focused: ['reason'],
  })
})

test('a field deep in the request is found by its end, but not by a part of its name', () => {
  expect(put(blame('/body/0/name')).errors).toEqual({ name: '/body/0/name is wrong.' })
  expect(put(blame('/nickname', '/surname')).errors).toEqual({ root: 'Not like this.' })
  expect(put(blame('/name/first')).errors).toEqual({ root: 'Not like this.' })
})

test('of two fields that end alike the one that is meant is blamed', () => {
  const names = ['name', 'customerData.name'] as const
  expect(put(blame('/customerData/name'), [...names]).errors).toEqual({
    'customerData.name': '/customerData/name is wrong.',
  })
  expect(put(blame('/name'), names.toReversed()).errors).toEqual({ name: '/name is wrong.' })
})

test('fields this form does not have are passed over, and the focus goes to the first it has', () => {
  expect(put(blame('/elsewhere', '', '/', '/reason'))).toMatchObject({
    named: true,
    errors: { reason: '/reason is wrong.' },
    focused: ['reason'],
  })
})

test('one pointer for the whole refusal blames its field with the sentence of the refusal', () => {
  expect(put(refused({ pointer: '/name', sentence: 'Taken already.' })).errors).toEqual({ name: 'Taken already.' })
  expect(put(refused({ pointer: '/elsewhere' }))).toMatchObject({ named: false, errors: { root: 'Not like this.' } })
})

test('a refusal that names no field stands at the foot of the form, with its code', () => {
  expect(put(refused({ code: 'container-in-use', status: 409 }))).toEqual({
    named: false,
    errors: { root: 'Not like this.' },
    types: ['container-in-use'],
    focused: [],
  })
})

test('what is not known to have happened blames no field and says so with its request', () => {
  const { named, errors, types } = put(lost)
  expect({ named, types }).toEqual({ named: false, types: ['time-out'] })
  expect(errors['root']).toMatch(/^The gateway did not answer in time\. It is not known whether .* Request req_2\.$/)
  expect(put({ ...lost, refusal: blame('/name').refusal }).errors).toHaveProperty('root')
})

test('an ended session and a change by somebody else say what to do next', () => {
  expect(submitError(refused({ status: 401 }))).toContain('Sign in again in another tab')
  expect(submitError(refused({ status: 412, code: 'stale-version' }))).toContain('save once more')
  expect(submitError(refused({ status: 403, sentence: 'Ask Nord.' }))).toBe('Ask Nord.')
})
