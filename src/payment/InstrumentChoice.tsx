import { useId } from 'react'
import type { getProfileThrough } from '@/contract/console/checkout.ts'
import type { AnswerOf } from '@/contract/endpoint.ts'
import { InstrumentLine } from './InstrumentLine.tsx'

export type ProfileThrough = AnswerOf<typeof getProfileThrough>

interface InstrumentChoiceProps {
  label: string
  found: ProfileThrough
  chosen: string | null
  onChoose: (paymentToken: string) => void
  /** Those that cannot be charged may be chosen all the same, to see the gateway refuse them. */
  anyOne?: boolean
}

/** Stored instruments to choose from, with what the connector could do with each. */
export function InstrumentChoice({ label, found: { profile, ways }, chosen, onChoose, anyOne }: InstrumentChoiceProps) {
  const id = useId()
  return (
    <fieldset className="radios inst-choice">
      <legend className="vh">{label}</legend>
      {profile.paymentInstruments.map((instrument) => {
        const { paymentToken } = instrument
        const way = ways.find((one) => one.paymentToken === paymentToken)
        const off = way?.chargeable === false && !anyOne
        return (
          <label key={paymentToken} className={chosen === paymentToken ? 'inst-option chosen' : 'inst-option'}>
            <input
              type="radio"
              className="check round"
              name={id}
              checked={chosen === paymentToken}
              aria-disabled={off || undefined}
              onChange={() => !off && onChoose(paymentToken)}
            />
            <InstrumentLine instrument={instrument} way={way} />
          </label>
        )
      })}
    </fieldset>
  )
}
