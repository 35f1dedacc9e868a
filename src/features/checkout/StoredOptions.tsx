import { useId } from 'react'
import { StateWord } from '@/ui/StateWord.tsx'
import { BrandMark } from '@/words/BrandMark.tsx'
import { chargeSentence } from '@/words/charge-words.ts'
import { expiryText, instrumentName, markOf } from '@/words/instrument-words.ts'
import type { Found } from './sight.ts'

/** The choice of something that is not stored yet. */
export const somethingNew = 'new'

interface StoredOptionsProps {
  found: readonly Found[]
  chosen: string | null
  /** The id of the line that is chosen, for what pays with it. */
  chosenId: string
  onChoose: (choice: string) => void
  /** What the way to pay with something new is called; null where there is none. */
  newLabel: string | null
}

/** What to pay with: the stored instruments this shop sees, those it cannot charge with the reason, and something new. */
export function StoredOptions({ found, chosen, chosenId, onChoose, newLabel }: StoredOptionsProps) {
  const name = useId()
  return (
    <fieldset className="shop-options-to-pay">
      <legend>Pay with</legend>
      {found.map((one) => (
        <StoredOption
          key={one.instrument.paymentToken}
          name={name}
          one={one}
          chosen={chosen === one.instrument.paymentToken}
          chosenId={chosenId}
          onChoose={onChoose}
        />
      ))}
      {newLabel !== null && (
        <label className={chosen === somethingNew ? 'pay-option is-chosen' : 'pay-option'}>
          <input
            type="radio"
            className="check round"
            name={name}
            checked={chosen === somethingNew}
            onChange={() => onChoose(somethingNew)}
          />
          <span className="what">{newLabel}</span>
        </label>
      )}
    </fieldset>
  )
}

interface StoredOptionProps {
  name: string
  one: Found
  chosen: boolean
  chosenId: string
  onChoose: (choice: string) => void
}

function StoredOption({ name, one: { instrument, chargeable, rule }, chosen, chosenId, onChoose }: StoredOptionProps) {
  const id = useId()
  const ownNameId = useId()
  const nameId = chosen ? chosenId : ownNameId
  const label = instrumentName(instrument)
  const classes = ['pay-option', chosen && 'is-chosen', !chargeable && 'is-off']
  return (
    <label className={classes.filter(Boolean).join(' ')}>
      <input
        type="radio"
        className="check round"
        name={name}
        // The whole line would name the reason as well, which describes it.
        aria-labelledby={nameId}
        // It stays reachable, so that the reason can be read.
        aria-disabled={!chargeable || undefined}
        aria-describedby={chargeable ? undefined : id}
        checked={chosen}
        onChange={() => chargeable && onChoose(instrument.paymentToken)}
      />
      <BrandMark brand={markOf(instrument)} off={!chargeable} decorative />
      <span className="named" id={nameId}>
        <span className="what">
          {label}
          {instrument.kind === 'card' && <span className="sec tn"> {expiryText(instrument.paymentData)}</span>}
        </span>{' '}
        {instrument.isPreferred && (
          <StateWord hue="preferred" icon="preferred">
            Preferred
          </StateWord>
        )}
      </span>
      {!chargeable && (
        <span className="why" id={id}>
          Cannot be used here. {rule === null ? 'The gateway does not say why.' : chargeSentence(rule)}
        </span>
      )}
    </label>
  )
}
