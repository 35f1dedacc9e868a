import { memo } from 'react'
import type { JsonLine } from '@/api/redaction.ts'

function Line({ line }: { line: JsonLine }) {
  const { depth, key, text, kind, comma } = line
  return (
    <span className="line">
      {'  '.repeat(depth)}
      {key !== null && (
        <>
          <span className="k">{key}</span>
          {': '}
        </>
      )}
      <span className={kind}>{text}</span>
      {comma && ','}
      {'\n'}
    </span>
  )
}

// Long lines are scrolled sideways by keyboard as well.
const scrolled = { tabIndex: 0 }

/** JSON in lines, coloured a little: what is told, what is not, and what was left out. */
export const RawLines = memo(function RawLines({ lines, wrap }: { lines: readonly JsonLine[]; wrap: boolean }) {
  return (
    <pre className={wrap ? 'raw wrap' : 'raw'} role="region" aria-label="Raw answer" {...scrolled}>
      {lines.map((line, place) => (
        // The lines of one answer never change places.
        <Line key={`${String(place)} ${line.text}`} line={line} />
      ))}
    </pre>
  )
})
