import { useId, type ReactNode } from 'react'
import type { Control } from 'react-hook-form'
import { hideCardNumbers } from '@/contract/card-number.ts'
import { AutocompleteField } from '@/ui/AutocompleteField.tsx'
import { SelectField } from '@/ui/fields.tsx'
import { countriesWith } from './countries.ts'
import { CustomerField } from './CustomerField.tsx'
import { fieldLabels, isCovered, storedFault, storedText, type EditValues, type Stored } from './customer-form.ts'
import { ExtraDataFields } from './ExtraDataFields.tsx'

interface CustomerFieldsProps {
  control: Control<EditValues>
  stored: Stored
}

function Part({ title, grid = true, children }: { title: string; grid?: boolean; children: ReactNode }) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className="edit-part">
      <h3 id={id}>{title}</h3>
      <div className={grid ? 'edit-grid' : undefined}>{children}</div>
    </div>
  )
}

const genders = [
  { value: 'M', label: 'Male (M)' },
  { value: 'F', label: 'Female (F)' },
]

function unknownKept(stored: Stored, name: 'gender' | 'billingCountry'): string | undefined {
  return storedFault(stored, name) === null
    ? undefined
    : 'The stored value is none that a request may have; it stays unless you change it.'
}

/** Everything of a customer that can be changed (GF 2.4), in the order in which people tell it on the phone. */
export function CustomerFields({ control, stored }: CustomerFieldsProps) {
  const one = { control, stored }
  const gender = storedText(stored, 'gender')
  const country = storedText(stored, 'billingCountry')
  return (
    <>
      <Part title="Person">
        <CustomerField {...one} name="firstName" />
        <CustomerField {...one} name="lastName" />
        <CustomerField {...one} name="birthDate" input={{ placeholder: 'YYYY-MM-DD', inputMode: 'numeric' }} />
        {isCovered(stored, 'gender') ? (
          <CustomerField {...one} name="gender" />
        ) : (
          <SelectField
            control={control}
            name="gender"
            label={fieldLabels.gender}
            placeholder="Not set"
            hint={unknownKept(stored, 'gender')}
            options={
              ['', 'M', 'F'].includes(gender)
                ? genders
                : [...genders, { value: gender, label: hideCardNumbers(gender) }]
            }
          />
        )}
      </Part>
      <Part title="Contact">
        <CustomerField {...one} name="email" input={{ inputMode: 'email' }} />
        <CustomerField {...one} name="billingPhone" input={{ inputMode: 'tel' }} />
      </Part>
      <Part title="Address">
        <CustomerField {...one} name="billingAddress1" />
        <CustomerField {...one} name="billingAddress2" />
        <CustomerField {...one} name="billingPostcode" />
        <CustomerField {...one} name="billingCity" />
        <CustomerField {...one} name="billingState" />
        <AutocompleteField
          control={control}
          name="billingCountry"
          label={fieldLabels.billingCountry}
          options={countriesWith(country)}
          optionKey={({ code }) => code}
          optionLabel={({ label }) => label}
          placeholder="Not set"
          noOptionsText="No such country"
          hint={unknownKept(stored, 'billingCountry')}
        />
      </Part>
      <Part title="More">
        <CustomerField {...one} name="company" />
        <CustomerField {...one} name="nationalId" />
        <CustomerField {...one} name="ipAddress" input={{ mono: true }} />
      </Part>
      <Part title="Extra data" grid={false}>
        <ExtraDataFields control={control} stored={stored} />
      </Part>
    </>
  )
}
