import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { memo, useRef, type KeyboardEvent, type Ref, type SyntheticEvent } from 'react'
import { Link } from 'react-router'
import { readAhead } from '@/api/ahead.ts'
import { profileQuery } from '@/api/profiles.ts'
import { hideCardNumbers } from '@/contract/card-number.ts'
import type { ProfileHit } from '@/contract/console/profiles.ts'
import { paths } from '@/paths.ts'
import { shortenIdentifier } from '@/ui/identifier.ts'
import { SortHeader, Table } from '@/ui/Table.tsx'
import { ContainerName } from '@/words/ContainerName.tsx'
import { InstrumentMarks } from '@/words/InstrumentMarks.tsx'
import { GatewayMoment } from './GatewayMoment.tsx'
import type { ListState } from './list-state.ts'
import { shortIdentification } from './profile-words.ts'
import type { ProfileSearch } from './use-profile-search.ts'

const none = <span className="sec">none</span>

interface RowProps {
  hit: ProfileHit
  tenant: string
  from: ListState
  withContainer: boolean
  selected: boolean
}

const Row = memo(function Row({ hit, tenant, from, withContainer, selected }: RowProps) {
  const { profileGuid, container, customerIdentification, matched } = hit
  const name = hit.name === null ? null : hideCardNumbers(hit.name)
  const email = hit.email === null ? null : hideCardNumbers(hit.email)
  return (
    <tr className={selected ? 'sel' : undefined}>
      <th scope="row">
        <Link
          className="main id"
          to={paths.profile(tenant, container.id, profileGuid)}
          state={from}
          title={hideCardNumbers(customerIdentification)}
          data-profile={profileGuid}
          data-container={container.id}
        >
          {shortIdentification(hit)}
        </Link>
        {matched === 'paymentToken' && <span className="small by">by its payment token</span>}
        <span className={name === null ? 'only-s small personal' : 'only-m small personal'}>{name ?? email}</span>
      </th>
      <td className="personal hide-m" title={name ?? undefined}>
        {name ?? none}
      </td>
      <td className="personal sec hide-s" title={email ?? undefined}>
        {email ?? none}
      </td>
      <td>
        <InstrumentMarks instruments={hit.instruments} />
      </td>
      {withContainer && (
        <td className="hide-s">
          <Link className="plain" to={paths.container(tenant, container.id)} title={container.name}>
            <ContainerName container={container} />
          </Link>
        </td>
      )}
      <td className="hide-l">
        <span className="id sec" title={profileGuid}>
          {shortenIdentifier(profileGuid)}
        </span>
      </td>
      <td className="num sec hide-m">
        <GatewayMoment value={hit.createdAt} />
      </td>
    </tr>
  )
})

function links(table: Element): HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>('tbody a[data-profile]')]
}

const step: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

/** Reads a profile and its screen while the pointer or the focus rests on its row, so that it opens at once. */
function warmUp(client: QueryClient, link: HTMLElement): void {
  const { profile, container } = link.dataset
  if (profile === undefined) return
  readAhead(client, { ...profileQuery(Number(container), profile), staleTime: 30_000 })
  void import('./ProfileScreen.tsx')
  void import('./InstrumentsTab.tsx')
}

interface ProfilesTableProps {
  search: ProfileSearch
  rows: readonly ProfileHit[]
  from: ListState
  withContainer: boolean
  /** The row that was opened from here before. */
  selected: string | undefined
  onOpen: (profileGuid: string) => void
  /** Arrow up from the first row, or a slash. */
  onLeave: () => void
  ref: Ref<HTMLDivElement>
}

export function ProfilesTable({
  search,
  rows,
  from,
  withContainer,
  selected,
  onOpen,
  onLeave,
  ref,
}: ProfilesTableProps) {
  const client = useQueryClient()
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { sort, order, tenant } = search

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target as Element).closest('tbody')) return
    if (event.key === '/') {
      event.preventDefault()
      onLeave()
      return
    }
    const all = links(event.currentTarget)
    const row = (event.target as Element).closest('tr')
    const to = step[event.key]?.(
      all.findIndex((link) => row?.contains(link)),
      all.length,
    )
    if (to === undefined) return
    event.preventDefault()
    if (to < 0) onLeave()
    else all[to]?.focus()
  }
  const rest = (event: SyntheticEvent) => {
    clearTimeout(resting.current)
    const link = (event.target as Element).closest('tr')?.querySelector<HTMLElement>('a[data-profile]')
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
            <SortHeader
              label="Identification"
              className="w-ident"
              direction={sort === 'identification' ? 'ascending' : null}
              onSort={() => order(sort === 'identification' ? 'created-newest' : 'identification')}
            />
            <th scope="col" className="hide-m">
              Name
            </th>
            <th scope="col" className="hide-s w-email">
              E-mail
            </th>
            <th scope="col" className="w-marks">
              Instruments
            </th>
            {withContainer && (
              <th scope="col" className="hide-s w-container">
                Container
              </th>
            )}
            <th scope="col" className="hide-l w-guid">
              Profile guid
            </th>
            <SortHeader
              label="Created"
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
          </tr>
        </thead>
        <tbody>
          {rows.map((hit) => (
            <Row
              key={hit.profileGuid}
              hit={hit}
              tenant={tenant}
              from={from}
              withContainer={withContainer}
              selected={hit.profileGuid === selected}
            />
          ))}
        </tbody>
      </Table>
    </div>
  )
}
