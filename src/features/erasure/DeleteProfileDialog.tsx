import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useLocation, useNavigate } from 'react-router'
import { deleteImpactQuery } from '@/api/erasure.ts'
import { usePermission } from '@/api/session.ts'
import type { DeleteImpact } from '@/contract/console/erasure.ts'
import { paths } from '@/paths.ts'
import { listStateOf, type DeleteOutcome } from '@/profile/list-state.ts'
import { confirmationOf, namelessTitle, shortIdentification } from '@/profile/profile-words.ts'
import { useProfile, useProfileAddress, useProfileContainer } from '@/profile/use-profile.ts'
import { CheckboxField, TextField } from '@/ui/fields.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { Step } from '@/ui/Step.tsx'
import { plural } from '@/ui/time.ts'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { deleteForm, missingActs, type DeleteForm } from './delete-form.ts'
import { DeleteError } from './DeleteError.tsx'
import { DeleteImpactView } from './DeleteImpactView.tsx'
import { DeleteUnknown } from './DeleteUnknown.tsx'
import { useDeleteAttempt, type Ended } from './use-delete-attempt.ts'

/** What keeps the red button from being pressed as long as it is so, whatever was typed. */
function hindrance(impact: DeleteImpact | null | undefined, failed: boolean): string | null {
  if (impact === undefined) return failed ? 'Who loses it could not be read.' : 'Wait until it is read who loses it.'
  if (impact === null) return 'The profile is not there any more.'
  return impact.blockers[0]?.sentence ?? null
}

/** What is lost and by whom, to compare; what stands in the way is apart from it. */
function lossOf(impact: DeleteImpact | null | undefined): string {
  return JSON.stringify(impact && { ...impact, blockers: null })
}

/** Deletes the profile for good: reading who loses it, typing what it is called and giving a reason come before the red button. */
export function DeleteProfileDialog() {
  const navigate = useNavigate()
  const { tenant, container: id, profileGuid: asked } = useProfileAddress()
  const container = useProfileContainer()
  const current = useProfile()
  // What stood there when the dialog opened is what is deleted: a newer version must first be seen.
  const [seen, setSeen] = useState(current)
  const profileGuid = seen.data.profileGuid || asked
  const { customerIdentification } = seen.data
  const named = { customerIdentification: customerIdentification ?? undefined, profileGuid }
  const { what, text } = confirmationOf(named)
  const schema = deleteForm(what, text)
  const { control, handleSubmit, formState, setValue } = useForm<DeleteForm>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: { read: false, typed: '', reason: '' },
  })
  const [read, typed, reason] = useWatch({ control, name: ['read', 'typed', 'reason'] })
  const impact = useQuery(deleteImpactQuery(id, profileGuid))
  const lost = lossOf(impact.data?.impact)
  // Who read what was lost before has not read what is lost now. Before anybody can tick it, so that no tick of what is shown is taken back.
  useLayoutEffect(() => setValue('read', false), [lost, setValue])
  const close = useDialogRoute(paths.profile(tenant, id, asked))
  const { outcome: _, ...list } = listStateOf(useLocation().state)
  const missingRight = usePermission('frontend.customer-profiles.delete')

  const leave = (ended: Ended) => {
    const outcome: DeleteOutcome = {
      ...ended,
      profile: namelessTitle(named),
      profileGuid,
      container: `${id} ${container.name}`,
    }
    const { search = '', ...rest } = list
    void navigate({ pathname: paths.profiles(tenant), search }, { replace: true, state: { ...rest, outcome } })
  }
  const { send, clearUp, lookAgain, trouble, doubt, reading } = useDeleteAttempt(
    { container: id, profileGuid, customerIdentification: named.customerIdentification, etag: seen.etag },
    { onSeen: setSeen, onEnded: leave },
  )
  if (doubt)
    return (
      <DeleteUnknown
        doubt={doubt}
        profileGuid={profileGuid}
        reading={reading}
        onRead={() => void clearUp(doubt)}
        onClose={close}
      />
    )

  const instruments = seen.data.paymentInstruments.length
  const mustRead = trouble && ['changed', 'unread', 'contradicted'].includes(trouble.kind)
  const hindered = hindrance(impact.data?.impact, impact.isError)
  const missing = missingActs(schema, { read, typed, reason })
  return (
    <FormDialog
      title={`Delete profile ${shortIdentification(named)}`}
      description={`Its customer data and ${plural(instruments, 'stored instrument', 'stored instruments')} are gone for good. There is no undo.`}
      tone="destroy"
      submitLabel="Delete for good"
      submitIcon="trash"
      submitDisabledReason={missingRight ?? (mustRead ? 'Read the profile again first.' : (hindered ?? missing))}
      onSubmit={handleSubmit((values) => send(values.reason.trim()))}
      onClose={close}
      dirty={formState.isDirty}
      busy={formState.isSubmitting}
      error={
        trouble && <DeleteError trouble={trouble} tenant={tenant} reading={reading} onRead={() => void lookAgain()} />
      }
    >
      <Step number={1} title="See who else loses it" done={read}>
        <DeleteImpactView query={impact} />
        <div className="mt-3">
          <CheckboxField
            control={control}
            name="read"
            label="I have read who loses it"
            disabledReason={impact.data?.impact ? null : hindered}
          />
        </div>
      </Step>
      <Step number={2} title={`Type the ${what}`} done={typed === text}>
        <p className="id full sec">{text}</p>
        <TextField
          control={control}
          name="typed"
          label={<span className="vh">Type the {what}</span>}
          mono
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          className={typed === text ? 'ok' : ''}
        />
      </Step>
      <Step number={3} title="Give a reason" done={schema.shape.reason.safeParse(reason).success}>
        <TextField
          control={control}
          name="reason"
          label={<span className="vh">Reason</span>}
          hint="Kept in the activity, at most 200 characters, and not in the receipt. No personal data here."
          placeholder="Erasure request, ticket 88213"
          autoComplete="off"
        />
      </Step>
    </FormDialog>
  )
}
