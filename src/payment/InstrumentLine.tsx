import '@/ui/styles/payment.css'
import { useState, type ReactNode } from 'react'
import type { ChargeWay } from '@/contract/console/chargeability.ts'
import { isExpired, type PaymentInstrument } from '@/contract/v3/instruments.ts'
import { StateWord } from '@/ui/StateWord.tsx'
import { BrandMark } from '@/words/BrandMark.tsx'
import { chargeSentence, chargeWord } from '@/words/charge-words.ts'
import { expiryText, instrumentName, markOf } from '@/words/instrument-words.ts'

export type Way = Pick<ChargeWay, 'chargeable' | 'rule' | 'processedBy'>

interface InstrumentLineProps {
  instrument: PaymentInstrument
  /** What the connector in question could do with it. */
  way?: Way | undefined
  /** The word alone, without the sentence behind it. */
  brief?: boolean
  /** Appeared with the last transaction. */
  isNew?: boolean
  end?: ReactNode
}

function WayLine({ way: { chargeable, rule, processedBy }, brief }: { way: Way; brief: boolean }) {
  return (
    <span className="small">
      {chargeable ? (
        <StateWord hue="success" icon="check">
          {rule === 'routed' && processedBy ? `Charged through ${processedBy.name}` : 'Can be charged'}
        </StateWord>
      ) : (
        <StateWord hue="unusable" icon="off">
          {chargeWord(rule)}
        </StateWord>
      )}
      {!chargeable && !brief && <span className="why block">{chargeSentence(rule)}</span>}
    </span>
  )
}

/** A stored instrument in one line, and under it whether it can be charged. */
export function InstrumentLine({ instrument, way, brief = false, isNew, end }: InstrumentLineProps) {
  const { kind, isPreferred, paymentData } = instrument
  const [now] = useState(() => new Date())
  const expired = kind === 'card' && isExpired(paymentData, now)
  return (
    <span className={expired || way?.chargeable === false ? 'inst-line off' : 'inst-line'}>
      <BrandMark brand={markOf(instrument)} off={expired} decorative />
      <span className="grow">
        <span className="what">
          <b>{instrumentName(instrument)}</b>
          {kind === 'card' && <span className="sec tn">{expiryText(paymentData)}</span>}
          {isPreferred && (
            <StateWord hue="preferred" icon="preferred">
              Preferred
            </StateWord>
          )}
          {isNew && (
            <StateWord hue="success" icon="plus" tinted>
              New
            </StateWord>
          )}
        </span>
        {way && <WayLine way={way} brief={brief} />}
      </span>
      {end}
    </span>
  )
}
