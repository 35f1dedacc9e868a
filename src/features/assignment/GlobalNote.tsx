import type { Tenant } from '@/contract/console/tenants.ts'
import { Callout } from '@/ui/Callout.tsx'

/** Whom a global setting concerns, and whom not (I8). */
export function GlobalNote({ tenant: { name, connectors } }: { tenant: Pick<Tenant, 'name' | 'connectors'> }) {
  const whom =
    connectors === 0 ? 'the connectors that' : connectors === 1 ? 'the one connector' : `all ${connectors} connectors`
  return (
    <Callout hue="note">
      Applies at once to {connectors === 0 ? `${whom} ${name} will have` : `${whom} of ${name}`}, except where a
      connector has its own container or ignores the global setting. <b>Not passed down to sub-tenants.</b>
    </Callout>
  )
}
