import type { Merchant } from '@/contract/console/tenants.ts'
import { useFirstRows } from '@/ui/first-rows.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { Section } from '@/ui/Section.tsx'
import { EmptyState } from '@/ui/States.tsx'
import { Table } from '@/ui/Table.tsx'
import { formatNumber } from '@/ui/time.ts'

/** The merchants of a tenant. */
export function MerchantsTable({ merchants }: { merchants: readonly Merchant[] }) {
  const { shown, foot } = useFirstRows(merchants)
  if (merchants.length === 0) {
    return (
      <Section title="Merchants" rule>
        <EmptyState title="No merchant" icon="merchant">
          Merchants are set up in the gateway’s own administration.
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section title="Merchants" note={formatNumber(merchants.length)}>
      {(headingId) => (
        <>
          <Table labelledBy={headingId} lead>
            <thead>
              <tr>
                <th scope="col">Merchant</th>
                <th scope="col" className="hide-s">
                  Guid
                </th>
                <th scope="col" className="num">
                  Connectors
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((merchant) => (
                <tr key={merchant.guid}>
                  <th scope="row">
                    {merchant.name}
                    {merchant.disabled && <span className="sec"> · disabled</span>}
                    <span className="only-s small">
                      <Identifier value={merchant.guid} />
                    </span>
                  </th>
                  <td className="hide-s">
                    <Identifier value={merchant.guid} what="merchant guid" />
                  </td>
                  <td className="num">{formatNumber(merchant.connectors)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
          {foot}
        </>
      )}
    </Section>
  )
}
