/** Planted defects of transactions: what is refused, where they go, what banks ask, and what becomes of profiles. */
import type { Mutation } from './mutation-run.ts'

export const mutationsOfTransactions: readonly Mutation[] = [
  {
    title: 'decision 42: an id is used again through another connector of the merchant',
    file: 'mocks/rules/transactions.ts',
    search: '.some((row) => merchantGuidOf(db, row) === called.merchantGuid)',
    replace: '.some((row) => row.connectorGuid === called.guid)',
  },
  {
    title: 'decision 47: a token for one transaction pays twice',
    file: 'mocks/rules/transactions.ts',
    search: "if (order.source.kind === 'new' && order.source.nonce !== null) retire(",
    replace: "if (order.source.kind === 'new' && order.source.nonce === '') retire(",
  },
  {
    title: 'decision 43: a new token goes to a member that is switched off',
    file: 'mocks/rules/transaction-ways.ts',
    search: "member.kind === 'direct' && !isOff(db, member) && kindOfMethod",
    replace: "member.kind === 'direct' && kindOfMethod",
  },
  {
    title: 'I12: a member stores in a profile of a container that it does not use',
    file: 'mocks/rules/transaction-ways.ts',
    search: 'if (effectiveOf(db, carried.processor).container?.id !== container.id)',
    replace: 'if (effectiveOf(db, carried.processor).container === null)',
  },
  {
    title: 'SEED: a merchant pays with the reference of another one',
    file: 'mocks/rules/transaction-orders.ts',
    search: 'if (!transaction || merchantGuidOf(db, transaction) !== called.merchantGuid)',
    replace: 'if (!transaction)',
  },
  {
    title: 'I17: what a transaction prefers leaves the former one preferred',
    file: 'mocks/rules/transaction-effects.ts',
    search: 'isPreferred ? profile.instruments : prefer(profile.instruments, token)',
    replace: 'profile.instruments.map((one) => (one.paymentToken === token ? { ...one, preferred: true } : one))',
  },
  {
    title: 'I20: a transaction changes a profile under its old ETag',
    file: 'mocks/rules/transaction-effects.ts',
    search: 'version: after.version + 1',
    replace: 'version: Math.max(1, after.version)',
  },
  {
    title: 'decision 45: a stored instrument is attached again after a deregister',
    file: 'mocks/rules/transaction-deregistering.ts',
    search: 'takeOff(db, held.profile, held.instrument, { deregistered: true })',
    replace: 'takeOff(db, held.profile, held.instrument, {})',
  },
  {
    title: 'decision 46: a challenge is passed after half an hour',
    file: 'mocks/rules/challenges.ts',
    search: 'if (!row || !challenge || !isChallenged(db, row)) return null',
    replace: 'if (!row || !challenge) return null',
  },
  {
    title: 'I14: a challenge passed after a delete makes the profile again',
    file: 'mocks/rules/profile-transactions.ts',
    search: 'return [...transactionsOf(db, profile), ...waitingFor(db, profile)]',
    replace: 'return transactionsOf(db, profile)',
  },
  {
    title: 'I14: a transaction that failed keeps data of the customer, which no delete finds',
    file: 'mocks/rules/transaction-rows.ts',
    search: 'customer: {},\n',
    replace: '',
  },
]
