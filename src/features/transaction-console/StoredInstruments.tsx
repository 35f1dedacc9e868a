import { useController, type Control } from 'react-hook-form'
import { InstrumentChoice } from '@/payment/InstrumentChoice.tsx'
import { TableSkeleton } from '@/ui/Skeleton.tsx'
import { TextField } from '@/ui/fields.tsx'
import type { SendValues } from './send-form.ts'
import { leadsNowhere, type NamedProfile } from './use-named-profile.ts'

function whyNone({ isAsked, found, failure }: NamedProfile): string | null {
  if (failure && (!found || leadsNowhere(failure)))
    return `The profile cannot be read through this connector: ${failure.message}`
  if (!isAsked) return 'Choose a connector and name a profile above: its instruments are offered here.'
  if (!found) return null
  if (!found.profile.profileExists) return 'No profile of this name is found through this connector.'
  return found.profile.paymentInstruments.length === 0 ? 'This profile has no stored instrument.' : null
}

/** The instruments of the profile the form names, each with what the connector could do with it; any other token can be pasted. */
export function StoredInstruments({ control, named }: { control: Control<SendValues>; named: NamedProfile }) {
  const { field } = useController({ control, name: 'paymentToken' })
  const none = whyNone(named)
  return (
    <>
      {none !== null && <p className="hint">{none}</p>}
      {none === null && !named.found && <TableSkeleton rows={2} columns={2} />}
      {none === null && named.found && (
        <InstrumentChoice
          label="Stored instruments"
          found={named.found}
          chosen={field.value}
          anyOne
          onChoose={field.onChange}
        />
      )}
      <TextField
        control={control}
        name="paymentToken"
        label="Payment token"
        mono
        autoComplete="off"
        spellCheck={false}
        placeholder="pt::…"
      />
    </>
  )
}
