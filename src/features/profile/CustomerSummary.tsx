import { Link } from 'react-router'
import { usePermission } from '@/api/session.ts'
import { hideCardNumbers } from '@/contract/card-number.ts'
import type { Customer } from '@/contract/v3/customer.ts'
import { paths } from '@/paths.ts'
import { Definition, Definitions } from '@/ui/Definition.tsx'
import { Section } from '@/ui/Section.tsx'
import { addressLines, personalFields } from '@/profile/customer-fields.ts'
import { useProfile, useProfileAddress } from '@/profile/use-profile.ts'
import { SamePerson } from './SamePerson.tsx'

/** Whose profile it is, beside what it can pay with. */
export function CustomerSummary() {
  const { tenant, container, profileGuid } = useProfileAddress()
  const { customer: told, context } = useProfile().data
  const customer: Partial<Customer> = told ?? {}
  const mayReveal = usePermission('profile.personal-data.reveal')
  const known = new Map(personalFields(customer).map(({ label, value }) => [label, value]))
  const name = [known.get('First name'), known.get('Last name')].filter(Boolean).join(' ')
  const address = addressLines(customer)
  return (
    <aside className="aside" aria-label="Customer">
      <Section
        title="Customer data"
        rule
        end={<Link to={paths.profileData(tenant, container, profileGuid)}>All data</Link>}
      >
        <Definitions personal>
          <Definition label="Name">{name}</Definition>
          <Definition label="E-mail">{known.get('E-mail')}</Definition>
          <Definition label="Phone">{hideCardNumbers(customer.billingPhone ?? '')}</Definition>
          <Definition label="Born">{known.get('Born')}</Definition>
          <Definition label="Address">
            {address.length === 0
              ? null
              : address.map((line, place) => (
                  // Masked lines look alike.
                  <div key={`${line} ${String(place)}`}>{line}</div>
                ))}
          </Definition>
          <Definition label="Company">{known.get('Company')}</Definition>
        </Definitions>
        {(context?.masked.length ?? 0) > 0 && (
          <p className="small mt-2">
            {mayReveal === null
              ? 'Masked for you. A field can be revealed under “All data”, for a reason.'
              : 'Personal data is masked for you.'}
          </p>
        )}
      </Section>
      <SamePerson found={context?.samePerson ?? []} />
    </aside>
  )
}
