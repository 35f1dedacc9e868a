import { useWatch, type Control, type UseFormSetValue } from 'react-hook-form'
import { AmountFields } from '@/payment/AmountFields.tsx'
import { newTransactionId } from '@/payment/sending.ts'
import { CheckboxField, SelectField, TextField } from '@/ui/fields.tsx'
import { IconButton } from '@/ui/IconButton.tsx'
import { takes, type SendValues } from './send-form.ts'

const challenges = [
  { value: 'OFF', label: 'Off: never ask the customer' },
  { value: 'OPTIONAL', label: 'Optional: the bank decides' },
  { value: 'MANDATORY', label: 'Mandatory: always ask the customer' },
]

const tokenTypes = [
  { value: 'ALL', label: 'All' },
  { value: 'PAN', label: 'Card token' },
  { value: 'NT', label: 'Network token only' },
]

interface PaymentFieldsProps {
  control: Control<SendValues>
  setValue: UseFormSetValue<SendValues>
}

/** What is paid, and what the merchant calls it. */
export function PaymentFields({ control, setValue }: PaymentFieldsProps) {
  const [type, source] = useWatch({ control, name: ['type', 'source'] })
  const { amount, withRegister, customer } = takes(type)
  return (
    <div className="stack">
      {amount && <AmountFields control={control} amount="amount" currency="currency" />}
      {withRegister && source === 'new' && (
        <CheckboxField
          control={control}
          name="withRegister"
          label="Store the instrument (withRegister)"
          hint="Without it, a profile that is named may be created, with no instrument."
        />
      )}
      {customer && <TextField control={control} name="description" label="Description" optional autoComplete="off" />}
      <div className="with-button">
        <TextField
          control={control}
          name="merchantTransactionId"
          label="Merchant transaction id"
          mono
          autoComplete="off"
          spellCheck={false}
          hint="Of its own for every transaction of the merchant; a new one is made after each that was carried out."
        />
        <IconButton
          icon="refresh"
          label="Make a new id"
          onClick={() =>
            setValue('merchantTransactionId', newTransactionId(), { shouldDirty: true, shouldValidate: true })
          }
        />
      </div>
      {customer && (
        <SelectField
          control={control}
          name="threeDSecure"
          label="3-D Secure"
          placeholder="Not said: the bank decides"
          options={challenges}
        />
      )}
      {type === 'deregister' && (
        <SelectField
          control={control}
          name="tokenType"
          label="What is deregistered"
          placeholder="Not said: all"
          options={tokenTypes}
        />
      )}
    </div>
  )
}
