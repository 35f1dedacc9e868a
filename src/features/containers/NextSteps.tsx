import type { Container } from '@/contract/console/containers.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'

/** A container nobody uses says so, and offers the two ways to put it to use (SEED: created, it is associated with nothing). */
export function NextSteps({ container }: { container: Container }) {
  if (container.connectors > 0 || container.globalFor > 0 || !container.administered) return null
  const { guid, name } = container.owner
  return (
    <div className="mb-4">
      <Callout
        hue="note"
        title="Nothing uses this container yet"
        action={
          <>
            <LinkButton to={paths.setGlobalContainer(guid, container.id)} size="sm">
              Make it the global setting of {name}
            </LinkButton>
            <LinkButton to={paths.tenant(guid)} size="sm">
              Assign it to a connector
            </LinkButton>
          </>
        }
      >
        Assign it to all connectors of a tenant by the global setting, or to single connectors. Until then no profile is
        stored in it.
      </Callout>
    </div>
  )
}
