import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { keepListText, listTextAt } from '@/api/list-text.ts'

/**
 * The id that is typed above the list. Merchants choose their ids freely, so it may name a customer: it is kept by its place in the
 * history, for the way back, and never stands in the URL.
 */
export function useTypedId(): [string, (text: string) => void] {
  const client = useQueryClient()
  const { key, pathname } = useLocation()
  const [place, setPlace] = useState(() => ({ key, pathname, text: listTextAt(client, key) ?? '' }))
  if (place.key !== key) {
    const kept = listTextAt(client, key)
    // A filter that is chosen replaces the entry, and the text stays with it.
    setPlace({ key, pathname, text: kept ?? (place.pathname === pathname ? place.text : '') })
  }
  useEffect(() => {
    if (place.key === key) keepListText(client, key, place.text)
  }, [client, key, place])
  return [place.text, (text) => setPlace((now) => ({ ...now, text }))]
}
