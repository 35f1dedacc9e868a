import { queryOptions, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { permissions, type Permission } from '@/contract/console/permissions.ts'
import { getSession, signIn, signOut, type Principal } from '@/contract/console/session.ts'
import { keys } from './keys.ts'
import type { Outcome } from './outcome.ts'
import { read } from './read.ts'
import { useCall } from './use-call.ts'

export const sessionQuery = () =>
  queryOptions({
    queryKey: keys.session(),
    queryFn: ({ signal }) => read(getSession, {}, signal),
    staleTime: 60_000,
    // It may have been ended, or begun by somebody else, in another tab.
    refetchOnWindowFocus: 'always',
  })

/** Who is signed in; only below the signed-in part of the site map, whose loader has read the session. */
export function usePrincipal(): Principal {
  return useSuspenseQuery(sessionQuery()).data.principal
}

/** Null when the person may do it, otherwise the sentence for the disabled control: which right is missing and who grants it. */
export function usePermission(permission: Permission): string | null {
  return missingRight(usePrincipal(), permission)
}

export function missingRight(principal: Principal, permission: Permission): string | null {
  if (principal.permissions.includes(permission)) return null
  return `You lack the right to ${permissions[permission]} (${permission}). An administrator of ${principal.tenant.name} can grant it.`
}

/** Signs in; what another person had read before is forgotten first. */
export function useSignIn() {
  return useCall(signIn, (client, outcome) => {
    client.clear()
    if (outcome.kind === 'done') client.setQueryData(keys.session(), outcome.data)
  })
}

/** Ends the session. What was read is forgotten where the signed-in part of the screen is left. */
export function useSignOut() {
  return useCall(signOut, () => undefined)
}

/** Whether nobody is signed in after a sign-out: a session that had ended before cannot be ended again. */
export function isSignedOut(outcome: Outcome<unknown>): boolean {
  return outcome.kind === 'done' || (outcome.kind === 'refused' && outcome.refusal.status === 401)
}

/** Forgets everything but who is signed in, when that is somebody else now. */
export function forgetAllButSession(client: QueryClient): void {
  const session = client.getQueryCache().find({ queryKey: keys.session() })
  client.removeQueries({ predicate: (query) => query !== session })
}
