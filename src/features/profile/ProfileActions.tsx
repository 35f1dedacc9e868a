import { useNavigate } from 'react-router'
import type { ProfileInContainer } from '@/contract/console/profiles.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Menu } from '@/ui/Menu.tsx'
import { useNarrow } from '@/ui/use-narrow.ts'
import { useProfileActs } from './profile-acts.ts'

/** What can be done with the profile; on a phone it folds into a menu. `from` is the list that a delete leads back to. */
export function ProfileActions({ profile, from }: { profile: ProfileInContainer; from: unknown }) {
  const acts = useProfileActs(profile)
  const navigate = useNavigate()
  if (useNarrow()) {
    return (
      <Menu
        label="Actions on this profile"
        triggerClassName="iconbtn framed"
        items={acts.map(({ label, longer, icon, to, danger, disabledReason }) => ({
          label: longer ?? label,
          icon,
          disabledReason,
          ...(danger ? { danger } : {}),
          onSelect: () => void navigate(to, { state: from }),
        }))}
      />
    )
  }
  return acts.map(({ label, longer, icon, to, danger, disabledReason }) => (
    <LinkButton key={label} to={to} state={from} icon={icon} warn={danger ?? false} disabledReason={disabledReason}>
      {longer ?? label}
    </LinkButton>
  ))
}
