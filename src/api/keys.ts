import type { SearchProfilesBody } from '@/contract/console/profiles.ts'

/** Every key of the query cache. A longer key lies under a shorter one, so invalidating `tenants()` reaches all tenants. */
export const keys = {
  session: () => ['session'] as const,
  tenants: () => ['tenants'] as const,
  tenant: (guid: string) => ['tenants', 'one', guid] as const,
  merchants: (tenant: string) => ['tenants', 'merchants', tenant] as const,
  connectors: () => ['connectors'] as const,
  connectorsOfTenant: (tenant: string) => ['connectors', 'tenant', tenant] as const,
  connectorsOfContainer: (id: number) => ['connectors', 'container', id] as const,
  connector: (guid: string) => ['connectors', 'one', guid] as const,
  containers: () => ['containers'] as const,
  containersOfTenant: (tenant: string) => ['containers', 'tenant', tenant] as const,
  container: (id: number) => ['containers', 'one', id] as const,
  containerTenants: (id: number) => ['containers', 'tenants', id] as const,
  profiles: () => ['profiles'] as const,
  profileSearches: () => ['profiles', 'search'] as const,
  profileSearch: (body: SearchProfilesBody) => ['profiles', 'search', body] as const,
  profilePlaces: () => ['profiles', 'place'] as const,
  profilePlace: (historyKey: string) => ['profiles', 'place', historyKey] as const,
  listTexts: () => ['list-texts'] as const,
  listText: (historyKey: string) => ['list-texts', historyKey] as const,
  profile: (container: number, guid: string) => ['profiles', 'one', container, guid.toLowerCase()] as const,
}
