import '@/ui/styles/checkout.css'
import { useQuery } from '@tanstack/react-query'
import { Navigate, useLocation } from 'react-router'
import { firstConnectorsQuery } from '@/api/connectors.ts'
import { ReadFailed } from '@/api/outcome.ts'
import { usePermission } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Page } from '@/ui/Page.tsx'
import { PageHeader } from '@/ui/PageHeader.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { EmptyState, Failed, NotAllowed } from '@/ui/States.tsx'
import { defaultPair } from './shop-choice.ts'
import { Shops } from './Shops.tsx'
import { useCheckoutPlace, withPatch } from './use-checkout-place.ts'

/** Enough to find two shops that share a container among; any other is found by the picker. */
const lookedThrough = 300

/** Payment pages of two merchants side by side, with one customer signed in at both: what sharing a container is for. */
export function CheckoutScreen() {
  const missing = usePermission('merchant.connector-list.show')
  const { tenant } = useCheckoutPlace()
  return (
    <Page title="Checkout" className="checkout">
      <PageHeader
        title="Checkout"
        meta={<span>Two shops, one customer: store a payment method at one, find it at the other.</span>}
        actions={<LinkButton to={paths.transactions(tenant)}>Transactions</LinkButton>}
      />
      {missing === null ? <Chosen /> : <NotAllowed title="You may not see connectors">{missing}</NotAllowed>}
    </Page>
  )
}

/** Both shops stand in the URL, so that what a presenter changes does not change who is looked at. */
function Chosen() {
  const place = useCheckoutPlace()
  const { search, state } = useLocation() as { search: string; state: unknown }
  const isChosen = place.get('a') !== null && place.get('b') !== null
  const { data, error, refetch, isFetching } = useQuery({
    ...firstConnectorsQuery(place.tenant, {}, lookedThrough),
    enabled: !isChosen,
  })
  if (isChosen) return <Shops place={place} />
  if (error) {
    return (
      <Failed
        title="The connectors could not be read"
        sentence={error.message}
        code={error instanceof ReadFailed ? error.code : null}
        requestId={error instanceof ReadFailed ? error.requestId : null}
        retrying={isFetching}
        onRetry={() => void refetch()}
      />
    )
  }
  if (!data) return <TableSkeleton columns={2} />
  if (data.items.length === 0) {
    return (
      <EmptyState
        title="No connector"
        icon="connector"
        action={<LinkButton to={paths.firstSteps(place.tenant)}>First steps</LinkButton>}
      >
        A shop pays through a connector, and neither this tenant nor one below it has any. Connectors are set up in the
        gateway’s own administration.
      </EmptyState>
    )
  }
  const pair = defaultPair(data.items, place.get('a'), place.get('b'))
  // One merchant alone stands on both sides: what it stores, it finds.
  const patch = { a: pair.a ?? pair.b, b: pair.b ?? pair.a }
  return <Navigate replace to={{ search: withPatch(search, patch) }} state={state} />
}
