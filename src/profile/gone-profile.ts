import { createContext, useContext } from 'react'
import type { ProfileRead } from '@/api/profiles.ts'

/** The profile as it was before it was deleted elsewhere, for as long as something typed about it would be lost; else null. */
export const GoneProfile = createContext<ProfileRead | null>(null)

/** Why nothing can be done to the profile in view any more, or null. */
export function useGoneReason(): string | null {
  return useContext(GoneProfile) && 'This profile was deleted meanwhile.'
}
