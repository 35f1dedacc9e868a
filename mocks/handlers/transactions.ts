import type { Permission } from '@/contract/console/permissions.ts'
import type { RegisterBody, PaymentBody, DeregisterBody } from '@/contract/v3/transaction-bodies.ts'
import { findTransactionFor } from '@mocks/rules/transaction-finding.ts'
import { senderByApiKey, senderInConsole } from '@mocks/rules/transaction-senders.ts'
import { sendDeregister } from '@mocks/rules/transaction-deregistering.ts'
import { sendTransaction } from '@mocks/rules/transactions.ts'
import { sentView, statusView, transactionView } from '@mocks/views/transactions.ts'
import { isNewToken } from '@mocks/test-tokens.ts'
import type { Call, Handlers } from './handler.ts'

type Sends = 'register' | 'debit' | 'preauthorize' | 'deregister'
type ByApiKey = `${Sends}ByApiKey` | 'statusByUuid' | 'statusByMerchantTransactionId'

interface ThroughConsole<Body> {
  params: { guid: string }
  body: Body
}

interface ThroughApiKey<Body> {
  params: { apiKey: string }
  body: Body
}

function senderOf({ db, credential, requestId }: Call, { apiKey }: { apiKey: string }) {
  return senderByApiKey(db, credential, apiKey, requestId)
}

/** To prefer what is stored already takes the right that it takes in the profile (decision 37). */
function rightsFor({ customerProfileData, transactionToken = '' }: RegisterBody | PaymentBody): Permission[] {
  const prefersStored = customerProfileData?.markAsPreferred === true && !isNewToken(transactionToken)
  return prefersStored ? ['frontend.customer-profiles.prefer'] : []
}

/** A payment that failed is an answer: its row stays, so the rule must not throw. */
function inConsole(type: 'REGISTER' | 'DEBIT' | 'PREAUTHORIZE') {
  return ({ params, body }: ThroughConsole<RegisterBody | PaymentBody>, { db, caller, origin }: Call) => {
    const row = sendTransaction(db, senderInConsole(db, caller, params.guid, rightsFor(body)), type, body)
    return { answer: sentView(db, caller, row, origin) }
  }
}

function byApiKey(type: 'REGISTER' | 'DEBIT' | 'PREAUTHORIZE') {
  return ({ params, body }: ThroughApiKey<RegisterBody | PaymentBody>, call: Call) => ({
    answer: transactionView(call.db, sendTransaction(call.db, senderOf(call, params), type, body), call.origin),
  })
}

/** Transactions, through a connector named by its guid or by its API key. */
export const transactionHandlers: Pick<Handlers, Sends | ByApiKey> = {
  register: inConsole('REGISTER'),
  debit: inConsole('DEBIT'),
  preauthorize: inConsole('PREAUTHORIZE'),
  deregister: ({ params, body }: ThroughConsole<DeregisterBody>, { db, caller, origin }) => {
    const sender = senderInConsole(db, caller, params.guid, ['frontend.customer-profiles.deregister-and-detach'])
    return { answer: sentView(db, caller, sendDeregister(db, sender, body), origin) }
  },
  registerByApiKey: byApiKey('REGISTER'),
  debitByApiKey: byApiKey('DEBIT'),
  preauthorizeByApiKey: byApiKey('PREAUTHORIZE'),
  deregisterByApiKey: ({ params, body }: ThroughApiKey<DeregisterBody>, call) => ({
    answer: transactionView(call.db, sendDeregister(call.db, senderOf(call, params), body), call.origin),
  }),
  statusByUuid: ({ params }, call) => {
    const { called } = senderOf(call, params)
    return { answer: statusView(call.db, called, findTransactionFor(call.db, called, params)) }
  },
  statusByMerchantTransactionId: ({ params }, call) => {
    const { called } = senderOf(call, params)
    return { answer: statusView(call.db, called, findTransactionFor(call.db, called, params)) }
  },
}
