import type { ReactNode } from 'react'
import { Icon } from '@/ui/Icon.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { stepWords } from './step-words.ts'
import type { StepView } from './steps.ts'

interface StepItemProps {
  number: number
  step: StepView
  /** What is true now. */
  children?: ReactNode
  /** What to do next. */
  actions?: ReactNode
}

const spoken: Record<StepView['state'], string> = {
  done: 'done',
  skipped: 'nothing to do',
  now: 'next',
  open: 'not done yet',
  waits: 'later',
}

/** One step: what it means, what is true now, what to do. It stays readable when it is done. */
export function StepItem({ number, step, children, actions }: StepItemProps) {
  const { name, state, waitsFor } = step
  const { title, means } = stepWords[name]
  const id = `step-${name}`
  return (
    <li className={`guide-step ${state}`} aria-current={state === 'now' ? 'step' : undefined} aria-labelledby={id}>
      <span className="no" aria-hidden="true">
        {state === 'done' ? <Icon name="check" /> : state === 'skipped' ? <Icon name="minus" /> : number}
      </span>
      <div className="what">
        <h2 id={id}>
          {title}
          <span className="vh">: {spoken[state]}</span>
        </h2>
        <p className="means">{means}</p>
        {children}
        {state === 'waits' && waitsFor !== undefined && (
          <p className="waits">
            <StateWord hue="note" icon="clock">
              <span className="wait">{waitsFor}</span>
            </StateWord>
          </p>
        )}
        {actions && <div className="go">{actions}</div>}
      </div>
    </li>
  )
}
