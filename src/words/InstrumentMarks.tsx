import type { InstrumentMark } from '@/contract/console/profile-search.ts'
import { Icon } from '@/ui/Icon.tsx'
import { BrandMark } from './BrandMark.tsx'
import { brandName } from './instrument-words.ts'

const shown = 2

function spoken({ label, lastFour, preferred, expired }: InstrumentMark): string {
  return [
    lastFour === null ? brandName(label) : `${brandName(label)} ending in ${lastFour}`,
    ...(preferred ? ['preferred'] : []),
    ...(expired ? ['expired'] : []),
  ].join(', ')
}

function rank({ preferred, expired }: InstrumentMark): number {
  if (preferred) return 0
  return expired ? 2 : 1
}

/** A wallet's or an unknown kind's own number is no card's: only what has four last digits shows them. */
function digitsOf({ lastFour }: InstrumentMark): string | null {
  return lastFour === null ? null : lastFour.replace(/\s/g, '').slice(-4)
}

/** What a profile can pay with, in one line: the preferred instrument first, expired ones last, the rest as a number. */
export function InstrumentMarks({ instruments }: { instruments: readonly InstrumentMark[] }) {
  if (instruments.length === 0) return <span className="small">none</span>
  const ordered = instruments.toSorted((one, other) => rank(one) - rank(other))
  const rest = ordered.length - shown
  return (
    <span className="marks">
      {ordered.slice(0, shown).map((mark, place) => {
        const text = spoken(mark)
        return (
          // Two stored cards may look alike; their place in the list is all that tells them apart here.
          <span className={mark.expired ? 'mark off' : 'mark'} title={text} key={`${text} ${String(place)}`}>
            <span className="vh">{text}</span>
            <BrandMark brand={mark.kind === 'iban' ? 'iban' : mark.label} off={mark.expired} decorative />
            {digitsOf(mark) !== null && (
              <span className="tn" aria-hidden="true">
                {digitsOf(mark)}
              </span>
            )}
            {mark.preferred && (
              <span className="preferred c" aria-hidden="true">
                <Icon name="preferred" size="xs" />
              </span>
            )}
            {mark.expired && (
              <span className="unusable c" aria-hidden="true">
                <Icon name="clock" size="xs" />
              </span>
            )}
          </span>
        )
      })}
      {rest > 0 && (
        <span className="more">
          +{rest}
          <span className="vh"> more</span>
        </span>
      )}
    </span>
  )
}
