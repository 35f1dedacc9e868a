import { redirect, type LoaderFunctionArgs } from 'react-router'
import { readOnce } from '@/api/ahead.ts'
import { ReadFailed } from '@/api/outcome.ts'
import { sessionQuery } from '@/api/session.ts'
import { paths } from '@/paths.ts'

/** Reads what a screen needs before it shows, beside its code; whoever is not signed in is sent to sign in and back. */
export function load(reads: (params: Record<string, string>) => Promise<unknown>[]) {
  return async ({ params, request }: LoaderFunctionArgs) => {
    try {
      await Promise.all(reads(params as Record<string, string>))
      return null
    } catch (failure) {
      throw signedOut(failure, request) ?? failure
    }
  }
}

function signedOut(failure: unknown, request: Request): Response | null {
  if (!(failure instanceof ReadFailed && failure.signedOut)) return null
  const { pathname, search } = new URL(request.url)
  return redirect(paths.signIn(pathname + search))
}

/** Where a session begins that names no place. */
export async function toOwnTenant({ request }: LoaderFunctionArgs) {
  try {
    const { principal } = await readOnce(sessionQuery())
    return redirect(paths.overview(principal.tenant.guid))
  } catch (failure) {
    throw signedOut(failure, request) ?? failure
  }
}
