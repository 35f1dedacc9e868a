import type { Container } from '@/contract/console/containers.ts'
import { StateWord } from '@/ui/StateWord.tsx'
import { plural } from '@/ui/time.ts'

/** Whether a container is shared with the sub-tenants of its owner, and for how many it is disabled. */
export function SharedWord({ container }: { container: Container }) {
  const { shared, disabledFor } = container
  const exceptions =
    disabledFor.length > 0 ? `disabled for ${plural(disabledFor.length, 'sub-tenant', 'sub-tenants')}` : undefined
  return shared ? (
    <StateWord hue="available" icon="available" by={exceptions}>
      Shared
    </StateWord>
  ) : (
    <StateWord hue="notshared" icon="notshared">
      Not shared
    </StateWord>
  )
}
