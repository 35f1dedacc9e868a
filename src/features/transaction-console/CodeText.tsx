import { useState } from 'react'
import { announce } from '@/ui/announcer.ts'
import { Button } from '@/ui/Button.tsx'

const parts = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|-?\b\d+(?:\.\d+)?\b/g

/** JSON coloured a little; anything else is left as it is. */
function coloured(text: string) {
  const pieces: { at: number; text: string; kind: 'k' | 'string' | 'word' | null }[] = []
  let end = 0
  for (const match of text.matchAll(parts)) {
    const [whole, quoted, colon] = match
    if (match.index > end) pieces.push({ at: end, text: text.slice(end, match.index), kind: null })
    const kind = quoted === undefined ? 'word' : colon === undefined ? 'string' : 'k'
    pieces.push({ at: match.index, text: whole, kind })
    end = match.index + whole.length
  }
  if (end < text.length) pieces.push({ at: end, text: text.slice(end), kind: null })
  return pieces
}

// Long lines are scrolled by keyboard as well.
const scrolled = { tabIndex: 0 }

/** A request, an answer or a program as text. */
export function CodeText({ label, text, isJson }: { label: string; text: string; isJson: boolean }) {
  return (
    <pre className="raw wrap code" role="region" aria-label={label} {...scrolled}>
      {isJson
        ? coloured(text).map((piece) => (
            <span key={piece.at} className={piece.kind ?? undefined}>
              {piece.text}
            </span>
          ))
        : text}
    </pre>
  )
}

/** Copies the text as it is shown. */
export function CopyText({ text, what }: { text: string; what: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      announce(`Copied ${what}`)
      setTimeout(() => setCopied(false), 1600)
    } catch {
      announce(`The browser did not allow copying ${what}`, true)
    }
  }
  return (
    <Button size="sm" icon={copied ? 'check' : 'copy'} onClick={() => void copy()}>
      {copied ? 'Copied' : 'Copy'}
      <span className="vh"> {what}</span>
    </Button>
  )
}
