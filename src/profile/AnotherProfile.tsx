import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { findInstead, type FoundInstead } from '@/api/erasure.ts'
import { paths } from '@/paths.ts'
import { Callout } from '@/ui/Callout.tsx'
import { GatewayMoment } from './GatewayMoment.tsx'

interface AnotherProfileProps {
  tenant: string
  another: { container: number; profileGuid: string; createdAt: string | null }
}

/** A profile that is gone and one that was made anew under its identification are two (I14): the new one was not deleted. */
export function AnotherProfile({ tenant, another }: AnotherProfileProps) {
  return (
    <p>
      <b>Another profile has this identification by now</b>
      {another.createdAt !== null && (
        <>
          {', created '}
          <GatewayMoment value={another.createdAt} />
        </>
      )}
      . It was not deleted.{' '}
      <Link to={paths.profile(tenant, another.container, another.profileGuid)}>Open the other profile</Link>
    </p>
  )
}

interface MadeAnewProps {
  tenant: string
  container: number
  profileGuid: string
  /** What the profile that is gone was called, where that was seen. */
  identification: string | undefined
}

/** Where a profile is gone: looks whether another one has its identification by now, and says so. */
export function MadeAnew({ tenant, container, profileGuid, identification }: MadeAnewProps) {
  const [found, setFound] = useState<FoundInstead | null>(null)
  useEffect(() => {
    if (!identification) return undefined
    let left = false
    void findInstead(container, profileGuid, identification).then((now) => {
      if (!left) setFound(now)
    })
    return () => {
      left = true
    }
  }, [container, profileGuid, identification])
  if (found?.kind !== 'another') return null
  return (
    <Callout hue="note" live>
      <AnotherProfile tenant={tenant} another={found} />
    </Callout>
  )
}
