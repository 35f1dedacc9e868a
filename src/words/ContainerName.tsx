import type { ContainerRef } from '@/contract/console/references.ts'

/** A container by id and name, the way it is written in every table: the id in mono, so that ids align. */
export function ContainerName({ container }: { container: ContainerRef }) {
  return (
    <span className="cn">
      <span className="id">{container.id}</span>
      {container.name}
    </span>
  )
}
