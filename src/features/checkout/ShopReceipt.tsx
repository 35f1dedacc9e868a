import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ReadFailed } from '@/api/outcome.ts'
import { transactionQuery } from '@/api/transactions.ts'
import type { TransactionDetail } from '@/contract/console/transactions.ts'
import { hideCardNumbers } from '@/contract/card-number.ts'
import { paths } from '@/paths.ts'
import { BankLink } from '@/payment/BankLink.tsx'
import { codeWords } from '@/payment/sent-words.ts'
import { GatewayMoment } from '@/profile/GatewayMoment.tsx'
import { amountText } from '@/profile/transaction-words.ts'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { Definition, Definitions } from '@/ui/Definition.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { Failed } from '@/ui/States.tsx'
import { InstrumentMarks } from '@/words/InstrumentMarks.tsx'
import { routeSentence } from '@/words/charge-words.ts'
import { AsOf } from './AsOf.tsx'
import { nextLook } from './look-rhythm.ts'
import { receiptWords } from './receipt-words.ts'

interface ShopReceiptProps {
  tenant: string
  uuid: string
  onAgain: () => void
  isLive: boolean
  /** The payment was made for this customer, whom nobody remembers: the page was left for a bank and loaded anew. */
  onCustomer?: ((identification: string) => void) | undefined
}

/** How a payment stands, as the shop tells its customer, and under it what only the console knows. */
export function ShopReceipt({ tenant, uuid, onAgain, isLive, onCustomer }: ShopReceiptProps) {
  const { data, error, refetch, isFetching, dataUpdatedAt } = useQuery({
    ...transactionQuery(uuid),
    staleTime: 0,
    // The customer's bank, or a provider, may settle it in another tab.
    refetchInterval: ({ state }) =>
      isLive && state.data && receiptWords(state.data).waits
        ? nextLook(state.dataUpdateCount + state.errorUpdateCount)
        : false,
  })
  const customer = data?.profile?.customerIdentification
  useEffect(() => {
    if (customer !== undefined) onCustomer?.(customer)
  }, [customer, onCustomer])
  if (!data) {
    if (!error) return <TableSkeleton rows={3} columns={2} />
    const failure = error instanceof ReadFailed ? error : null
    return (
      <Failed
        title="The receipt could not be read"
        sentence={`${error.message} The payment itself may have been made.`}
        code={failure?.code}
        requestId={failure?.requestId}
        retrying={isFetching}
        onRetry={() => void refetch()}
        action={<Button onClick={onAgain}>Back to the order</Button>}
      />
    )
  }
  const stale = error instanceof ReadFailed ? { since: dataUpdatedAt, failure: error } : null
  return (
    <>
      <AsOf stale={stale} onRetry={() => void refetch()} />
      <Receipt tenant={tenant} transaction={data} onAgain={onAgain} onLook={() => void refetch()} />
    </>
  )
}

interface ReceiptProps {
  tenant: string
  transaction: TransactionDetail
  onAgain: () => void
  onLook: () => void
}

function Receipt({ tenant, transaction, onAgain, onLook }: ReceiptProps) {
  const { uuid, amount, currency, error, instrument, createdAt, description } = transaction
  const { tone, icon, title, sentence, waits, again } = receiptWords(transaction)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The button that paid went with its form, and the focus with it.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={`shop-receipt ${tone}`} aria-label="Receipt" role="group">
      <p className="sign">
        <Icon name={icon} />
      </p>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {amount !== null && <div className="amount tn">{amountText(amount, currency)}</div>}
      {sentence !== null && <p className="sec">{hideCardNumbers(sentence)}</p>}
      {error && <p className="small">{codeWords(error.code)}</p>}
      {waits && <BankLink url={transaction.redirectUrl} onLook={onLook} />}
      <Definitions>
        {description !== null && <Definition label="For">{hideCardNumbers(description)}</Definition>}
        {instrument && (
          <Definition label="Paid with">
            <InstrumentMarks instruments={[instrument]} />
          </Definition>
        )}
        <Definition label="At">
          <GatewayMoment value={createdAt} />
        </Definition>
        <Definition label="Receipt">
          <Identifier value={uuid} what="transaction UUID" />
        </Definition>
      </Definitions>
      <Behind tenant={tenant} transaction={transaction} />
      <div className="acts">
        {!waits && (
          <Button variant="primary" className="pay" onClick={onAgain}>
            {again}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The console's own lines under a receipt: who carried it out, where, and the way to the transaction. */
function Behind({
  tenant,
  transaction: { uuid, context, profile },
}: {
  tenant: string
  transaction: TransactionDetail
}) {
  return (
    <div className="shop-note behind">
      <Icon name="connector" />
      <div className="stack-s">
        {context && (
          <p>
            Carried out by <b>{context.processedBy?.name ?? 'a connector you may not see'}</b>
            {context.container && (
              <>
                {' '}
                in <span className="id">{context.container.id}</span> {context.container.name}
              </>
            )}
            . {routeSentence(context.route)}
          </p>
        )}
        <p className="row wrap">
          <LinkButton to={paths.transaction(tenant, uuid)} variant="text" size="sm" className="flush-start">
            Open transaction
          </LinkButton>
          {profile && (
            <LinkButton to={paths.profile(tenant, profile.container.id, profile.guid)} variant="text" size="sm">
              Open profile
            </LinkButton>
          )}
        </p>
      </div>
    </div>
  )
}
