import { useController, useWatch, type Control } from 'react-hook-form'
import { NoTokeniser } from '@/payment/TokeniserForm.tsx'
import { TokeniserFields } from '@/payment/TokeniserFields.tsx'
import type { Tokenising } from '@/payment/use-tokeniser.ts'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { TextField } from '@/ui/fields.tsx'
import type { SendValues } from './send-form.ts'
import { StoredInstruments } from './StoredInstruments.tsx'
import type { NamedProfile } from './use-named-profile.ts'

const sources = [
  { value: 'new', label: 'New token' },
  { value: 'stored', label: 'Stored instrument' },
  { value: 'reference', label: 'Earlier transaction' },
] as const

interface SourceFieldsProps {
  control: Control<SendValues>
  /** Null in builds without a tokeniser. */
  tokenising: Tokenising | null
  named: NamedProfile
}

function NewToken({ control, tokenising }: Pick<SourceFieldsProps, 'control' | 'tokenising'>) {
  if (!tokenising) {
    return (
      <>
        <NoTokeniser />
        <TextField
          control={control}
          name="pastedToken"
          label="Token"
          mono
          autoComplete="off"
          spellCheck={false}
          hint="Made by payment.js for one transaction."
        />
      </>
    )
  }
  const { made } = tokenising
  return (
    <>
      <TokeniserFields tokenising={tokenising} />
      {made ? (
        <Callout hue="success" icon="check" title={`${made.name} is a token now`} live>
          <Identifier value={made.token} what="token" /> Only the token leaves this page, for one transaction.
        </Callout>
      ) : (
        <div className="make-token">
          <Button size="sm" onClick={() => tokenising.make()}>
            Make the token
          </Button>
          <p className="hint">
            As payment.js does in a shop: what is typed stays in this page. Sending makes it as well.
          </p>
        </div>
      )}
    </>
  )
}

/** What is charged, registered or deregistered. */
export function SourceFields({ control, tokenising, named }: SourceFieldsProps) {
  const { field } = useController({ control, name: 'source' })
  const type = useWatch({ control, name: 'type' })
  const offered = sources.filter(({ value }) => type !== 'deregister' || value !== 'new')
  return (
    <div className="stack">
      <fieldset className="seg">
        <legend className="vh">Where the instrument comes from</legend>
        {offered.map(({ value, label }) => (
          <button key={value} type="button" aria-pressed={field.value === value} onClick={() => field.onChange(value)}>
            {label}
          </button>
        ))}
      </fieldset>
      {type === 'register' && field.value !== 'new' && (
        <p className="hint">What is stored already cannot be registered again: the gateway refuses this.</p>
      )}
      {field.value === 'new' && <NewToken control={control} tokenising={tokenising} />}
      {field.value === 'stored' && <StoredInstruments control={control} named={named} />}
      {field.value === 'reference' && (
        <TextField
          control={control}
          name="referenceUuid"
          label="Reference UUID"
          mono
          autoComplete="off"
          spellCheck={false}
          hint="Of the transaction that stored the instrument, made by the same merchant."
        />
      )}
    </div>
  )
}
