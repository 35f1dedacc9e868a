/** A time as the gateway wrote it, with as much certainty as it gave (GF 5, row 6). */
export type GatewayTime =
  | { zone: 'known'; at: Date; text: string }
  | { zone: 'unknown'; text: string }
  | { zone: 'unreadable'; text: string }

const form = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/i

// Engines read 30 February as 2 March: that would be another day than the gateway said.
function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/**
 * Reads a time of the gateway: RFC 3339, or `YYYY-MM-DD HH:MM:SS` without a zone.
 * A missing zone stays unknown (UTC is only plausible), and what is neither is handed back as text; nothing throws.
 */
export function readGatewayTime(text: string): GatewayTime {
  const [, day = '', clock = '00:00', zone] = form.exec(text.trim()) ?? []
  const offset = (zone ?? 'Z').toUpperCase().replace(/(\d{2})(\d{2})$/, '$1:$2')
  const at = new Date(`${day}T${clock}${offset}`)
  if (!isDay(day) || Number.isNaN(at.getTime())) return { zone: 'unreadable', text }
  return zone === undefined ? { zone: 'unknown', text } : { zone: 'known', at, text }
}
