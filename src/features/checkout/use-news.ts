import { useState } from 'react'
import { glimpse, newsOf, type Glimpse, type News, type Sight } from './sight.ts'

export interface LatestNews {
  news: News | null
  putAway: () => void
}

/** What appeared at a shop or vanished from it while the page was open; until the next change, or until it is put away. */
export function useNews(of: string, sight: Sight): LatestNews {
  const [seen, setSeen] = useState<{ last: Glimpse | null; news: News | null }>({ last: null, news: null })
  const now = glimpse(of, sight)
  if (now && now.key !== seen.last?.key) setSeen({ last: now, news: newsOf(seen.last, now) })
  const isOfThis = seen.last?.of === of
  return { news: isOfThis ? seen.news : null, putAway: () => setSeen((before) => ({ ...before, news: null })) }
}
