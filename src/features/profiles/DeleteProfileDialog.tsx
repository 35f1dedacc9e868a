import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useLocation, useNavigate } from 'react-router'
import { submitError } from '@/api/form-refusal.ts'
import { useIntentKey } from '@/api/intent.ts'
import { sentenceOf, type Unknown } from '@/api/outcome.ts'
import { readProfileAgain, useDeleteProfile } from '@/api/profiles.ts'
import { usePermission } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { announce } from '@/ui/announcer.ts'
import { CheckboxField, TextField } from '@/ui/fields.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { Step } from '@/ui/Step.tsx'
import { plural } from '@/ui/time.ts'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { deleteForm, missingActs, type DeleteForm } from './delete-form.ts'
import { DeleteError, type DeleteTrouble } from './DeleteError.tsx'
import { DeleteImpact } from './DeleteImpact.tsx'
import { DeleteUnknown } from './DeleteUnknown.tsx'
import { listStateOf, type DeleteOutcome } from './list-state.ts'
import { confirmationOf, namelessTitle, shortIdentification } from './profile-words.ts'
import { useProfile, useProfileAddress, useProfileContainer } from './use-profile.ts'

/** Deletes the profile for good: reading who loses it, typing what it is called and giving a reason come before the red button. */
export function DeleteProfileDialog() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { tenant, container: id, profileGuid: asked } = useProfileAddress()
  const container = useProfileContainer()
  const current = useProfile()
  // What stood there when the dialog opened is what is deleted: a newer version must first be seen.
  const [seen, setSeen] = useState(current)
  const profileGuid = seen.data.profileGuid ?? asked
  const named = { customerIdentification: seen.data.customerIdentification, profileGuid }
  const { what, text } = confirmationOf(named)
  const schema = deleteForm(what, text)
  const { control, handleSubmit, formState } = useForm<DeleteForm>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
    defaultValues: { read: false, typed: '', reason: '' },
  })
  const [read, typed, reason] = useWatch({ control, name: ['read', 'typed', 'reason'] })
  const { run } = useDeleteProfile()
  const keyOf = useIntentKey()
  const close = useDialogRoute(paths.profile(tenant, id, asked))
  const list = listStateOf(useLocation().state)
  const missingRight = usePermission('frontend.customer-profiles.delete')
  const [trouble, setTrouble] = useState<DeleteTrouble | null>(null)
  const [doubt, setDoubt] = useState<Unknown | null>(null)
  const [reading, setReading] = useState(false)

  const leave = (kind: DeleteOutcome['kind'], requestId: string) => {
    const outcome: DeleteOutcome = {
      kind,
      profile: namelessTitle(named),
      profileGuid,
      container: `${id} ${container.name}`,
      requestId,
    }
    const state = { text: list.text, outcome }
    void navigate({ pathname: paths.profiles(tenant), search: list.search ?? '' }, { replace: true, state })
  }
  const readAgain = async () => {
    setReading(true)
    const now = await readProfileAgain(client, id, profileGuid)
    setReading(false)
    return now
  }
  const clearUp = async (outcome: Unknown) => {
    const now = await readAgain()
    if (now?.data.profileExists === false) return leave('found-gone', outcome.requestId)
    if (now) {
      setSeen(now)
      setDoubt(null)
      setTrouble({ kind: 'still-there', sentence: sentenceOf(outcome) })
      return
    }
    setDoubt(outcome)
    announce('Outcome not known yet', true)
  }
  const send = handleSubmit(async ({ reason }) => {
    setTrouble(null)
    const body = { profileGuid, reason: reason.trim() }
    const etag = seen.etag ?? '*'
    const outcome = await run({
      params: { id: String(id) },
      body,
      ifMatch: etag,
      idempotencyKey: keyOf({ ...body, etag }),
    })
    keyOf.settled(outcome)
    if (outcome.kind === 'unknown') return clearUp(outcome)
    if (outcome.kind === 'done')
      return leave(outcome.data.profileExists === false ? 'already-gone' : 'deleted', outcome.requestId)
    setTrouble(
      outcome.refusal.code === 'stale-version'
        ? { kind: 'changed' }
        : { kind: 'refused', sentence: submitError(outcome) },
    )
  })
  const lookAgain = async () => {
    const now = await readAgain()
    if (now?.data.profileExists === false) return leave('already-gone', '')
    if (!now) return setTrouble({ kind: 'unread' })
    setSeen(now)
    setTrouble({ kind: 'read-again' })
  }

  if (doubt)
    return (
      <DeleteUnknown
        outcome={doubt}
        profileGuid={profileGuid}
        reading={reading}
        onRead={() => void clearUp(doubt)}
        onClose={close}
      />
    )

  const instruments = seen.data.paymentInstruments.length
  const missing = missingActs(schema, { read, typed, reason })
  return (
    <FormDialog
      title={`Delete profile ${shortIdentification(named)}`}
      description={`Its customer data and ${plural(instruments, 'stored instrument', 'stored instruments')} are gone for good. There is no undo.`}
      tone="destroy"
      submitLabel="Delete for good"
      submitIcon="trash"
      submitDisabledReason={missingRight ?? (trouble?.kind === 'changed' ? 'Read the profile again first.' : missing)}
      onSubmit={send}
      onClose={close}
      dirty={formState.isDirty}
      busy={formState.isSubmitting}
      error={trouble && <DeleteError trouble={trouble} reading={reading} onRead={() => void lookAgain()} />}
    >
      <Step number={1} title="See who else loses it" done={read}>
        <DeleteImpact container={container} instruments={instruments} />
        <div className="mt-3">
          <CheckboxField control={control} name="read" label="I have read who loses it" />
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
          hint="Kept in the activity, at most 200 characters. No personal data here."
          placeholder="Erasure request, ticket 88213"
          autoComplete="off"
        />
      </Step>
    </FormDialog>
  )
}
