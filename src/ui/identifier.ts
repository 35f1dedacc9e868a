const head = 4
const tail = 4

/**
 * Shortens in the middle, because both ends tell identifiers apart: `TE-4b1d…113a`, `pt::b639…2602`, `616c…6170`.
 * What is short enough to be read stays whole.
 */
export function shortenIdentifier(value: string): string {
  const start = (/^(?:[A-Za-z]{2}-|[a-z]{2}::)/.exec(value)?.[0].length ?? 0) + head
  // By code points: merchants choose identifications freely, and half a character is none.
  const characters = [...value]
  if (characters.length <= start + tail + 6) return value
  return `${characters.slice(0, start).join('')}…${characters.slice(-tail).join('')}`
}
