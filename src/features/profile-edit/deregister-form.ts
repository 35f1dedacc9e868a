import { zodResolver } from '@hookform/resolvers/zod'
import type { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { z } from '@/contract/zod.ts'
import { ReasonHere } from './reason-form.ts'

export interface DeregisterForm {
  typed: string
  understood: boolean
  reason?: string | undefined
}

/** What is typed before a card is deregistered; null where an instrument has no last four digits, and a tick has to do. */
export function lastFourOf({ kind, paymentData }: PaymentInstrument): string | null {
  const digits = (paymentData.lastFourDigits ?? '').replace(/\D/g, '').slice(-4)
  return kind === 'card' && digits.length === 4 ? digits : null
}

/** Whether the one deliberate act was done. */
export function isMeant(lastFour: string | null, { typed, understood }: Pick<DeregisterForm, 'typed' | 'understood'>) {
  return lastFour === null ? understood : typed.trim() === lastFour
}

export function deregisterResolver(lastFour: string | null) {
  return zodResolver(
    z.object({
      typed: z.string().check(
        z.refine((typed) => lastFour === null || typed.trim() === lastFour, {
          error: 'These are not the last four digits of this card.',
        }),
      ),
      understood: z
        .boolean()
        .check(z.refine((done) => lastFour !== null || done, { error: 'Tick this when you mean it.' })),
      reason: ReasonHere,
    }),
  )
}
