import { useQuery } from '@tanstack/react-query'
import { connectorsOfContainerQuery } from '@/api/connectors.ts'
import { containerTenantsQuery } from '@/api/containers.ts'
import { ReadFailed } from '@/api/outcome.ts'
import type { Container } from '@/contract/console/containers.ts'
import { Button } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { formatNumber } from '@/ui/time.ts'

interface DeleteImpactProps {
  container: Container
  instruments: number
}

function Loss({ label, count }: { label: string; count: number | undefined }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{count === undefined ? <span aria-label="being counted">…</span> : formatNumber(count)}</dd>
    </div>
  )
}

function Names({ of, names }: { of: string; names: readonly string[] }) {
  if (names.length === 0) return null
  if (names.length <= 4) {
    return (
      <p>
        {of}: {names.join(', ')}.
      </p>
    )
  }
  return (
    <details className="losers">
      <summary>
        {of}: {names.slice(0, 3).join(', ')} and {formatNumber(names.length - 3)} more
      </summary>
      <ul>
        {names.slice(3).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  )
}

/** Who loses the profile with its container's owner: every tenant that sees the container, every merchant that uses it (decision 10). */
export function DeleteImpact({ container, instruments }: DeleteImpactProps) {
  const tenants = useQuery(containerTenantsQuery(container.id))
  const connectors = useQuery(connectorsOfContainerQuery(container.id))
  const failure = [tenants.error, connectors.error].find((error) => error instanceof ReadFailed)
  const losing = tenants.data?.items.filter(({ state }) => state === 'owned' || state === 'available')
  const merchants = connectors.data && [
    ...new Map(connectors.data.items.map(({ merchant }) => [merchant.guid, merchant.name])).values(),
  ]
  const { id, name, shared, administered } = container
  return (
    <>
      <p className="sec">
        {shared
          ? `Container ${id} ${name} is shared: every tenant that uses it loses this profile.`
          : `Container ${id} ${name} is not shared: nobody but its owner loses this profile.`}
      </p>
      <dl className="loss">
        <Loss label="Instruments" count={instruments} />
        <Loss label="Tenants" count={losing?.length} />
        <Loss label="Merchants" count={merchants?.length} />
        <Loss label="Connectors" count={connectors.data?.items.length} />
      </dl>
      {losing && <Names of={losing.length === 1 ? 'Tenant' : 'Tenants'} names={losing.map((one) => one.name)} />}
      {merchants && <Names of={merchants.length === 1 ? 'Merchant' : 'Merchants'} names={merchants} />}
      {!administered && <p className="small mt-1">Tenants and merchants outside your own tenants are not listed.</p>}
      {failure && (
        <Callout
          hue="warning"
          title="Who else loses it could not be read"
          action={
            <Button
              size="sm"
              icon="refresh"
              busy={tenants.isFetching || connectors.isFetching}
              onClick={() => {
                if (tenants.error) void tenants.refetch()
                if (connectors.error) void connectors.refetch()
              }}
            >
              Try again
            </Button>
          }
        >
          {failure.message}
        </Callout>
      )}
    </>
  )
}
