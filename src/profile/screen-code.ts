let load: () => unknown = () => undefined

/** Told by the site map, which alone knows every screen: how to fetch the code of a profile's screen. */
export function setProfileScreenCode(loader: () => unknown): void {
  load = loader
}

/** Fetches the code of a profile's screen before it is opened. */
export function fetchProfileScreenCode(): void {
  void load()
}
