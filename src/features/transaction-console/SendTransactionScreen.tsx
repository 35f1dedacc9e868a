import '@/ui/styles/payment.css'
import '@/ui/styles/raw.css'
import '@/ui/styles/transaction-console.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { transactionQuery } from '@/api/transactions.ts'
import type { TransactionDetail } from '@/contract/console/transactions.ts'
import type { SendingType } from '@/payment/sending.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { paths } from '@/paths.ts'
import { Callout } from '@/ui/Callout.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { SendConsole } from './SendConsole.tsx'
import { firstValues, type SendValues } from './send-form.ts'
import { cameBackWith } from './way-back.ts'

const known: readonly SendingType[] = ['register', 'debit', 'preauthorize']

/** Where the form goes on after the way to a bank on another site: the same connector, type and profile. */
function valuesAfter({ through, connector, type, amount, currency, profile }: TransactionDetail): Partial<SendValues> {
  const same = known.find((one) => one === type.toLowerCase())
  return {
    connector: (through ?? connector)?.guid ?? null,
    ...(same === undefined ? {} : { type: same }),
    ...(amount === null ? {} : { amount }),
    ...(currency === null ? {} : { currency }),
    ...(profile ? { customerIdentification: profile.customerIdentification } : {}),
  }
}

function valuesFrom(params: URLSearchParams): Partial<SendValues> {
  const profileGuid = params.get('profile')
  return {
    connector: params.get('connector'),
    ...(profileGuid === null ? {} : { naming: 'guid' as const, profileGuid, source: 'stored' as const }),
  }
}

function Console({ tenant }: { tenant: string }) {
  const [params] = useSearchParams()
  const state: unknown = useLocation().state
  const [{ uuid, values }] = useState(() =>
    params.has('returned') ? cameBackWith(state) : { uuid: null, values: null },
  )
  const { data, isPending, error } = useQuery({
    ...transactionQuery(uuid ?? ''),
    enabled: uuid !== null,
    staleTime: 0,
    refetchOnMount: 'always',
  })
  const [begin] = useState(() => valuesFrom(params))
  if (uuid !== null && isPending) return <TableSkeleton rows={8} columns={2} />
  const returned = data ?? null
  const desk = (
    <SendConsole
      begin={{
        values: values ?? firstValues(returned ? valuesAfter(returned) : begin),
        keepsCurrency: values !== null || (returned !== null && returned.currency !== null),
      }}
      returned={returned}
    />
  )
  if (!error || uuid === null) return desk
  return (
    <div className="stack">
      <Callout
        hue="warning"
        title="The transaction that went to the bank could not be read"
        action={
          <LinkButton size="sm" to={paths.transaction(tenant, uuid)}>
            Open transaction
          </LinkButton>
        }
      >
        {error.message}
      </Callout>
      {desk}
    </div>
  )
}

/** Sends real transactions: where profiles come from, and what they are for. */
export function SendTransactionScreen() {
  const tenant = useTenantInView()
  return (
    <Page title="Send a transaction" className="console-page">
      <PageHeader
        title="Send a transaction"
        meta={<span>A real one, as a shop sends it to v3; what it stores is stored</span>}
        actions={<LinkButton to={paths.transactions(tenant)}>All transactions</LinkButton>}
      />
      <Console key={tenant} tenant={tenant} />
    </Page>
  )
}
