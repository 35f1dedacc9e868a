import { useSuspenseQuery } from '@tanstack/react-query'
import { useContext } from 'react'
import { useParams } from 'react-router'
import { containerQuery } from '@/api/containers.ts'
import { profileQuery } from '@/api/profiles.ts'
import { GoneProfile } from './gone-profile.ts'

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
  const now = useSuspenseQuery(profileQuery(container, profileGuid)).data
  return useContext(GoneProfile) ?? now
}

export function useProfileContainer() {
  return useSuspenseQuery(containerQuery(useProfileAddress().container)).data
}
