import { useEffect, useRef } from 'react'
import type { Connector } from '@/contract/console/connectors.ts'
import { Button } from '@/ui/Button.tsx'
import { Failed } from '@/ui/States.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { useRecentInput } from '@/ui/use-recent-input.ts'
import { CustomerBar } from './CustomerBar.tsx'
import { SharingChange } from './SharingChange.tsx'
import { SharingStrip } from './SharingStrip.tsx'
import { ShopFrame, sideNames } from './ShopFrame.tsx'
import { ShopPage } from './ShopPage.tsx'
import { newsWords } from './news-words.ts'
import { shopHues } from './shop-order.ts'
import { reasonNotSeen, type Reason } from './sight-reason.ts'
import { useNews, type LatestNews } from './use-news.ts'
import { paidField, sentField, type CheckoutPlace, type Side } from './use-checkout-place.ts'
import { useSharingControls } from './use-sharing-controls.ts'
import { useContainerTenants, useShop, type Shop } from './use-shop.ts'

const sides = ['a', 'b'] as const
const otherSide = { a: 'b', b: 'a' } as const satisfies Record<Side, Side>

function containerOf(connector: Connector | undefined) {
  return connector?.effective.container ?? null
}

/** Both shops with the customer above them and the presenter's controls between. */
export function Shops({ place }: { place: CheckoutPlace }) {
  const { shopper } = place
  const customer = shopper?.identification ?? ''
  const isLive = useRecentInput()
  const shops = {
    a: useShop(place.get('a') ?? '', customer, isLive),
    b: useShop(place.get('b') ?? '', customer, isLive),
  }
  useLookOnWaking(isLive, () => sides.forEach((side) => shops[side].retry()))
  const tenants = {
    a: useContainerTenants(containerOf(shops.a.connector), isLive),
    b: useContainerTenants(containerOf(shops.b.connector), isLive),
  }
  // What the first shop stores in is what the second is to see; where the first has none, the other way round.
  const from: Side = containerOf(shops.a.connector) || !containerOf(shops.b.connector) ? 'a' : 'b'
  const to = shops[otherSide[from]].connector
  const sharing = useSharingControls(containerOf(shops[from].connector), to, tenants[from])
  const latest = {
    a: useNews(`${shops.a.guid} ${customer}`, shops.a.sight),
    b: useNews(`${shops.b.guid} ${customer}`, shops.b.sight),
  }
  const reasons = {
    a: reasonAt(shops.a, shops.b, tenants.b),
    b: reasonAt(shops.b, shops.a, tenants.a),
  }
  const merchants = { a: shops.a.connector?.merchant, b: shops.b.connector?.merchant }
  const [hueA, hueB] = shopHues(merchants.a?.guid ?? '', merchants.b?.guid ?? '')
  const hues = { a: hueA, b: hueB }
  const isNew = sides.every((side) => ['no-profile', 'refused'].includes(shops[side].sight.state))
  const shown: Side = place.get('at') === 'b' ? 'b' : 'a'

  return (
    <>
      <CustomerBar
        shopper={shopper}
        isNew={isNew}
        onSignIn={(next) => {
          const receipts = Object.fromEntries(
            sides.flatMap((side) => [paidField[side], sentField[side]]).map((one) => [one, null]),
          )
          place.signIn(next, next?.identification === customer ? {} : receipts)
        }}
      />
      <SharingStrip
        place={place}
        sharing={sharing}
        other={to}
        isBare={sides.every((side) => shops[side].connector?.effective.container === null)}
      />
      <SideSwitch shops={shops} latest={latest} reasons={reasons} shown={shown} onShow={(at) => place.put({ at })} />
      <div role="status">
        {!isLive && (
          <p className="shop-as-of">
            Paused: nothing was touched here for two minutes, so the shops are not looked at any more.
            <Button size="sm" icon="refresh" onClick={() => sides.forEach((side) => shops[side].retry())}>
              Look again
            </Button>
          </p>
        )}
      </div>
      <div className="shops" data-shown={shown}>
        {sides.map((side) => {
          const { connector } = shops[side]
          return (
            <section className={`shop-side side-${side}`} key={side} aria-label={sideNames[side]}>
              <ShopFrame
                side={side}
                tenant={place.tenant}
                guid={place.get(side)}
                connector={connector}
                onChoose={(guid) => place.put({ [side]: guid, [paidField[side]]: null, [sentField[side]]: null })}
              />
              <ShopOf
                place={place}
                side={side}
                shop={shops[side]}
                reason={reasons[side]}
                latest={latest[side]}
                isLive={isLive}
                hue={hues[side]}
              />
            </section>
          )
        })}
      </div>
      <SharingChange place={place} controls={sharing.controls} container={sharing.container} />
    </>
  )
}

/** Somebody is back: what they see is of now. */
function useLookOnWaking(isLive: boolean, look: () => void): void {
  const wake = useRef(look)
  const was = useRef(isLive)
  useEffect(() => {
    wake.current = look
  })
  useEffect(() => {
    if (isLive && !was.current) wake.current()
    was.current = isLive
  }, [isLive])
}

function reasonAt(shop: Shop, other: Shop, tenants: Parameters<typeof reasonNotSeen>[2]): Reason | null {
  return shop.connector ? reasonNotSeen(shop.connector, containerOf(other.connector), tenants) : null
}

interface ShopOfProps {
  place: CheckoutPlace
  side: Side
  shop: Shop
  reason: Reason | null
  latest: LatestNews
  isLive: boolean
  hue: number
}

function ShopOf({ shop, ...rest }: ShopOfProps) {
  const { connector, failure, retry } = shop
  if (failure) {
    return (
      <Failed
        title="This shop could not be opened"
        sentence={failure.message}
        code={failure.code}
        requestId={failure.requestId}
        onRetry={retry}
      />
    )
  }
  if (!connector) return <TableSkeleton rows={5} columns={2} />
  return <ShopPage key={shop.guid} shop={shop} connector={connector} {...rest} />
}

interface SideSwitchProps {
  shops: Record<Side, Shop>
  latest: Record<Side, LatestNews>
  reasons: Record<Side, Reason | null>
  shown: Side
  onShow: (side: Side) => void
}

/** On a phone one shop is in sight at a time; what happens at the other is told here. */
function SideSwitch({ shops, latest, reasons, shown, onShow }: SideSwitchProps) {
  const other = otherSide[shown]
  const { news } = latest[other]
  const nameOf = (side: Side) => shops[side].connector?.merchant.name ?? sideNames[side]
  return (
    <div className="shop-switch">
      <fieldset className="seg">
        <legend className="vh">Shop in sight</legend>
        {sides.map((side) => (
          <button type="button" key={side} aria-pressed={side === shown} onClick={() => onShow(side)}>
            {side.toUpperCase()} · {nameOf(side)}
          </button>
        ))}
      </fieldset>
      <p className="small" role="status">
        {news && `At ${nameOf(other)}: ${newsWords(news, reasons[other]).title}`}
      </p>
    </div>
  )
}
