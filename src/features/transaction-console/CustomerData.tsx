import { useState } from 'react'
import { useFormState, useWatch, type Control, type UseFormSetValue } from 'react-hook-form'
import { customerLimits } from '@/contract/v3/customer.ts'
import { transactionLimits } from '@/contract/v3/transaction-bodies.ts'
import { labelOf } from '@/profile/customer-fields.ts'
import { Button } from '@/ui/Button.tsx'
import { TextField } from '@/ui/fields.tsx'
import { customerNames, hasCustomer, testCustomer, type CustomerName, type SendValues } from './send-form.ts'

const limits = new Map<string, number>([
  ...Object.entries(customerLimits),
  // A transaction takes a longer one than a profile does (DEBIT).
  ['nationalId', transactionLimits.nationalId],
])

const hints: Partial<Record<CustomerName, string>> = {
  birthDate: 'Year, month, day: 1970-01-31',
  gender: 'M or F',
  billingCountry: 'Two letters, such as AT',
}

function hintOf(name: CustomerName, text: string): string | undefined {
  const limit = limits.get(name)
  const length = [...text].length
  if (limit !== undefined && length >= limit * 0.8) return `${length} of ${limit} characters`
  return hints[name]
}

interface CustomerDataProps {
  control: Control<SendValues>
  setValue: UseFormSetValue<SendValues>
}

/** Customer data of the request: a profile that it creates keeps them, one that is there keeps its own. */
export function CustomerData({ control, setValue }: CustomerDataProps) {
  const customer = useWatch({ control, name: 'customer' })
  const { errors } = useFormState({ control, name: 'customer' })
  const [open, setOpen] = useState(false)
  const isOpen = open || errors.customer !== undefined
  const filled = customerNames.filter((name) => customer[name].trim() !== '').length
  return (
    <details className="more-fields" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Customer data <span className="sec tn">{filled === 0 ? 'none' : `${filled} filled in`}</span>
      </summary>
      <div className="stack">
        <p className="hint">A new profile keeps them. A profile that is there already keeps its own.</p>
        <div>
          <Button
            size="sm"
            onClick={() =>
              setValue(
                'customer',
                hasCustomer({ customer })
                  ? (Object.fromEntries(customerNames.map((name) => [name, ''])) as Record<CustomerName, string>)
                  : testCustomer,
                { shouldDirty: true, shouldValidate: true },
              )
            }
          >
            {hasCustomer({ customer }) ? 'Clear all' : 'Fill in somebody invented'}
          </Button>
        </div>
        <div className="pay-pair">
          {customerNames.map((name) => (
            <TextField
              key={name}
              control={control}
              name={`customer.${name}`}
              label={labelOf(name)}
              hint={hintOf(name, customer[name])}
              autoComplete="off"
              spellCheck={false}
            />
          ))}
        </div>
      </div>
    </details>
  )
}
