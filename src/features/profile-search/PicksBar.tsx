import { useNavigate } from 'react-router'
import { usePermission } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { handOverToBulk } from '@/profile/bulk-hand-over.ts'
import { Button } from '@/ui/Button.tsx'
import { formatNumber } from '@/ui/time.ts'
import type { Picks } from './use-picks.ts'

interface PicksBarProps {
  picks: Picks
  tenant: string
  /** More match than are shown: a tick reaches only what is shown. */
  more: boolean
  onCleared: () => void
}

/** What can be done with the profiles that are ticked. */
export function PicksBar({ picks, tenant, more, onCleared }: PicksBarProps) {
  const navigate = useNavigate()
  const mayNotDelete = usePermission('frontend.customer-profiles.delete')
  const count = picks.profiles.length
  if (count === 0) return null
  // Both lead to the bulk screen, where they are looked up first: what is deleted is checked before.
  const take = () => {
    handOverToBulk(picks.profiles)
    void navigate(paths.bulk(tenant))
  }
  return (
    <div className="choice-bar" role="group" aria-label="Selected profiles">
      <span role="status">
        <b className="tn">{formatNumber(count)}</b> selected
        {more && <span className="sec"> of those shown</span>}
      </span>
      <span className="end">
        <Button size="sm" onClick={take}>
          Look up
        </Button>
        <Button size="sm" warn icon="trash" disabledReason={mayNotDelete} onClick={take}>
          Delete…
        </Button>
        <Button
          size="sm"
          variant="text"
          onClick={() => {
            picks.clear()
            onCleared()
          }}
        >
          Clear
        </Button>
      </span>
    </div>
  )
}
