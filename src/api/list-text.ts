import type { QueryClient } from '@tanstack/react-query'
import { keys } from './keys.ts'

/** What was typed above a list when it was left, by its place in the history. In memory only: it may be a name. */
export function listTextAt(client: QueryClient, historyKey: string): string | undefined {
  return client.getQueryData<string>(keys.listText(historyKey))
}

export function keepListText(client: QueryClient, historyKey: string, text: string): void {
  client.setQueryDefaults(keys.listTexts(), { gcTime: Infinity })
  client.setQueryData<string>(keys.listText(historyKey), text)
}
