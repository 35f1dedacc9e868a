import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useLocation, useNavigate, useNavigation, useRevalidator } from 'react-router'
import { readAhead } from '@/api/ahead.ts'
import { ReadFailed } from '@/api/outcome.ts'
import { forgetAllButSession, sessionQuery } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { hasUnsavedWork } from '@/ui/leave-guard.ts'

/**
 * Ends a view whose session is over. Screens that were read already keep quiet when they cannot be refreshed, and another tab of
 * the same browser may sign out, or sign somebody else in: so it is looked at again with every navigation and return to the tab.
 */
export function useSessionWatch(username: string): void {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const here = useLocation()
  const { location: next } = useNavigation()
  const leaving = useRef(false)

  const end = useEffectEvent(async () => {
    // What was typed is worth more than an ended view; the dialog says to sign in again in another tab.
    if (leaving.current || hasUnsavedWork()) return
    leaving.current = true
    const { pathname, search } = next ?? here
    await navigate(paths.signIn(pathname + search), { replace: true })
    leaving.current = false
  })
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return
        const failure: unknown = event.action.error
        // What was never read tells its failure itself, in its place or by its loader.
        const silent = event.query.state.data !== undefined
        if (silent && failure instanceof ReadFailed && failure.signedOut) void end()
      }),
    [client],
  )

  const looked = useRef(here.pathname)
  useEffect(() => {
    if (looked.current === here.pathname) return
    looked.current = here.pathname
    readAhead(client, { ...sessionQuery(), staleTime: 0 })
  }, [client, here.pathname])

  const known = useRef(username)
  useEffect(() => {
    if (known.current === username) return
    known.current = username
    forgetAllButSession(client)
    void revalidate()
  }, [client, username, revalidate])

  // The next person at this screen must not come across what this one has read.
  useEffect(() => () => client.clear(), [client])
}
