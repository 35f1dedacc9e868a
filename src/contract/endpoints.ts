import { listActivity, revertActivity } from './console/activity.ts'
import { applyChanges, planChange } from './console/changes.ts'
import { explainInstrument } from './console/chargeability.ts'
import { getProfileThrough, listPaymentMethods } from './console/checkout.ts'
import { assignConnectorContainer, getConnector, listConnectors } from './console/connectors.ts'
import {
  createContainer,
  disableContainerFor,
  enableContainerFor,
  getContainer,
  listContainerTenants,
  listContainers,
  shareContainer,
  updateContainer,
} from './console/containers.ts'
import { listFindings } from './console/findings.ts'
import { getOverview, getSharingMatrix } from './console/overview.ts'
import { deleteImpact, deleteProfile, settleDeleteAttempt } from './console/erasure.ts'
import { exportProfile, revealProfileField } from './console/personal-data.ts'
import { lookUpProfiles, searchProfiles } from './console/profile-search.ts'
import { listProfileTransactions } from './console/profile-transactions.ts'
import {
  attachPaymentInstrument,
  deregisterPaymentInstrument,
  detachPaymentInstrument,
  getProfile,
  updateProfile,
} from './console/profiles.ts'
import { getReceipt, listReceipts } from './console/receipts.ts'
import { getCapabilities, getSession, signIn, signOut } from './console/session.ts'
import {
  getTenant,
  listMerchants,
  listTenants,
  setContainersOffForSubTenants,
  setGlobalContainer,
} from './console/tenants.ts'
import { explainConnector } from './console/trace.ts'
import { debit, deregister, getTransaction, listTransactions, preauthorize, register } from './console/transactions.ts'
import {
  listConnectorsOfMerchant,
  listMerchantsOfTenant,
  listSubTenants,
  updateConnector,
} from './provisioning/provisioning.ts'
import {
  attachPaymentInstrumentByApiKey,
  deleteProfileByApiKey,
  detachPaymentInstrumentByApiKey,
  getProfileByApiKey,
  updateProfileByApiKey,
} from './v3/profiles.ts'
import {
  debitByApiKey,
  deregisterByApiKey,
  preauthorizeByApiKey,
  registerByApiKey,
  statusByMerchantTransactionId,
  statusByUuid,
} from './v3/transactions.ts'

/** Every call this console knows. The mock gateway must answer each: a missing handler is a compile error. */
export const endpoints = {
  getProfileByApiKey,
  updateProfileByApiKey,
  deleteProfileByApiKey,
  attachPaymentInstrumentByApiKey,
  detachPaymentInstrumentByApiKey,
  registerByApiKey,
  debitByApiKey,
  preauthorizeByApiKey,
  deregisterByApiKey,
  statusByUuid,
  statusByMerchantTransactionId,
  listSubTenants,
  listMerchantsOfTenant,
  listConnectorsOfMerchant,
  updateConnector,
  signIn,
  getSession,
  signOut,
  getCapabilities,
  listTenants,
  getTenant,
  setGlobalContainer,
  setContainersOffForSubTenants,
  listMerchants,
  listConnectors,
  getConnector,
  assignConnectorContainer,
  listContainers,
  getContainer,
  listContainerTenants,
  createContainer,
  updateContainer,
  shareContainer,
  disableContainerFor,
  enableContainerFor,
  planChange,
  applyChanges,
  explainConnector,
  listActivity,
  revertActivity,
  listFindings,
  getSharingMatrix,
  getOverview,
  searchProfiles,
  lookUpProfiles,
  getProfile,
  updateProfile,
  attachPaymentInstrument,
  detachPaymentInstrument,
  deregisterPaymentInstrument,
  listProfileTransactions,
  revealProfileField,
  exportProfile,
  deleteImpact,
  deleteProfile,
  settleDeleteAttempt,
  listReceipts,
  getReceipt,
  register,
  debit,
  preauthorize,
  deregister,
  listTransactions,
  getTransaction,
  explainInstrument,
  listPaymentMethods,
  getProfileThrough,
}

export type Endpoints = typeof endpoints
export type EndpointName = keyof Endpoints
