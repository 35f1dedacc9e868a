import { useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import type { StorageStatus } from '@mocks/storage-status.ts'
import type { StoryCard, StoryName } from '@mocks/stories/story.ts'
import type { DemoControl } from './demo-control.ts'

/** What the demo is, where its changes are kept, and the two ways to begin anew. */
export function DemoPanel({ control }: { control: DemoControl }) {
  const status = useSyncExternalStore(control.status.subscribe, control.status.get)
  const [asked, setAsked] = useState<StoryName | null>(null)
  const left = useRef<StoryName | null>(null)

  function keep() {
    left.current = asked
    setAsked(null)
  }

  /** Whoever decided against it is back where the question was asked. */
  function returnTo(button: HTMLButtonElement | null, story: StoryName) {
    if (!button || left.current !== story) return
    left.current = null
    button.focus()
  }

  return (
    <div className="demo-panel stack">
      <div>
        <h2>Demo data</h2>
        <p className="sec">
          Everybody and everything here is invented. A mock gateway inside the browser answers; nothing leaves it.
        </p>
      </div>
      <Kept status={status} />
      {asked === null ? (
        <>
          <div>
            <h3>Story</h3>
            <ul className="demo-stories">
              {control.stories.map((story) => (
                <li key={story.name}>
                  {story.name === control.story.name ? (
                    <div aria-current="true">
                      <Told story={story} />
                    </div>
                  ) : (
                    <button
                      type="button"
                      ref={(button) => returnTo(button, story.name)}
                      onClick={() => setAsked(story.name)}
                    >
                      <Told story={story} />
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </div>
          <Button
            icon="refresh"
            ref={(button) => returnTo(button, control.story.name)}
            onClick={() => setAsked(control.story.name)}
          >
            Reset demo data
          </Button>
        </>
      ) : (
        <Confirmation control={control} asked={asked} onKeep={keep} />
      )}
    </div>
  )
}

function Told({ story: { title, summary } }: { story: StoryCard }) {
  return (
    <>
      <b>{title}</b>
      <span className="small">{summary}</span>
    </>
  )
}

function Kept({ status: { mode, reason } }: { status: StorageStatus }) {
  if (mode === 'memory') {
    return (
      <Callout hue="warning" title="Changes are not kept">
        {reason} What you change lives in this tab and is gone when it is reloaded or closed.
      </Callout>
    )
  }
  return (
    <div className="stack-s">
      <StateWord hue="success" icon="check">
        Changes are kept in this browser, for all its tabs
      </StateWord>
      {reason !== undefined && <Callout hue="note">{reason}</Callout>}
    </div>
  )
}

function Confirmation({ control, asked, onKeep }: { control: DemoControl; asked: StoryName; onKeep: () => void }) {
  const [busy, setBusy] = useState(false)
  const same = asked === control.story.name
  const title = control.stories.find(({ name }) => name === asked)?.title ?? asked

  function begin() {
    setBusy(true)
    void control.begin(asked)
  }

  const question = same ? 'Reset the demo data?' : `Go to “${title}”?`
  return (
    <div role="group" aria-label={question}>
      <Callout
        hue="warning"
        title={question}
        action={
          <div className="row wrap">
            {/* Not the other one: a held Enter would answer the question. */}
            <Button size="sm" ref={takeFocus} onClick={onKeep}>
              Keep it
            </Button>
            <Button size="sm" variant="danger" busy={busy} onClick={begin}>
              {same ? 'Reset' : `Go to “${title}”`}
            </Button>
          </div>
        }
      >
        Everything that was changed in “{control.story.title}” is dropped, in all tabs, and you are signed out.
      </Callout>
    </div>
  )
}

// One function for all renders: a new one would be called again, and would take the focus back.
function takeFocus(button: HTMLButtonElement | null) {
  button?.focus()
}
