import type { ContainerRow } from '@/contract/console/containers.ts'
import type { getSharingMatrix } from '@/contract/console/overview.ts'
import type { AnswerOf } from '@/contract/endpoint.ts'
import type { SelectOption } from '@/ui/fields.tsx'
import { plural } from '@/ui/time.ts'
import { cutSentence } from '@/words/StandingWord.tsx'
import type { Withheld } from './NotOffered.tsx'

/** The containers that concern a tenant and cannot be assigned there: cut off, or owned below (decision 2). */
export function withheldFrom(containers: readonly ContainerRow[], tenant: string): Withheld[] {
  return containers.flatMap(({ id, name, owner, standing }) => {
    if (standing.cutBy) return [{ id, name, reason: `${cutSentence(standing.cutBy, tenant)}.` }]
    if (standing.state !== 'below') return []
    return [
      { id, name, reason: `Owned by ${owner.name}, a sub-tenant: only it and the tenants it shares with can use it.` },
    ]
  })
}

type Matrix = AnswerOf<typeof getSharingMatrix>

interface Row {
  name: string
  cells: string
}

/** Of the containers in a matrix, those that every one of some tenants may use, and those that only some of them may, with the reason. `wanted` are the names of those tenants by guid. */
export function offeredToAll(
  { containers, tenants, cells }: Matrix,
  wanted: ReadonlyMap<string, string>,
): { options: SelectOption[]; withheld: Withheld[] } {
  const rows = tenants.flatMap((guid, at): Row[] => {
    const name = wanted.get(guid)
    return name === undefined ? [] : [{ name, cells: cells[at] ?? '' }]
  })
  const options: SelectOption[] = []
  const withheld: Withheld[] = []
  containers.forEach(({ id, name, owner, disabled }, column) => {
    const without = rows.filter(({ cells }) => !'oa'.includes(cells.charAt(column) || '-'))
    if (rows.length > 0 && without.length === 0) {
      const words = [`${id}  ${name}`, `of ${owner.name}`, ...(disabled ? ['disabled'] : [])]
      options.push({ value: String(id), label: words.join(' · ') })
    } else if (without.length < rows.length) {
      withheld.push({ id, name, reason: lackedBy(without, column) })
    }
  })
  return { options, withheld }
}

function lackedBy(without: readonly Row[], column: number): string {
  const named = without
    .slice(0, 3)
    .map(({ name, cells }) => `${name} (${cells[column] === 'x' ? 'cut off' : 'not shared'})`)
  const more = without.length - named.length
  return `Not available to ${named.join(', ')}${more > 0 ? ` and ${plural(more, 'more tenant', 'more tenants')}` : ''}.`
}

/** The global settings in a matrix, by tenant. */
export function globalSettings({ uses }: Matrix): ReadonlyMap<string, number> {
  return new Map(
    uses.filter(({ isGlobal }) => isGlobal).map(({ tenantGuid, containerId }) => [tenantGuid, containerId]),
  )
}
