import type { ChangeEvent } from 'react'
import type { FieldAria } from '@/ui/Field.tsx'

interface TextInputProps extends FieldAria {
  /** How many lines what is stored has; a field of one line would silently lose their breaks. */
  lines: number
  className: string
  name: string
  value: string
  inputRef: (element: HTMLInputElement | HTMLTextAreaElement | null) => void
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  onBlur: () => void
  placeholder?: string
  inputMode?: 'numeric' | 'email' | 'tel'
  autoFocus?: boolean
}

export function linesOf(text: string): number {
  return text.split('\n').length
}

/** A text as it is, to be edited without help of the browser: it is somebody else's name. */
export function TextInput({ lines, inputRef, ...props }: TextInputProps) {
  const same = { ...props, autoComplete: 'off', spellCheck: false }
  return lines > 1 ? (
    <textarea {...same} rows={Math.min(lines, 8)} ref={inputRef} />
  ) : (
    <input {...same} type="text" ref={inputRef} />
  )
}
