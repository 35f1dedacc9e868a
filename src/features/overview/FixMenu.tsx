import type { Finding } from '@/contract/console/findings.ts'
import type { Principal } from '@/contract/console/session.ts'
import { Icon } from '@/ui/Icon.tsx'
import { Menu } from '@/ui/Menu.tsx'
import { findingSentence } from '@/words/finding-words.ts'
import { whyNotFix } from './finding-fixes.ts'

interface FixMenuProps {
  /** The address of the dialog, which the chosen fix is added to. */
  to: string
  finding: Finding
  principal: Principal
}

/** There is more than one way out: the menu names them. */
export function FixMenu({ to, finding, principal }: FixMenuProps) {
  return (
    <span className="choices">
      <Menu
        label={`Review fix: ${findingSentence(finding)}`}
        triggerClassName="btn text sm"
        trigger={
          <>
            Review fix
            <Icon name="down" size="xs" />
          </>
        }
        items={finding.fixes.map((fix, at) => ({
          label: fix.label,
          to: `${to}?fix=${at}`,
          disabledReason: whyNotFix(principal, fix),
        }))}
      />
    </span>
  )
}
