import { downloadText } from './download.ts'

export type CsvCell = string | number | null

// A spreadsheet would run such a cell as a formula, or take it apart; the apostrophe makes it text again (OWASP, CSV injection).
// Full-width signs are signs to some of them.
const FORMULA_STARTS = new Set('=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20')

function quoted(cell: CsvCell): string {
  const text = cell === null ? '' : String(cell)
  const safe = typeof cell === 'string' && FORMULA_STARTS.has(text.charAt(0)) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** Rows as CSV for spreadsheets: every cell quoted, CRLF, a mark in front that says UTF-8, and no cell that could run as a formula. */
export function csvOf(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `\u{feff}${[head, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`
}

/** Hands rows over as a file. */
export function downloadCsv(name: string, text: string): void {
  downloadText(name, 'text/csv', text)
}
