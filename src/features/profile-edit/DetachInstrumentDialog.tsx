import { useForm } from 'react-hook-form'
import { useParams } from 'react-router'
import { useIntentKey } from '@/api/intent.ts'
import { useDetachInstrument } from '@/api/profiles.ts'
import { usePermission } from '@/api/session.ts'
import type { RefusalAnswer } from '@/contract/refusal.ts'
import { paths } from '@/paths.ts'
import { GoneNote } from '@/profile/GoneNote.tsx'
import { useGoneReason } from '@/profile/gone-profile.ts'
import { useProfileAddress } from '@/profile/use-profile.ts'
import { Callout } from '@/ui/Callout.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { toast } from '@/ui/toast.ts'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { ReasonField } from '@/words/ReasonField.tsx'
import { instrumentName } from '@/words/instrument-words.ts'
import { addressedInstrument, hasToken } from './addressed-instrument.ts'
import { Consequences, InstrumentAct } from './InstrumentAct.tsx'
import { InstrumentGone } from './InstrumentGone.tsx'
import { InstrumentTroubleText } from './InstrumentTroubleText.tsx'
import { reasonPart, reasonResolver, type ReasonForm } from './reason-form.ts'
import { useInstrumentChange } from './use-instrument-change.ts'

const submitLabel = 'Detach'

/** Takes an instrument off the profile; it stays stored at the provider. */
export function DetachInstrumentDialog() {
  const { tail = '' } = useParams()
  const { tenant, container, profileGuid: asked } = useProfileAddress()
  const close = useDialogRoute(paths.profile(tenant, container, asked))
  const missingRight = usePermission('frontend.customer-profiles.detach')
  const gone = useGoneReason()
  const { run } = useDetachInstrument()
  const keyOf = useIntentKey()
  const { control, handleSubmit, formState } = useForm<ReasonForm>({
    resolver: reasonResolver,
    defaultValues: { reason: '' },
  })
  const change = useInstrumentChange({
    isMade: (now) => !hasToken(now, token),
    onMade: (how) => {
      toast(how === 'found' ? `The answer was lost, but ${name} is off the profile` : `${name} detached`)
      close()
    },
  })
  const { seen, current, made } = change
  const addressed = addressedInstrument(seen.data, tail)
  const token = addressed?.instrument.paymentToken ?? ''
  const name = addressed ? instrumentName(addressed.instrument) : ''
  const isLeft = hasToken(current.data, token) || formState.isSubmitting || made || change.trouble !== null
  if (!addressed || !isLeft) return <InstrumentGone tail={tail} onClose={close} />

  const { instrument, origin } = addressed
  const uuid = origin?.transactionUuid ?? null
  const send = handleSubmit(async (form) => {
    change.begin()
    const body = { profileGuid: seen.data.profileGuid ?? asked, transactionUuid: uuid ?? '', ...reasonPart(form) }
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
  return (
    <FormDialog
      size="wide"
      title={`Detach ${name}`}
      description="It is taken off this profile, and stays stored at the provider."
      submitLabel={submitLabel}
      submitDisabledReason={gone ?? missingRight ?? (uuid === null ? noUuid : null) ?? change.mustRead}
      onSubmit={send}
      onClose={close}
      dirty={formState.isDirty}
      busy={formState.isSubmitting}
      error={
        change.trouble && (
          <InstrumentTroubleText
            change={change}
            notMade="Not detached"
            submitLabel={submitLabel}
            once
            wordsOf={detachWords}
          />
        )
      }
    >
      <GoneNote />
      {missingRight !== null && <Callout hue="note">{missingRight}</Callout>}
      <InstrumentAct addressed={addressed} container={container}>
        <Consequences>
          <li>Nobody can pay with it through this profile any more.</li>
          <li>It is not deregistered: it stays stored at the provider, which may cost.</li>
          {instrument.isPreferred && <li>It is the preferred one. Afterwards none is: no other takes its place.</li>}
          <li>
            It can be attached again, with the UUID of the transaction that registered it. It then gets a new token.
          </li>
        </Consequences>
        {uuid === null ? (
          <Callout hue="warning">{noUuid}</Callout>
        ) : (
          <p>
            Keep this transaction UUID: <Identifier value={uuid} what="transaction UUID" full />
          </p>
        )}
      </InstrumentAct>
      <div data-asked-last>
        <ReasonField control={control} />
      </div>
    </FormDialog>
  )
}

const noUuid =
  'The gateway does not tell which transaction registered this instrument, and it detaches by that transaction only.'

function detachWords({ code }: RefusalAnswer) {
  if (code === 'NOT_ATTACHED') return 'Not detached: this instrument is not attached to the profile any more.'
  if (code === 'TRANSACTION_NOT_FOUND')
    return 'Not detached: the gateway does not find the transaction that registered this instrument. Ask whoever runs the connector; deregistering goes by the token and may still work.'
  return null
}
