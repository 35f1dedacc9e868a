import { useNavigation } from 'react-router'

/** Shown when going somewhere takes long enough to be noticed; the page itself stays until the next is ready. */
export function NavigationProgress() {
  const { state, location } = useNavigation()
  if (state === 'idle') return null
  return <div className="progress" key={location?.key} aria-hidden="true" />
}
