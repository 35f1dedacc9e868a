import { holdsCardNumber } from '@/contract/card-number.ts'
import { Reason } from '@/contract/console/references.ts'
import { z } from '@/contract/zod.ts'

export interface DeleteForm {
  read: boolean
  typed: string
  reason: string
}

/** The acts that come before a delete. What is typed is compared code point by code point, like identifications themselves (I3). */
export function deleteForm(what: string, confirmation: string) {
  return z.object({
    read: z
      .boolean()
      .check(z.refine((done: boolean) => done, { error: 'Read who loses the profile, then tick this.' })),
    typed: z.string().check(
      z.refine((text: string) => text === confirmation, {
        error: `This is not the ${what}: capitals, blanks and dashes count.`,
      }),
    ),
    reason: z.string().check(
      z.refine((text: string) => text.trim() !== '', { error: 'Say why it is deleted.' }),
      z.refine((text: string) => z.safeParse(Reason, text.trim()).success, { error: 'At most 200 characters.' }),
      z.refine((text: string) => !holdsCardNumber(text), { error: 'This holds what looks like a full card number.' }),
    ),
  })
}

const acts: Record<keyof DeleteForm, string> = {
  read: 'read who loses it',
  typed: 'type what the profile is called',
  reason: 'give a reason',
}

/** Which of the acts are still to be done, as a sentence for the button; null when it can be pressed. */
export function missingActs(schema: ReturnType<typeof deleteForm>, values: DeleteForm): string | null {
  const read = z.safeParse(schema, values)
  if (read.success) return null
  const open = (Object.keys(acts) as (keyof DeleteForm)[]).filter((name) =>
    read.error.issues.some(({ path }) => path[0] === name),
  )
  return `First ${open.map((name) => acts[name]).join(', then ')}.`
}
