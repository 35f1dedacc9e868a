import { useId } from 'react'
import type { Container } from '@/contract/console/containers.ts'
import { Setting, Settings } from '@/ui/Settings.tsx'
import { useTip } from '@/ui/Tip.tsx'
import { useCannotChange } from './use-container.ts'

interface SharingSwitchProps {
  container: Container
  /** What sharing is to become, or null while nothing is chosen. */
  planned: boolean | null
  reach: string
  onSwitch: (shared: boolean) => void
}

/** Whether the container is shared at all; switched, that is a change of the plan like any tick. */
export function SharingSwitch({ container, planned, reach, onSwitch }: SharingSwitchProps) {
  const id = useId()
  const reason = useCannotChange(container, 'container.share')
  const { tip, handlers } = useTip(`${id}-reason`, reason)
  const word = (on: boolean) => (on ? 'On' : 'Off')
  return (
    <Settings>
      <Setting
        label={<label htmlFor={id}>Shared with sub-tenants</label>}
        value={
          planned === null ? (
            word(container.shared)
          ) : (
            <>
              {word(container.shared)}
              <span className="becomes" aria-hidden="true">
                →
              </span>
              <span className="vh"> becomes </span>
              {word(planned)} <span className="small">in the plan</span>
            </>
          )
        }
        hint={container.shared ? `${reach} Nobody uses it by that alone.` : `Only ${container.owner.name} can use it.`}
        control={
          <>
            <input
              {...handlers}
              type="checkbox"
              role="switch"
              className="switch"
              id={id}
              aria-disabled={reason === null ? undefined : true}
              aria-describedby={reason === null ? undefined : `${id}-reason`}
              checked={planned ?? container.shared}
              onChange={(event) => reason === null && onSwitch(event.target.checked)}
            />
            {tip}
          </>
        }
      />
    </Settings>
  )
}
