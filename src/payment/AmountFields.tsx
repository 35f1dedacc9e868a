import '@/ui/styles/payment.css'
import { useId } from 'react'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { TextField } from '@/ui/fields.tsx'

interface AmountFieldsProps<T extends FieldValues> {
  control: Control<T>
  amount: FieldPath<T>
  currency: FieldPath<T>
}

const currencyNames = new Intl.DisplayNames(undefined, { type: 'currency', fallback: 'code' })

/** An amount with a dot and at most three decimals, and the three letters of its currency. */
export function AmountFields<T extends FieldValues>({ control, amount, currency }: AmountFieldsProps<T>) {
  const list = useId()
  return (
    <div className="pay-pair">
      <TextField
        control={control}
        name={amount}
        label="Amount"
        inputMode="decimal"
        autoComplete="off"
        placeholder="9.99"
      />
      <TextField
        control={control}
        name={currency}
        label="Currency"
        list={list}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        placeholder="EUR"
      />
      <datalist id={list}>
        {Intl.supportedValuesOf('currency').map((code) => (
          <option key={code} value={code}>
            {currencyNames.of(code)}
          </option>
        ))}
      </datalist>
    </div>
  )
}
