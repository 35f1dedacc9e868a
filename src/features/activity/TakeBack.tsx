import { useLocation } from 'react-router'
import { usePrincipal } from '@/api/session.ts'
import type { Activity } from '@/contract/console/activity.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { sentenceAbout, textOf } from '@/words/activity-words.ts'
import { cannotTakeBack } from './take-back.ts'

interface TakeBackProps {
  entry: Activity
  /** The address of the list: the dialog stands over it, and the filters stay. */
  base: string
  /** In the row it is a shortcut: there it is offered only where it can be done. */
  inRow?: boolean
}

/** Opens the plan that takes the whole step of an entry back; where that is not possible, it says why. */
export function TakeBack({ entry, base, inRow = false }: TakeBackProps) {
  const { search } = useLocation()
  const reason = cannotTakeBack(entry, usePrincipal())
  if (inRow && reason !== null) return null
  return (
    <LinkButton
      to={{ pathname: `${base}/${entry.id}/revert`, search }}
      size="sm"
      {...(inRow ? { variant: 'text', className: 'hov' } : { icon: 'refresh' })}
      disabledReason={reason}
    >
      Take back…<span className="vh"> {textOf(sentenceAbout(entry))}</span>
    </LinkButton>
  )
}
