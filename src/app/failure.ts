import { isRouteErrorResponse } from 'react-router'
import { ReadFailed } from '@/api/outcome.ts'

export interface Failure {
  kind: 'not-found' | 'not-allowed' | 'new-version' | 'failed'
  title: string
  sentence: string
  code: string | null
  requestId: string | null
}

// A lazy screen's file is gone once a newer version was put in its place: each browser says so in its own words.
const missingChunk =
  /dynamically imported module|Importing a module script failed|error loading dynamically|Unable to preload/i

/** What can be told a person about anything that was thrown while a page was being made. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof ReadFailed) {
    const { code, requestId, message: sentence, outcome } = thrown
    const status = outcome.kind === 'refused' ? outcome.refusal.status : outcome.status
    if (status === 404) return { kind: 'not-found', title: 'Not found', sentence, code, requestId }
    if (status === 403) return { kind: 'not-allowed', title: 'Not allowed', sentence, code, requestId }
    const title = outcome.kind === 'refused' ? 'The gateway refused to show this' : 'This could not be loaded'
    return { kind: 'failed', title, sentence, code, requestId }
  }
  if (isRouteErrorResponse(thrown) && thrown.status === 404) {
    const sentence = 'There is no page at this address.'
    return { kind: 'not-found', title: 'Not found', sentence, code: null, requestId: null }
  }
  if (thrown instanceof Error && missingChunk.test(thrown.message)) {
    const sentence =
      'This page could not be loaded: the connection broke, or a newer version was installed meanwhile. Reload to get it.'
    return { kind: 'new-version', title: 'Reload needed', sentence, code: null, requestId: null }
  }
  const sentence = 'Something in this console broke. Try again; if it stays broken, reload the page.'
  return {
    kind: 'failed',
    title: 'This page broke',
    sentence,
    code: thrown instanceof Error ? thrown.name : null,
    requestId: null,
  }
}
