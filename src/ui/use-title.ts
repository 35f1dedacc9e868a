import { useEffect } from 'react'

const appName = 'Profiles Console'

/** The document's title. It goes into histories and window lists: never personal data. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? appName : `${title} · ${appName}`
  }, [title])
}
