import { initialsOf } from './initials.ts'

export function Initials({ name, size = 'md' }: { name: string; size?: 'sm' | 'md' | 'lg' }) {
  return (
    // Drawn, not text: a button that shows them is called by the whole name.
    <span
      className={size === 'md' ? 'initials' : `initials ${size}`}
      data-letters={initialsOf(name)}
      aria-hidden="true"
    />
  )
}
