import { useRef } from 'react'

const pause = 700

/** Letters typed one after the other, until there is a pause. One letter again and again goes through its rows. */
export function useTypeAhead(): (letter: string) => { text: string; fresh: boolean } {
  const typed = useRef({ text: '', at: 0 })
  return (letter) => {
    const now = performance.now()
    const fresh = now - typed.current.at > pause
    const text = fresh ? letter : typed.current.text + letter
    typed.current = { text, at: now }
    const same = [...text].every((one) => one === letter)
    return same ? { text: letter, fresh: true } : { text, fresh }
  }
}
