import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { lastAnnouncement, subscribeToAnnouncements } from './announcer.ts'

/** The live regions. They stand beside the page and not in it, because an open dialog hides the page from readers. */
export function Announcer() {
  const { text, urgent, number } = useSyncExternalStore(subscribeToAnnouncements, lastAnnouncement)
  return createPortal(
    <>
      <div className="vh" role="status">
        {!urgent && <span key={number}>{text}</span>}
      </div>
      <div className="vh" role="alert">
        {urgent && <span key={number}>{text}</span>}
      </div>
    </>,
    document.body,
  )
}
