import type { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { useFirstRows } from '@/ui/first-rows.tsx'
import { formatNumber } from '@/ui/time.ts'
import type { Origin } from '@/profile/instrument-origin.ts'
import type { InstrumentActs } from './instrument-acts.ts'
import { InstrumentCard } from './InstrumentCard.tsx'

interface InstrumentGroupProps {
  name: string
  members: readonly PaymentInstrument[]
  origins: ReadonlyMap<string, Origin>
  actsOf: (instrument: PaymentInstrument, origin: Origin | undefined) => InstrumentActs
  severalPreferred: boolean
  container: number
  firstSix: boolean
  now: Date
}

/** Instruments of one kind, the first of them drawn: a profile with thousands opens as fast as any. */
export function InstrumentGroup(props: InstrumentGroupProps) {
  const { name, members, origins, actsOf, severalPreferred, container, firstSix, now } = props
  const { shown, foot } = useFirstRows(members)
  return (
    <section className={name === 'Cards' || members.length > 1 ? 'group wide' : 'group'} aria-label={name}>
      <h2>
        {name} <span className="n">{formatNumber(members.length)}</span>
      </h2>
      <div className="insts">
        {shown.map((instrument) => {
          const origin = origins.get(instrument.paymentToken)
          return (
            <InstrumentCard
              key={instrument.paymentToken}
              instrument={instrument}
              origin={origin}
              acts={actsOf(instrument, origin)}
              oneOfMore={severalPreferred}
              container={container}
              firstSix={firstSix}
              now={now}
            />
          )
        })}
      </div>
      {foot}
    </section>
  )
}
