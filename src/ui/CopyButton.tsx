import { useEffect, useState } from 'react'
import { announce } from './announcer.ts'
import { IconButton } from './IconButton.tsx'

/** Copies the whole value, however it is shown. */
export function CopyButton({ value, what }: { value: string; what: string }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), 1600)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
      announce(`Copied ${what}`)
    } catch {
      announce(`The browser did not allow copying ${what}`, true)
    }
  }
  return (
    <IconButton
      icon={copied ? 'check' : 'copy'}
      label={`Copy ${what}`}
      title={copied ? 'Copied' : `Copy ${what}`}
      size="sm"
      className={copied ? 'done' : ''}
      onClick={() => void copy()}
    />
  )
}
