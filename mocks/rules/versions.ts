import { refuse } from '@mocks/refuse.ts'

export type Versioned = 'tenant' | 'connector' | 'container' | 'profile'

/** The strong ETag of one state of an object; it goes as header and as body field alike (I20). */
export function etagOf(kind: Versioned, id: string | number, version: number): string {
  return `"${kind}-${id}-${version}"`
}

/** Whether an `If-Match` names the present state of an object, or any. */
export function isPresent(kind: Versioned, id: string | number, version: number, ifMatch: string): boolean {
  const wanted = ifMatch.split(',').map((tag) => tag.trim())
  return wanted.includes('*') || wanted.includes(etagOf(kind, id, version))
}

/** Refuses a write that was made on an older state than the present one: 412, without effect (I20). */
export function checkVersion(kind: Versioned, id: string | number, version: number, ifMatch: string | null): void {
  if (ifMatch === null || isPresent(kind, id, version, ifMatch)) return
  refuse('stale-version', `This ${kind} was changed since you opened it. Look at it again, then repeat your change.`)
}
