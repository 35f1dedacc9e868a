import { useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { readAhead } from '@/api/ahead.ts'
import { connectorsOfTenantQuery } from '@/api/connectors.ts'
import { containersQuery } from '@/api/containers.ts'
import { merchantsQuery, tenantQuery } from '@/api/tenants.ts'
import type { TenantRow } from '@/contract/console/tenants.ts'
import { paths } from '@/paths.ts'
import { SearchField } from '@/ui/SearchField.tsx'
import { NoMatch } from '@/ui/States.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { Tree } from '@/ui/Tree.tsx'
import { ancestorIds, buildTree } from '@/ui/tree-rows.ts'

interface TenantTreeProps {
  tenants: readonly TenantRow[]
  selected: string
  onChosen: () => void
}

/** The tenants as a windowed tree: search by name or guid opens the way to what matches. */
export function TenantTree({ tenants, selected, onChosen }: TenantTreeProps) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query.trim())
  const tree = useMemo(
    () =>
      buildTree(
        tenants.map((tenant) => ({
          id: tenant.guid,
          parentId: tenant.parentGuid,
          label: tenant.name,
          searchText: tenant.guid,
        })),
      ),
    [tenants],
  )
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () => new Set([selected, ...tenants.filter((tenant) => tenant.parentGuid === null).map((tenant) => tenant.guid)]),
  )
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const expanded = useMemo(() => {
    // The way to the tenant in view is open, whichever link led here, until somebody closes it.
    const way = ancestorIds(tree, selected).filter((id) => !closed.has(id))
    return new Set([...opened, ...way])
  }, [tree, selected, opened, closed])

  function change(next: ReadonlySet<string>) {
    setClosed(new Set([...expanded].filter((id) => !next.has(id))))
    setOpened(next)
  }

  function preview(guid: string) {
    readAhead(client, tenantQuery(guid))
    readAhead(client, merchantsQuery(guid))
    readAhead(client, connectorsOfTenantQuery(guid))
    readAhead(client, containersQuery(guid))
  }

  return (
    <aside className="tree-pane" aria-label="Tenants">
      <div className="tree-head">
        <div className="row">
          <h2>Tenants</h2>
          <span className="small tn">{formatNumber(tenants.length)}</span>
        </div>
        <SearchField
          label="Find a tenant by name or guid"
          placeholder="Name or guid"
          value={query}
          onChange={setQuery}
        />
      </div>
      <Tree
        label="Tenants"
        tree={tree}
        expanded={expanded}
        onExpandedChange={change}
        selectedId={selected}
        query={wanted}
        onPreview={preview}
        hrefOf={(node) => paths.tenant(node.id)}
        countLabel={(count) => plural(count, 'sub-tenant', 'sub-tenants')}
        onSelect={(guid) => {
          onChosen()
          void navigate(paths.tenant(guid))
        }}
        emptyText={
          <NoMatch title="No tenant matches">
            Searched name and guid of {plural(tenants.length, 'tenant', 'tenants')}.
          </NoMatch>
        }
      />
    </aside>
  )
}
