import '@/ui/styles/come-back.css'
import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { Icon } from '@/ui/Icon.tsx'
import { IconButton } from '@/ui/IconButton.tsx'

interface Place {
  to: string
  label: string
}

/** The place a link asked to be led back to; anything may stand in a history entry. */
function placeIn(state: unknown): Place | null {
  const { comeBack } = (typeof state === 'object' && state !== null ? state : {}) as { comeBack?: unknown }
  const { to, label } = (typeof comeBack === 'object' && comeBack !== null ? comeBack : {}) as Partial<Place>
  return typeof to === 'string' && to.startsWith('/t/') && typeof label === 'string' ? { to, label } : null
}

/** Where a page of several steps led elsewhere: the way back, until one is there again or closes it. */
export function ComeBack() {
  const { key, pathname, state } = useLocation() as { key: string; pathname: string; state: unknown }
  const [seen, setSeen] = useState<{ key: string; place: Place | null }>({ key: '', place: null })
  if (seen.key !== key) {
    // It stays while one goes on from the page it led to, whose links know nothing of it.
    const place = placeIn(state) ?? seen.place
    const isThere = place !== null && `${pathname}/`.startsWith(`${place.to}/`)
    setSeen({ key, place: isThere ? null : place })
  }
  const { place } = seen
  if (place === null) return null
  return (
    <nav className="come-back" aria-label="Way back">
      <Link to={place.to}>
        <Icon name="chevron-left" />
        {place.label}
      </Link>
      <IconButton icon="close" label="Close the way back" size="sm" onClick={() => setSeen({ key, place: null })} />
    </nav>
  )
}
