import { zodResolver } from '@hookform/resolvers/zod'
import { holdsCardNumber } from '@/contract/card-number.ts'
import { Reason } from '@/contract/console/references.ts'
import { z } from '@/contract/zod.ts'

const noCardNumber = z.refine<string | undefined>((text) => !holdsCardNumber(text ?? ''), {
  error: 'This looks like a card number, which must not be stored here. Take it out.',
})

export const ReasonHere = Reason.check(noCardNumber)

export interface ReasonForm {
  reason?: string | undefined
}

export const reasonResolver = zodResolver(z.object({ reason: ReasonHere }))

/** As it is sent: left out where nothing was given. */
export function reasonPart({ reason = '' }: ReasonForm): { reason?: string } {
  const text = reason.trim()
  return text === '' ? {} : { reason: text }
}
