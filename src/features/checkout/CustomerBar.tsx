import { useState, type SubmitEvent } from 'react'
import { announce } from '@/ui/announcer.ts'
import { Button } from '@/ui/Button.tsx'
import { Field } from '@/ui/Field.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { customerIdentificationFault, knownFault, newShopper, type KnownField } from './shopper.ts'
import type { Shopper } from './use-checkout-place.ts'

interface CustomerBarProps {
  shopper: Shopper | null
  /** Whether neither shop knows the customer, so that the first payment makes the profile. */
  isNew: boolean
  onSignIn: (shopper: Shopper | null) => void
}

/** Who buys: one customer, signed in at both shops under the merchants' own name for them. */
export function CustomerBar({ shopper, isNew, onSignIn }: CustomerBarProps) {
  return (
    <section className="shop-customer" aria-label="Customer">
      {shopper === null ? (
        <SignIn onSignIn={onSignIn} />
      ) : (
        <div className="signed-in">
          <Icon name="profiles" />
          <p className="grow">
            <span className="sec">Signed in at both shops as </span>
            <b className="personal anywhere">{shopper.identification}</b>
            {isNew && <span className="sec"> · neither shop knows this customer yet</span>}
          </p>
          <Button
            size="sm"
            onClick={() => {
              onSignIn(null)
              announce('The customer signed out at both shops')
            }}
          >
            Another customer
          </Button>
        </div>
      )}
      {shopper !== null && isNew && <Known key={shopper.identification} shopper={shopper} onChange={onSignIn} />}
    </section>
  )
}

function SignIn({ onSignIn }: Pick<CustomerBarProps, 'onSignIn'>) {
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  function submit(event: SubmitEvent) {
    event.preventDefault()
    const found = customerIdentificationFault(text)
    setFault(found)
    if (found === null) onSignIn({ identification: text })
  }
  return (
    <form className="sign-in" onSubmit={submit} autoComplete="off" noValidate>
      <Field
        label="Customer signed in at both shops"
        hint="The shops’ own name for the customer, customerIdentification. It finds the stored instruments."
        error={fault ?? undefined}
      >
        {(aria) => (
          <input
            {...aria}
            type="text"
            className="input mono"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            placeholder="Customer identification"
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setFault(null)
            }}
          />
        )}
      </Field>
      <div className="row">
        <Button type="submit" variant="primary">
          Sign in
        </Button>
        <Button onClick={() => onSignIn(newShopper())}>New customer</Button>
      </div>
    </form>
  )
}

const known = [
  { field: 'firstName', label: 'First name' },
  { field: 'lastName', label: 'Last name' },
  { field: 'email', label: 'E-mail' },
] as const

/** What the shop knows of a customer who is new: it is sent along and becomes the data of the profile. A fault stays in its field. */
function Known({ shopper, onChange }: { shopper: Shopper; onChange: (shopper: Shopper) => void }) {
  const [draft, setDraft] = useState(shopper)
  const [faults, setFaults] = useState<Partial<Record<KnownField, string | undefined>>>({})
  function leave() {
    const found = known.flatMap(({ field }) => {
      const fault = knownFault(field, draft[field] ?? '')
      return fault === null ? [] : [[field, fault] as const]
    })
    setFaults(Object.fromEntries(found))
    if (found.length === 0 && known.some(({ field }) => (draft[field] ?? '') !== (shopper[field] ?? '')))
      onChange(draft)
  }
  return (
    <details className="shop-known">
      <summary>Customer data the shop sends along</summary>
      <div className="fields" onBlur={leave}>
        {known.map(({ field, label }) => (
          <Field key={field} label={label} optional error={faults[field]}>
            {(aria) => (
              <input
                {...aria}
                className="input"
                type={field === 'email' ? 'email' : 'text'}
                autoComplete="off"
                value={draft[field] ?? ''}
                onChange={({ target }) => {
                  setDraft((now) => ({ ...now, [field]: target.value }))
                  setFaults((now) => ({ ...now, [field]: undefined }))
                }}
              />
            )}
          </Field>
        ))}
      </div>
    </details>
  )
}
