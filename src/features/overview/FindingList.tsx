import type { Finding } from '@/contract/console/findings.ts'
import { usePrincipal } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { findingDetail, findingSentence, findingWords } from '@/words/finding-words.ts'
import { FixMenu } from './FixMenu.tsx'
import { whyNotFix } from './finding-fixes.ts'

/** Findings one below the other: what, where, and the way to the fix. */
export function FindingList({ tenant, findings }: { tenant: string; findings: readonly Finding[] }) {
  return (
    <ul className="findings">
      {findings.map((finding) => {
        const { hue, icon } = findingWords(finding.kind)
        return (
          <li key={finding.id} className={hue}>
            <Icon name={icon} />
            <div>
              <p>{findingSentence(finding)}</p>
              <div className="small">{findingDetail(finding)}</div>
            </div>
            <WayToFix tenant={tenant} finding={finding} />
          </li>
        )
      })}
    </ul>
  )
}

function WayToFix({ tenant, finding }: { tenant: string; finding: Finding }) {
  const principal = usePrincipal()
  const to = paths.fixFinding(tenant, finding.id)
  const { fixes } = finding
  if (fixes.length > 1) return <FixMenu to={to} finding={finding} principal={principal} />
  const [only] = fixes
  return (
    <LinkButton to={to} variant="text" size="sm" disabledReason={only ? whyNotFix(principal, only) : null}>
      {only ? 'Review fix' : 'What to do'}
      <span className="vh">: {findingSentence(finding)}</span>
    </LinkButton>
  )
}
