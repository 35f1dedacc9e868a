import type { ProfileInContainer } from '@/contract/console/profiles.ts'
import { Callout } from '@/ui/Callout.tsx'
import { formatNumber } from '@/ui/time.ts'

/** A preferred instrument that the gateway names but does not list: the console picks nobody in its place. */
function namedButMissing(profile: ProfileInContainer): boolean {
  // Undocumented in answers, though a request has it: read only where it is sent all the same.
  const named: unknown = Reflect.get(profile, 'preferredInstrument')
  if (typeof named !== 'string' || named === '') return false
  return !profile.paymentInstruments.some(({ paymentToken }) => paymentToken === named)
}

/** What the gateway says of the preferred instrument and cannot be so; the console chooses none by itself. */
export function PreferenceWarnings({ profile }: { profile: ProfileInContainer }) {
  const count = profile.paymentInstruments.filter(({ isPreferred }) => isPreferred).length
  return (
    <>
      {count > 1 && (
        <div className="mt-4">
          <Callout hue="warning" title={`${formatNumber(count)} instruments are marked preferred`}>
            There should be one at most. Set the one the customer wants as preferred to put it right.
          </Callout>
        </div>
      )}
      {namedButMissing(profile) && (
        <div className="mt-4">
          <Callout hue="warning" title="The preferred instrument is not among these">
            The gateway names one that it does not list. Set one of these as preferred to put it right.
          </Callout>
        </div>
      )}
    </>
  )
}
