/** A time as the gateway wrote it, with as much certainty as it gave (GF 5, row 6). */
export type GatewayTime =
  | { zone: 'known'; at: Date; text: string }
  | { zone: 'unknown'; text: string }
  | { zone: 'unreadable'; text: string }

const withZone = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(:\d{2}(\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})$/i
const withoutZone = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/

/**
 * Reads a time of the gateway: RFC 3339, or `YYYY-MM-DD HH:MM:SS` without a zone.
 * A missing zone stays unknown (UTC is only plausible), and what is neither is handed back as text; nothing throws.
 */
export function readGatewayTime(text: string): GatewayTime {
  const trimmed = text.trim()
  if (withZone.test(trimmed)) {
    const iso = trimmed
      .replace(' ', 'T')
      .replace(/\s/g, '')
      .replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
    const at = new Date(iso)
    return Number.isNaN(at.getTime()) ? { zone: 'unreadable', text } : { zone: 'known', at, text }
  }
  if (withoutZone.test(trimmed) && !Number.isNaN(new Date(`${trimmed.slice(0, 10)}T00:00:00Z`).getTime())) {
    return { zone: 'unknown', text }
  }
  return { zone: 'unreadable', text }
}
