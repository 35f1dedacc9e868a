export type CsvCell = string | number | null

// A spreadsheet would run such a cell as a formula, or take it apart; the apostrophe makes it text again (OWASP, CSV injection).
const FORMULA = /^[=+\-@\t\r]/

function quoted(cell: CsvCell): string {
  const text = cell === null ? '' : String(cell)
  const safe = typeof cell === 'string' && FORMULA.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** Rows as CSV for spreadsheets: every cell quoted, CRLF, a mark in front that says UTF-8, and no cell that could run as a formula. */
export function csvOf(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `\u{feff}${[head, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`
}

/** Hands a text over as a file. */
export function downloadCsv(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the blob after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
