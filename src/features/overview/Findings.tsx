import { useSuspenseQuery } from '@tanstack/react-query'
import { findingsQuery } from '@/api/overview.ts'
import { Section } from '@/ui/Section.tsx'
import { EmptyState } from '@/ui/States.tsx'
import { Time } from '@/ui/Time.tsx'
import { plural } from '@/ui/time.ts'
import { findingKinds } from '@/words/finding-words.ts'
import { FindingGroup } from './FindingGroup.tsx'
import { FindingList } from './FindingList.tsx'

// More than this are a list nobody reads: they stand together by kind.
const flatUpTo = 8

/** What in the configuration deserves a look, each with a fix that is planned before it is made. */
export function Findings({ tenant }: { tenant: string }) {
  const { items, total, counts, checkedAt } = useSuspenseQuery(findingsQuery(tenant)).data
  const groups = findingKinds
    .map((kind) => ({
      kind,
      count: counts.find((one) => one.kind === kind)?.count ?? 0,
      findings: items.filter((finding) => finding.kind === kind),
    }))
    .filter(({ findings }) => findings.length > 0)
  return (
    <Section
      title="Needs attention"
      note={
        <>
          {total > 0 && `${plural(total, 'finding', 'findings')}, `}checked <Time value={checkedAt} />
        </>
      }
    >
      {total === 0 ? (
        <EmptyState title="Nothing needs attention" icon="check">
          Every connector has a container it can use, and what is shared can be used.
        </EmptyState>
      ) : total <= flatUpTo ? (
        <FindingList tenant={tenant} findings={groups.flatMap(({ findings }) => findings)} />
      ) : (
        <ul className="finding-groups">
          {groups.map((group, place) => (
            <FindingGroup key={group.kind} tenant={tenant} {...group} openAtFirst={place === 0} />
          ))}
        </ul>
      )}
    </Section>
  )
}
