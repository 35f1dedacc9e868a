import { createElement, Fragment } from 'react'
import { Link } from 'react-router'
import type { Activity } from '@/contract/console/activity.ts'
import { paths } from '@/paths.ts'
import { shortenIdentifier } from '@/ui/identifier.ts'
import { sentenceAbout, type Said } from './activity-words.ts'

function drawn(piece: Said, tenant: string) {
  if (typeof piece === 'string') return piece
  if ('container' in piece) {
    const { id, name } = piece.container
    return (
      <Link className="plain" to={paths.container(tenant, id)}>
        {`${id}\u00a0${name}`}
      </Link>
    )
  }
  if ('tenant' in piece) {
    return (
      <Link className="plain" to={paths.tenant(piece.tenant.guid)}>
        {piece.tenant.name}
      </Link>
    )
  }
  if ('connector' in piece) {
    const { guid, name, tenant: of } = piece.connector
    return (
      <Link className="plain" to={paths.explainConnector(paths.connectors(of.guid), guid)}>
        {name}
      </Link>
    )
  }
  const { guid, container } = piece.profile
  return (
    <Link className="plain" to={paths.profile(tenant, container.id, guid)}>
      <span className="id">{shortenIdentifier(guid)}</span>
    </Link>
  )
}

/** What was done, in one sentence, with links to what it was done to. */
export function ActivitySentence({ entry, tenantInView }: { entry: Activity; tenantInView: string }) {
  const pieces = sentenceAbout(entry).map((piece) => drawn(piece, tenantInView))
  // Handed over one by one, the pieces of a sentence need no keys: they never change places.
  return createElement(Fragment, null, ...pieces)
}
