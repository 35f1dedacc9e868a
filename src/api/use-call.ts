import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { AnswerOf, Endpoint, InputOf } from '@/contract/endpoint.ts'
import { call, type CallOptions } from './client.ts'
import { movedMeanwhile, type Outcome } from './outcome.ts'

/** A change with what must go along with it: the version it was made on, the plan that was looked at, the key of the intent. */
export type ChangeInput<E extends Endpoint> = InputOf<E> &
  (E extends { ifMatch: 'required' } ? { ifMatch: string } : unknown) &
  (E extends { ifPlanMatch: 'required' } ? { ifPlanMatch: string } : unknown) &
  (E extends { idempotencyKey: 'required' } ? { idempotencyKey: string } : unknown)

/** A change a screen can make. `run` never throws: its outcome is done, refused or unknown. */
export interface Change<E extends Endpoint> {
  run: (input: ChangeInput<E>) => Promise<Outcome<AnswerOf<E>>>
  busy: boolean
}

/**
 * Makes a hook's change out of an endpoint. `settle` brings the cache up to date: after every outcome that may have had an effect
 * (done and unknown), and when somebody else changed something first, so that the next try is made on what is stored now.
 * With `forget` the answer goes with the screen that asked: it is not kept for a while, as other changes are.
 */
export function useCall<E extends Endpoint>(
  endpoint: E,
  settle: (client: QueryClient, outcome: Outcome<AnswerOf<E>>, input: ChangeInput<E>) => unknown,
  { forget = false } = {},
): Change<E> {
  const client = useQueryClient()
  const mutation = useMutation({
    ...(forget ? { gcTime: 0 } : {}),
    mutationFn: (input: ChangeInput<E>) => {
      const { ifMatch, ifPlanMatch, idempotencyKey } = input as CallOptions
      return call(endpoint, input, {
        ...(ifMatch === undefined ? {} : { ifMatch }),
        ...(ifPlanMatch === undefined ? {} : { ifPlanMatch }),
        ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
      })
    },
    onSuccess: async (outcome, input) => {
      if (outcome.kind !== 'refused' || movedMeanwhile(outcome)) await settle(client, outcome, input)
    },
  })
  return { run: mutation.mutateAsync, busy: mutation.isPending }
}
