import { Link } from 'react-router'
import { usePermission } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { amountText, transactionType } from '@/profile/transaction-words.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Definition, Definitions } from '@/ui/Definition.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { GatewayTime } from '@/ui/Time.tsx'
import type { ListedTransaction } from '@/contract/console/transactions.ts'
import { ChargeMerchants } from './ChargeMerchants.tsx'
import { StepItem } from './StepItem.tsx'
import type { StepProps } from './step-props.ts'
import { useFollowedProfile, type KnownProfile } from './use-followed-profile.ts'

/** Step 6: another merchant's payment with what was stored, and which merchants could make one. */
export function ChargeStep({ tenant, facts, step, number, back }: StepProps) {
  const missing = usePermission('frontend.customer-profiles.show')
  const profile = useFollowedProfile(facts, missing === null)
  const { charged, stored, users } = facts
  const { known } = profile ?? {}
  const instrument = known?.state === 'there' ? known.instrument : undefined
  const other = users.find(({ merchant, kind }) => kind !== 'direct' && merchant.guid !== stored?.merchant?.guid)
  return (
    <StepItem
      number={number}
      step={step}
      actions={
        profile &&
        known?.state !== 'gone' && (
          <>
            {other && (
              <LinkButton
                to={paths.checkout(tenant.guid, {
                  ...(users[0] ? { a: users[0].guid } : {}),
                  b: other.guid,
                })}
                // Who pays is personal, so it goes along in the history entry and never in the address.
                state={{ ...back, shopper: { identification: profile.named.customerIdentification } }}
                icon="merchant"
              >
                Both shops side by side
              </LinkButton>
            )}
            <LinkButton
              to={paths.chargeability(tenant.guid, profile.named.container.id, profile.named.guid, profile.tail)}
              state={back}
              variant="text"
            >
              Who can charge it, and why
            </LinkButton>
          </>
        )
      }
    >
      {charged && <Charged tenant={tenant.guid} charged={charged} back={back} />}
      {step.state !== 'waits' && <Missing known={known} />}
      {profile && instrument && (
        <ChargeMerchants
          tenant={tenant.guid}
          profile={profile.named}
          instrument={instrument}
          registeredBy={stored?.merchant?.guid ?? null}
          primary={step.state === 'now'}
          back={back}
        />
      )}
    </StepItem>
  )
}

/** Why nothing is told of who can charge it. */
function Missing({ known }: { known: KnownProfile | undefined }) {
  if (known?.state === 'reading') return <p className="now-so sec">Reading the profile…</p>
  if (known?.state === 'failed')
    return <p className="now-so">Who can charge it is not known: the profile was not read.</p>
  if (known?.state === 'gone') return <p className="now-so">The profile is gone, and its instruments with it.</p>
  if (known?.state === 'there' && known.instrument === undefined)
    return <p className="now-so">The instrument is no longer stored in the profile.</p>
  return null
}

function Charged({ tenant, charged, back }: { tenant: string; charged: ListedTransaction; back: StepProps['back'] }) {
  const { uuid, type, amount, currency, merchant, through, connector, createdAt } = charged
  return (
    <Definitions>
      <Definition label="Transaction">
        <span className="row wrap">
          <Link to={paths.transaction(tenant, uuid)} state={back}>
            {transactionType(type)}
            {amount !== null && ` of ${amountText(amount, currency)}`}
          </Link>
          <Identifier value={uuid} what="UUID of the payment" />
        </span>
      </Definition>
      <Definition label="Merchant">
        {merchant?.name} <span className="sec">through {through?.name}</span>
      </Definition>
      <Definition label="Connector">{connector?.name ?? 'A connector of a tenant above yours'}</Definition>
      <Definition label="Carried out">
        <GatewayTime value={createdAt} />
      </Definition>
    </Definitions>
  )
}
