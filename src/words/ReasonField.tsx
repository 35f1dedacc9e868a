import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { TextField } from '@/ui/fields.tsx'

/** Why a change is made: the same field in every dialog whose form has a `reason`. */
export function ReasonField<Values extends FieldValues & { reason?: string | undefined }>({
  control,
}: {
  control: Control<Values>
}) {
  return (
    <TextField
      control={control}
      name={'reason' as FieldPath<Values>}
      label="Reason"
      optional
      maxLength={200}
      hint="Kept in the activity."
    />
  )
}
