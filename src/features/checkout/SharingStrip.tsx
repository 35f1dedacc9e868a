import { Link } from 'react-router'
import type { Connector } from '@/contract/console/connectors.ts'
import { paths } from '@/paths.ts'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { ChoiceSelect } from '@/ui/ChoiceSelect.tsx'
import { StateWord } from '@/ui/StateWord.tsx'
import { StandingWord } from '@/words/StandingWord.tsx'
import type { CheckoutPlace } from './use-checkout-place.ts'
import type { useSharingControls } from './use-sharing-controls.ts'

interface SharingStripProps {
  place: CheckoutPlace
  sharing: ReturnType<typeof useSharingControls>
  other: Connector | undefined
  /** Neither shop leads to a container. */
  isBare: boolean
}

/** What a presenter switches while both shops are in sight: the sharing of the container, and whether the bank asks. */
export function SharingStrip({ place, sharing: { container, here, controls }, other, isBare }: SharingStripProps) {
  const step = place.get('step')
  return (
    <section className="shop-strip" aria-label="Presenter’s controls">
      {container && (
        <div className="about">
          <p>
            <Link className="plain" to={paths.containerSharing(place.tenant, container.id)}>
              <span className="id">{container.id}</span> {container.name}
            </Link>{' '}
            <span className="sec">of {container.owner.name}</span>
          </p>
          {container.disabled ? (
            <StateWord hue="unusable" icon="pause">
              Disabled for everybody
            </StateWord>
          ) : (
            other && (
              <span className="row">
                <span className="sec">For {other.tenant.name}:</span>
                <StandingWord state={here?.state ?? 'not-shared'} cutBy={here?.cutBy ?? null} />
              </span>
            )
          )}
        </div>
      )}
      {isBare && (
        <p className="row wrap">
          <span className="sec">Neither shop has a container, so neither can keep anything.</span>
          <LinkButton to={paths.firstSteps(place.tenant)} size="sm" icon="go">
            First steps
          </LinkButton>
        </p>
      )}
      <div className="acts">
        {controls.map(({ key, label, icon, reason }) => (
          <Button key={key} size="sm" icon={icon} disabledReason={reason} onClick={() => place.open({ change: key })}>
            {label}…
          </Button>
        ))}
        {step !== null && (
          <Button size="sm" icon="refresh" onClick={() => place.open({ change: 'back' })}>
            Take it back…
          </Button>
        )}
        <ChoiceSelect
          label="Whether the bank asks the customer to confirm"
          value={place.get('ask') ?? ''}
          all="3-D Secure: as the bank likes"
          options={[
            { value: 'always', label: '3-D Secure: always asked' },
            { value: 'never', label: '3-D Secure: never asked' },
          ]}
          onChoose={(ask) => place.put({ ask })}
        />
      </div>
    </section>
  )
}
