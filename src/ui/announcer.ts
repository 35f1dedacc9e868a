export interface Announcement {
  text: string
  urgent: boolean
  /** Two equal texts in a row must both be heard. */
  number: number
}

const listeners = new Set<() => void>()
let last: Announcement = { text: '', urgent: false, number: 0 }

/** Says the outcome of something that happened without the focus moving. Never personal data. */
export function announce(text: string, urgent = false): void {
  last = { text, urgent, number: last.number + 1 }
  for (const listener of listeners) listener()
}

export function subscribeToAnnouncements(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function lastAnnouncement(): Announcement {
  return last
}
