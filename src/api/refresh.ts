import type { QueryClient } from '@tanstack/react-query'
import { keys } from './keys.ts'

/** Whatever shows tenants, connectors or containers is read anew; profiles too, since they say which containers hold them. */
export async function refreshUses(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.tenants() }),
    client.invalidateQueries({ queryKey: keys.connectors() }),
    client.invalidateQueries({ queryKey: keys.containers() }),
    client.invalidateQueries({ queryKey: keys.profiles() }),
    client.invalidateQueries({ queryKey: keys.overview() }),
    client.invalidateQueries({ queryKey: keys.activity() }),
  ])
}

/** After a change of containers or their use: all that, and the plans that were made on what was. */
export async function refreshAssignments(client: QueryClient): Promise<void> {
  await Promise.all([refreshUses(client), client.invalidateQueries({ queryKey: keys.plans() })])
}
