import { memo, useRef } from 'react'
import { Link } from 'react-router'
import { hideCardNumbers } from '@/contract/card-number.ts'
import type { ProfileHit } from '@/contract/console/profile-search.ts'
import { paths } from '@/paths.ts'
import { GatewayMoment } from '@/profile/GatewayMoment.tsx'
import type { ListState } from '@/profile/list-state.ts'
import { shortIdentification } from '@/profile/profile-words.ts'
import { shortenIdentifier } from '@/ui/identifier.ts'
import { ContainerName } from '@/words/ContainerName.tsx'
import { InstrumentMarks } from '@/words/InstrumentMarks.tsx'
import type { Column } from './columns.ts'
import { SamePersonLine } from './SamePersonLine.tsx'

interface ProfileRowProps {
  hit: ProfileHit
  tenant: string
  from: ListState
  columns: ReadonlySet<Column>
  /** It was opened from here before. */
  opened: boolean
  ticked: boolean
  /** With the shift key: from the row that was ticked last to this one. */
  onTick: (profileGuid: string, range: boolean) => void
}

const none = <span className="sec">none</span>
const byField: Record<string, string> = {
  paymentToken: 'by its payment token',
  transactionUuid: 'by its transaction',
}

/** A hit: enough to recognise the person. Memoised, because a tick must not draw fifty rows anew. */
export const ProfileRow = memo(function ProfileRow(props: ProfileRowProps) {
  const { hit, tenant, from, columns, opened, ticked, onTick } = props
  const { profileGuid, container, customerIdentification, matched, samePerson } = hit
  const name = hit.name === null ? null : hideCardNumbers(hit.name)
  const email = hit.email === null ? null : hideCardNumbers(hit.email)
  const shortId = shortIdentification(hit)
  // The click knows of the Shift key, the change does not.
  const isRange = useRef(false)
  const met = byField[matched ?? '']
  const classes = [opened && 'sel', ticked && 'ticked', samePerson.length > 0 && 'has-same'].filter(Boolean).join(' ')
  return (
    <tr className={classes || undefined}>
      <td className="tick">
        <input
          type="checkbox"
          className="check"
          aria-label={`Choose ${shortId}`}
          checked={ticked}
          onClick={(event) => {
            isRange.current = event.shiftKey
          }}
          onChange={() => onTick(profileGuid, isRange.current)}
        />
      </td>
      <th scope="row">
        <Link
          className="main id"
          to={paths.profile(tenant, container.id, profileGuid)}
          state={from}
          title={hideCardNumbers(customerIdentification)}
          data-profile={profileGuid}
          data-container={container.id}
        >
          {shortId}
        </Link>
        {met !== undefined && <span className="small by">{met}</span>}
        <span className={name === null ? 'only-s small personal' : 'only-m small personal'}>{name ?? email}</span>
        <SamePersonLine others={samePerson} tenant={tenant} from={from} />
      </th>
      {columns.has('name') && (
        <td className="personal hide-m" title={name ?? undefined}>
          {name ?? none}
        </td>
      )}
      {columns.has('email') && (
        <td className="personal sec hide-s" title={email ?? undefined}>
          {email ?? none}
        </td>
      )}
      {columns.has('instruments') && (
        <td>
          <InstrumentMarks instruments={hit.instruments} />
        </td>
      )}
      {columns.has('container') && (
        <td className="hide-s">
          <Link className="plain" to={paths.container(tenant, container.id)} title={container.name}>
            <ContainerName container={container} />
          </Link>
        </td>
      )}
      {columns.has('guid') && (
        <td className="hide-l">
          <span className="id sec" title={profileGuid}>
            {shortenIdentifier(profileGuid)}
          </span>
        </td>
      )}
      {columns.has('created') && (
        <td className="num sec hide-m">
          <GatewayMoment value={hit.createdAt} />
        </td>
      )}
    </tr>
  )
})
