import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { containerQuery } from '@/api/containers.ts'
import { profileQuery } from '@/api/profiles.ts'

export interface ProfileAddress {
  tenant: string
  container: number
  profileGuid: string
}

/** The profile in view; its container and guid stand in the URL. */
export function useProfileAddress(): ProfileAddress {
  const { tenant = '', container, profile = '' } = useParams()
  return { tenant, container: Number(container), profileGuid: profile }
}

export function useProfile() {
  const { container, profileGuid } = useProfileAddress()
  return useSuspenseQuery(profileQuery(container, profileGuid)).data
}

export function useProfileContainer() {
  return useSuspenseQuery(containerQuery(useProfileAddress().container)).data
}
