import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { keepPlace, placeIn } from '@/api/profile-search.ts'
import { announce } from '@/ui/announcer.ts'
import { conditionName } from './condition-words.ts'
import { cardNumberRefused, recognise, type Recognised } from './recognised.ts'
import type { ContainerChoice } from './search-operators.ts'
import {
  printCondition,
  printSearch,
  printText,
  readSearch,
  sameCondition,
  searchHoldsCardNumber,
  type Condition,
} from './search-query.ts'
import { settleInput } from './settled-input.ts'
import type { ProfileSearch } from './use-profile-search.ts'

export interface SearchFieldState {
  field: RefObject<HTMLInputElement | null>
  conditions: readonly Condition[]
  /** What the text in the field looks like. */
  seen: Recognised
  /** What is wrong: nothing is sent while it is. */
  problem: string | null
  refused: boolean
  /** After each change of the field. */
  look: (pasted?: boolean) => void
  put: (text: string, caret?: number) => void
  submit: () => void
  remove: (condition: Condition, apply: boolean) => void
  edit: (condition: Condition) => void
  clear: () => void
}

/**
 * The box's own state: whole conditions, and the field with the rest. The field keeps its own text, because React would write a
 * controlled value into the document, and a card number must not stand there. Typing sends nothing.
 */
export function useSearchField(search: ProfileSearch, containers: readonly ContainerChoice[] | null): SearchFieldState {
  const client = useQueryClient()
  const field = useRef<HTMLInputElement>(null)
  const [conditions, setConditions] = useState<readonly Condition[]>(search.asked.conditions)
  const [seen, setSeen] = useState<Recognised>('nothing')
  const [problem, setProblem] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  const { historyKey, asked } = search
  const standing = useRef(conditions)
  // What was sent is no draft of the search before it.
  const sent = useRef(false)

  const stand = useCallback((next: readonly Condition[]) => {
    standing.current = next
    setConditions(next)
  }, [])

  // Before anything is painted: the box must not look empty for a moment on the way back.
  useLayoutEffect(() => {
    const input = field.current
    if (!input) return undefined
    sent.current = false
    const { draft } = placeIn(client, historyKey)
    const before = draft && readSearch(draft.conditions, containers)
    stand(before ? before.conditions : asked.conditions)
    input.value = draft ? draft.typed : printText(asked.text)
    setSeen(recognise(input.value))
    setProblem(null)
    setRefused(false)
    return () => {
      const typed = input.value
      const left = { conditions: printSearch({ conditions: standing.current, text: '' }), typed }
      const same =
        left.typed === printText(asked.text) &&
        left.conditions === printSearch({ conditions: asked.conditions, text: '' })
      // What was typed and not sent is still there on the way back; a card number is kept nowhere.
      const keep = !same && !sent.current && !searchHoldsCardNumber(typed)
      keepPlace(client, historyKey, { draft: keep ? left : undefined })
    }
  }, [client, historyKey, asked, containers, stand])

  const look = (pasted = false) => {
    const input = field.current
    if (!input) return
    setRefused(false)
    if (searchHoldsCardNumber(input.value)) {
      setSeen('card-number')
      setProblem(null)
      return
    }
    const caret = input.selectionStart ?? input.value.length
    const settled = settleInput(input.value, caret, pasted, standing.current, containers)
    if (settled.rest !== input.value) {
      input.value = settled.rest
      input.setSelectionRange(settled.caret, settled.caret)
    }
    if (settled.added.length > 0) {
      stand([...standing.current, ...settled.added])
      announce(`Condition ${settled.added.map(conditionName).join(', ')} added`)
    }
    setProblem(settled.problem)
    setSeen(recognise(readSearch(settled.rest, containers).text))
  }

  const put = (text: string, caret = text.length) => {
    const input = field.current
    if (!input) return
    input.value = text
    input.setSelectionRange(caret, caret)
    look()
    input.focus()
  }

  const submit = () => {
    const input = field.current
    const typed = input?.value ?? ''
    if (searchHoldsCardNumber(typed)) {
      setSeen('card-number')
      setRefused(true)
      announce(cardNumberRefused, true)
      return
    }
    const read = readSearch(typed, containers, standing.current)
    const [wrong] = read.problems
    if (wrong) {
      setProblem(wrong.message)
      announce(`Not searched. ${wrong.message}`, true)
      input?.focus()
      input?.setSelectionRange(wrong.start, wrong.end)
      return
    }
    sent.current = true
    search.search({ conditions: read.conditions, text: read.text })
  }

  const remove = (condition: Condition, apply: boolean) => {
    stand(standing.current.filter((one) => !sameCondition(one, condition)))
    announce(`Condition ${conditionName(condition)} removed`)
    look()
    field.current?.focus()
    if (apply) submit()
  }

  const edit = (condition: Condition) => {
    stand(standing.current.filter((one) => !sameCondition(one, condition)))
    const typed = field.current?.value ?? ''
    put([typed.trim(), printCondition(condition)].filter((part) => part !== '').join(' '))
  }

  const clear = () => {
    stand([])
    put('')
    if (search.everything) return
    sent.current = true
    search.search({ conditions: [], text: '' })
  }
  return { field, conditions, seen, problem, refused, look, put, submit, remove, edit, clear }
}
