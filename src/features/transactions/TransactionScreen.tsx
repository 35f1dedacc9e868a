import '@/ui/styles/transactions.css'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { rawTransactionQuery } from '@/api/raw.ts'
import { transactionQuery } from '@/api/transactions.ts'
import type { TransactionDetail } from '@/contract/console/transactions.ts'
import { paths } from '@/paths.ts'
import { ContextFacts } from '@/payment/ContextFacts.tsx'
import { GatewayMoment } from '@/profile/GatewayMoment.tsx'
import { RawAnswer } from '@/profile/RawAnswer.tsx'
import { amountText, transactionStatus, transactionType } from '@/profile/transaction-words.ts'
import { Button } from '@/ui/Button.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { Section } from '@/ui/Section.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { PaymentFacts, PlaceFacts, ProfileFacts } from './TransactionFacts.tsx'
import { TransactionStanding } from './TransactionStanding.tsx'

function StatusWord({ status }: { status: string }) {
  const { hue, icon, word } = transactionStatus(status)
  return (
    <StateWord hue={hue} icon={icon}>
      {word}
    </StateWord>
  )
}

function Related({ related, tenant }: Pick<TransactionDetail, 'related'> & { tenant: string }) {
  if (related.length === 0) return <p className="sec">No other transaction refers to it, and it refers to none.</p>
  return (
    <ul className="related">
      {related.map(({ uuid, type, status, createdAt }) => (
        <li key={uuid}>
          <Link to={paths.transaction(tenant, uuid)}>{transactionType(type)}</Link>
          <StatusWord status={status} />
          <span className="sec">
            <GatewayMoment value={createdAt} />
          </span>
          <span className="end">
            <Identifier value={uuid} what={`uuid of the ${transactionType(type).toLowerCase()}`} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Raw({ uuid }: { uuid: string }) {
  return <RawAnswer call="getTransaction" query={useQuery(rawTransactionQuery(uuid))} />
}

/** One transaction: how it ended, which connector and container it used and why, and whose profile it made or used. */
export function TransactionScreen() {
  const tenant = useTenantInView()
  const { transaction: asked = '' } = useParams()
  const { data: transaction, isFetching, refetch } = useSuspenseQuery(transactionQuery(asked))
  const [raw, setRaw] = useState(false)
  const { uuid, type, status, amount, currency, merchant, tenant: at, context } = transaction
  const what = transactionType(type)
  return (
    <Page title={`${what} · Transactions`} detail className="transaction">
      <PageHeader
        title={amount === null ? what : `${what} of ${amountText(amount, currency)}`}
        meta={
          <>
            <StatusWord status={status} />
            <span>
              {merchant?.name ?? 'merchant not visible to you'}
              {at && (
                <>
                  {' · '}
                  <Link className="plain" to={paths.tenant(at.guid)}>
                    {at.name}
                  </Link>
                </>
              )}
            </span>
            <Identifier value={uuid} what="UUID of this transaction" />
          </>
        }
      />
      <TransactionStanding transaction={transaction} refreshing={isFetching} onRefresh={() => void refetch()} />
      <div className="cols even">
        <Section title="Payment" first rule>
          <PaymentFacts transaction={transaction} tenant={tenant} />
        </Section>
        <div>
          <Section title="Connector and container" first rule>
            {context ? (
              <ContextFacts tenant={tenant} context={context} />
            ) : (
              <PlaceFacts transaction={transaction} tenant={tenant} />
            )}
          </Section>
          <Section title="Profile and instrument" rule>
            <ProfileFacts transaction={transaction} tenant={tenant} />
          </Section>
        </div>
      </div>
      <Section title="Related transactions" rule>
        <Related related={transaction.related} tenant={tenant} />
      </Section>
      <Section
        title="The gateway’s answer"
        rule
        end={
          <Button size="sm" aria-expanded={raw} onClick={() => setRaw(!raw)}>
            {raw ? 'Hide' : 'Show'}
          </Button>
        }
      >
        {raw && <Raw uuid={uuid} />}
      </Section>
    </Page>
  )
}
