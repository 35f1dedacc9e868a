import { useQueryClient } from '@tanstack/react-query'
import { memo } from 'react'
import { Link } from 'react-router'
import { readAhead } from '@/api/ahead.ts'
import { containerQuery } from '@/api/containers.ts'
import type { ContainerRow } from '@/contract/console/containers.ts'
import { paths } from '@/paths.ts'
import { useFirstRows } from '@/ui/first-rows.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { Table } from '@/ui/Table.tsx'
import { formatNumber } from '@/ui/time.ts'
import { ContainerName } from '@/words/ContainerName.tsx'
import { StandingWord, cutSentence } from '@/words/StandingWord.tsx'
import { SharedWord } from './SharedWord.tsx'

const Row = memo(function Row({ tenant, container }: { tenant: string; container: ContainerRow }) {
  const client = useQueryClient()
  const preview = () => readAhead(client, containerQuery(container.id))
  const { state, cutBy } = container.standing
  return (
    <tr>
      <th scope="row">
        <Link className="main" to={paths.container(tenant, container.id)} onMouseEnter={preview} onFocus={preview}>
          <ContainerName container={container} />
        </Link>
        <span className="only-s small">{container.owner.name}</span>
      </th>
      <td>
        <StandingWord state={state} />
        {cutBy && <span className="small block hide-s">{cutSentence(cutBy, tenant)}</span>}
        {container.disabled && (
          <span className="block">
            <StateWord hue="unusable" icon="off">
              Disabled
            </StateWord>
          </span>
        )}
      </td>
      <td className="hide-s">{container.owner.name}</td>
      <td className="hide-m">
        <SharedWord container={container} />
      </td>
      <td className="num hide-s">{formatNumber(container.profiles)}</td>
      <td className="num">{formatNumber(container.connectors)}</td>
    </tr>
  )
})

export function ContainersTable({ tenant, containers }: { tenant: string; containers: readonly ContainerRow[] }) {
  const { shown, foot } = useFirstRows(containers)
  return (
    <>
      <Table label="Containers" sticky rowLinks>
        <thead>
          <tr>
            <th scope="col">Container</th>
            <th scope="col">State here</th>
            <th scope="col" className="hide-s">
              Owner
            </th>
            <th scope="col" className="hide-m">
              Sharing
            </th>
            <th scope="col" className="num hide-s">
              Profiles
            </th>
            <th scope="col" className="num">
              Connectors
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((container) => (
            <Row key={container.id} tenant={tenant} container={container} />
          ))}
        </tbody>
      </Table>
      {foot}
    </>
  )
}
