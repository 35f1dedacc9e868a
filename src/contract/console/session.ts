import { defineEndpoint } from '@/contract/endpoint.ts'
import { z } from '@/contract/zod.ts'
import { TenantRef } from './references.ts'
import { Permissions } from './permissions.ts'

/** Who is signed in: acts for `tenant` and, with `tenant.access`, for every tenant below it. */
export const Principal = z.object({
  username: z.string(),
  name: z.string(),
  role: z.string(),
  tenant: TenantRef,
  permissions: Permissions,
})
export type Principal = z.output<typeof Principal>

/** A session; `expiresAt` is RFC 3339 in UTC and moves on with every call. */
export const Session = z.object({ principal: Principal, expiresAt: z.string() })
export type Session = z.output<typeof Session>

export const SignInBody = z.strictObject({
  username: z.string().check(z.minLength(1, { error: 'Enter your user name.' })),
  password: z.string().check(z.minLength(1, { error: 'Enter your password.' })),
})
export type SignInBody = z.output<typeof SignInBody>

const base = '/api/console/v1'

export const signIn = defineEndpoint({
  api: 'console',
  name: 'signIn',
  summary: 'Start a session; over HTTP it is carried by an HttpOnly cookie.',
  method: 'POST',
  path: `${base}/session`,
  effect: 'write',
  access: 'public',
  body: SignInBody,
  answer: Session,
})

export const getSession = defineEndpoint({
  api: 'console',
  name: 'getSession',
  summary: 'Who is signed in, with which rights and until when.',
  method: 'GET',
  path: `${base}/session`,
  effect: 'read',
  access: 'session',
  answer: Session,
})

export const signOut = defineEndpoint({
  api: 'console',
  name: 'signOut',
  summary: 'End the session.',
  method: 'DELETE',
  path: `${base}/session`,
  effect: 'write',
  access: 'session',
  answer: z.object({ signedOut: z.boolean() }),
})

/** Which parts a gateway offers. A gateway without the console API answers 404 here: public APIs only. */
export const getCapabilities = defineEndpoint({
  api: 'console',
  name: 'getCapabilities',
  summary: 'Which parts of the console API this gateway offers.',
  method: 'GET',
  path: `${base}/capabilities`,
  effect: 'read',
  access: 'public',
  answer: z.object({ gateway: z.string(), parts: z.array(z.string()) }),
})
