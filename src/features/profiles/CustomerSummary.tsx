import { Link } from 'react-router'
import { hideCardNumbers } from '@/contract/card-number.ts'
import type { Customer } from '@/contract/v3/customer.ts'
import { paths } from '@/paths.ts'
import { Definition, Definitions } from '@/ui/Definition.tsx'
import { Section } from '@/ui/Section.tsx'
import { addressLines, personalFields } from './customer-fields.ts'
import { useProfile, useProfileAddress } from './use-profile.ts'

/** Whose profile it is, beside what it can pay with. */
export function CustomerSummary() {
  const { tenant, container, profileGuid } = useProfileAddress()
  const customer: Partial<Customer> = useProfile().data.customer ?? {}
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
            {address.length === 0 ? null : address.map((line) => <div key={line}>{line}</div>)}
          </Definition>
          <Definition label="Company">{known.get('Company')}</Definition>
        </Definitions>
      </Section>
    </aside>
  )
}
