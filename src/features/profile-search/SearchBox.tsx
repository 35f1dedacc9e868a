import { useId, useState, type KeyboardEvent } from 'react'
import { lastFourOfCard } from '@/profile/own-id.ts'
import { fetchProfileScreenCode } from '@/profile/screen-code.ts'
import { Button } from '@/ui/Button.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { IconButton } from '@/ui/IconButton.tsx'
import { cardNumberRefused, hintOf } from './recognised.ts'
import { SearchConditions } from './SearchConditions.tsx'
import type { ContainerChoice } from './search-operators.ts'
import { readSearch } from './search-query.ts'
import { SuggestionList } from './SuggestionList.tsx'
import { suggest, type Suggested, type Suggestion } from './suggestions.ts'
import type { ProfileSearch } from './use-profile-search.ts'
import { useSearchField } from './use-search-field.ts'

interface SearchBoxProps {
  label: string
  search: ProfileSearch
  /** Those that can be chosen; null on a container's own page. */
  containers: readonly ContainerChoice[] | null
  /** Arrow down leads into the rows. */
  onDown: () => void
}

const none: readonly ContainerChoice[] = []

/** One box for whatever a caller can tell: anything pasted, and operators that become conditions. */
export function SearchBox({ label, search, containers, onDown }: SearchBoxProps) {
  const ids = useId()
  const box = useSearchField(search, containers)
  const [suggested, setSuggested] = useState<Suggested | null>(null)
  const [active, setActive] = useState(-1)
  const { field, conditions, seen, problem, refused } = box
  const isCard = seen === 'card-number'

  const offer = (asked: boolean) => {
    const input = field.current
    setActive(-1)
    setSuggested(
      input ? suggest(input.value, input.selectionStart ?? input.value.length, containers, asked, new Date()) : null,
    )
  }
  const close = () => {
    setSuggested(null)
    setActive(-1)
  }
  const changed = (pasted: boolean) => {
    box.look(pasted)
    offer(false)
  }
  const choose = ({ insert, whole }: Suggestion) => {
    if (!suggested) return
    const typed = field.current?.value ?? ''
    const before = typed.slice(0, suggested.from) + insert + (whole ? ' ' : '')
    box.put(before + typed.slice(suggested.to).trimStart(), before.length)
    offer(false)
  }
  const submit = () => {
    close()
    box.submit()
  }
  const searchLastFour = () => {
    const typed = field.current?.value ?? ''
    // As words it may stand in quotes, or apart from them in an operator.
    const lastFour = lastFourOfCard(readSearch(typed, containers).text) ?? lastFourOfCard(typed)
    if (lastFour === null) return field.current?.focus()
    box.put(lastFour)
    submit()
  }
  const inList = (key: string): boolean => {
    if (!suggested) return false
    const count = suggested.options.length
    const option = suggested.options[active]
    // One more place than there are options: past either end, nothing is chosen.
    if (key === 'ArrowDown') setActive(active + 1 === count ? -1 : active + 1)
    else if (key === 'ArrowUp') setActive(active === -1 ? count - 1 : active - 1)
    else if (key === 'Escape') close()
    else if (key === 'Enter' && option) choose(option)
    else return false
    return true
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    const { key, altKey, currentTarget: input } = event
    if (inList(key)) return true
    const atStart = input.selectionStart === 0 && input.selectionEnd === 0
    const last = conditions.at(-1)
    if (key === 'ArrowDown' && altKey) offer(true)
    else if (key === 'ArrowDown') onDown()
    else if (key === 'Escape' && input.value !== '') box.put('')
    else if (key === 'Backspace' && atStart && last) box.remove(last, false)
    else if (key === 'ArrowLeft' && atStart && last) lastRemove(input)?.focus()
    else return false
    return true
  }
  const status = refused ? cardNumberRefused : (problem ?? hintOf(seen, conditions.length > 0))
  const wrong = isCard || problem !== null
  return (
    <form
      className="query"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="qwrap">
        <div className="qbox">
          <Icon name="search" />
          <SearchConditions
            conditions={conditions}
            containers={containers ?? none}
            onRemove={(condition) => box.remove(condition, true)}
            onEdit={box.edit}
            onLeave={() => field.current?.focus()}
          />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-expanded={suggested !== null}
            aria-controls={suggested ? `${ids}-list` : undefined}
            aria-activedescendant={active >= 0 ? `${ids}-list-${String(active)}` : undefined}
            aria-autocomplete="list"
            inputMode="search"
            enterKeyHint="search"
            aria-label={label}
            aria-describedby={`${ids}-hint`}
            aria-invalid={refused || problem !== null || undefined}
            placeholder={conditions.length > 0 ? 'Add a word or an operator' : 'Paste an id, or type an operator'}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            data-search=""
            onFocus={fetchProfileScreenCode}
            onInput={({ nativeEvent }) => {
              const { isComposing, inputType } = nativeEvent
              // Signs that are still being put together are no text yet.
              if (!isComposing) changed(inputType === 'insertFromPaste' || inputType === 'insertFromDrop')
            }}
            onCompositionEnd={() => changed(false)}
            onClick={(event) => {
              if (event.currentTarget.value === '') offer(true)
            }}
            onBlur={close}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || !onKey(event)) return
              event.preventDefault()
              event.stopPropagation()
            }}
          />
          {(seen !== 'nothing' || conditions.length > 0) && (
            <IconButton icon="close" label="Clear search" size="sm" onClick={box.clear} />
          )}
          <Button type="submit" size="sm">
            Search
          </Button>
        </div>
        {suggested && <SuggestionList id={`${ids}-list`} suggested={suggested} active={active} onChoose={choose} />}
      </div>
      <div className={wrong ? 'qhint field-error' : 'qhint'}>
        {wrong && <Icon name="warning" size="s" />}
        <span id={`${ids}-hint`}>{status}</span>
      </div>
      {isCard && (
        <Button size="sm" className="mt-1" onClick={searchLastFour}>
          Search for its last four digits
        </Button>
      )}
    </form>
  )
}

function lastRemove(input: HTMLInputElement): HTMLElement | undefined {
  return [...(input.closest('form')?.querySelectorAll<HTMLElement>('button[data-remove]') ?? [])].at(-1)
}
