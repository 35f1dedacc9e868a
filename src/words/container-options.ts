import type { ContainerRow } from '@/contract/console/containers.ts'
import type { SelectOption } from '@/ui/fields.tsx'

/** The containers a tenant may assign: those it owns and those shared with it. */
export function assignableContainers(containers: readonly ContainerRow[]): SelectOption[] {
  return containers
    .filter(({ standing }) => standing.state === 'owned' || standing.state === 'available')
    .map(({ id, name, owner, standing, disabled }) => ({
      value: String(id),
      label: [
        `${id}  ${name}`,
        standing.state === 'owned' ? 'owned' : `shared by ${owner.name}`,
        ...(disabled ? ['disabled'] : []),
      ].join(' · '),
    }))
}
