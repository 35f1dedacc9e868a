import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Connector } from '@/contract/console/connectors.ts'
import { paths } from '@/paths.ts'
import { usePermission } from '@/api/session.ts'
import { Button } from '@/ui/Button.tsx'
import { Icon } from '@/ui/Icon.tsx'
import type { IconName } from '@/ui/icons.tsx'
import type { Sight } from './sight.ts'
import type { Reason } from './sight-reason.ts'

interface SightNoteProps {
  tenant: string
  connector: Connector
  sight: Sight
  reason: Reason | null
  onRetry: () => void
}

/** What the shop sees of its customer, and where that is nothing, why and what to do. */
export function SightNote({ tenant, connector, sight, reason, onRetry }: SightNoteProps) {
  const missing = usePermission('frontend.customer-profiles.show')
  switch (sight.state) {
    case 'nobody':
      return <Note icon="info">Nobody is signed in: pay as a guest, or sign a customer in above.</Note>
    case 'not-allowed':
      return <Note icon="lock">{missing} You can still pay with something new.</Note>
    case 'loading':
      return <Note icon="clock">Looking for stored instruments…</Note>
    case 'failed':
      return (
        <Note icon="warning">
          <p>The stored instruments could not be read. {sight.failure.message}</p>
          <Button size="sm" icon="refresh" onClick={onRetry}>
            Try again
          </Button>
        </Note>
      )
    case 'refused':
      return (
        <Note icon="eye-off" title="This shop finds no profiles">
          {reason ? (
            <p>{reason.sentence}</p>
          ) : (
            !connector.effective.container && <NoContainer tenant={tenant} connector={connector} />
          )}
          <p className="says">
            The gateway says: “{sight.sentence}” <span className="id">{sight.code}</span>
          </p>
        </Note>
      )
    case 'no-profile':
      return (
        <Note icon="profiles" title="No stored instruments">
          {reason?.sentence ??
            'This customer has no profile in the container of this shop yet. Pay and save, and it is made.'}
        </Note>
      )
    case 'profile':
      return sight.found.length > 0 ? null : (
        <Note icon="profiles" title="No stored instruments">
          The profile is there and has no instrument. Pay and save, and it has one.
        </Note>
      )
  }
}

function NoContainer({ tenant, connector }: { tenant: string; connector: Connector }) {
  return (
    <p>
      {connector.name} leads to no container.{' '}
      <Link to={paths.assignConnectorAt(paths.connectors(tenant), connector.guid, 'own')}>Give it one</Link>, or set a
      global one for {connector.tenant.name}.
    </p>
  )
}

function Note({ icon, title, children }: { icon: IconName; title?: string; children?: ReactNode }) {
  return (
    <div className="shop-note">
      <Icon name={icon} />
      <div>
        {title !== undefined && <b>{title}</b>}
        <div className="stack-s">{children}</div>
      </div>
    </div>
  )
}
