import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { heldDraft } from '@/api/bulk.ts'
import { BulkDraft, type DraftView } from './bulk-draft.ts'

/** The draft of the tenant in view: it stays while the app is open, and is forgotten when somebody else signs in. */
export function useBulkDraft(tenant: string): { draft: BulkDraft; view: DraftView } {
  const client = useQueryClient()
  const draft = useMemo(() => heldDraft(client, tenant, () => new BulkDraft()), [client, tenant])
  const view = useSyncExternalStore(draft.subscribe, draft.current)
  return { draft, view }
}
