import { useMemo, type ReactNode } from 'react'
import { hideCardNumbers } from '@/contract/card-number.ts'
import type { ProfileInContainer } from '@/contract/console/profiles.ts'
import { StateWord } from '@/ui/StateWord.tsx'
import { formatNumber, plural } from '@/ui/time.ts'
import { instrumentName, troublesOf } from '@/words/instrument-words.ts'
import type { Origin } from '@/profile/instrument-origin.ts'

interface PreferenceFactsProps {
  profile: ProfileInContainer
  origins: ReadonlyMap<string, Origin>
  now: Date
  end: ReactNode
}

/** The preferred instrument and the remembered method are two facts; neither is inferred from the other (decision 6). */
export function PreferenceFacts({ profile, origins, now, end }: PreferenceFactsProps) {
  const { paymentInstruments: instruments, preferredMethod } = profile
  const preferred = instruments.filter(({ isPreferred }) => isPreferred)
  const troubled = useMemo(
    () =>
      instruments.filter((instrument) =>
        troublesOf(instrument, origins.get(instrument.paymentToken)?.unusable ?? null, 0, now).some(
          ({ hue }) => hue === 'unusable',
        ),
      ).length,
    [instruments, origins, now],
  )
  return (
    <dl className="factline">
      <div>
        <dt>Preferred instrument</dt>
        <dd>
          {preferred.length === 0 && <span className="sec">none</span>}
          {preferred.slice(0, 3).map((instrument) => (
            <div key={instrument.paymentToken}>
              <StateWord hue="preferred" icon="preferred">
                {instrumentName(instrument)}
              </StateWord>
            </div>
          ))}
          {preferred.length > 3 && <span className="sec">and {plural(preferred.length - 3, 'other', 'others')}</span>}
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
            {troubled > 0 && `, ${formatNumber(troubled)} expired or unusable`}
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
