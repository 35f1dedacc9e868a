/** What a guid names: a tenant, a merchant, a connector or a customer profile (GF 1.9). */
export type GuidPrefix = 'TE' | 'ME' | 'CO' | 'CP'

const charCodes = (text: string) => [...text].map((character) => character.charCodeAt(0))
const lower = charCodes('0123456789abcdef')
const upper = charCodes('0123456789ABCDEF')
const anyDigit = charCodes('x')[0]
const anyLetter = charCodes('a')[0]

/**
 * Writes a pattern: a random hexadecimal digit for every `x`, one of its six letters for every `a`, all else as it stands.
 * Made from character codes because concatenation is several times slower, and the largest story needs 300,000 ids at once.
 *
 * Every id has an `a` in its middle. It breaks all runs of 13 digits, so that no id can be taken for a card number,
 * which the search refuses.
 */
function writerOf(pattern: string, digits: readonly number[]): (random: () => number) => string {
  const codes = charCodes(pattern)
  const written = [...codes]
  return (random) => {
    let bits = 0
    let left = 0
    for (let place = 0; place < codes.length; place += 1) {
      const code = codes[place]
      if (code !== anyDigit && code !== anyLetter) continue
      if (left === 0) {
        bits = Math.floor(random() * 0x1_0000_0000)
        left = 8
      }
      left -= 1
      const value = (bits >>> (left * 4)) & 15
      written[place] = digits[code === anyDigit ? value : 10 + (value % 6)] as number
    }
    return String.fromCharCode(...written)
  }
}

const sixGroups = 'xxxx-xxxx-xxxx-axxx-xxxx-xxxx'
const twentyDigits = 'xxxxxxxxxxaxxxxxxxxx'

const guidWriters = {
  TE: writerOf(`TE-${sixGroups}`, upper),
  ME: writerOf(`ME-${sixGroups}`, upper),
  CO: writerOf(`CO-${sixGroups}`, upper),
  CP: writerOf(`CP-${sixGroups}`, upper),
}
const receiptWriter = writerOf(`RC-${sixGroups}`, upper)
const tokenWriter = writerOf(`pt::${twentyDigits}`, lower)
const transactionWriter = writerOf(twentyDigits, lower)
const sessionWriter = writerOf('x'.repeat(32), lower)
const requestWriter = writerOf('req_xxxx-xxxx-xxxx', lower)

/** A guid of the platform: prefix and six groups of four upper-case hexadecimal digits (GF 1.6, 1.9). */
export function newGuid(prefix: GuidPrefix, random: () => number): string {
  return guidWriters[prefix](random)
}

/** A payment token: `pt::` and 20 hexadecimal digits, 24 characters (GF 1.7). */
export function newPaymentToken(random: () => number): string {
  return tokenWriter(random)
}

/** The id of a receipt of a delete, in the form of a guid [ours]. */
export function newReceiptId(random: () => number): string {
  return receiptWriter(random)
}

/** The UUID of a transaction: 20 hexadecimal digits (GF 1.9). */
export function newTransactionUuid(random: () => number): string {
  return transactionWriter(random)
}

/** What the session cookie carries: 128 bits. */
export function newSessionId(random: () => number): string {
  return sessionWriter(random)
}

/** Names one request in answers, refusals and the activity, short enough to be read out on the phone. */
export function newRequestId(random: () => number): string {
  return requestWriter(random)
}
