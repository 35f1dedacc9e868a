import { useWatch, type Control } from 'react-hook-form'
import type { ReactNode } from 'react'
import { RadioField } from '@/ui/RadioField.tsx'
import { SelectField, type SelectOption } from '@/ui/fields.tsx'
import type { ChoiceValues } from './connector-choice.ts'
import { NotOffered, type Withheld } from './NotOffered.tsx'

interface ConnectorChoiceProps {
  control: Control<ChoiceValues>
  /** "This connector uses", "These 12 connectors use". */
  label: string
  /** What the global setting is now, so that it is known what inheriting means. */
  inheritHint: ReactNode
  options: readonly SelectOption[]
  optionsHint: string
  withheld: readonly Withheld[]
}

/** The three ways for a connector to come by a container, or by none. */
export function ConnectorChoice(props: ConnectorChoiceProps) {
  const { control, label, inheritHint, options, optionsHint, withheld } = props
  const choice = useWatch({ control, name: 'choice' })
  return (
    <>
      <RadioField
        control={control}
        name="choice"
        label={label}
        options={[
          { value: 'inherit', label: 'Inherit: the global setting', hint: inheritHint },
          { value: 'own', label: 'Override: a container of its own', hint: 'Beats the global setting.' },
          {
            value: 'none',
            label: 'No container',
            hint: 'Ignores the global setting; no profiles are stored or found.',
          },
        ]}
      />
      {choice === 'own' && (
        <div className="stack-s">
          <SelectField
            control={control}
            name="containerId"
            label="Container"
            placeholder="Choose a container"
            options={options}
            hint={optionsHint}
          />
          <NotOffered withheld={withheld} />
        </div>
      )}
    </>
  )
}
