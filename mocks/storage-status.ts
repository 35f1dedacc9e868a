/** Where changes are kept. `memory`: in this tab only, gone on reload; `reason` says why, in a sentence for a person. */
export interface StorageStatus {
  mode: 'stored' | 'memory'
  reason?: string
  /** Milliseconds since 1970. */
  since: number
}

const sentences = {
  absent: 'This browser keeps no data for this page.',
  denied: 'The browser does not let this page keep data.',
  full: 'The browser has no room left for the data of this page.',
  blocked: 'Another tab keeps an older version of this demo open. Close it, then reload this one.',
  damaged: 'A part of the kept demo data cannot be read. Everything else is as it was.',
  newer: 'The kept demo data belong to a newer version of this demo.',
  otherVersion: 'Another tab runs a different version of this demo. Reload this one to go on with it.',
  cleared: 'The kept demo data were removed while this page was open.',
  uncoordinated: 'This browser cannot keep several tabs in step.',
  silent: 'The browser’s storage does not answer.',
  failed: 'The browser’s storage failed.',
} as const

/** Said once when the demo data had to be seeded anew. */
export const renewed = 'This demo has new data: what an earlier version had kept does not fit them and was dropped.'

/** Why the gateway cannot use what the browser stores. */
export class StorageProblem extends Error {
  constructor(problem: keyof typeof sentences) {
    super(sentences[problem])
  }
}

/** The sentence for whatever went wrong with the storage. */
export function sentenceOf(error: unknown): string {
  if (error instanceof StorageProblem) return error.message
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'QuotaExceededError') return sentences.full
  if (name === 'SecurityError' || name === 'NotAllowedError') return sentences.denied
  if (name === 'VersionError') return sentences.newer
  if (name === 'TimeoutError') return sentences.silent
  if (name === 'NotFoundError') return sentences.cleared
  if (name === 'DataError' || name === 'NotReadableError' || name === 'DataCloneError') return sentences.damaged
  return sentences.failed
}
