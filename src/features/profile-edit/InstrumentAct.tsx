import '@/ui/styles/profile-edit.css'
import { useState, type ReactNode } from 'react'
import type { UnusableReason } from '@/words/instrument-words.ts'
import { troublesOf } from '@/words/instrument-words.ts'
import { InstrumentFace } from '@/words/InstrumentFace.tsx'
import type { AddressedInstrument } from './addressed-instrument.ts'

interface InstrumentActProps {
  addressed: AddressedInstrument
  container: number
  children: ReactNode
}

/** The instrument in question, drawn as it is on the profile, beside what will happen to it. */
export function InstrumentAct({ addressed, container, children }: InstrumentActProps) {
  return (
    <div className="inst-act">
      <Face addressed={addressed} container={container} />
      <div className="stack-s">{children}</div>
    </div>
  )
}

export function Face({ addressed: { instrument, origin }, container }: Omit<InstrumentActProps, 'children'>) {
  const [now] = useState(() => new Date())
  const unusable: UnusableReason | null = origin?.unusable ?? null
  return (
    <InstrumentFace
      instrument={instrument}
      troubles={troublesOf(instrument, unusable, container, now)}
      firstSix={false}
    />
  )
}

/** What follows, one line each. */
export function Consequences({ children }: { children: ReactNode }) {
  return <ul className="consequences">{children}</ul>
}
