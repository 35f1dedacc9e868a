import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useController, type Control } from 'react-hook-form'
import { usePermission } from '@/api/session.ts'
import type { TransactionDetail } from '@/contract/console/transactions.ts'
import type { SendingType } from '@/payment/sending.ts'
import { transactionType } from '@/profile/transaction-words.ts'
import { announce } from '@/ui/announcer.ts'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { PageGuard } from '@/ui/PageGuard.tsx'
import { Section } from '@/ui/Section.tsx'
import { ConnectorChooser } from './ConnectorChooser.tsx'
import { CustomerData } from './CustomerData.tsx'
import { PaymentFields } from './PaymentFields.tsx'
import { ProfileFields } from './ProfileFields.tsx'
import type { SendValues } from './send-form.ts'
import { takes } from './send-form.ts'
import { SendSide } from './SendSide.tsx'
import { SourceFields } from './SourceFields.tsx'
import { useConsole } from './use-console.ts'

const types: readonly SendingType[] = ['debit', 'preauthorize', 'register', 'deregister']

const does: Record<SendingType, string> = {
  debit: 'Takes the amount at once.',
  preauthorize: 'Reserves the amount; a capture takes it later.',
  register: 'Stores the instrument without a payment.',
  deregister:
    'Makes a stored instrument unusable at the provider and detaches it from its profile. There is no way back.',
}

function TypeChoice({ control, onType }: { control: Control<SendValues>; onType: (type: SendingType) => void }) {
  const { field } = useController({ control, name: 'type' })
  return (
    <fieldset className="seg">
      <legend className="vh">Type of the transaction</legend>
      {types.map((type) => (
        <button key={type} type="button" aria-pressed={field.value === type} onClick={() => onType(type)}>
          {transactionType(type.toUpperCase())}
        </button>
      ))}
    </fieldset>
  )
}

/** Enter that is held down sends once. */
function holdBack(event: KeyboardEvent) {
  if (event.key === 'Enter' && event.repeat) event.preventDefault()
}

/** In place of a token that is made with the press of the button. */
const toBeMade = '(made of what is typed when you send)'

interface SendConsoleProps {
  begin: { values: SendValues; keepsCurrency: boolean }
  returned: TransactionDetail | null
}

/** The form of a transaction, its request beside it, how it ended, and the profile it is for. */
export function SendConsole({ begin, returned }: SendConsoleProps) {
  const desk = useConsole(begin)
  const maySend = usePermission('transaction.create')
  const mayDeregister = usePermission('frontend.customer-profiles.deregister-and-detach')
  const { form, tokenising, named, busy, isDirty, submit } = desk
  const { control, setValue, formState } = form
  const type = form.watch('type')
  const missing = maySend ?? (type === 'deregister' ? mayDeregister : null)
  const isNew = form.watch('source') === 'new'
  const root = (formState.errors as { root?: { message?: string } }).root?.message
  const token = isNew && tokenising ? (tokenising.made?.token ?? toBeMade) : null
  const chooseType = (next: SendingType) => {
    setValue('type', next, { shouldDirty: true })
    if (next === 'deregister' && isNew) setValue('source', 'stored', { shouldDirty: true })
    form.clearErrors()
  }
  const charge = (paymentToken: string) => {
    setValue('type', 'debit')
    setValue('source', 'stored')
    setValue('paymentToken', paymentToken)
    setCharged((times) => times + 1)
    announce('The stored instrument is chosen')
  }
  const [charged, setCharged] = useState(0)
  const paidWith = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (charged === 0) return
    const box = paidWith.current
    const chosen = box?.querySelector<HTMLElement>('input:checked') ?? box
    chosen?.focus()
  }, [charged])
  return (
    <div className="send-console">
      <form
        className="send-form"
        noValidate
        autoComplete="off"
        onKeyDownCapture={holdBack}
        onSubmit={(event) => {
          // Enter in the search looks for a connector; it pays nothing.
          const isSearch = document.activeElement?.getAttribute('type') === 'search'
          if (busy || formState.isSubmitting || missing !== null || isSearch) event.preventDefault()
          else void submit(event)
        }}
      >
        {missing !== null && <Callout hue="note">{missing}</Callout>}
        <Section title="Through" first>
          <ConnectorChooser control={control} />
        </Section>
        <Section title="What">
          <TypeChoice control={control} onType={chooseType} />
          <p className="hint mt-2">{does[type]}</p>
        </Section>
        <Section title="Profile">
          <ProfileFields control={control} />
          {takes(type).customer && <CustomerData control={control} setValue={setValue} />}
        </Section>
        <Section title={type === 'deregister' ? 'Which instrument' : 'Paid with'}>
          {(headingId) => (
            <div ref={paidWith} role="group" aria-labelledby={headingId} tabIndex={-1}>
              <SourceFields control={control} tokenising={tokenising} named={named} />
            </div>
          )}
        </Section>
        <Section title="Transaction">
          <PaymentFields control={control} setValue={setValue} />
        </Section>
        <div className="send-bar">
          {root !== undefined && <p className="field-error">{root}</p>}
          <Button
            type="submit"
            variant={type === 'deregister' ? 'danger' : 'primary'}
            busy={busy}
            disabledReason={missing}
            onClick={(event) => {
              // The second click of a double click is no second payment.
              if (event.detail > 1) event.preventDefault()
            }}
          >
            Send {transactionType(type.toUpperCase()).toLowerCase()}
          </Button>
        </div>
      </form>
      <SendSide desk={desk} token={token} returned={returned} onCharge={charge} />
      <PageGuard isDirty={isDirty} busy={busy} title="Leave without sending?">
        What you entered since the last transaction was not sent. It is kept nowhere.
      </PageGuard>
    </div>
  )
}
