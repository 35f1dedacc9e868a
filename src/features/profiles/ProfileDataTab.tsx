import { CopyButton } from '@/ui/CopyButton.tsx'
import { Definition, Definitions } from '@/ui/Definition.tsx'
import { Section } from '@/ui/Section.tsx'
import {
  billingFields,
  extraFields,
  personalFields,
  unknownCustomerFields,
  type CustomerField,
} from './customer-fields.ts'
import { useProfile } from './use-profile.ts'

function Fields({
  title,
  fields,
  note,
  none,
}: {
  title: string
  fields: CustomerField[]
  note?: string
  none?: string
}) {
  return (
    <Section title={title} note={note} rule>
      {fields.length === 0 && <p className="sec mt-2">{none}</p>}
      <Definitions personal>
        {fields.map(({ label, value, copy }) => (
          <Definition
            key={label}
            label={label}
            end={value === '' ? undefined : <CopyButton value={copy} what={label} />}
          >
            {value}
          </Definition>
        ))}
      </Definitions>
    </Section>
  )
}

/** Everything the gateway knows about the customer; what it sends beyond its own documents is shown as text. */
export function ProfileDataTab() {
  const { customer = {} } = useProfile().data
  const unknown = unknownCustomerFields(customer)
  return (
    <div className="tworows">
      <Fields title="Personal data" fields={personalFields(customer)} />
      <Fields title="Billing" fields={billingFields(customer)} />
      <Fields title="Extra data" fields={extraFields(customer)} none="No extra data" />
      {unknown.length > 0 && (
        <Fields title="Other fields" note="sent by the gateway, not documented" fields={unknown} />
      )}
    </div>
  )
}
