import { useForm, useWatch } from 'react-hook-form'
import { useParams } from 'react-router'
import { useIntentKey } from '@/api/intent.ts'
import { useDeregisterInstrument } from '@/api/profiles.ts'
import { usePermission } from '@/api/session.ts'
import type { RefusalAnswer } from '@/contract/refusal.ts'
import { paths } from '@/paths.ts'
import { GoneNote } from '@/profile/GoneNote.tsx'
import { useGoneReason } from '@/profile/gone-profile.ts'
import { useProfileAddress } from '@/profile/use-profile.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { CheckboxField, TextField } from '@/ui/fields.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { Step } from '@/ui/Step.tsx'
import { toast } from '@/ui/toast.ts'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { ReasonField } from '@/words/ReasonField.tsx'
import { instrumentName } from '@/words/instrument-words.ts'
import { addressedInstrument, hasToken } from './addressed-instrument.ts'
import { deregisterResolver, isMeant, lastFourOf, type DeregisterForm } from './deregister-form.ts'
import { Consequences, InstrumentAct } from './InstrumentAct.tsx'
import { InstrumentGone } from './InstrumentGone.tsx'
import { InstrumentTroubleText } from './InstrumentTroubleText.tsx'
import { reasonPart } from './reason-form.ts'
import { useInstrumentChange } from './use-instrument-change.ts'

const submitLabel = 'Deregister for good'

/** Makes an instrument unusable at the provider, which takes it off the profile as well: there is no way back. */
export function DeregisterInstrumentDialog() {
  const { tail = '' } = useParams()
  const { tenant, container, profileGuid: asked } = useProfileAddress()
  const close = useDialogRoute(paths.profile(tenant, container, asked))
  const missingRight = usePermission('frontend.customer-profiles.deregister-and-detach')
  const gone = useGoneReason()
  const { run } = useDeregisterInstrument()
  const keyOf = useIntentKey()
  const change = useInstrumentChange({
    // Off the profile it may be by a detach as well: only the answer tells that it was deregistered.
    isMade: () => false,
    isHalf: (now) => !hasToken(now, token),
    onMade: () => {
      toast(`${name} deregistered and detached`)
      close()
    },
  })
  const { seen, current, made, trouble } = change
  const addressed = addressedInstrument(seen.data, tail)
  const token = addressed?.instrument.paymentToken ?? ''
  const name = addressed ? instrumentName(addressed.instrument) : ''
  const lastFour = addressed ? lastFourOf(addressed.instrument) : null
  const { control, handleSubmit, formState } = useForm<DeregisterForm>({
    resolver: deregisterResolver(lastFour),
    mode: 'onTouched',
    defaultValues: { typed: '', understood: false, reason: '' },
  })
  const [typed, understood] = useWatch({ control, name: ['typed', 'understood'] })
  const isLeft = hasToken(current.data, token) || formState.isSubmitting || made || trouble !== null
  if (!addressed || !isLeft) return <InstrumentGone tail={tail} onClose={close} />

  const { instrument, origin } = addressed
  const isDone = origin?.unusable === 'deregistered'
  const meant = isMeant(lastFour, { typed, understood })
  const send = handleSubmit(async (form) => {
    change.begin()
    const body = { profileGuid: seen.data.profileGuid ?? asked, paymentToken: token, ...reasonPart(form) }
    const ifMatch = seen.etag ?? '*'
    const outcome = await run({
      params: { id: String(container) },
      body,
      ifMatch,
      idempotencyKey: keyOf({ ...body, ifMatch }),
    })
    keyOf.settled(outcome)
    await change.settle(outcome)
  })
  const detach = (
    <LinkButton to={paths.instrumentAct(tenant, container, asked, tail, 'detach')} replace size="sm">
      Detach it instead
    </LinkButton>
  )
  return (
    <FormDialog
      title={`Deregister ${name}`}
      description="It becomes unusable at the provider for good, and is taken off this profile. There is no undo."
      tone="destroy"
      submitLabel={submitLabel}
      submitDisabledReason={
        // What became of it at the provider can still be asked for.
        (trouble?.kind === 'half' ? null : gone) ??
        missingRight ??
        (isDone ? 'It is deregistered already.' : null) ??
        change.mustRead ??
        (meant ? null : lastFour === null ? 'First tick that you mean it.' : 'First type the last four digits.')
      }
      onSubmit={send}
      onClose={close}
      dirty={formState.isDirty}
      busy={formState.isSubmitting}
      error={
        trouble && (
          <InstrumentTroubleText
            change={change}
            notMade="Not deregistered"
            submitLabel={submitLabel}
            once
            wordsOf={deregisterWords}
          />
        )
      }
    >
      <GoneNote />
      {missingRight !== null && <Callout hue="note">{missingRight}</Callout>}
      {isDone && (
        <Callout hue="warning" title="It was deregistered before." action={detach}>
          Nothing is left to do at the provider. To take it off the profile, detach it.
        </Callout>
      )}
      <Step number={1} title="See what is lost">
        <InstrumentAct addressed={addressed} container={container}>
          <Consequences>
            <li>The provider forgets it: nobody can charge it any more, through no profile and no connector.</li>
            <li>It is taken off this profile, and can never be attached again.</li>
            {instrument.isPreferred && <li>It is the preferred one. Afterwards none is: no other takes its place.</li>}
            <li>The customer has to enter it anew to pay with it. To take it off this profile only, detach it.</li>
          </Consequences>
        </InstrumentAct>
      </Step>
      {lastFour === null ? (
        <Step number={2} title="Say that you mean it" done={meant}>
          <CheckboxField control={control} name="understood" label={`Make ${name} unusable for good`} />
        </Step>
      ) : (
        <Step number={2} title="Type the last four digits of the card" done={meant}>
          <TextField
            control={control}
            name="typed"
            label={<span className="vh">Type the last four digits of the card</span>}
            mono
            inputMode="numeric"
            autoComplete="off"
            className={meant ? 'four ok' : 'four'}
          />
        </Step>
      )}
      <Step number={3} title="Say why">
        <ReasonField control={control} />
      </Step>
    </FormDialog>
  )
}

function deregisterWords({ code }: RefusalAnswer) {
  if (code === 'ALREADY_DEREGISTERED')
    return 'Not deregistered: it was deregistered before, so nothing is left to do at the provider. To take it off the profile, detach it.'
  if (code === 'TRANSACTION_NOT_FOUND' || code === 'NOT_ATTACHED')
    return 'Not deregistered: the gateway does not find this instrument on the profile any more. Close this and look again.'
  return null
}
