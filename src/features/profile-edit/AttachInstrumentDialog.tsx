import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useIntentKey } from '@/api/intent.ts'
import { useAttachInstrument } from '@/api/profiles.ts'
import { usePermission } from '@/api/session.ts'
import { paths } from '@/paths.ts'
import { GoneNote } from '@/profile/GoneNote.tsx'
import { useGoneReason } from '@/profile/gone-profile.ts'
import { useProfileAddress, useProfileContainer } from '@/profile/use-profile.ts'
import { announce } from '@/ui/announcer.ts'
import { Callout } from '@/ui/Callout.tsx'
import { TextField } from '@/ui/fields.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { ReasonField } from '@/words/ReasonField.tsx'
import { instrumentName } from '@/words/instrument-words.ts'
import { attachedBy } from './addressed-instrument.ts'
import { attachResolver, pastedUuid, type AttachForm } from './attach-form.ts'
import { AttachRefused } from './AttachRefused.tsx'
import { Consequences } from './InstrumentAct.tsx'
import { InstrumentAttached } from './InstrumentAttached.tsx'
import { InstrumentTroubleText } from './InstrumentTroubleText.tsx'
import { reasonPart } from './reason-form.ts'
import { useInstrumentChange } from './use-instrument-change.ts'

const submitLabel = 'Attach'

/** Attaches the instrument of a transaction. */
export function AttachInstrumentDialog() {
  const { tenant, container, profileGuid: asked } = useProfileAddress()
  const { name: containerName } = useProfileContainer()
  const close = useDialogRoute(paths.profile(tenant, container, asked))
  const missingRight = usePermission('frontend.customer-profiles.update')
  const gone = useGoneReason()
  const { run } = useAttachInstrument()
  const keyOf = useIntentKey()
  const { control, handleSubmit, formState } = useForm<AttachForm>({
    resolver: attachResolver,
    defaultValues: { transactionUuid: '', reason: '' },
  })
  const uuid = pastedUuid(useWatch({ control, name: 'transactionUuid' }))
  const [how, setHow] = useState<'answered' | 'found' | null>(null)
  const change = useInstrumentChange({
    isMade: (now) => attachedBy(now, uuid) !== null,
    onMade: (way) => {
      announce('Instrument attached')
      setHow(way)
    },
  })
  const { current } = change
  if (how) {
    return <InstrumentAttached addressed={attachedBy(current.data, uuid)} found={how === 'found'} onClose={close} />
  }

  const here = uuid === '' ? null : attachedBy(current.data, uuid)
  const send = handleSubmit(async (form) => {
    change.begin()
    const body = { profileGuid: current.data.profileGuid ?? asked, transactionUuid: uuid, ...reasonPart(form) }
    const outcome = await run({ params: { id: String(container) }, body, idempotencyKey: keyOf(body) })
    keyOf.settled(outcome)
    await change.settle(outcome)
  })
  return (
    <FormDialog
      size="wide"
      title="Attach an instrument"
      description="By the transaction that registered it."
      submitLabel={submitLabel}
      submitDisabledReason={
        gone ??
        missingRight ??
        (here && !formState.isSubmitting
          ? `${instrumentName(here.instrument)} of this transaction is on this profile already.`
          : null) ??
        change.mustRead
      }
      onSubmit={send}
      onClose={close}
      dirty={formState.isDirty}
      busy={formState.isSubmitting}
      error={
        change.trouble && (
          <InstrumentTroubleText
            change={change}
            notMade="Not attached"
            submitLabel={submitLabel}
            once
            wordsOf={(refusal) => (
              <AttachRefused
                refusal={refusal}
                tenant={tenant}
                container={`${container} ${containerName}`}
                transactionUuid={uuid}
              />
            )}
          />
        )
      }
    >
      <GoneNote />
      {missingRight !== null && <Callout hue="note">{missingRight}</Callout>}
      <TextField
        control={control}
        name="transactionUuid"
        label="Transaction UUID"
        mono
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        hint="Of a successful register, or debit or preauthorize with register, through a connector of yours that uses this container. Deregistered ones cannot be attached."
      />
      {here && !formState.isSubmitting && (
        <Callout hue="note">
          The instrument of this transaction is on this profile already: {instrumentName(here.instrument)}.
        </Callout>
      )}
      <Consequences>
        <li>
          The instrument is added to this profile in container {container} {containerName}, under a new payment token.
        </li>
        <li>Whoever may charge this profile may charge it. Make sure that it is the same customer’s.</li>
        <li>It does not become the preferred one, and customer data stay as they are.</li>
      </Consequences>
      <ReasonField control={control} />
    </FormDialog>
  )
}
