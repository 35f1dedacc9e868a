import '@/ui/styles/payment.css'
import { useEffect, useRef } from 'react'
import { Field } from '@/ui/Field.tsx'
import { Icon } from '@/ui/Icon.tsx'
import type { InstrumentKind, Tokenising, TypedField } from './use-tokeniser.ts'

const kindLabels: Record<InstrumentKind, string> = { card: 'Card', iban: 'Bank account', wallet: 'Wallet' }
const numberLabels: Record<InstrumentKind, string> = { card: 'Card number', iban: 'IBAN', wallet: 'Wallet owner' }
const testLabels: Record<InstrumentKind, string> = {
  card: 'Test card',
  iban: 'Test account',
  wallet: 'Test wallet',
}

interface InputProps {
  tokenising: Tokenising
  field: TypedField
  label: string
  placeholder?: string
  numeric?: boolean
  mono?: boolean
}

function Input({ tokenising, field, label, placeholder, numeric, mono }: InputProps) {
  const { texts, errors, type } = tokenising
  return (
    <Field label={label} error={errors[field]}>
      {(aria) => (
        <input
          {...aria}
          type="text"
          className={mono ? 'input mono' : 'input'}
          // Not kept by the browser: neither to be offered again nor to be restored with the tab.
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          data-field={field}
          inputMode={numeric ? 'numeric' : undefined}
          placeholder={placeholder}
          value={texts[field]}
          onChange={(event) => type(field, event.target.value)}
        />
      )}
    </Field>
  )
}

/** The fields of a new card, account or wallet, with the published test entries to choose from. */
export function TokeniserFields({ tokenising }: { tokenising: Tokenising }) {
  const { kind, kinds, tests, chosen, errors, choose, chooseKind } = tokenising
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const [first] = Object.keys(errors)
    if (first !== undefined) box.current?.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus()
  }, [errors])
  return (
    <div className="tokeniser" ref={box}>
      {kinds.length > 1 && (
        <fieldset className="seg">
          <legend className="vh">New instrument</legend>
          {kinds.map((one) => (
            <button type="button" key={one} aria-pressed={one === kind} onClick={() => chooseKind(one)}>
              {kindLabels[one]}
            </button>
          ))}
        </fieldset>
      )}
      {tests.length > 0 && (
        <Field
          label={testLabels[kind]}
          hint={chosen?.does ?? 'Published test entries, each with what it does at the simulated bank.'}
        >
          {(aria) => (
            <span className="selectw">
              <select
                {...aria}
                className="input"
                value={chosen?.name ?? ''}
                onChange={(event) => {
                  const test = tests.find(({ name }) => name === event.target.value)
                  if (test) choose(test)
                }}
              >
                <option value="">{chosen ? 'Own entry' : 'Choose one'}</option>
                {tests.map(({ name }) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
              <Icon name="down" />
            </span>
          )}
        </Field>
      )}
      <Input
        tokenising={tokenising}
        field="number"
        label={numberLabels[kind]}
        numeric={kind === 'card'}
        mono={kind !== 'wallet'}
      />
      {kind === 'card' && (
        <div className="pay-pair">
          <Input tokenising={tokenising} field="expiry" label="Expiry" placeholder="MM/YY" />
          <Input tokenising={tokenising} field="securityCode" label="Security code" numeric />
        </div>
      )}
      {kind !== 'wallet' && (
        <Input tokenising={tokenising} field="holder" label={kind === 'card' ? 'Name on the card' : 'Account holder'} />
      )}
    </div>
  )
}
