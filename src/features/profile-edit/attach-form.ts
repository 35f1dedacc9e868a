import { zodResolver } from '@hookform/resolvers/zod'
import { TransactionUuid } from '@/contract/v3/profiles.ts'
import { z } from '@/contract/zod.ts'
import { mayBeCardNumber } from '@/profile/own-id.ts'
import { ReasonHere } from './reason-form.ts'

export interface AttachForm {
  transactionUuid: string
  reason?: string | undefined
}

/** What was pasted, without the quotes and blanks that came along. */
export function pastedUuid(text: string): string {
  return text.trim().replace(/^["'“”‘’]+|["'“”‘’,;]+$/g, '')
}

const Pasted = z.string().check(
  z.refine((text) => !mayBeCardNumber(pastedUuid(text)), {
    error:
      'This looks like a card number. What is needed is the UUID of the transaction that registered the instrument.',
  }),
  z.refine((text) => !/^pt::/i.test(pastedUuid(text)), {
    error: 'This is a payment token. What is needed is the UUID of the transaction that registered the instrument.',
  }),
  z.refine((text) => !/^CP-/i.test(pastedUuid(text)), {
    error: 'This is a profile guid. What is needed is the UUID of the transaction that registered the instrument.',
  }),
  z.refine((text) => pastedUuid(text) !== '', { error: 'Paste the UUID of the transaction.' }),
  z.refine((text) => !/\s/.test(pastedUuid(text)), { error: 'One transaction at a time.' }),
  z.refine((text) => pastedUuid(text) === '' || z.safeParse(TransactionUuid, pastedUuid(text)).success, {
    error: 'At most 50 characters.',
  }),
)

export const attachResolver = zodResolver(z.object({ transactionUuid: Pasted, reason: ReasonHere }))
