import { CopyButton } from './CopyButton.tsx'
import { shortenIdentifier } from './identifier.ts'

interface IdentifierProps {
  value: string
  /** What it identifies, for the copy button: "tenant guid". */
  what?: string
  copy?: boolean
  full?: boolean
}

export function Identifier({ value, what, copy = what !== undefined, full }: IdentifierProps) {
  const text = (
    <span className={full ? 'id full' : 'id'} title={full ? undefined : value}>
      {full ? value : shortenIdentifier(value)}
    </span>
  )
  if (!copy) return text
  return (
    <span className="idc">
      {text}
      <CopyButton value={value} what={what ?? 'identifier'} />
    </span>
  )
}
