import type { ReactNode } from 'react'
import { hideCardNumbers } from '@/contract/card-number.ts'
import type { ProfileInContainer } from '@/contract/console/profiles.ts'
import { StateWord } from '@/ui/StateWord.tsx'
import { plural } from '@/ui/time.ts'
import { instrumentName, troublesOf } from '@/words/instrument-words.ts'

/** The preferred instrument and the remembered method are two facts; neither is inferred from the other (decision 6). */
export function PreferenceFacts({ profile, now, end }: { profile: ProfileInContainer; now: Date; end: ReactNode }) {
  const { paymentInstruments: instruments, preferredMethod, context } = profile
  const preferred = instruments.find(({ isPreferred }) => isPreferred)
  const troubled = instruments.filter((instrument) => {
    const origin = context?.instruments.find(({ paymentToken }) => paymentToken === instrument.paymentToken)
    return troublesOf(instrument, origin?.unusable ?? null, 0, now).length > 0
  }).length
  return (
    <dl className="factline">
      <div>
        <dt>Preferred instrument</dt>
        <dd>
          {preferred ? (
            <StateWord hue="preferred" icon="preferred">
              {instrumentName(preferred)}
            </StateWord>
          ) : (
            <span className="sec">none</span>
          )}
        </dd>
      </div>
      <div title="The kind of payment the gateway remembers for this customer. It does not follow from the preferred instrument.">
        <dt>Preferred method</dt>
        <dd>{preferredMethod ? hideCardNumbers(preferredMethod) : <span className="sec">not set</span>}</dd>
      </div>
      {instruments.length > 0 && (
        <div>
          <dt>Stored</dt>
          <dd className="tn">
            {plural(instruments.length, 'instrument', 'instruments')}
            {troubled > 0 && `, ${troubled} expired or unusable`}
          </dd>
        </div>
      )}
      {end && (
        <div className="end">
          <dt className="vh">Card numbers</dt>
          <dd>{end}</dd>
        </div>
      )}
    </dl>
  )
}
