import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.tsx'
import { Identifier } from './Identifier.tsx'
import type { Hue } from './StateWord.tsx'

interface StateProps {
  title: string
  children?: ReactNode
  action?: ReactNode
}

function State(props: StateProps & { icon: IconName; hue: Hue; facts?: ReactNode; role?: 'status' | 'alert' }) {
  const { title, children, action, icon, hue, facts, role } = props
  return (
    <div className={`state ${hue}`} role={role}>
      <p className="ttl">
        <Icon name={icon} />
        {title}
      </p>
      {children !== undefined && <p>{children}</p>}
      {facts}
      {action !== undefined && <div className="go">{action}</div>}
    </div>
  )
}

/** Nothing yet, and the next step. */
export function EmptyState({ icon = 'inbox', ...rest }: StateProps & { icon?: IconName }) {
  return <State {...rest} icon={icon} hue="note" />
}

/** Nothing matches what was asked for; says what that was. */
export function NoMatch(props: StateProps) {
  return <State {...props} icon="search" hue="note" role="status" />
}

/** Not allowed: the text says which right is missing and who grants it. */
export function NotAllowed(props: StateProps) {
  return <State {...props} icon="lock" hue="note" />
}

interface FailedProps {
  title: string
  sentence?: string
  code?: string | null
  requestId?: string | null
  onRetry?: () => void
  retrying?: boolean
  action?: ReactNode
}

/** It failed: what is known, what to tell support, and another try. */
export function Failed({ title, sentence, code, requestId, onRetry, retrying, action }: FailedProps) {
  const facts = (code || requestId) && (
    <div className="facts">
      {code && (
        <span>
          Code <span className="id">{code}</span>
        </span>
      )}
      {requestId && (
        <span className="row">
          Request <Identifier value={requestId} what="request id" />
        </span>
      )}
    </div>
  )
  const actions = (onRetry || action) && (
    <>
      {onRetry && (
        <Button icon="refresh" busy={retrying ?? false} onClick={onRetry}>
          Try again
        </Button>
      )}
      {action}
    </>
  )
  return (
    <State title={title} icon="warning" hue="error" role="alert" facts={facts} action={actions || undefined}>
      {sentence}
    </State>
  )
}
