import '@/ui/styles/bulk.css'
import '@/ui/styles/connectors.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Outlet } from 'react-router'
import { usePermission } from '@/api/session.ts'
import { tenantsQuery } from '@/api/tenants.ts'
import { clearBulkHandOver, handedOverToBulk } from '@/profile/bulk-hand-over.ts'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { NotAllowed } from '@/ui/States.tsx'
import { formatNumber } from '@/ui/time.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { BulkPlan } from './BulkPlan.tsx'
import { mostIdentifiers } from './parse-identifiers.ts'
import { PasteForm } from './PasteForm.tsx'
import { RunList } from './RunList.tsx'
import { useBulkDraft } from './use-bulk-draft.ts'
import { useLookUp } from './use-look-up.ts'

/** Many profiles at once: a pasted list or what was ticked, looked up, looked over, and deleted if that is meant. */
export function BulkScreen() {
  const cannotSee = usePermission('frontend.customer-profiles.show')
  return (
    <Page title="Many profiles at once">
      {cannotSee === null ? (
        <Bulk />
      ) : (
        <>
          <PageHeader title="Many profiles at once" />
          <NotAllowed title="You may not see customer profiles">{cannotSee}</NotAllowed>
        </>
      )}
    </Page>
  )
}

function Bulk() {
  const tenant = useTenantInView()
  const { draft, view } = useBulkDraft(tenant)
  const lookUp = useLookUp(draft, tenant)
  const name = useSuspenseQuery(tenantsQuery()).data.items.find(({ guid }) => guid === tenant)?.name ?? 'this tenant'

  useEffect(() => {
    const picked = handedOverToBulk()
    if (picked.length === 0) return
    clearBulkHandOver()
    draft.pick(picked.map(({ profileGuid }) => profileGuid))
    lookUp()
  }, [draft, lookUp])

  return (
    <>
      <PageHeader
        title="Many profiles at once"
        meta={
          <span>
            Look up or delete up to {formatNumber(mostIdentifiers)} profiles in {name} and below
          </span>
        }
      />
      {view.step === 'begun' ? (
        <PasteForm key={view.source} draft={draft} view={view} onLookUp={lookUp} />
      ) : (
        <BulkPlan draft={draft} view={view} tenant={tenant} onLookUp={lookUp} />
      )}
      {view.step === 'begun' && <RunList />}
      <Outlet />
    </>
  )
}
