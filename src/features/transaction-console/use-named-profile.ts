import { useQuery } from '@tanstack/react-query'
import { useWatch, type Control } from 'react-hook-form'
import { ReadFailed } from '@/api/outcome.ts'
import { profileThroughQuery } from '@/api/transactions.ts'
import { CustomerIdentification, ProfileGuid } from '@/contract/v3/identification.ts'
import { z } from '@/contract/zod.ts'
import { mayBeCardNumber } from '@/profile/own-id.ts'
import { useSettled } from '@/ui/use-settled.ts'
import type { SendValues } from './send-form.ts'

/** The name of a profile as the form has it, once it is one that can be asked for. */
export function nameOf({
  naming,
  customerIdentification,
  profileGuid,
}: Pick<SendValues, 'naming' | 'customerIdentification' | 'profileGuid'>): string | { profileGuid: string } | null {
  if (naming === 'guid') {
    const guid = profileGuid.trim()
    return z.safeParse(ProfileGuid, guid).success ? { profileGuid: guid } : null
  }
  if (naming === 'none' || mayBeCardNumber(customerIdentification)) return null
  return z.safeParse(CustomerIdentification, customerIdentification).success ? customerIdentification : null
}

/** Refused because the connector has no container, or none that may be used: there is no profile to be found. */
export function leadsNowhere(failure: ReadFailed | null): boolean {
  return failure?.outcome.kind === 'refused' && failure.code === '1007'
}

/** The profile that the form names, as it is found through the connector that the form calls. */
export function useNamedProfile(control: Control<SendValues>) {
  const [connector, naming, customerIdentification, profileGuid] = useWatch({
    control,
    name: ['connector', 'naming', 'customerIdentification', 'profileGuid'],
  })
  const typed = nameOf({ naming, customerIdentification, profileGuid })
  const text = useSettled(JSON.stringify(typed))
  const named = JSON.parse(text) as typeof typed
  const isAsked = connector !== null && named !== null
  const query = useQuery({ ...profileThroughQuery(connector ?? '', named ?? ''), enabled: isAsked })
  return {
    /** Which profile, through which connector. */
    key: `${connector ?? ''} ${text}`,
    isAsked,
    found: isAsked ? query.data : undefined,
    /** When what is found was read. */
    readAt: query.dataUpdatedAt,
    failure: isAsked && query.error instanceof ReadFailed ? query.error : null,
    reading: isAsked && query.isFetching,
    again: () => void query.refetch(),
  }
}
export type NamedProfile = ReturnType<typeof useNamedProfile>
