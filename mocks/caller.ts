/** Who acts. `tenantGuid` and, with `tenant.access`, all tenants below it are the caller's; everything else does not exist for the caller (I23). */
export interface Caller {
  username: string
  name: string
  tenantGuid: string
  permissions: ReadonlySet<string>
  requestId: string
  /** The step of configuration this belongs to, where one consists of several entries of the activity (see `asOneChange`). */
  step?: { readonly change: number; readonly reverts: number | null }
}
