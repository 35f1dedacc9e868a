import { type ComponentType, createContext, use } from 'react'

/** What a build may add to the app; the production build adds nothing. */
export interface Extension {
  /** Beside the sign-in form, as people to look around as. */
  SignInAside?: ComponentType<{ signIn: (username: string, password: string) => void; busy: boolean }>
  /** In the top bar, as the mark of a demo. */
  TopbarMark?: ComponentType
  /** Stands in for payment.js, which a real checkout loads from the gateway. */
  tokeniser?: Tokeniser
  /** The page of the customer's bank, to which a transaction redirects. */
  Challenge?: ComponentType<{ transaction: string }>
}

/** A card or bank account as somebody types it. It never leaves the page: what leaves it is the token. */
export interface TypedInstrument {
  kind: 'card' | 'iban' | 'wallet'
  /** The number of the card, the IBAN, or the name of the wallet's owner. */
  number: string
  holder: string
  /** 1 to 12 and four digits; of cards alone. */
  expiryMonth?: number
  expiryYear?: number
  /** Of cards alone; it is looked at and forgotten. */
  securityCode?: string
}

/** A published test number with what it does at the simulated bank, in one sentence. */
export interface TestInstrument {
  name: string
  kind: TypedInstrument['kind']
  brand: string
  number: string
  does: string
}

/** What a tokeniser says: a token for one transaction, or which field cannot be taken and why. */
export type Tokenised = { token: string } | { field: Exclude<keyof TypedInstrument, 'kind'>; sentence: string }

export interface Tokeniser {
  testInstruments: readonly TestInstrument[]
  tokenise: (typed: TypedInstrument) => Tokenised
}

export const ExtensionContext = createContext<Extension>({})

export function useExtension(): Extension {
  return use(ExtensionContext)
}
