import type { ProfileInContainer } from '@/contract/console/profiles.ts'

/** Where an instrument comes from, as far as the gateway tells. */
export type Origin = NonNullable<ProfileInContainer['context']>['instruments'][number]
