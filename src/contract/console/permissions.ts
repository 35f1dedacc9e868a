import { z } from '@/contract/zod.ts'

/** What each right allows, in the words shown to a person who lacks it. Names from GF 1.8; those of containers, transactions and personal data are [ours]: the platform publishes none. */
export const permissions = {
  'tenant.show': 'see tenants',
  'tenant.access': 'work in sub-tenants',
  'tenant.globalConnectorSettings': 'change the global setting of a tenant',
  'merchant.list': 'see merchants',
  'merchant.connector-list.show': 'see connectors',
  'merchant.connector.edit': 'change connectors',
  'container.show': 'see containers',
  'container.create': 'create containers',
  'container.edit': 'change containers',
  'container.share': 'share containers and disable them for sub-tenants',
  'frontend.customer-profiles.show': 'see customer profiles',
  'frontend.customer-profiles.update': 'change customer profiles',
  'frontend.customer-profiles.delete': 'delete customer profiles',
  'frontend.customer-profiles.prefer': 'set the preferred instrument',
  'frontend.customer-profiles.detach': 'detach instruments',
  'frontend.customer-profiles.deregister-and-detach': 'deregister and detach instruments',
  'frontend.customer-profiles.transactions': 'see transactions of a profile',
  'transaction.show': 'see transactions',
  'transaction.create': 'send transactions',
  'profile.personal-data.show': 'see personal data unmasked',
  'profile.personal-data.reveal': 'reveal a masked field',
} as const

export type Permission = keyof typeof permissions

/** Rights a principal holds. A gateway may know more than this console; those are kept and ignored. */
export const Permissions = z.array(z.string())
