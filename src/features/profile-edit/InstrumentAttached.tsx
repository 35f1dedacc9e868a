import { paths } from '@/paths.ts'
import { tailOf } from '@/profile/token-tail.ts'
import { useProfileAddress } from '@/profile/use-profile.ts'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { Identifier } from '@/ui/Identifier.tsx'
import { PlainDialog } from '@/ui/PlainDialog.tsx'
import { instrumentName } from '@/words/instrument-words.ts'
import type { AddressedInstrument } from './addressed-instrument.ts'
import { InstrumentAct } from './InstrumentAct.tsx'

interface InstrumentAttachedProps {
  /** Null where the profile could not be read again. */
  addressed: AddressedInstrument | null
  found: boolean
  onClose: () => void
}

/** The new instrument, as it stands on the profile now. */
export function InstrumentAttached({ addressed, found, onClose }: InstrumentAttachedProps) {
  const { tenant, container, profileGuid } = useProfileAddress()
  const name = addressed ? instrumentName(addressed.instrument) : 'Instrument'
  return (
    <PlainDialog
      title={
        <span className="row">
          <span className="success c">
            <Icon name="check" />
          </span>
          {name} attached
        </span>
      }
      description={found ? 'The answer was lost, so the profile was read again: the instrument is on it.' : undefined}
      onClose={onClose}
      foot={
        <>
          {addressed && (
            <LinkButton
              to={paths.instrumentAct(tenant, container, profileGuid, tailOf(addressed.instrument), 'prefer')}
              replace
              icon="preferred"
            >
              Make it preferred…
            </LinkButton>
          )}
          <Button variant="primary" autoFocus onClick={() => onClose()}>
            Close
          </Button>
        </>
      }
    >
      {addressed ? (
        <InstrumentAct addressed={addressed} container={container}>
          <p>It can be charged through this profile from now on. It is not the preferred one.</p>
          <p>
            New token: <Identifier value={addressed.instrument.paymentToken} what="payment token" />
          </p>
        </InstrumentAct>
      ) : (
        <p>The gateway attached it. The profile could not be read again just now, so it is not shown here yet.</p>
      )}
    </PlainDialog>
  )
}
