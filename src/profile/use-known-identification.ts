import { useState } from 'react'
import { useProfile, useProfileAddress } from './use-profile.ts'

/** What the profile in view was called when it was last seen, also after it is gone; in memory only. */
export function useKnownIdentification(): string | undefined {
  const { profileGuid } = useProfileAddress()
  const { customerIdentification } = useProfile().data
  const [known, setKnown] = useState({ profileGuid, identification: customerIdentification ?? undefined })
  const isAnother = known.profileGuid !== profileGuid
  const isNew = Boolean(customerIdentification) && customerIdentification !== known.identification
  if (isAnother || isNew) setKnown({ profileGuid, identification: customerIdentification ?? undefined })
  return known.identification
}
