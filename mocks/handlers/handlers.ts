import { connectorHandlers } from './connectors.ts'
import { containerHandlers } from './containers.ts'
import type { Handlers } from './handler.ts'
import { apiKeyHandlers } from './profiles-by-api-key.ts'
import { profileHandlers } from './profiles.ts'
import { provisioningHandlers } from './provisioning.ts'
import { sessionHandlers } from './session.ts'
import { tenantHandlers } from './tenants.ts'

/** The whole table; a call of the contract without a handler does not compile. */
export const handlers: Handlers = {
  ...sessionHandlers,
  ...tenantHandlers,
  ...connectorHandlers,
  ...containerHandlers,
  ...profileHandlers,
  ...apiKeyHandlers,
  ...provisioningHandlers,
}
