import { useWatch, type Control } from 'react-hook-form'
import { CheckboxField, SelectField, TextField } from '@/ui/fields.tsx'
import type { SendValues } from './send-form.ts'

const namings = [
  { value: 'identification', label: 'Its customer identification' },
  { value: 'guid', label: 'Its profile guid' },
  { value: 'none', label: 'No profile' },
]

/** The profile a transaction is for. A stored instrument has its holder, so there it only helps to find the instrument. */
export function ProfileFields({ control }: { control: Control<SendValues> }) {
  const [naming, source, type, nameHolder] = useWatch({ control, name: ['naming', 'source', 'type', 'nameHolder'] })
  const finds = source === 'stored' || type === 'deregister'
  const isSent = type !== 'deregister' && naming !== 'none' && (source !== 'stored' || nameHolder)
  return (
    <div className="stack">
      <div className="pay-pair">
        <SelectField
          control={control}
          name="naming"
          label={finds ? 'Find the profile by' : 'Profile named by'}
          options={namings}
        />
        {naming === 'identification' && (
          <TextField
            control={control}
            name="customerIdentification"
            label="Customer identification"
            autoComplete="off"
            spellCheck={false}
            hint={finds ? undefined : 'Unknown, a profile is created.'}
          />
        )}
        {naming === 'guid' && (
          <TextField
            control={control}
            name="profileGuid"
            label="Profile guid"
            mono
            autoComplete="off"
            spellCheck={false}
            placeholder="CP-…"
          />
        )}
      </div>
      {type !== 'deregister' && source === 'stored' && naming !== 'none' && (
        <CheckboxField
          control={control}
          name="nameHolder"
          label="Name this profile in the request too"
          hint="The gateway then checks that the instrument is this profile’s."
        />
      )}
      {isSent && (
        <CheckboxField
          control={control}
          name="markAsPreferred"
          label="Mark as preferred"
          hint="What is stored or used becomes the preferred instrument, and its method the remembered one."
        />
      )}
    </div>
  )
}
