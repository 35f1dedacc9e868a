import '@/ui/styles/trace.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import { traceQuery } from '@/api/connectors.ts'
import { usePermission } from '@/api/session.ts'
import type { Trace } from '@/contract/console/trace.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { SidePanel } from '@/ui/SidePanel.tsx'
import { RuleWord } from '@/words/RuleWord.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { UsableChecks, WhyMembers } from './WhyChecks.tsx'
import { verdictReason } from './why-words.ts'
import { WhyTrace } from './WhyTrace.tsx'

function Verdict({ trace, tenantInView }: { trace: Trace; tenantInView: string }) {
  const { container, rule, usable } = trace.effective
  return (
    <div className="verdict">
      <h3 className="big">
        {container ? (
          <>
            Uses{' '}
            <Link className="plain" to={paths.containerSharing(tenantInView, container.id)}>
              <span className="id">{container.id}</span> {container.name}
            </Link>
          </>
        ) : (
          'Uses no container'
        )}
      </h3>
      <p className="because">
        <RuleWord rule={rule} />
        <span className="sec">{verdictReason(trace)}</span>
      </p>
      {!container && <p className="sec">No profiles are stored or found through it.</p>}
      {container && !usable && (
        <Callout hue="unusable" icon="off" title="Calls through this connector are refused.">
          {container.id} {container.name} is disabled for everybody. It stays the one this connector uses.
        </Callout>
      )}
    </div>
  )
}

/** Why a connector uses the container it uses, beside the list it was asked in. */
export function WhyPanel() {
  const { connector: guid = '' } = useParams()
  return <Why key={guid} guid={guid} />
}

function Why({ guid }: { guid: string }) {
  const tenantInView = useTenantInView()
  const navigate = useNavigate()
  const missing = usePermission('merchant.connector.edit')
  const { data: trace } = useSuspenseQuery(traceQuery(guid))
  const place = useLocation().pathname.replace(/\/[^/]+\/why$/, '')
  const { connector, merchant, tenant, effective } = trace
  const overridden = effective.rule === 'own-container'

  const list = place === paths.connectorsOnTenant(tenantInView) ? paths.tenant(tenantInView) : place
  return (
    <SidePanel
      title="Why this container?"
      description={
        <>
          <span className="block">
            {connector.name} · {merchant.name} ·{' '}
            <Link className="plain" to={paths.tenant(tenant.guid)}>
              {tenant.name}
            </Link>
          </span>
          <span className="block mt-1">
            <Identifier value={guid} what="connector guid" />
          </span>
        </>
      }
      onClose={() => {
        // To the row that was asked about, whatever was opened from the answer in between.
        document.querySelector<HTMLElement>(`a[data-connector="${CSS.escape(guid)}"]`)?.focus()
        void navigate(list)
      }}
      foot={
        <>
          <span className="small">
            <Link to={paths.activityOf(tenantInView, 'connector', guid)}>Activity of this connector</Link>
          </span>
          {overridden && (
            <LinkButton to={paths.assignConnectorAt(place, guid, 'own')} size="sm" disabledReason={missing}>
              Change
            </LinkButton>
          )}
          <LinkButton
            to={paths.assignConnectorAt(place, guid, overridden ? 'inherit' : 'own')}
            size="sm"
            disabledReason={missing}
          >
            {overridden ? 'Inherit' : 'Override'}
          </LinkButton>
        </>
      }
    >
      <Verdict trace={trace} tenantInView={tenantInView} />
      <WhyTrace trace={trace} tenantInView={tenantInView} place={place} />
      <UsableChecks trace={trace} />
      <WhyMembers trace={trace} tenantInView={tenantInView} place={place} />
    </SidePanel>
  )
}
