import { defineEndpoint } from '@/contract/endpoint.ts'
import { z } from '@/contract/zod.ts'
import { Change } from './changes.ts'
import { ConnectorRef, ContainerRef, TenantRef } from './references.ts'

/** What the linter looks for (product: linter findings). */
export const FindingKind = z.enum([
  'shared-for-nobody',
  'connectors-without-container',
  'multi-method-without-container',
  'expects-parents-global',
  'container-unused',
  'connectors-on-disabled-container',
  'same-identification-twice',
])
export type FindingKind = z.output<typeof FindingKind>

/** One way to remove a finding, ready to be planned. */
const Fix = z.object({ label: z.string(), changes: z.array(Change) })
export type Fix = z.output<typeof Fix>

/**
 * Something in the configuration that deserves a look. `id` is made of kind and subjects and stays the same while the finding does.
 * `tenant` is where it is; `containers` and `connectors` (at most 20 of each) and `other` (the tenant above whose setting is expected) are what
 * it is about. `count` counts connectors; for `shared-for-nobody` the tenants below the owner, for `container-unused` the profiles in
 * it, for `same-identification-twice` the identifications. `fixes` each remove exactly this finding; none where no change of
 * configuration can, and `advice` says what to do then.
 */
export const Finding = z.object({
  id: z.string(),
  kind: FindingKind,
  tenant: TenantRef,
  containers: z.array(ContainerRef),
  connectors: z.array(ConnectorRef),
  other: z.nullable(TenantRef),
  count: z.int(),
  fixes: z.array(Fix),
  advice: z.nullable(z.string()),
})
export type Finding = z.output<typeof Finding>

/**
 * At most 100 findings of each kind; `counts` says how many there are. Findings about connectors need `merchant.connector-list.show`,
 * those about identifications `frontend.customer-profiles.show`: without the right there are none.
 */
export const listFindings = defineEndpoint({
  api: 'console',
  access: 'session',
  name: 'listFindings',
  summary: 'What deserves attention in a tenant and all below it, each with a fix that can be planned.',
  method: 'GET',
  path: '/api/console/v1/findings',
  effect: 'read',
  query: z.object({ tenant: z.optional(z.string()) }),
  answer: z.object({
    items: z.array(Finding),
    total: z.int(),
    counts: z.array(z.object({ kind: FindingKind, count: z.int() })),
    checkedAt: z.string(),
  }),
})
