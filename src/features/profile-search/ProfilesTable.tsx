import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useRef, type KeyboardEvent, type Ref, type SyntheticEvent } from 'react'
import { readAhead } from '@/api/ahead.ts'
import { profileQuery } from '@/api/profiles.ts'
import type { ProfileHit } from '@/contract/console/profile-search.ts'
import type { ListState } from '@/profile/list-state.ts'
import { fetchProfileScreenCode } from '@/profile/screen-code.ts'
import { SortHeader, Table } from '@/ui/Table.tsx'
import { columnNames, type Column } from './columns.ts'
import { ProfileRow } from './ProfileRow.tsx'
import { rowReached } from './table-keys.ts'
import type { Picks } from './use-picks.ts'
import type { ProfileSearch } from './use-profile-search.ts'

function links(table: Element): HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>('tbody a[data-profile]')]
}

function linkOfRow(target: EventTarget): HTMLElement | null {
  return (target as Element).closest('tbody tr')?.querySelector<HTMLElement>('a[data-profile]') ?? null
}

/** Reads a profile and its screen while the pointer or the focus rests on its row, so that it opens at once. */
function warmUp(client: QueryClient, link: HTMLElement): void {
  const { profile, container } = link.dataset
  if (profile === undefined) return
  readAhead(client, { ...profileQuery(Number(container), profile), staleTime: 30_000 })
  fetchProfileScreenCode()
}

function TickAll({ picks, rows }: { picks: Picks; rows: readonly ProfileHit[] }) {
  const count = picks.guids.size
  const all = count > 0 && count === rows.length
  return (
    <input
      type="checkbox"
      className="check"
      aria-label={`Choose all ${String(rows.length)} shown`}
      checked={all}
      ref={(box) => {
        if (box) box.indeterminate = count > 0 && !all
      }}
      onChange={picks.toggleAll}
    />
  )
}

interface ProfilesTableProps {
  search: ProfileSearch
  rows: readonly ProfileHit[]
  from: ListState
  columns: ReadonlySet<Column>
  picks: Picks
  /** The row that was opened from here before. */
  opened: string | undefined
  onOpen: (profileGuid: string) => void
  /** Arrow up from the first row, or a slash. */
  onLeave: () => void
  ref: Ref<HTMLDivElement>
}

export function ProfilesTable(props: ProfilesTableProps) {
  const { search, rows, from, columns, picks, opened, onOpen, onLeave, ref } = props
  const client = useQueryClient()
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { sort, order, tenant } = search

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { key, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || !(target as Element).closest('tbody')) return
    if ((target as Element).closest('[popover]')) return
    const link = linkOfRow(target)
    const guid = link?.dataset['profile']
    if (key === '/') {
      event.preventDefault()
      onLeave()
    } else if (key === ' ' && target === link && guid !== undefined) {
      event.preventDefault()
      picks.toggle(guid, event.shiftKey)
    } else {
      const all = links(event.currentTarget)
      const to = rowReached(key, link ? all.indexOf(link) : -1, all.length)
      if (to === null) return
      event.preventDefault()
      if (to < 0) onLeave()
      else all[to]?.focus()
    }
  }
  const rest = (event: SyntheticEvent) => {
    clearTimeout(resting.current)
    const link = linkOfRow(event.target)
    if (link) resting.current = setTimeout(() => warmUp(client, link), 120)
  }
  const open = (event: SyntheticEvent) => {
    const guid = (event.target as Element).closest<HTMLElement>('a[data-profile]')?.dataset['profile']
    if (guid !== undefined) onOpen(guid)
  }
  return (
    <div
      ref={ref}
      role="presentation"
      className="profiles"
      onKeyDown={onKeyDown}
      onPointerOver={rest}
      onPointerLeave={() => clearTimeout(resting.current)}
      onFocus={rest}
      onClickCapture={open}
    >
      <Table label="Profiles" sticky rowLinks>
        <thead>
          <tr>
            <th scope="col" className="tick" aria-label="Choose">
              <TickAll picks={picks} rows={rows} />
            </th>
            <SortHeader
              label="Identification"
              className="w-ident"
              direction={sort === 'identification' ? 'ascending' : null}
              onSort={() => order(sort === 'identification' ? 'created-newest' : 'identification')}
            />
            {columns.has('name') && (
              <th scope="col" className="hide-m w-name">
                {columnNames.name}
              </th>
            )}
            {columns.has('email') && (
              <th scope="col" className="hide-s w-email">
                {columnNames.email}
              </th>
            )}
            {columns.has('instruments') && (
              <th scope="col" className="w-marks">
                {columnNames.instruments}
              </th>
            )}
            {columns.has('container') && (
              <th scope="col" className="hide-s w-container">
                {columnNames.container}
              </th>
            )}
            {columns.has('guid') && (
              <th scope="col" className="hide-l w-guid">
                {columnNames.guid}
              </th>
            )}
            {columns.has('created') && (
              <SortHeader
                label={columnNames.created}
                numeric
                className="hide-m w-created"
                direction={
                  {
                    'created-newest': 'descending' as const,
                    'created-oldest': 'ascending' as const,
                    identification: null,
                  }[sort]
                }
                onSort={() => order(sort === 'created-newest' ? 'created-oldest' : 'created-newest')}
              />
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((hit) => (
            <ProfileRow
              key={hit.profileGuid}
              hit={hit}
              tenant={tenant}
              from={from}
              columns={columns}
              opened={hit.profileGuid === opened}
              ticked={picks.guids.has(hit.profileGuid)}
              onTick={picks.toggle}
            />
          ))}
        </tbody>
      </Table>
    </div>
  )
}
