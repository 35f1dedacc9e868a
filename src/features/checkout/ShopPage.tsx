import { useEffect, useRef, useState } from 'react'
import { amountText } from '@/profile/transaction-words.ts'
import type { Connector } from '@/contract/console/connectors.ts'
import { Icon } from '@/ui/Icon.tsx'
import { Initials } from '@/ui/Initials.tsx'
import { askIn, shopCurrency } from './payment-body.ts'
import { PayForm } from './PayForm.tsx'
import { amountOf, orderOf, type ShopOrder } from './shop-order.ts'
import { AsOf } from './AsOf.tsx'
import { ShopNews } from './ShopNews.tsx'
import { ReturnNote } from './ReturnNote.tsx'
import { ShopReceipt } from './ShopReceipt.tsx'
import { SightNote } from './SightNote.tsx'
import type { Reason } from './sight-reason.ts'
import { somethingNew } from './StoredOptions.tsx'
import { paidField, sentField, type CheckoutPlace, type Side } from './use-checkout-place.ts'
import type { LatestNews } from './use-news.ts'
import { usePay } from './use-pay.ts'
import { useReturnFromBank } from './use-return-from-bank.ts'
import type { Shop } from './use-shop.ts'

interface ShopPageProps {
  place: CheckoutPlace
  side: Side
  shop: Shop
  connector: Connector
  /** Why it does not find what lies in the container of the other shop. */
  reason: Reason | null
  latest: LatestNews
  /** Somebody is at the page: what changes by itself is looked at again. */
  isLive: boolean
  hue: number
}

/** The payment page of a merchant, as the gateway would host it: order, instruments, receipt. */
export function ShopPage({ place, side, shop, connector, reason, latest, isLive, hue }: ShopPageProps) {
  const { merchant } = connector
  const { shopper } = place
  const [turn, setTurn] = useState(0)
  const order = orderOf(merchant.guid, turn)
  const paid = place.get(paidField[side])
  const [pick, setPick] = useState<string | null>(null)
  const paying = usePay({ place, side, connector: shop.guid, order, ask: askIn(place.get('ask')) })
  const back = useReturnFromBank(place, side, shop.guid, paying.id)
  const isPayable = paid === null && (back.state === 'nothing-sent' || back.state === 'none')
  const instead = pick === somethingNew && isPayable ? insteadOf(latest, shop) : null

  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (turn > 0) heading.current?.focus({ preventScroll: true })
  }, [turn])

  return (
    <article className={`shop hue-${hue}`} aria-label={`Payment page of ${merchant.name}`}>
      <header>
        <Initials name={merchant.name} size="lg" />
        <h2 ref={heading} tabIndex={-1} className="grow trunc">
          {merchant.name}
        </h2>
        <span className="secure">
          <Icon name="lock" size="s" />
          Secure payment
        </span>
      </header>
      <ShopNews
        news={latest.news}
        reason={reason}
        whole={paid !== null}
        onUse={instead === null ? null : () => setPick(instead)}
        onClose={latest.putAway}
      />
      <AsOf stale={shop.stale} onRetry={shop.retry} />
      {paid === null && <ReturnNote back={back} />}
      {isPayable && (
        <>
          <Basket order={order} />
          <SightNote
            tenant={place.tenant}
            connector={connector}
            sight={shop.sight}
            reason={reason}
            onRetry={shop.retry}
          />
          <PayForm
            tenant={place.tenant}
            paying={paying}
            shop={shop}
            order={order}
            shopper={shopper}
            pick={pick}
            onPick={setPick}
          />
        </>
      )}
      {paid !== null && (
        <ShopReceipt
          key={paid}
          tenant={place.tenant}
          uuid={paid}
          isLive={isLive}
          onCustomer={place.isForgotten ? (identification) => place.signIn({ identification }) : undefined}
          onAgain={() => {
            setTurn((now) => now + 1)
            setPick(null)
            place.put({ [paidField[side]]: null, [sentField[side]]: null })
          }}
        />
      )}
    </article>
  )
}

/** The one stored instrument that appeared and can be charged here. */
function insteadOf({ news }: LatestNews, { sight }: Shop): string | null {
  const [token, ...more] = news?.tokens ?? []
  if (token === undefined || more.length > 0 || sight.state !== 'profile') return null
  return sight.found.some((one) => one.chargeable && one.instrument.paymentToken === token) ? token : null
}

function Basket({ order }: { order: ShopOrder }) {
  const money = (cents: number) => amountText(amountOf(cents), shopCurrency)
  return (
    <section className="basket" aria-label="Order">
      <p className="small">Order {order.number}</p>
      <ul>
        {order.lines.map(({ name, cents }) => (
          <li key={name}>
            <span>{name}</span>
            <span className="tn">{money(cents)}</span>
          </li>
        ))}
      </ul>
      <p className="total">
        <span>Total</span>
        <span className="tn">{money(order.cents)}</span>
      </p>
    </section>
  )
}
