import { useSuspenseQuery } from '@tanstack/react-query'
import { matrixQuery } from '@/api/overview.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'

/** Whether the tenant, or one below it, owns a container or has one available. */
export function useHasContainer(tenant: string): boolean {
  const { cells } = useSuspenseQuery(matrixQuery(tenant)).data
  return cells.some((row) => /[oa]/.test(row))
}

/** Where there is no container there is nothing to look at yet: the way to the first profile begins here. */
export function Beginning({ tenant }: { tenant: string }) {
  return (
    <div className="mb-4">
      <Callout
        hue="note"
        icon="containers"
        title="No container yet"
        action={
          <LinkButton to={paths.firstSteps(tenant)} variant="primary" icon="go">
            Take the first steps
          </LinkButton>
        }
      >
        Customer profiles need a container. The first steps lead from creating one to a second merchant that charges a
        stored card.
      </Callout>
    </div>
  )
}
