import type { QueryClient } from '@tanstack/react-query'
import { keys } from './keys.ts'

/** After a change of containers or their use: whatever shows tenants, connectors or containers is read anew, profiles too, since they say which containers hold them. */
export async function refreshAssignments(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.tenants() }),
    client.invalidateQueries({ queryKey: keys.connectors() }),
    client.invalidateQueries({ queryKey: keys.containers() }),
    client.invalidateQueries({ queryKey: keys.profiles() }),
  ])
}
