import { permissions } from '@/contract/console/permissions.ts'
import type { AdminRow } from '@mocks/entities.ts'
import type { DemoPerson } from './story.ts'

const everything = Object.keys(permissions)
const profileRights = everything.filter((right) => right.startsWith('frontend.customer-profiles.'))
const looking = ['tenant.show', 'tenant.access', 'merchant.list', 'merchant.connector-list.show', 'container.show']

/** The four people of every story: the same names and rights, at home in another tenant each time. */
const cast = [
  { username: 'mara', name: 'Mara Brandt', role: 'Tenant admin', home: 'root', rights: everything },
  { username: 'lasse', name: 'Lasse Krog', role: 'Sub-tenant admin', home: 'sub-tenant', rights: everything },
  {
    username: 'jonas',
    name: 'Jonas Weidner',
    role: 'Support agent',
    home: 'root',
    rights: [...looking, ...profileRights, 'profile.personal-data.reveal', 'transaction.show'],
  },
  {
    username: 'aylin',
    name: 'Aylin Demir',
    role: 'Read-only agent',
    home: 'root',
    rights: [
      ...looking,
      'frontend.customer-profiles.show',
      'frontend.customer-profiles.transactions',
      'transaction.show',
    ],
  },
] as const

const password = 'demo'

/** The people as the sign-in page shows them; `about` in the order of the cast: admin, sub-tenant admin, support, read-only. */
export function peopleOf(about: readonly [string, string, string, string]): DemoPerson[] {
  return cast.map(({ username, name, role }, place) => ({ username, password, name, role, about: about[place] ?? '' }))
}

export function adminsOf(rootGuid: string, subTenantGuid: string): AdminRow[] {
  return cast.map(({ username, name, role, home, rights }) => ({
    username,
    password,
    name,
    role,
    tenantGuid: home === 'root' ? rootGuid : subTenantGuid,
    permissions: [...rights],
  }))
}
