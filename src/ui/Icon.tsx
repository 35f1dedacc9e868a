import { icons, type IconName } from './icons.tsx'

/** A picture beside a word: it is never read out, the word is. */
export function Icon({ name, size }: { name: IconName; size?: 'xs' | 's' }) {
  return (
    <svg className={size ? `ic ${size}` : 'ic'} viewBox="0 0 16 16" aria-hidden="true">
      {icons[name]}
    </svg>
  )
}
