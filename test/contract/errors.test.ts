import { expect, test } from 'vitest'
import { isRefused200, readRefusal } from '@/contract/refusal.ts'

const read = (body: unknown, more: Partial<Parameters<typeof readRefusal>[0]> = {}) =>
  readRefusal({ status: 422, body, api: 'v3', ...more })

test('a number with errorMessage is read as get, update and delete send it', () => {
  const refusal = read({ success: false, errorMessage: 'Invalid configuration', errorCode: 1007 })
  expect(refusal).toMatchObject({ code: '1007', sentence: 'Invalid configuration', status: 422, fields: [] })
  expect('pointer' in refusal).toBe(false)
})

test('a code in words with message is read as attach and detach send it', () => {
  const body = { success: false, message: 'Transaction not found', errorCode: 'TRANSACTION_NOT_FOUND' }
  expect(read(body, { status: 404 })).toMatchObject({
    code: 'TRANSACTION_NOT_FOUND',
    sentence: 'Transaction not found',
    raw: body,
  })
})

test('errors[] under HTTP 200 is read as a transaction sends it', () => {
  const body = {
    success: false,
    returnType: 'ERROR',
    errors: [{ errorMessage: 'Declined', errorCode: 2003, adapterMessage: 'do not honour', adapterCode: '05' }],
  }
  expect(isRefused200(body)).toBe(true)
  expect(read(body, { status: 200 })).toMatchObject({ code: '2003', sentence: 'Declined', fields: [] })
})

test('problem details are read with fields, assignments, the missing right and the request id', () => {
  const refusal = read(
    {
      type: '/problems/container-in-use',
      title: 'The container is in use',
      status: 409,
      detail: 'Two assignments would be left.',
      code: 'container-in-use',
      errors: [{ pointer: '/name', code: 'too-long', detail: 'At most 64 characters.' }],
      assignments: [{ tenant: { guid: 'TE-1', name: 'Nord' }, connector: null }],
      permission: 'container.share',
      grantedBy: 'an administrator of Nord',
      requestId: 'req_1',
    },
    { api: 'console', status: 409, contentType: 'application/problem+json' },
  )
  expect(refusal).toMatchObject({
    code: 'container-in-use',
    sentence: 'Two assignments would be left.',
    pointer: '/name',
    fields: [{ pointer: '/name', code: 'too-long', detail: 'At most 64 characters.' }],
    assignments: [{ tenant: { guid: 'TE-1', name: 'Nord' }, connector: null }],
    permission: 'container.share',
    grantedBy: 'an administrator of Nord',
    requestId: 'req_1',
  })
})

test('errorMessage is preferred to message, whatever the status, as the SDK does', () => {
  expect(read({ errorMessage: 'one', message: 'two' }).sentence).toBe('one')
  expect(read({ message: 'two' }, { status: 500 }).sentence).toBe('two')
})

test('without a text the title comes from the table of the API that was called', () => {
  expect(read({ success: false, errorCode: 1007 }).sentence).toBe('Invalid configuration')
  expect(read({ success: false, errorCode: 1007 }, { api: 'provisioning' }).sentence).toBe('Entity does not exist')
  expect(read({ code: 'stale-version' }, { api: 'console' }).sentence).toBe('Changed meanwhile')
  expect(read({ success: false, errorCode: 1002 }, { api: 'console' }).sentence).toBe('Invalid request data')
})

test('garbage is a refusal with a code of its status, never an exception', () => {
  for (const body of [
    undefined,
    null,
    '',
    '<html>Bad gateway</html>',
    7,
    [],
    [1],
    { errors: 'no' },
    { errors: [null, 3] },
    { code: {} },
  ]) {
    expect(read(body, { status: 502 })).toMatchObject({ code: 'http-502', fields: [] })
  }
  expect(read({ assignments: [{ tenant: 3 }], pointer: 5 })).not.toHaveProperty('assignments')
})

test('the request id of the header is preferred to that of the body', () => {
  expect(read({ requestId: 'of-body' }, { requestId: 'of-header' }).requestId).toBe('of-header')
  expect(read({ requestId: 'of-body' }, { requestId: null }).requestId).toBe('of-body')
})

test('how many uses stand in the way is told beside those that are listed', () => {
  expect(read({ code: 'container-in-use', assignments: [], assignmentCount: 3 }).assignmentCount).toBe(3)
  expect(read({ assignmentCount: '3' })).not.toHaveProperty('assignmentCount')
})

test('success false under HTTP 200 is a refusal, unless it says that there is no such profile', () => {
  expect(isRefused200({ success: false })).toBe(true)
  expect(isRefused200({ success: 'false', errorCode: '1002' })).toBe(true)
  expect(isRefused200({ success: false, profileExists: false })).toBe(false)
  expect(isRefused200({ success: false, profileExists: 'false' })).toBe(false)
  expect(isRefused200({ success: false, profileExists: null })).toBe(true)
  expect(isRefused200({ success: false, profileExists: true })).toBe(true)
  expect(isRefused200({ success: false, profileExists: 'true', errorCode: 1002 })).toBe(true)
  expect(isRefused200({ success: true, profileExists: 'true', errorCode: 1002 })).toBe(true)
  expect(isRefused200({ success: true, profileExists: 'true', errorCode: 0 })).toBe(false)
  expect(isRefused200({ success: true })).toBe(false)
  expect(isRefused200({ items: [] })).toBe(false)
  expect(isRefused200(null)).toBe(false)
})
