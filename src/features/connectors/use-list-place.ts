import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { keepListChoice, listChoiceAt } from '@/api/list-choice.ts'
import { keepListText, listTextAt } from '@/api/list-text.ts'

interface Place {
  key: string
  home: string
  text: string
  chosen: ReadonlySet<string>
}

/**
 * What is typed above the list at `home` and ticked in it. Both are kept by the place in the history, for the way back, and never
 * stand in the URL; a panel beside the list, a dialog over it, or a narrower list leaves them alone.
 */
export function useListPlace(home: string) {
  const client = useQueryClient()
  const { key, pathname } = useLocation()
  const isHere = pathname === home
  const [place, setPlace] = useState<Place>(() => ({ home, ...keptAt(key) }))

  function keptAt(historyKey: string) {
    const text = listTextAt(client, historyKey)
    return {
      key: historyKey,
      text: text ?? '',
      chosen: new Set(listChoiceAt(client, historyKey)),
      isKnown: text !== undefined,
    }
  }
  if (place.home !== home || (isHere && place.key !== key)) {
    const kept = keptAt(key)
    setPlace(place.home !== home || kept.isKnown ? { home, ...kept } : { ...place, key })
  }

  useEffect(() => {
    if (!isHere || place.key !== key) return
    keepListText(client, key, place.text)
    keepListChoice(client, key, [...place.chosen])
  }, [client, isHere, key, place])

  return {
    text: place.text,
    chosen: place.chosen,
    putText: (text: string) => setPlace((now) => ({ ...now, text })),
    choose: (guids: Iterable<string>) => setPlace((now) => ({ ...now, chosen: new Set(guids) })),
  }
}
