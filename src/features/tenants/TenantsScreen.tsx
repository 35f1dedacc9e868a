import { useState } from 'react'
import { Outlet } from 'react-router'
import { Button } from '@/ui/Button.tsx'
import { Page } from '@/ui/Page.tsx'
import { formatNumber } from '@/ui/time.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { TenantDetail } from './TenantDetail.tsx'
import { TenantTree } from './TenantTree.tsx'
import { useTenantDetail, useTenants } from './use-tenant.ts'

/** The tree of tenants beside the tenant in view. On a phone the tree opens above it. */
export function TenantsScreen() {
  const guid = useTenantInView()
  const tenants = useTenants()
  const detail = useTenantDetail(guid)
  const [treeOpen, setTreeOpen] = useState(false)
  return (
    <div className={treeOpen ? 'treesplit show' : 'treesplit'}>
      <TenantTree tenants={tenants} selected={detail.tenant.guid} onChosen={() => setTreeOpen(false)} />
      <Page detail title={`${detail.tenant.name} · Tenants`}>
        <Button className="tree-toggle" icon="tenants" aria-expanded={treeOpen} onClick={() => setTreeOpen(!treeOpen)}>
          Tenant tree · {formatNumber(tenants.length)}
        </Button>
        <TenantDetail key={detail.tenant.guid} {...detail} />
      </Page>
      <Outlet />
    </div>
  )
}
