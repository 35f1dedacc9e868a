import '@/ui/styles/connectors.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Outlet, useSearchParams } from 'react-router'
import { codeOf } from '@/api/outcome.ts'
import { usePermission } from '@/api/session.ts'
import { tenantsQuery } from '@/api/tenants.ts'
import { paths } from '@/paths.ts'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { SearchField } from '@/ui/SearchField.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { EmptyState, Failed, NoMatch, NotAllowed } from '@/ui/States.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { useExplained } from '@/words/ConnectorCells.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { cannotAssign, ChoiceBar } from './ChoiceBar.tsx'
import { ConnectorsBelowTable } from './ConnectorsBelowTable.tsx'
import { RuleFilter, shownOf, type Shown } from './RuleFilter.tsx'
import { useConnectorList, type ConnectorList } from './use-connector-list.ts'
import { useListPlace } from './use-list-place.ts'

/** Every connector of the tenant in view and of all below it: what each uses and from where, and several changed at once. */
export function ConnectorsScreen() {
  const cannotSee = usePermission('merchant.connector-list.show')
  return (
    <Page title="Connectors">
      {cannotSee === null ? (
        <Connectors />
      ) : (
        <>
          <PageHeader title="Connectors" />
          <NotAllowed title="You may not see connectors">{cannotSee}</NotAllowed>
        </>
      )}
      <Outlet />
    </Page>
  )
}

function Connectors() {
  const tenant = useTenantInView()
  const place = paths.connectors(tenant)
  const missing = usePermission('merchant.connector.edit')
  const [params, setParams] = useSearchParams()
  const { text, chosen, putText, choose } = useListPlace(place)
  const shown = shownOf(params.get('rule'))
  const list = useConnectorList(tenant, shown, text)
  const name = useSuspenseQuery(tenantsQuery()).data.items.find(({ guid }) => guid === tenant)?.name ?? 'this tenant'
  const all = list.counts.reduce((sum, { count }) => sum + count, 0)

  function show(next: Shown) {
    setParams(
      (before) => {
        if (next === 'all') before.delete('rule')
        else before.set('rule', next)
        return before
      },
      { replace: true },
    )
  }
  return (
    <>
      <PageHeader
        title="Connectors"
        meta={
          <span className="tn">
            {list.loading
              ? `In ${name} and below`
              : `${formatNumber(all)} in ${name} and below${text.trim() === '' ? '' : ' match'}`}
          </span>
        }
        actions={
          <LinkButton
            to={paths.assignConnectors(tenant)}
            state={{ connectors: [...chosen] }}
            disabledReason={cannotAssign(chosen.size, missing)}
          >
            Assign container
          </LinkButton>
        }
      />
      <div className="filters">
        <SearchField
          label="Find a connector by its name or guid, or its merchant’s"
          placeholder="Connector, merchant or guid"
          value={text}
          onChange={putText}
        />
        <RuleFilter counts={list.counts} shown={shown} onShow={show} />
      </div>
      <List {...{ tenant, place, list, missing, chosen, choose }} isNarrowed={text.trim() !== '' || shown !== 'all'} />
      <ChoiceBar tenant={tenant} list={list} chosen={chosen} missing={missing} onChoose={choose} />
    </>
  )
}

interface ListProps {
  tenant: string
  place: string
  list: ConnectorList
  missing: string | null
  chosen: ReadonlySet<string>
  choose: (guids: Iterable<string>) => void
  isNarrowed: boolean
}

function List({ tenant, place, list, missing, chosen, choose, isNarrowed }: ListProps) {
  const explained = useExplained(place)
  const { rows, total, failure, more } = list
  const failed = failure && (
    <Failed
      title="The connectors could not be read"
      sentence={failure.message}
      code={codeOf(failure.outcome)}
      requestId={failure.requestId}
      onRetry={list.retry}
    />
  )
  if (failed && rows.length === 0) return failed
  if (list.loading) return <TableSkeleton columns={5} />
  if (rows.length === 0 && isNarrowed) {
    return (
      <NoMatch title="No connector matches">
        Searched name and guid of connectors and merchants, in this tenant and below.
      </NoMatch>
    )
  }
  if (rows.length === 0) {
    return (
      <EmptyState title="No connector" icon="connector">
        Connectors are set up in the gateway’s own administration. They appear here with the container each uses.
      </EmptyState>
    )
  }
  return (
    <>
      <div className={list.passing ? 'passing' : undefined} aria-busy={list.passing || undefined}>
        <ConnectorsBelowTable
          tenant={tenant}
          connectors={rows}
          place={place}
          explained={explained}
          missing={missing}
          chosen={chosen}
          onChoose={choose}
        />
      </div>
      <div className="foot">
        <span className="tn">
          {rows.length === total
            ? `All ${plural(total, 'connector', 'connectors')}`
            : `1–${formatNumber(rows.length)} of ${formatNumber(total)}`}
        </span>
        {more && (
          <Button size="sm" busy={list.loadingMore} onClick={() => void more()}>
            Show {formatNumber(Math.min(100, total - rows.length))} more
          </Button>
        )}
      </div>
      {failed}
    </>
  )
}
