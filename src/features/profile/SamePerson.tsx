import { Link } from 'react-router'
import type { SamePerson as Found } from '@/contract/console/profile-search.ts'
import { paths } from '@/paths.ts'
import { useProfileAddress } from '@/profile/use-profile.ts'
import { Identifier } from '@/ui/Identifier.tsx'
import { Section } from '@/ui/Section.tsx'
import { ContainerName } from '@/words/ContainerName.tsx'
import { becauseWords } from '@/profile/same-person-words.ts'

/** Other profiles that look like this person's, with what tells so; nothing at all where there is none that may be seen. */
export function SamePerson({ found }: { found: readonly Found[] }) {
  const { tenant } = useProfileAddress()
  if (found.length === 0) return null
  return (
    <Section title="Probably the same person" rule>
      <ul className="sameperson">
        {found.map(({ profileGuid, container, because }) => (
          <li key={`${String(container.id)} ${profileGuid}`}>
            <Link to={paths.profile(tenant, container.id, profileGuid)}>
              <ContainerName container={container} />
            </Link>
            <span className="small">{becauseWords(because)}</span>
            <Identifier value={profileGuid} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
