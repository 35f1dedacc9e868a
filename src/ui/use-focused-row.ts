import { type RefObject, useEffect, useState } from 'react'

/** The `data-row` of the row that holds the focus, or held it last: a windowed table keeps drawing it, or the focus would be lost. */
export function useFocusedRow(body: RefObject<HTMLElement | null>): string | null {
  const [row, setRow] = useState<string | null>(null)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || !body.current?.contains(target)) return
      setRow(target.closest('[data-row]')?.getAttribute('data-row') ?? null)
    }
    addEventListener('focusin', note)
    return () => removeEventListener('focusin', note)
  }, [body])
  return row
}
