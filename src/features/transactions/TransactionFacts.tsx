import { Link } from 'react-router'
import { hideCardNumbers, holdsCardNumber } from '@/contract/card-number.ts'
import type { TransactionDetail } from '@/contract/console/transactions.ts'
import { paths } from '@/paths.ts'
import { GatewayMoment } from '@/profile/GatewayMoment.tsx'
import { shortIdentification } from '@/profile/profile-words.ts'
import { amountText, typeText } from '@/profile/transaction-words.ts'
import { CopyButton } from '@/ui/CopyButton.tsx'
import { Definition, Definitions } from '@/ui/Definition.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { ContainerName } from '@/words/ContainerName.tsx'
import { InstrumentMarks } from '@/words/InstrumentMarks.tsx'

interface FactsProps {
  transaction: TransactionDetail
  tenant: string
}

function OwnId({ id }: { id: string | null }) {
  if (id === null) return <span className="sec">none</span>
  return (
    <span className="idc">
      <bdi className="id full">{hideCardNumbers(id)}</bdi>
      {!holdsCardNumber(id) && <CopyButton value={id} what="merchant’s id" />}
    </span>
  )
}

/** What was asked for, when, and what names it. */
export function PaymentFacts({ transaction, tenant }: FactsProps) {
  const { uuid, createdAt, amount, currency, paymentMethod, description, referenceUuid, purchaseId } = transaction
  return (
    <Definitions>
      <Definition label="Type">{typeText(transaction)}</Definition>
      <Definition label="Amount">
        {amount === null ? <span className="sec">none</span> : amountText(amount, currency)}
      </Definition>
      <Definition label="When">
        <GatewayMoment value={createdAt} />
      </Definition>
      <Definition label="Method">{paymentMethod === null ? null : hideCardNumbers(paymentMethod)}</Definition>
      <Definition label="Description">{description === null ? null : hideCardNumbers(description)}</Definition>
      <Definition label="UUID">
        <Identifier value={uuid} what="UUID" full />
      </Definition>
      <Definition label="Merchant’s id">
        <OwnId id={transaction.merchantTransactionId} />
      </Definition>
      <Definition label="Purchase id">
        <Identifier value={purchaseId} what="purchase id" full />
      </Definition>
      {referenceUuid !== null && (
        <Definition label="Refers to">
          <Link to={paths.transaction(tenant, referenceUuid)}>
            <span className="id">{referenceUuid}</span>
          </Link>
        </Definition>
      )}
    </Definitions>
  )
}

/** Whose it is and what it stored or used. */
export function ProfileFacts({ transaction, tenant }: FactsProps) {
  const { profile, instrument, tokenTail, deregistered } = transaction
  const named = profile && { customerIdentification: profile.customerIdentification, profileGuid: profile.guid }
  return (
    <Definitions>
      <Definition label="Profile">
        {profile && named ? (
          <>
            <Link to={paths.profile(tenant, profile.container.id, profile.guid)}>
              <bdi className="id">{shortIdentification(named)}</bdi>
            </Link>
            <span className="small block">
              <Identifier value={profile.guid} what="profile guid" />
            </span>
          </>
        ) : (
          <span className="sec">none, gone, or not visible to you</span>
        )}
      </Definition>
      {profile && (
        <Definition label="In container">
          <Link className="plain" to={paths.container(tenant, profile.container.id)}>
            <ContainerName container={profile.container} />
          </Link>
        </Definition>
      )}
      <Definition label="Instrument">
        <InstrumentMarks instruments={instrument ? [instrument] : []} />
        {deregistered && <span className="small block">It was deregistered: it cannot be charged any more.</span>}
        {profile && tokenTail !== null && (
          <span className="links block">
            <Link to={paths.chargeability(tenant, profile.container.id, profile.guid, tokenTail)}>
              Who can charge it?
            </Link>
            <Link to={paths.profileTransactions(tenant, profile.container.id, profile.guid, tokenTail)}>
              All its transactions
            </Link>
          </span>
        )}
      </Definition>
    </Definitions>
  )
}

/** For one that this console’s gateway did not carry out: where it was made, as far as that is told. */
export function PlaceFacts({ transaction, tenant }: FactsProps) {
  const { connector, through } = transaction
  const why = (guid: string) => paths.explainConnector(paths.connectors(tenant), guid)
  return (
    <Definitions>
      {through && (
        <Definition label="Called">
          <Link to={why(through.guid)}>{through.name}</Link>
        </Definition>
      )}
      <Definition label="Carried out by">
        {connector ? (
          <Link to={why(connector.guid)}>{connector.name}</Link>
        ) : (
          <span className="sec">a connector you may not see</span>
        )}
      </Definition>
    </Definitions>
  )
}
