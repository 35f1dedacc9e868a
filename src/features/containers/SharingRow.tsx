import { memo } from 'react'
import { Link } from 'react-router'
import type { ContainerState } from '@/contract/console/changes.ts'
import type { ContainerTenant } from '@/contract/console/containers.ts'
import { paths } from '@/paths.ts'
import { StateWord } from '@/ui/StateWord.tsx'
import { formatNumber } from '@/ui/time.ts'
import type { TreeRow } from '@/ui/tree-rows.ts'
import { cutSentence, StandingWord } from '@/words/StandingWord.tsx'
import { FlowGuides } from './FlowGuides.tsx'
import type { SharingColumn } from './sharing-keys.ts'
import { SharingTick } from './SharingTick.tsx'

interface SharingRowProps {
  at: number
  row: TreeRow
  tenant: ContainerTenant
  /** How many tenants are below it. */
  below: number
  /** The level from which on the container is cut off on the way here. */
  cutFrom: number
  ticked: boolean
  /** Whether the tick is a change that is not made yet, and its plan is known here. */
  chosen: boolean
  /** Why the tick cannot be changed, or null. */
  reason: string | null
  /** What the container will be here, where the plan changes that. */
  after: ContainerState | null
  effect: 'gains' | 'loses' | null
  /** Which part of the row Tab leads to, if this is the row. */
  tabbable: SharingColumn | null
  onToggle: (guid: string) => void
  onTick: (tenant: ContainerTenant, ticked: boolean) => void
}

function stateOf(tenant: ContainerTenant) {
  return tenant.state === 'available' && (tenant.connectors > 0 || tenant.isGlobal) ? 'assigned' : tenant.state
}

/** One tenant below the owner: what the container is to it and will be, how much it is used, and the tick to take it away. */
export const SharingRow = memo(function SharingRow(props: SharingRowProps) {
  const { at, row, tenant, below, cutFrom, ticked, chosen, reason, tabbable, effect, onToggle, onTick } = props
  const { expanded } = row
  return (
    <tr
      className={effect === 'loses' ? 'minus' : effect === 'gains' ? 'plus' : undefined}
      aria-rowindex={at}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-expanded={expanded ?? undefined}
      data-row={tenant.guid}
      data-column="row"
      tabIndex={tabbable === 'row' ? 0 : -1}
    >
      <th scope="row">
        <span className="tcell">
          <FlowGuides row={row} cutFrom={cutFrom} />
          {expanded === null ? (
            <i className="tw leaf" />
          ) : (
            // By keyboard the row itself opens and closes: one stop less.
            <button
              type="button"
              className={expanded ? 'tw open' : 'tw closed'}
              tabIndex={-1}
              aria-expanded={expanded}
              aria-label={`Sub-tenants of ${tenant.name}`}
              onClick={() => onToggle(tenant.guid)}
            />
          )}
          <Link
            className="plain trunc"
            data-column="link"
            tabIndex={tabbable === 'link' ? 0 : -1}
            title={tenant.name}
            to={paths.tenant(tenant.guid)}
          >
            {tenant.name}
          </Link>
          {expanded === false && <span className="n">{formatNumber(below)}</span>}
        </span>
      </th>
      <td title={tenant.cutBy ? cutSentence(tenant.cutBy, tenant.guid) : undefined}>
        <PlannedState {...props} />
      </td>
      <td className="num hide-s">
        {tenant.connectors === 0 ? <span className="sec">0</span> : formatNumber(tenant.connectors)}
      </td>
      <td className="tick">
        {tenant.state !== 'owned' && (
          <SharingTick
            label={`Disable for ${tenant.name}`}
            ticked={ticked}
            reason={reason}
            tabbable={tabbable === 'tick'}
            onTick={(wanted) => onTick(tenant, wanted)}
          />
        )}
      </td>
      <td className="hide-s small">
        <InThePlan effect={effect} chosen={chosen} staysCut={tenant.disabledHere?.staysDisabled === true && !ticked} />
      </td>
    </tr>
  )
})

function PlannedState({ tenant, after }: SharingRowProps) {
  const now = <StandingWord state={stateOf(tenant)} cutBy={after === null ? tenant.cutBy : null} />
  return (
    <span className="oneline">
      {after === null ? now : <span className="hide-s">{now}</span>}
      {after !== null && (
        <>
          <span className="becomes" aria-hidden="true">
            →
          </span>
          <span className="vh"> becomes </span>
          <StandingWord state={after} />
        </>
      )}
      {tenant.isGlobal && after === null && <span className="small hide-s">global setting</span>}
    </span>
  )
}

function InThePlan({
  effect,
  chosen,
  staysCut,
}: {
  effect: SharingRowProps['effect']
  chosen: boolean
  staysCut: boolean
}) {
  if (effect === 'loses')
    return (
      <StateWord hue="error" icon="cutoff" tinted>
        Loses it
      </StateWord>
    )
  if (effect === 'gains')
    return (
      <StateWord hue="success" icon="plus" tinted>
        Gains it
      </StateWord>
    )
  if (!chosen) return null
  return <span className="sec">{staysCut ? 'Stays cut off' : 'No effect'}</span>
}
