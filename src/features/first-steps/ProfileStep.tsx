import { Link } from 'react-router'
import { usePermission } from '@/api/session.ts'
import type { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { paths } from '@/paths.ts'
import { LinkButton } from '@/ui/Button.tsx'
import { Callout } from '@/ui/Callout.tsx'
import { Definition, Definitions } from '@/ui/Definition.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { Failed } from '@/ui/States.tsx'
import { plural } from '@/ui/time.ts'
import { ContainerName } from '@/words/ContainerName.tsx'
import { instrumentName } from '@/words/instrument-words.ts'
import { StepItem } from './StepItem.tsx'
import type { StepProps } from './step-props.ts'
import { useFollowedProfile } from './use-followed-profile.ts'

/** Step 5: the profile that the payment made. */
export function ProfileStep({ tenant, facts, step, number, back }: StepProps) {
  const missing = usePermission('frontend.customer-profiles.show')
  const profile = useFollowedProfile(facts, missing === null)
  if (profile === null) return <StepItem number={number} step={step} />
  const { named, known, retrying, retry } = profile
  const { container, guid, customerIdentification } = named
  return (
    <StepItem
      number={number}
      step={step}
      actions={
        known.state !== 'gone' && (
          <LinkButton to={paths.profile(tenant.guid, container.id, guid)} state={back} icon="profiles">
            Open the profile
          </LinkButton>
        )
      }
    >
      <Definitions>
        <Definition label="Identification">
          <bdi className="id">{customerIdentification}</bdi>
        </Definition>
        <Definition label="Profile guid">
          <Identifier value={guid} what="profile guid" />
        </Definition>
        <Definition label="In container">
          <Link to={paths.container(tenant.guid, container.id)} state={back}>
            <ContainerName container={container} />
          </Link>
        </Definition>
        {known.state !== 'failed' && known.state !== 'gone' && (
          <Definition label="Instruments">
            {known.state === 'there' ? heldBy(known.instruments) : <span className="sec">Reading…</span>}
          </Definition>
        )}
      </Definitions>
      {known.state === 'gone' && (
        <Callout hue="unusable" icon="off" title="This profile is gone">
          It was deleted after the payment. The next payment with a customer makes another one.
        </Callout>
      )}
      {known.state === 'failed' && (
        <Failed
          title="The profile could not be read"
          sentence={`Which instruments it holds is not known. ${known.failure?.message ?? ''}`}
          code={known.failure?.code}
          requestId={known.failure?.requestId}
          retrying={retrying}
          onRetry={retry}
        />
      )}
    </StepItem>
  )
}

function heldBy(instruments: readonly PaymentInstrument[]): string {
  const preferred = instruments.find(({ isPreferred }) => isPreferred)
  const count = plural(instruments.length, 'instrument', 'instruments')
  return preferred ? `${count}, ${instrumentName(preferred)} preferred` : `${count}, none preferred`
}
