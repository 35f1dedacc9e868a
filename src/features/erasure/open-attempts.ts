/** The one profile an attempt is for, and who makes it: an attempt of somebody else is another one. */
export interface Whose {
  user: string
  container: number
  profileGuid: string
}

/** An attempt to delete that has no receipt yet as far as this browser knows. Ids only: no reason, and nothing of the customer. */
export interface OpenAttempt extends Whose {
  /** The Idempotency-Key, by which it can be settled. */
  attempt: string
  /** Those of the lost answer; null when the page was left before it was known to be lost. */
  requestId: string | null
  code: string | null
}

const key = 'open-deletes'

// Where the browser keeps nothing for pages, attempts are known until the page is left.
let known: readonly OpenAttempt[] | null = null

function isOpenAttempt(one: unknown): one is OpenAttempt {
  if (typeof one !== 'object' || one === null) return false
  const { user, container, profileGuid, attempt, requestId, code } = one as Partial<Record<keyof OpenAttempt, unknown>>
  return (
    typeof container === 'number' &&
    [user, profileGuid, attempt].every((text) => typeof text === 'string') &&
    [requestId, code].every((text) => text === null || typeof text === 'string')
  )
}

function readKept(): readonly OpenAttempt[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isOpenAttempt) : []
  } catch {
    return []
  }
}

function all(): readonly OpenAttempt[] {
  known ??= readKept()
  return known
}

function set(attempts: readonly OpenAttempt[]): void {
  known = attempts
  try {
    if (attempts.length === 0) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(attempts))
  } catch {
    // It stays known to this page.
  }
}

const isFor =
  ({ user, container, profileGuid }: Whose) =>
  (one: OpenAttempt) =>
    one.user === user && one.container === container && one.profileGuid.toLowerCase() === profileGuid.toLowerCase()

/** The attempt to delete this profile that has not ended, kept across closing the dialog and reloading the page. */
export function openAttemptOf(whose: Whose): OpenAttempt | undefined {
  return all().find(isFor(whose))
}

/** Keeps an attempt before it is sent, and again when its answer was lost. There is one at a time of each profile. */
export function keepOpen(attempt: OpenAttempt): void {
  const same = isFor(attempt)
  set([...all().filter((one) => !same(one)), attempt])
}

/** The attempt has ended: it has its receipt, or was certainly none. */
export function endAttempt(attempt: string): void {
  if (all().some((one) => one.attempt === attempt)) set(all().filter((one) => one.attempt !== attempt))
}
