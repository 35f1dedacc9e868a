import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { keepListText, listTextAt } from '@/api/list-text.ts'

/**
 * What is typed above the list at `home`. It is kept by the place in the history, for the way back, and never stands in the URL;
 * a dialog over the list, or another order of it, leaves it alone.
 */
export function useListText(home: string): [text: string, put: (text: string) => void] {
  const client = useQueryClient()
  const { key, pathname } = useLocation()
  const isHere = pathname === home
  const [place, setPlace] = useState(() => ({ key, home, text: listTextAt(client, key) ?? '' }))
  if (place.home !== home || (isHere && place.key !== key)) {
    setPlace({ key, home, text: listTextAt(client, key) ?? (place.home === home ? place.text : '') })
  }

  useEffect(() => {
    if (isHere && place.key === key) keepListText(client, key, place.text)
  }, [client, isHere, key, place])

  return [place.text, (text) => setPlace({ ...place, text })]
}
