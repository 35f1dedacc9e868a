import { activityHandlers } from './activity.ts'
import { checkoutHandlers } from './checkout.ts'
import { connectorHandlers } from './connectors.ts'
import { containerHandlers } from './containers.ts'
import { explanationHandlers } from './explanations.ts'
import { afterRefusedDelete, erasureHandlers } from './erasure.ts'
import type { AfterRefusal, Handlers } from './handler.ts'
import { overviewHandlers } from './overview.ts'
import { planHandlers } from './plans.ts'
import { apiKeyHandlers } from './profiles-by-api-key.ts'
import { profileSearchHandlers } from './profile-search.ts'
import { profileHandlers } from './profiles.ts'
import { provisioningHandlers } from './provisioning.ts'
import { sessionHandlers } from './session.ts'
import { tenantHandlers } from './tenants.ts'
import { transactionListHandlers } from './transaction-list.ts'
import { transactionHandlers } from './transactions.ts'

/** The whole table; a call of the contract without a handler does not compile. */
export const handlers: Handlers = {
  ...sessionHandlers,
  ...tenantHandlers,
  ...connectorHandlers,
  ...containerHandlers,
  ...planHandlers,
  ...explanationHandlers,
  ...activityHandlers,
  ...overviewHandlers,
  ...profileSearchHandlers,
  ...profileHandlers,
  ...erasureHandlers,
  ...apiKeyHandlers,
  ...transactionHandlers,
  ...transactionListHandlers,
  ...checkoutHandlers,
  ...provisioningHandlers,
}

/** What refused calls leave behind: of all calls, a delete alone, whose every attempt has its receipt (I28). */
export const afterRefusal: AfterRefusal = { deleteProfile: afterRefusedDelete }
