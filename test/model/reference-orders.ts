/** What is asked of the gateway when a transaction is sent, as the reference model sees it. */

/** What a merchant pays with: a token for one transaction, a payment token, or an earlier transaction. */
export type Source =
  | { kind: 'new'; text: string; instrument: { kind: 'card' | 'iban' | 'wallet'; data: string } | null }
  | { kind: 'stored'; token: string }
  | { kind: 'reference'; uuid: string }

export interface Asked {
  what: 'register' | 'debit' | 'preauthorize' | 'deregister'
  merchantId: string
  amount: string | null
  source: Source
  profile: { profileGuid: string } | { customerIdentification: string } | null
  prefers: boolean
  /** withRegister. */
  stores: boolean
  secure: 'OFF' | 'OPTIONAL' | 'MANDATORY' | null
  customer: Map<string, string>
  tokenType: 'ALL' | 'PAN' | 'NT' | null
}

/** In whose name it is sent: who, and whose tenant that is. */
export interface Sender {
  who: string
  home: string
}

/** A challenge of the customer's bank, and what is to be done when it is answered. */
export interface Challenge {
  sender: Sender
  called: string
  asked: Asked
  since: number
  /** Its profile was deleted meanwhile. */
  lost: boolean
}
