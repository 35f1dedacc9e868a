import { type ComponentType, createContext, use } from 'react'

/** What a build may add to the app; the production build adds nothing. */
export interface Extension {
  /** Beside the sign-in form, as people to look around as. */
  SignInAside?: ComponentType<{ signIn: (username: string, password: string) => void; busy: boolean }>
  /** In the top bar, as the mark of a demo. */
  TopbarMark?: ComponentType
}

export const ExtensionContext = createContext<Extension>({})

export function useExtension(): Extension {
  return use(ExtensionContext)
}
