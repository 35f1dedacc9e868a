import { Outlet } from 'react-router'
import { usePermission } from '@/api/session.ts'
import type { MaskableField } from '@/contract/console/personal-data.ts'
import { Definitions } from '@/ui/Definition.tsx'
import { Section } from '@/ui/Section.tsx'
import {
  billingFields,
  extraFields,
  personalFields,
  unknownCustomerFields,
  type CustomerField,
} from '@/profile/customer-fields.ts'
import { useProfile, useProfileAddress } from '@/profile/use-profile.ts'
import { CustomerFieldRow, MaskedFieldRow } from './CustomerFieldRow.tsx'
import { SamePerson } from './SamePerson.tsx'
import { useRevealed, type Revealed } from './use-revealed.ts'

interface FieldsProps {
  title: string
  fields: CustomerField[]
  masked?: readonly MaskableField[]
  revealed: Revealed
  note?: string
  none?: string
}

function Fields({ title, fields, masked = [], revealed, note, none }: FieldsProps) {
  return (
    <Section title={title} note={note} rule>
      {fields.length === 0 && <p className="sec mt-2">{none}</p>}
      <Definitions personal>
        {fields.map((field, place) => {
          const hidden = masked.find((name) => name === field.name)
          // Two keys may look alike once a number in them is hidden: their place tells them apart.
          const key = field.name ?? `${field.label} ${String(place)}`
          if (hidden === undefined) return <CustomerFieldRow key={key} field={field} />
          return <MaskedFieldRow key={key} field={field} name={hidden} revealed={revealed} />
        })}
      </Definitions>
    </Section>
  )
}

function ProfileData() {
  const { customer = {}, context } = useProfile().data
  const revealed = useRevealed()
  const mayReveal = usePermission('profile.personal-data.reveal')
  const masked = context?.masked ?? []
  const unknown = unknownCustomerFields(customer)
  const shared = { masked, revealed }
  return (
    <>
      {masked.length > 0 && (
        <p className="sec mb-4">
          Personal data is masked for you.
          {mayReveal === null && ' A field can be revealed for a reason, which is recorded; one at a time.'}
        </p>
      )}
      <div className="tworows">
        <Fields title="Personal data" fields={personalFields(customer, masked)} {...shared} />
        <Fields title="Billing" fields={billingFields(customer, masked)} {...shared} />
        <Fields title="Extra data" fields={extraFields(customer)} none="No extra data" {...shared} />
        {unknown.length > 0 && (
          <Fields title="Other fields" note="sent by the gateway, not documented" fields={unknown} {...shared} />
        )}
        <SamePerson found={context?.samePerson ?? []} />
      </div>
      <Outlet context={revealed} />
    </>
  )
}

/** Everything the gateway knows about the customer; what it sends beyond its own documents is shown as text. */
export function ProfileDataTab() {
  // What was revealed of one person must not stand on the page of another.
  return <ProfileData key={useProfileAddress().profileGuid} />
}
