import type { QueryClient } from '@tanstack/react-query'
import { keys } from './keys.ts'

/** Which rows of a list were ticked when it was left, by its place in the history. */
export function listChoiceAt(client: QueryClient, historyKey: string): readonly string[] | undefined {
  return client.getQueryData<readonly string[]>(keys.listChoice(historyKey))
}

export function keepListChoice(client: QueryClient, historyKey: string, guids: readonly string[]): void {
  client.setQueryDefaults(keys.listChoices(), { gcTime: Infinity })
  client.setQueryData<readonly string[]>(keys.listChoice(historyKey), guids)
}
