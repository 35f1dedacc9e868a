import { Link } from 'react-router'
import type { SamePerson } from '@/contract/console/profile-search.ts'
import { paths } from '@/paths.ts'
import type { ListState } from '@/profile/list-state.ts'
import { becauseWords } from '@/profile/same-person-words.ts'
import { Icon } from '@/ui/Icon.tsx'
import { Popover } from '@/ui/Popover.tsx'

interface SamePersonLineProps {
  others: readonly SamePerson[]
  tenant: string
  from: ListState
}

const shown = 2

function Other({ other, tenant, from }: { other: SamePerson; tenant: string; from: ListState }) {
  const { profileGuid, container, because } = other
  return (
    <>
      <Link to={paths.profile(tenant, container.id, profileGuid)} state={from} title={profileGuid}>
        {container.id} {container.name}
      </Link>
      : {becauseWords(because)}
    </>
  )
}

/** Where else this person seems to have a profile, and why it seems so. */
export function SamePersonLine({ others, tenant, from }: SamePersonLineProps) {
  if (others.length === 0) return null
  const rest = others.length - shown
  return (
    <span className="same small">
      <Icon name="profiles" size="xs" />
      <span>also in </span>
      {others.slice(0, shown).map((other, place) => (
        <span key={other.profileGuid}>
          {place > 0 && '; '}
          <Other other={other} tenant={tenant} from={from} />
        </span>
      ))}
      {rest > 0 && (
        <Popover
          label={`${String(rest)} more of the same person`}
          trigger={`and ${String(rest)} more`}
          triggerClassName="linklike"
          align="start"
        >
          <ul className="stack-s">
            {others.slice(shown).map((other) => (
              <li key={other.profileGuid}>
                <Other other={other} tenant={tenant} from={from} />
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </span>
  )
}
