import type { ReactNode } from 'react'
import { hideCardNumbers } from '@/contract/card-number.ts'
import type { PaymentInstrument } from '@/contract/v3/instruments.ts'
import { StateWord } from '@/ui/StateWord.tsx'
import { BrandMark } from './BrandMark.tsx'
import {
  expiryText,
  instrumentName,
  instrumentNumber,
  lastDay,
  markOf,
  tokenWords,
  type InstrumentTrouble,
} from './instrument-words.ts'

interface InstrumentFaceProps {
  instrument: PaymentInstrument
  troubles: readonly InstrumentTrouble[]
  /** The first six digits of cards as well, because somebody asked for them. */
  firstSix: boolean
  /** Facts under the face: connector, times, tokens. */
  children?: ReactNode
}

function low(instrument: PaymentInstrument, expired: boolean): [string, string] {
  const { kind, paymentData } = instrument
  if (kind === 'card')
    return [expired ? `Ended ${lastDay(paymentData)}` : expiryText(paymentData), tokenWords(instrument)]
  if (kind === 'iban')
    return [
      paymentData.mandateId ? `Mandate ${paymentData.mandateId}` : 'No mandate',
      paymentData.mandateDate?.slice(0, 10) ?? '',
    ]
  if (kind === 'wallet') return [instrumentName(instrument), paymentData.walletOwnerCountryCode ?? '']
  return [instrumentName(instrument), 'Unknown kind']
}

function holderOf({ kind, paymentData }: PaymentInstrument): string {
  const names =
    kind === 'wallet' ? [paymentData.walletOwnerFirstName, paymentData.walletOwnerLastName] : [paymentData.cardHolder]
  return hideCardNumbers(names.filter(Boolean).join(' '))
}

/** A payment instrument drawn as what it is, with what is wrong with it; never more than its last four digits unasked. */
export function InstrumentFace({ instrument, troubles, firstSix, children }: InstrumentFaceProps) {
  const { isPreferred } = instrument
  const expired = troubles.some(({ word }) => word === 'Expired')
  const [left, right] = low(instrument, expired)
  const holder = holderOf(instrument)
  const off = troubles.some(({ hue }) => hue === 'unusable')
  const names = ['inst', isPreferred && 'is-preferred', off && 'is-off']
  return (
    <article className={names.filter(Boolean).join(' ')} aria-label={instrumentName(instrument)}>
      <div className="face">
        <div className="top">
          <BrandMark brand={markOf(instrument)} large />
          <span className="states">
            {isPreferred && (
              <StateWord hue="preferred" icon="preferred" tinted>
                Preferred
              </StateWord>
            )}
            {troubles.map(({ word, icon, hue }) => (
              <StateWord hue={hue} icon={icon} tinted key={word}>
                {word}
              </StateWord>
            ))}
          </span>
        </div>
        <div className="pan" title={instrument.kind === 'wallet' ? instrumentNumber(instrument, false) : undefined}>
          {instrumentNumber(instrument, firstSix)}
        </div>
        {holder !== '' && <div className="holder personal">{holder}</div>}
        <div className="low">
          <span>{hideCardNumbers(left)}</span>
          <span title={right}>{hideCardNumbers(right)}</span>
        </div>
      </div>
      {children}
    </article>
  )
}
