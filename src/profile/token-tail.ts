interface Stored {
  paymentToken: string
}

/** The end of a payment token: tells an instrument apart in an address, and is useless for a payment. */
export function tailOf({ paymentToken }: Stored): string {
  return paymentToken.slice(-8)
}

/** The instrument an address names; undefined when there is none, or more than one, so that never the wrong one is meant. */
export function instrumentOfTail<I extends Stored>(instruments: readonly I[], tail: string): I | undefined {
  const found = instruments.filter((instrument) => tailOf(instrument) === tail)
  return found.length === 1 ? found[0] : undefined
}
