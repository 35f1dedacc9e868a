/** Who acts. `tenantGuid` and, with `tenant.access`, all tenants below it are the caller's; everything else does not exist for the caller (I23). */
export interface Caller {
  username: string
  name: string
  tenantGuid: string
  permissions: ReadonlySet<string>
  requestId: string
}
