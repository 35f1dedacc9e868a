import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { Navigate, useParams } from 'react-router'
import { submitError } from '@/api/form-refusal.ts'
import { sentenceOf } from '@/api/outcome.ts'
import { useRevealField } from '@/api/profiles.ts'
import { usePermission } from '@/api/session.ts'
import { RevealProfileFieldBody, type MaskableField } from '@/contract/console/personal-data.ts'
import { z } from '@/contract/zod.ts'
import { paths } from '@/paths.ts'
import { labelOf } from '@/profile/customer-fields.ts'
import { GoneNote } from '@/profile/GoneNote.tsx'
import { useGoneReason } from '@/profile/gone-profile.ts'
import { useProfile, useProfileAddress } from '@/profile/use-profile.ts'
import { announce } from '@/ui/announcer.ts'
import { TextField } from '@/ui/fields.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { useRevealedOfTab } from './use-revealed.ts'

const schema = z.strictObject({ reason: RevealProfileFieldBody.shape.reason })

function RevealForm({ field }: { field: MaskableField }) {
  const { tenant, container, profileGuid: asked } = useProfileAddress()
  const profileGuid = useProfile().data.profileGuid ?? asked
  const { reveal } = useRevealedOfTab()
  const { run } = useRevealField()
  const close = useDialogRoute(paths.profileData(tenant, container, asked))
  const gone = useGoneReason()
  const missingRight = usePermission('profile.personal-data.reveal')
  const { control, handleSubmit, formState, setError } = useForm<z.output<typeof schema>>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: { reason: '' },
  })
  const label = labelOf(field)

  const send = handleSubmit(async ({ reason }) => {
    const outcome = await run({ params: { id: String(container) }, body: { profileGuid, field, reason } })
    const fail = (message: string) => setError('root', { message })
    if (outcome.kind === 'unknown') {
      return fail(
        `${sentenceOf(outcome)} Nothing is shown; that you looked may have been recorded all the same. Request ${outcome.requestId}.`,
      )
    }
    if (outcome.kind === 'refused') return fail(submitError(outcome))
    const { profileExists, value } = outcome.data
    if (!profileExists) return fail('There is no such profile any more. Close this and look again.')
    if (value === null || value === '') return fail('Nothing is stored in this field any more.')
    reveal(field, value)
    announce(`${label} is shown for a minute`)
    close()
  })
  return (
    <FormDialog
      title={`Reveal ${label}`}
      description="That you looked, at which field and why is recorded in the activity of this profile; the value itself is not."
      submitLabel="Reveal"
      submitIcon="eye"
      submitDisabledReason={gone ?? missingRight}
      onSubmit={send}
      onClose={close}
      dirty={formState.isDirty}
      busy={formState.isSubmitting}
      error={formState.errors.root?.message}
    >
      <GoneNote />
      <TextField
        control={control}
        name="reason"
        label="Reason"
        hint="4 to 200 characters. No personal data here."
        placeholder="Caller identified, ticket 88213"
        maxLength={200}
        autoComplete="off"
      />
    </FormDialog>
  )
}

/** Asks why a masked field is to be seen, and shows it in its place. */
export function RevealFieldDialog() {
  const { tenant, container, profileGuid } = useProfileAddress()
  const { field: asked } = useParams()
  const field = useProfile().data.context?.masked.find((name) => name === asked)
  // An address may name any field, also one that is not masked for this person.
  if (field === undefined) return <Navigate replace to={paths.profileData(tenant, container, profileGuid)} />
  return <RevealForm field={field} />
}
