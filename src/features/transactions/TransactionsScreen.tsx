import { useQuery } from '@tanstack/react-query'
import { usePermission } from '@/api/session.ts'
import { tenantsQuery } from '@/api/tenants.ts'
import { paths } from '@/paths.ts'
import { TransactionList } from '@/profile/TransactionList.tsx'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { EmptyState, NoMatch, NotAllowed } from '@/ui/States.tsx'
import { useSettled } from '@/ui/use-settled.ts'
import { useTenantInView } from '@/words/use-tenant-in-view.ts'
import { ExportTransactions } from './ExportTransactions.tsx'
import { FoundByUuid } from './FoundByUuid.tsx'
import { countText } from './named-transaction.ts'
import { useTransactionFilters } from './transaction-filters.ts'
import { TransactionFilterBar } from './TransactionFilterBar.tsx'
import { useTransactionList } from './use-transaction-list.ts'
import { useTypedId } from './use-typed-id.ts'

/** What was registered, paid and deregistered through connectors of the tenant in view and of all below it. */
export function TransactionsScreen() {
  const cannotSee = usePermission('transaction.show')
  return (
    <Page title="Transactions">
      {cannotSee === null ? (
        <Transactions />
      ) : (
        <>
          <PageHeader title="Transactions" />
          <NotAllowed title="You may not see transactions">{cannotSee}</NotAllowed>
        </>
      )}
    </Page>
  )
}

function Transactions() {
  const tenant = useTenantInView()
  const name = useQuery(tenantsQuery()).data?.items.find(({ guid }) => guid === tenant)?.name ?? 'this tenant'
  const cannotSend = usePermission('transaction.create')
  const state = useTransactionFilters()
  const [text, setText] = useTypedId()
  const settled = useSettled(text)
  const results = useTransactionList(tenant, state.filters, text === '' ? '' : settled)
  const { total, loading, passing, failure, isCard, named } = results
  const narrowed = state.any || text.trim() !== ''
  // Where nothing was ever sent there is nothing to narrow.
  const quiet = !narrowed && !loading && !passing && !failure && total === 0
  const aboutUuid = !passing && !isCard && !failure?.signedOut && (named.found !== null || named.failure !== null)
  // Beside one that was found, or was not looked up, nothing more is said of no merchant having chosen this id.
  const uuidAlone = aboutUuid && !loading && !failure && total === 0
  const count = passing ? 'Searching…' : countText(total, narrowed, named)
  const send = (variant: 'primary' | 'outline') => (
    <LinkButton variant={variant} to={paths.sendTransaction(tenant)} disabledReason={cannotSend}>
      Send a transaction
    </LinkButton>
  )
  const clear = () => {
    state.clear()
    setText('')
  }
  return (
    <>
      <PageHeader
        title="Transactions"
        meta={
          <>
            {!loading && !failure && !isCard && count !== null && <span className="tn">{count}</span>}
            <span>{name} and all tenants below, newest first</span>
          </>
        }
        actions={
          <>
            {(total > 0 || named.found !== null) && <ExportTransactions query={results.query} named={named.found} />}
            <LinkButton to={paths.checkout(tenant)}>Checkout</LinkButton>
            {send('primary')}
          </>
        }
      />
      {!quiet && <TransactionFilterBar tenant={tenant} state={state} text={text} onText={setText} />}
      {aboutUuid && <FoundByUuid named={named} tenant={tenant} filtered={state.any} />}
      {isCard ? (
        <NoMatch title="Nothing was searched" action={<Button onClick={() => setText('')}>Clear the field</Button>}>
          What you typed looks like a whole card number. It is not sent anywhere: search by the merchant’s id or the
          UUID.
        </NoMatch>
      ) : uuidAlone ? null : (
        <TransactionList
          results={results}
          withProfile
          nothing={
            narrowed ? (
              <NoMatch title="No transaction matches" action={<Button onClick={clear}>Clear all filters</Button>}>
                {text.trim() === ''
                  ? `Searched the transactions of ${name} and all tenants below it, with the filters above.`
                  : `Searched the merchants’ own ids, each as a whole, and UUIDs, in ${name} and all tenants below it${state.any ? ', with the filters above' : ''}.`}
              </NoMatch>
            ) : (
              <EmptyState title="No transaction yet" icon="transactions" action={send('outline')}>
                What is registered, charged, refunded or deregistered through the connectors of {name} and below will be
                listed here. A register, or a payment with register, makes a customer profile.
              </EmptyState>
            )
          }
        />
      )}
    </>
  )
}
