import { zodResolver } from '@hookform/resolvers/zod'
import { ContainerName, CreateContainerBody } from '@/contract/console/containers.ts'
import { Reason } from '@/contract/console/references.ts'
import { z } from '@/contract/zod.ts'

export const nameHint = '1 to 64 characters, unique among the containers of its owner.'

// An emptied picker has no guid at all.
const tenantGuid = z.string({ error: 'Choose the tenant that owns the container.' })

/** What is typed is checked, and a name trimmed, by the contract's own schemas before anything is sent. */
export const createResolver = zodResolver(z.extend(CreateContainerBody, { tenantGuid }))
export const updateResolver = zodResolver(z.object({ name: ContainerName, disabled: z.boolean(), reason: Reason }))

/** A name as it would be stored, or null where it could not be. */
export function nameFrom(typed: string): string | null {
  const read = z.safeParse(ContainerName, typed)
  return read.success ? read.data : null
}
