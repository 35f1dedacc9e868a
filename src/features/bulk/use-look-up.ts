import { useCallback } from 'react'
import { lookUp } from '@/api/profile-search.ts'
import { announce } from '@/ui/announcer.ts'
import { plural } from '@/ui/time.ts'
import type { BulkDraft } from './bulk-draft.ts'

/** Looks up what was pasted or picked, from where it stopped, and says how it ended. */
export function useLookUp(draft: BulkDraft, tenant: string): () => void {
  return useCallback(() => {
    void draft.lookUp(tenant, lookUp).then(() => {
      const { step, plan, failure } = draft.current()
      const { found, several, missing } = plan.counts
      if (step === 'read') announce(`Looked up: ${found} found, ${several} with several profiles, ${missing} not found`)
      else if (step === 'stopped') announce(`Look-up stopped after ${plural(plan.size, 'identifier', 'identifiers')}`)
      else if (failure) announce(`Look-up failed: ${failure.sentence}`, true)
    })
  }, [draft, tenant])
}
