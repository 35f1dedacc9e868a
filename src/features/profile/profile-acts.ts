import { usePermission } from '@/api/session.ts'
import type { ProfileInContainer } from '@/contract/console/profiles.ts'
import { paths } from '@/paths.ts'
import type { IconName } from '@/ui/icons.tsx'
import { useProfileAddress } from '@/profile/use-profile.ts'

/** Something that can be done with the whole profile. */
export interface ProfileAct {
  label: string
  /** On a wide page, where there is room for it. */
  longer?: string
  icon: IconName
  to: string
  danger?: boolean
  disabledReason: string | null
}

/** Without a guid there is nothing to address a change with (G10); what was answered can be read all the same. */
export function nothingToAddress(profile: ProfileInContainer): string | null {
  if (profile.profileGuid) return null
  return 'The gateway answered without a profile guid, so there is nothing to address a change with.'
}

/** What can be done with the profile, each with why it cannot be done by this person or now. */
export function useProfileActs(profile: ProfileInContainer): ProfileAct[] {
  const { tenant, container, profileGuid } = useProfileAddress()
  const incomplete = nothingToAddress(profile)
  const update = usePermission('frontend.customer-profiles.update') ?? incomplete
  const show = usePermission('frontend.customer-profiles.show')
  const unmasked = usePermission('profile.personal-data.show')
  const transactions = usePermission('frontend.customer-profiles.transactions')
  const erase = usePermission('frontend.customer-profiles.delete') ?? incomplete
  return [
    { label: 'Edit', icon: 'edit', to: paths.editProfile(tenant, container, profileGuid), disabledReason: update },
    {
      label: 'Attach instrument',
      icon: 'plus',
      to: paths.attachInstrument(tenant, container, profileGuid),
      disabledReason: update,
    },
    {
      label: 'Export…',
      icon: 'download',
      to: paths.exportProfile(tenant, container, profileGuid),
      disabledReason: show ?? unmasked ?? transactions ?? incomplete,
    },
    {
      label: 'Delete…',
      longer: 'Delete profile…',
      icon: 'trash',
      to: paths.deleteProfile(tenant, container, profileGuid),
      danger: true,
      disabledReason: erase,
    },
  ]
}
