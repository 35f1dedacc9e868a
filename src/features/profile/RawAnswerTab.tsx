import { useQuery } from '@tanstack/react-query'
import { rawProfileQuery } from '@/api/raw.ts'
import { RawAnswer } from '@/profile/RawAnswer.tsx'
import { useProfileAddress } from '@/profile/use-profile.ts'

/** What the gateway answers for this profile. */
export function RawAnswerTab() {
  const { container, profileGuid } = useProfileAddress()
  return <RawAnswer call="getProfile" query={useQuery(rawProfileQuery(container, profileGuid))} />
}
