import { useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { keepPlace, placeIn } from '@/api/profiles.ts'
import { announce } from '@/ui/announcer.ts'
import { Button } from '@/ui/Button.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { IconButton } from '@/ui/IconButton.tsx'
import { cardNumberRefused, hintOf, recognise, type Recognised } from './search-text.ts'

interface SearchBoxProps {
  label: string
  /** What is being searched for now. */
  text: string
  historyKey: string
  onSearch: (text: string) => void
  /** Arrow down leads into the rows. */
  onDown: () => void
}

/**
 * One box for whatever a caller can tell. Typing sends nothing and draws nothing but the line below; the field keeps its own text,
 * because React would write a controlled value into the document, and a card number must not stand there.
 */
export function SearchBox({ label, text, historyKey, onSearch, onDown }: SearchBoxProps) {
  const client = useQueryClient()
  const hint = useId()
  const field = useRef<HTMLInputElement>(null)
  const [seen, setSeen] = useState<Recognised>('nothing')
  const [refused, setRefused] = useState(false)

  // Before anything is painted: the box must not look empty for a moment on the way back.
  useLayoutEffect(() => {
    const input = field.current
    if (!input) return undefined
    input.value = placeIn(client, historyKey).draft ?? text
    setSeen(recognise(input.value))
    setRefused(false)
    return () => {
      const draft = input.value
      // What was typed and not sent is still there on the way back; a card number is kept nowhere.
      keepPlace(client, historyKey, { draft: draft === text || recognise(draft) === 'card-number' ? undefined : draft })
    }
  }, [client, historyKey, text])

  const look = () => {
    setSeen(recognise(field.current?.value ?? ''))
    setRefused(false)
  }
  const put = (value: string) => {
    if (field.current) field.current.value = value
    look()
    field.current?.focus()
  }
  const submit = (event?: SubmitEvent) => {
    event?.preventDefault()
    const typed = field.current?.value ?? ''
    if (recognise(typed) === 'card-number') {
      setRefused(true)
      announce(cardNumberRefused, true)
      return
    }
    onSearch(typed.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      onDown()
    } else if (event.key === 'Escape' && field.current?.value) {
      event.preventDefault()
      event.stopPropagation()
      put('')
    }
  }
  const isCard = seen === 'card-number'
  return (
    <form className="query" role="search" onSubmit={submit}>
      <div className="qbox">
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          aria-label={label}
          aria-describedby={hint}
          aria-invalid={refused || undefined}
          placeholder="Id, name, e-mail or last four digits"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          data-search=""
          onInput={look}
          onKeyDown={onKeyDown}
        />
        {seen !== 'nothing' && (
          <IconButton
            icon="close"
            label="Clear search"
            size="sm"
            onClick={() => {
              put('')
              if (text !== '') onSearch('')
            }}
          />
        )}
        <Button type="submit" size="sm">
          Search
        </Button>
      </div>
      <div className={isCard ? 'qhint field-error' : 'qhint'}>
        {isCard && <Icon name="warning" size="s" />}
        <span id={hint}>{refused ? cardNumberRefused : hintOf(seen)}</span>
      </div>
      {isCard && (
        <Button
          size="sm"
          className="mt-1"
          onClick={() => {
            put((field.current?.value ?? '').replace(/\D/g, '').slice(-4))
            submit()
          }}
        >
          Search for its last four digits
        </Button>
      )}
    </form>
  )
}
