import { useId, useState } from 'react'
import { usePermission } from '@/api/session.ts'
import { TokeniserForm } from '@/payment/TokeniserForm.tsx'
import { amountText } from '@/profile/transaction-words.ts'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { shopCurrency } from './payment-body.ts'
import { newKinds, newLabelOf } from './shop-methods.ts'
import { amountOf, type ShopOrder } from './shop-order.ts'
import { offeredFirst, type Found } from './sight.ts'
import { LeftOver } from './LeftOver.tsx'
import { somethingNew, StoredOptions } from './StoredOptions.tsx'
import { Tick } from './Tick.tsx'
import type { Paying } from './use-pay.ts'
import type { Shopper } from './use-checkout-place.ts'
import type { Shop } from './use-shop.ts'

interface PayFormProps {
  tenant: string
  paying: Paying
  shop: Shop
  order: ShopOrder
  shopper: Shopper | null
  /** What was chosen to pay with; null while nothing was. */
  pick: string | null
  onPick: (pick: string) => void
}

const none: readonly Found[] = []

/** Pays: in one click with what is stored, or with something new that may be stored for the next time. */
export function PayForm({ tenant, paying, shop, order, shopper, pick, onPick }: PayFormProps) {
  const missing = usePermission('transaction.create')
  const { pay, again, busy, left } = paying
  const chosenId = useId()
  const [save, setSave] = useState(false)
  const [prefer, setPrefer] = useState(false)

  const { sight } = shop
  const found = sight.state === 'profile' ? sight.found : none
  const { kinds, others } = newKinds(shop.methods?.items ?? [])
  const [onlyKind] = kinds
  const offered = offeredFirst(found) ?? (onlyKind === undefined ? null : somethingNew)
  const stillThere =
    pick === somethingNew
      ? onlyKind !== undefined
      : found.some(({ instrument, chargeable }) => chargeable && instrument.paymentToken === pick)
  const chosen = stillThere ? pick : offered
  const stored = found.find(({ instrument }) => instrument.paymentToken === chosen)
  const label = `Pay ${amountText(amountOf(order.cents), shopCurrency)}`
  const newLabel = onlyKind === undefined ? null : newLabelOf(kinds)
  const cannotSave = reasonNotToSave(shopper, sight.state)
  const saves = save && cannotSave === null

  return (
    <div className="shop-pay">
      {/* What may have taken effect is not changed any more; what was typed stays for when it turns out that it did not. */}
      <div className="shop-pay-form" hidden={again !== null}>
        {found.length > 0 && (
          <StoredOptions
            found={found}
            chosen={chosen}
            chosenId={chosenId}
            onChoose={(choice) => {
              onPick(choice)
              setPrefer(false)
            }}
            newLabel={newLabel}
          />
        )}
        {stored && (
          <>
            {!stored.instrument.isPreferred && (
              <Tick label="Use as preferred from now on" on={prefer} onTick={setPrefer} />
            )}
            <Button
              variant="primary"
              className="pay"
              icon="lock"
              busy={busy}
              disabledReason={missing}
              aria-describedby={chosenId}
              onClick={() => void pay({ token: stored.instrument.paymentToken, stored: true, save: false, prefer })}
            >
              {label}
            </Button>
          </>
        )}
        {chosen === somethingNew && (
          // What somebody began to type is what they chose, whatever appears beside it.
          <div onChange={() => onPick(somethingNew)}>
            <TokeniserForm
              kinds={kinds}
              submitLabel={label}
              busy={busy}
              disabledReason={missing}
              onToken={({ token }) => pay({ token, stored: false, save: saves, prefer: saves && prefer })}
            >
              <div className="stack-s">
                <Tick
                  label="Save for next time"
                  hint={cannotSave}
                  on={saves}
                  disabled={cannotSave !== null}
                  onTick={setSave}
                />
                <Tick
                  label="Use as preferred"
                  hint={saves ? null : 'Only what is saved can be preferred.'}
                  on={saves && prefer}
                  disabled={!saves}
                  onTick={setPrefer}
                />
              </div>
            </TokeniserForm>
          </div>
        )}
        {chosen === null && shop.methods && (
          <Callout hue="note" title="Nothing can be paid with here">
            {nothingToPayWith(shop, others)}
          </Callout>
        )}
      </div>
      {left && <LeftOver tenant={tenant} left={left} again={again} busy={busy} />}
    </div>
  )
}

function nothingToPayWith({ connector }: Shop, others: readonly string[]): string {
  if (others.length > 0) return `This page has no form for ${others.join(', ')}.`
  if (connector?.disabled) return `${connector.name} is disabled: it takes no payments.`
  return 'Nothing that this connector leads to takes payments now.'
}

/** Why nothing can be kept for the next time, or null. */
function reasonNotToSave(shopper: Shopper | null, state: Shop['sight']['state']): string | null {
  if (shopper === null) return 'Sign a customer in above: there is nobody to save it for.'
  return state === 'refused' ? 'This shop has no container to save it in.' : null
}
