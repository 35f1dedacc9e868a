import { signIn, signOut } from '@mocks/rules/sessions.ts'
import { sessionView } from '@mocks/views/session.ts'
import type { Handlers } from './handler.ts'

const parts = ['session', 'tenants', 'merchants', 'connectors', 'containers', 'profiles', 'profile-search']

export const sessionHandlers: Pick<Handlers, 'signIn' | 'getSession' | 'signOut' | 'getCapabilities'> = {
  signIn: ({ body }, { db, requestId }) => {
    const { session, caller } = signIn(db, body, requestId)
    return { answer: sessionView(db, caller, session), startSession: session.id }
  },
  getSession: (_, { db, caller, session }) => {
    if (session === null) throw new Error('getSession was called without a session')
    return { answer: sessionView(db, caller, session) }
  },
  signOut: (_, { db, caller, session }) => {
    if (session !== null) signOut(db, caller, session)
    return { answer: { signedOut: true }, endSession: true }
  },
  getCapabilities: () => ({ answer: { gateway: 'Mock gateway', parts } }),
}
