import { memo } from 'react'
import { Link } from 'react-router'
import { usePermission } from '@/api/session.ts'
import type { ChargeWay, MerchantVerdict } from '@/contract/console/chargeability.ts'
import { paths } from '@/paths.ts'
import { useProfile, useProfileAddress } from '@/profile/use-profile.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { plural } from '@/ui/time.ts'
import { chargeNext, chargeSentence, chargeWord, connectorKindName } from '@/words/charge-words.ts'
import { decidingWay, nextPlace, waySentence, type NextPlace } from './charge-ways.ts'

function ChargeWord({ chargeable, rule }: Pick<MerchantVerdict, 'chargeable' | 'rule'>) {
  return (
    <StateWord hue={chargeable ? 'success' : 'unusable'} icon={chargeable ? 'check' : 'off'}>
      {chargeable ? 'Can charge' : chargeWord(rule)}
    </StateWord>
  )
}

/** The link that leads to what helps. */
function Next({ place, tail, merchant }: { place: NextPlace; tail: string; merchant: string }) {
  const { tenant, container, profileGuid } = useProfileAddress()
  const cannotSend = usePermission('transaction.create')
  const cannotDetach = usePermission('frontend.customer-profiles.detach')
  const { profileGuid: guid = profileGuid } = useProfile().data
  if (place.kind === 'send' || place.kind === 'store') {
    return (
      <LinkButton
        variant="text"
        size="sm"
        className="flush-start"
        to={paths.sendTransaction(tenant, { connector: place.connector, profile: guid })}
        disabledReason={cannotSend}
      >
        {place.kind === 'send' ? 'Send a transaction' : 'Store a new one'}
        <span className="vh"> through {merchant}</span>
      </LinkButton>
    )
  }
  if (place.kind === 'detach') {
    return (
      <LinkButton
        variant="text"
        size="sm"
        className="flush-start"
        to={paths.instrumentAct(tenant, container, profileGuid, tail, 'detach')}
        disabledReason={cannotDetach}
      >
        Detach…
      </LinkButton>
    )
  }
  if (place.kind === 'why') {
    return (
      <Link to={paths.explainConnector(paths.connectors(tenant), place.connector)}>
        Why {place.name} uses its container
      </Link>
    )
  }
  return place.kind === 'sharing' ? (
    <Link to={paths.containerSharing(tenant, container)}>See who it is shared with</Link>
  ) : (
    <Link to={paths.container(tenant, container)}>Open container {container}</Link>
  )
}

function Way({ way }: { way: ChargeWay }) {
  const { tenant } = useProfileAddress()
  const { connector, kind, chargeable, rule } = way
  return (
    <li>
      <span>
        <Link to={paths.explainConnector(paths.connectors(tenant), connector.guid)}>{connector.name}</Link>
        <span className="small block">{connectorKindName(kind)}</span>
      </span>
      <ChargeWord chargeable={chargeable} rule={rule} />
      <p className="small">{waySentence(way)}</p>
    </li>
  )
}

/** Whether one merchant can charge, the rule that decides, what to do about it, and how each of its connectors stands. */
export const ChargeVerdict = memo(function ChargeVerdict({
  verdict,
  tail,
}: {
  verdict: MerchantVerdict
  tail: string
}) {
  const { merchant, tenant, chargeable, rule, ways } = verdict
  const way = decidingWay(verdict)
  const place = way ? nextPlace(way) : null
  const others = ways.length > 1
  return (
    <li data-merchant={merchant.guid}>
      <div className="top">
        <b>{merchant.name}</b>
        <ChargeWord chargeable={chargeable} rule={rule} />
      </div>
      <p className="small">{tenant.name}</p>
      <p>{way ? waySentence(way) : chargeSentence(rule)}</p>
      {!chargeable && <p className="sec">{chargeNext(rule)}</p>}
      {place && <Next place={place} tail={tail} merchant={merchant.name} />}
      {others && (
        <details className="disclosed">
          <summary>
            {plural(ways.length, 'connector', 'connectors')}
            <span className="vh"> of {merchant.name}</span>
          </summary>
          <ul className="ways">
            {ways.map((one) => (
              <Way way={one} key={one.connector.guid} />
            ))}
          </ul>
        </details>
      )}
    </li>
  )
})
