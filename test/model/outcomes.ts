/** Every outcome that the rules know for each command: sequences that never reach one prove nothing about it. */
import { tally } from './stage.ts'

const settings = ['404 not-found', '403 not-permitted', '412 stale-version', '428 if-match-missing', 'done']
const operation = ['404 not-found', '403 not-permitted', 'absent', 'done']
const byApiKey = ['401 1000', '422 1007', 'absent', 'done']
const fresh = ['412 stale-version', '428 if-match-missing']
const inUse = '409 container-in-use'
const asPlanned = ['409 plan-moved', '412 stale-version', 'done']
const reading = ['404 not-found', '403 not-permitted', 'done']

const unsent = ['422 1002', '422 1007', '422 3004']
const ended = ['done', '200 2003', '200 2009', '200 2017']
const sent = ['401 1000', ...unsent, '422 1006', ...ended]
const sentByPerson = ['404 not-found', '403 not-permitted', ...unsent, '422 1006', ...ended]
const routes = ['direct', 'registered-there', 'by-method', 'by-order']

const outcomes: Record<string, string[]> = {
  createContainer: ['404 not-found', '403 not-permitted', '409 container-name-taken', 'done'],
  updateContainer: [...settings, '409 container-name-taken'],
  shareContainer: [...settings, '409 container-in-use'],
  disableContainerFor: [...settings, '409 container-in-use', '422 tenant-not-below-owner'],
  'shareContainer, not telling all': ['409 container-in-use'],
  'enableContainerFor, not telling all': ['403 disabled-from-above'],
  enableContainerFor: [...settings, '403 disabled-from-above'],
  setGlobalContainer: [...settings, '422 container-not-visible'],
  assignConnectorContainer: [...settings, '422 container-not-visible'],
  'off and on again for a sub-tenant': ['others too', 'alone'],
  setContainersOffForSubTenants: [...settings, inUse],
  'setContainersOffForSubTenants, not telling all': [inUse],
  planChange: [
    ...settings.filter((outcome) => outcome !== '428 if-match-missing'),
    inUse,
    '422 container-not-visible',
    '422 tenant-not-below-owner',
    '422 invalid-request',
    'clears',
    'cannot clear',
  ],
  'planChange, not telling all': [inUse],
  'between plan and change': ['there and back'],
  applyChanges: [
    ...settings.filter((outcome) => outcome !== '428 if-match-missing'),
    inUse,
    '409 plan-moved',
    '428 if-plan-match-missing',
    '422 container-not-visible',
    'several done',
  ],
  'shareContainer as planned': [...asPlanned, inUse],
  'disableContainerFor as planned': asPlanned,
  'enableContainerFor as planned': asPlanned,
  'updateContainer as planned': asPlanned,
  'setContainersOffForSubTenants as planned': [...asPlanned, inUse],
  'setGlobalContainer as planned': asPlanned,
  'assignConnectorContainer as planned': asPlanned,
  'planChange to take back': [...reading, '409 not-revertible', '422 container-not-visible', 'clears'],
  revertActivity: [...reading, '409 not-revertible', '409 plan-moved', '428 if-plan-match-missing'],
  'half of an assignment': ['done'],
  'a step and back again': ['as before', 'as after'],
  listActivity: [...reading, 'another page'],
  explainConnector: [...reading, 'own-container', 'ignores-global', 'global-setting', 'none-set'],
  getSharingMatrix: reading,
  'listConnectors below': reading,
  getContainer: reading,
  listContainers: reading,
  listConnectors: reading,
  searchProfiles: reading,
  lookUpProfiles: reading,
  'getProfile by container': operation,
  'updateProfile by container': [...operation, ...fresh, '422 1002', '422 invalid-request'],
  'deleteProfile by container': [...operation, ...fresh, '409 transaction-pending'],
  'attachPaymentInstrument by container': [...operation, '404 TRANSACTION_NOT_FOUND', '422 ALREADY_ATTACHED'],
  'detachPaymentInstrument by container': [...operation, ...fresh, '404 TRANSACTION_NOT_FOUND', '422 NOT_ATTACHED'],
  'deregisterPaymentInstrument by container': [...operation, ...fresh, '422 NOT_ATTACHED'],
  revealProfileField: operation,
  listProfileTransactions: operation,
  'getProfile by API key': byApiKey,
  'updateProfile by API key': [...byApiKey, '422 1002'],
  'deleteProfile by API key': byApiKey,
  'attachPaymentInstrument by API key': [...byApiKey, '404 TRANSACTION_NOT_FOUND', '422 ALREADY_ATTACHED'],
  'detachPaymentInstrument by API key': [...byApiKey, '404 TRANSACTION_NOT_FOUND', '422 NOT_ATTACHED'],
  'register by API key': sent,
  'register through the console': sentByPerson,
  'debit by API key': [...sent, '200 2006'],
  'debit through the console': [...sentByPerson, '200 2006'],
  'preauthorize by API key': sent,
  'preauthorize through the console': sentByPerson,
  'deregister by API key': ['401 1000', ...unsent, '422 1006', 'done'],
  'deregister through the console': ['404 not-found', '403 not-permitted', ...unsent, '422 1006', 'done'],
  sent: ['created', 'reused', 'stored', 'used', 'deregistered', 'ERROR', 'REDIRECT', ...routes],
  'answer a challenge': [
    'passed: done',
    'passed: 200 1006',
    'passed: 200 2003',
    'failed: 200 2021',
    'cancelled: 200 2002',
    'too late',
    'none',
  ],
  status: ['done', '200 8001', 'SUCCESS', 'ERROR', 'REDIRECT', 'CANCELLED'],
  'status by own id': ['done', '200 8001'],
  listTransactions: reading,
  getSession: ['401 not-signed-in', '401 session-expired', 'done'],
  signOut: ['done'],
  'after sign-out': ['401 not-signed-in', '401 session-expired'],
  'wrong password': ['401 wrong-credentials'],
  'without the console header': ['403 request-header-missing'],
  replay: ['same answer', 'without the customer'],
  'replay with another body': ['422 idempotency-key-reused'],
}

/** Outcomes that no sequence reached so far. */
export function unreached(): string[] {
  return Object.entries(outcomes)
    .flatMap(([name, codes]) => codes.map((code) => `${name}: ${code}`))
    .filter((outcome) => !tally.has(outcome))
}
