import type { DeleteImpact } from '@/contract/console/erasure.ts'
import { GatewayMoment } from '@/profile/GatewayMoment.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { BrandMark } from '@/words/BrandMark.tsx'
import { brandName } from '@/words/instrument-words.ts'

type Instrument = DeleteImpact['instruments'][number]

const atOnce = 5

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function InstrumentLine({ instrument: { mark, connector, lastUsedAt } }: { instrument: Instrument }) {
  return (
    <li className={mark.expired ? 'off' : undefined}>
      <BrandMark brand={mark.kind === 'iban' ? 'iban' : mark.label} off={mark.expired} decorative />
      <span className="what">
        {capital(brandName(mark.label))}
        {mark.lastFour !== null && (
          <span className="tn nowrap"> •••• {mark.lastFour.replace(/\s/g, '').slice(-4)}</span>
        )}
        {mark.preferred && (
          <span className="preferred c">
            <Icon name="preferred" size="xs" />
            <span className="vh">preferred</span>
          </span>
        )}
        {mark.expired && <span className="sec"> expired</span>}
      </span>
      <span className="sec through">{connector?.name}</span>
      <span className="sec last">
        {lastUsedAt === null ? 'no use is known' : <>last used {<GatewayMoment value={lastUsedAt} />}</>}
      </span>
    </li>
  )
}

/** The instruments that go with the profile, each with its last use: what a subscription may hang on. */
export function ImpactInstruments({ instruments }: { instruments: DeleteImpact['instruments'] }) {
  if (instruments.length === 0) return null
  const ordered = instruments.toSorted((one, other) => ((one.lastUsedAt ?? '') < (other.lastUsedAt ?? '') ? 1 : -1))
  const [first, rest] = [ordered.slice(0, atOnce), ordered.slice(atOnce)]
  return (
    <>
      <ul className="lost-instruments" aria-label="Instruments that go with it">
        {first.map((instrument) => (
          <InstrumentLine key={instrument.paymentToken} instrument={instrument} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="losers">
          <summary>{rest.length} more instruments</summary>
          <ul className="lost-instruments">
            {rest.map((instrument) => (
              <InstrumentLine key={instrument.paymentToken} instrument={instrument} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
