import { useSyncExternalStore } from 'react'
import { Icon } from '@/ui/Icon.tsx'
import { Initials } from '@/ui/Initials.tsx'
import { Popover } from '@/ui/Popover.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import type { DemoControl } from './demo-control.ts'
import { DemoPanel } from './DemoPanel.tsx'

interface SignInAsideProps {
  signIn: (username: string, password: string) => void
  busy: boolean
  control: DemoControl
}

/** The people of the story, each one click away from being signed in. */
export function SignInAside({ signIn, busy, control }: SignInAsideProps) {
  const { mode } = useSyncExternalStore(control.status.subscribe, control.status.get)
  const { title, summary, people } = control.story
  return (
    <div className="people-side">
      <div className="inner">
        <h2>Or look around as someone</h2>
        <p className="sec">This build talks to a mock gateway and shows demo data. Nothing leaves the browser.</p>
        <div className="people">
          {people.map(({ username, password, name, role, about }) => (
            <button
              key={username}
              type="button"
              aria-disabled={busy || undefined}
              onClick={() => busy || signIn(username, password)}
            >
              <Initials name={name} size="lg" />
              <span>
                <b>{name}</b> <span className="sec">· {role}</span>
                <span className="small">{about}</span>
              </span>
              <Icon name="go" />
            </button>
          ))}
        </div>
        <div className="demo-story small">
          <span>
            <b>Story: {title}.</b> {summary}
          </span>
          {mode === 'memory' && (
            <StateWord hue="warning" icon="warning">
              Changes are not kept
            </StateWord>
          )}
          <Popover
            label="Change story or reset"
            triggerClassName="btn sm"
            trigger="Change story or reset"
            align="start"
          >
            <DemoPanel control={control} />
          </Popover>
        </div>
      </div>
    </div>
  )
}
