import { useForm } from 'react-hook-form'
import { useParams } from 'react-router'
import { useUpdateProfile } from '@/api/profiles.ts'
import { usePermission } from '@/api/session.ts'
import { hideCardNumbers } from '@/contract/card-number.ts'
import type { ProfileInContainer } from '@/contract/console/profiles.ts'
import type { RefusalAnswer } from '@/contract/refusal.ts'
import { paths } from '@/paths.ts'
import { GoneNote } from '@/profile/GoneNote.tsx'
import { useGoneReason } from '@/profile/gone-profile.ts'
import { useProfileAddress } from '@/profile/use-profile.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { FormDialog } from '@/ui/FormDialog.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { toast } from '@/ui/toast.ts'
import { useDialogRoute } from '@/ui/use-dialog-route.ts'
import { ReasonField } from '@/words/ReasonField.tsx'
import { instrumentName, troublesOf } from '@/words/instrument-words.ts'
import { addressedInstrument, hasToken, type AddressedInstrument } from './addressed-instrument.ts'
import { firstNameFault, storedOf, storedText } from './customer-form.ts'
import { Consequences, Face } from './InstrumentAct.tsx'
import { InstrumentGone } from './InstrumentGone.tsx'
import { InstrumentTroubleText } from './InstrumentTroubleText.tsx'
import { reasonPart, reasonResolver, type ReasonForm } from './reason-form.ts'
import { useInstrumentChange } from './use-instrument-change.ts'

const submitLabel = 'Make preferred'

/** Makes an instrument the preferred one: the former loses the mark. */
export function PreferInstrumentDialog() {
  const { tail = '' } = useParams()
  const { tenant, container, profileGuid: asked } = useProfileAddress()
  const close = useDialogRoute(paths.profile(tenant, container, asked))
  const missingRight = usePermission('frontend.customer-profiles.prefer')
  const gone = useGoneReason()
  const { run } = useUpdateProfile()
  const { control, handleSubmit, formState } = useForm<ReasonForm>({
    resolver: reasonResolver,
    defaultValues: { reason: '' },
  })
  const change = useInstrumentChange({
    isMade: (now) => isOnlyPreferred(now, token),
    onMade: (how) => {
      toast(how === 'found' ? `The answer was lost, but ${name} is preferred now` : `${name} is preferred now`)
      close()
    },
  })
  const { seen, current, made } = change
  const addressed = addressedInstrument(seen.data, tail)
  const token = addressed?.instrument.paymentToken ?? ''
  const name = addressed ? instrumentName(addressed.instrument) : ''
  const isLeft = hasToken(current.data, token) || formState.isSubmitting || made
  if (!addressed || !isLeft) return <InstrumentGone tail={tail} onClose={close} />

  const stored = storedOf(seen.data)
  const fault = firstNameFault(stored)
  const former = formerOf(seen.data, token)
  const isAlready = isOnlyPreferred(seen.data, token) && !made
  const send = handleSubmit(async (form) => {
    change.begin()
    const body = {
      profileGuid: seen.data.profileGuid ?? asked,
      customerData: { firstName: storedText(stored, 'firstName') },
      preferredInstrument: token,
      ...reasonPart(form),
    }
    await change.settle(await run({ params: { id: String(container) }, body, ifMatch: seen.etag ?? '*' }))
  })
  return (
    <FormDialog
      size="wide"
      title={`Make ${name} preferred`}
      submitLabel={submitLabel}
      submitDisabledReason={
        gone ??
        missingRight ??
        (isAlready ? 'It is the preferred one already.' : null) ??
        (fault === null ? null : 'The profile needs a first name first.') ??
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
            notMade="Not changed"
            submitLabel={submitLabel}
            once={false}
            wordsOf={preferWords}
          />
        )
      }
    >
      <GoneNote />
      {missingRight !== null && <Callout hue="note">{missingRight}</Callout>}
      {isAlready && (
        <Callout hue="preferred" icon="preferred">
          {name} is the preferred one already.
        </Callout>
      )}
      {fault !== null && missingRight === null && (
        <Callout
          hue="warning"
          title="This profile needs a first name before an instrument can be preferred."
          action={
            <LinkButton to={paths.editProfile(tenant, container, asked)} replace size="sm" icon="edit">
              Edit the profile
            </LinkButton>
          }
        >
          The gateway takes a preferred instrument only together with customer data, in which it insists on a first
          name, and {fault}.
        </Callout>
      )}
      {!isAlready && <Swap former={former} next={addressed} container={container} />}
      <Consequences>
        <li>{name} is offered first from now on.</li>
        {former && !isAlready && (
          <li>{instrumentName(former.instrument)} loses the mark, and stays stored on the profile.</li>
        )}
        {seen.data.preferredMethod && (
          <li>
            The remembered method, {hideCardNumbers(seen.data.preferredMethod)}, is another fact and stays as it is.
          </li>
        )}
        <Troubles addressed={addressed} container={container} />
      </Consequences>
      <div data-asked-last>
        <ReasonField control={control} />
      </div>
    </FormDialog>
  )
}

/** A gateway may have marked two: then one can still be chosen. */
function isOnlyPreferred({ paymentInstruments }: ProfileInContainer, token: string): boolean {
  const marked = paymentInstruments.filter(({ isPreferred }) => isPreferred)
  return marked.length === 1 && marked[0]?.paymentToken === token
}

function formerOf(profile: ProfileInContainer, token: string): AddressedInstrument | null {
  const instrument = profile.paymentInstruments.find((one) => one.isPreferred && one.paymentToken !== token)
  if (!instrument) return null
  const origin = profile.context?.instruments.find(({ paymentToken }) => paymentToken === instrument.paymentToken)
  return { instrument, origin }
}

function asPreferred({ instrument, origin }: AddressedInstrument): AddressedInstrument {
  return { instrument: { ...instrument, isPreferred: true }, origin }
}

function Swap({
  former,
  next,
  container,
}: {
  former: AddressedInstrument | null
  next: AddressedInstrument
  container: number
}) {
  return (
    <div className="swap">
      <div>
        <p className="small">Preferred so far</p>
        {former ? <Face addressed={former} container={container} /> : <p className="none">None</p>}
      </div>
      <Icon name="go" />
      <div>
        <p className="small">Preferred then</p>
        <Face addressed={asPreferred(next)} container={container} />
      </div>
    </div>
  )
}

/** It may be preferred all the same: that it cannot be charged now is told, not forbidden. */
function Troubles({
  addressed: { instrument, origin },
  container,
}: {
  addressed: AddressedInstrument
  container: number
}) {
  const troubles = troublesOf(instrument, origin?.unusable ?? null, container, new Date())
  return troubles.map(({ word, sentence }) => (
    <li key={word} className="warning">
      {sentence ?? `${word}: payments with it will probably fail.`}
    </li>
  ))
}

function preferWords({ code }: RefusalAnswer) {
  return code === '1002'
    ? 'Not changed: the gateway does not take this instrument or the stored first name. Read the profile again; if the first name is at fault, edit the profile first.'
    : null
}
