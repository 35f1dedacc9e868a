import type { AnswerOf, Endpoint, InputOf } from '@/contract/endpoint.ts'
import { call } from './client.ts'
import { ReadFailed } from './outcome.ts'

/** The answer of a read with the ETag it came with, for queries whose object is changed later. */
export async function readWithEtag<E extends Endpoint>(endpoint: E, input: InputOf<E>, signal: AbortSignal) {
  const outcome = await call(endpoint, input, { signal })
  if (outcome.kind !== 'done') throw new ReadFailed(outcome)
  return { data: outcome.data, etag: outcome.etag }
}

/** The answer of a read; throws ReadFailed, which route error pages and the failed state know how to show. */
export async function read<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  signal: AbortSignal,
): Promise<AnswerOf<E>> {
  return (await readWithEtag(endpoint, input, signal)).data
}
