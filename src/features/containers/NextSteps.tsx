import { usePermission } from '@/api/session.ts'
import type { Container } from '@/contract/console/containers.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { plural } from '@/ui/time.ts'

interface NextStepsProps {
  container: Container
  /** The tab that is open: the dialog stands over it. */
  tab: string
}

/** A container nobody uses says so, and offers the two ways to put it to use (SEED: created, it is associated with nothing). */
export function NextSteps({ container, tab }: NextStepsProps) {
  const cannotSet = usePermission('tenant.globalConnectorSettings')
  const cannotAssign = usePermission('merchant.connector.edit')
  if (container.connectors > 0 || container.globalFor > 0 || !container.administered) return null
  const { name } = container.owner
  return (
    <div className="mb-4">
      <Callout
        hue="note"
        title="Nothing uses this container yet"
        action={
          <>
            <LinkButton to={`${tab}/use?way=global`} size="sm" disabledReason={cannotSet}>
              Make it the global setting of {name}
            </LinkButton>
            <LinkButton to={`${tab}/use?way=connectors`} size="sm" disabledReason={cannotAssign}>
              Assign it to connectors
            </LinkButton>
          </>
        }
      >
        Assign it to all connectors of a tenant by the global setting, or to single connectors.{' '}
        {container.profiles === 0
          ? 'Until then no profile is stored in it.'
          : `Until then no connector stores or finds anything in it; its ${plural(container.profiles, 'profile', 'profiles')} ${container.profiles === 1 ? 'stays' : 'stay'} where ${container.profiles === 1 ? 'it is' : 'they are'}.`}
      </Callout>
    </div>
  )
}
