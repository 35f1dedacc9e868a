import { holdsCardNumber } from '@/contract/card-number.ts'
import { Reason } from '@/contract/console/references.ts'
import { z } from '@/contract/zod.ts'

export interface BulkDeleteForm {
  read: boolean
  typed: string
  reason: string
}

/** Without separators in the number, so that it can be typed on any keyboard as it stands. */
export function confirmationOf(profiles: number): string {
  return profiles === 1 ? 'delete 1 profile' : `delete ${profiles} profiles`
}

export const reasonSchema = z.string().check(
  z.refine((text: string) => text.trim() !== '', { error: 'Say why they are deleted.' }),
  z.refine((text: string) => z.safeParse(Reason, text.trim()).success, { error: 'At most 200 characters.' }),
  z.refine((text: string) => !holdsCardNumber(text), { error: 'This holds what looks like a full card number.' }),
)

/** The acts that come before many deletes. */
export function bulkDeleteForm(confirmation: string) {
  return z.object({
    read: z.boolean().check(z.refine((done: boolean) => done, { error: 'Read what goes, then tick this.' })),
    typed: z
      .string()
      .check(z.refine((text: string) => text === confirmation, { error: `Type it as it stands: ${confirmation}` })),
    reason: reasonSchema,
  })
}

type Schema = ReturnType<typeof bulkDeleteForm>

const acts: Record<keyof BulkDeleteForm, string> = {
  read: 'read what goes',
  typed: 'type what is to be done',
  reason: 'give a reason',
}

/** Which of the acts are still to be done, as a sentence for the button; null when it can be pressed. */
export function missingActs(schema: Schema, values: BulkDeleteForm): string | null {
  const read = z.safeParse(schema, values)
  if (read.success) return null
  const open = (Object.keys(acts) as (keyof BulkDeleteForm)[]).filter((name) =>
    read.error.issues.some(({ path }) => path[0] === name),
  )
  return `First ${open.map((name) => acts[name]).join(', then ')}.`
}

export function reasonOk(schema: Schema, reason: string): boolean {
  return z.safeParse(schema.shape.reason, reason).success
}
