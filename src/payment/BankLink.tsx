import { useLocation } from 'react-router'
import { Button, LinkButton } from '@/ui/Button.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { webAddress } from './sending.ts'

/** What the page that comes back needs. */
export interface BankReturn {
  /** For the history entry alone, added to what is in this one. */
  state?: object
  /** Where the bank is on another site no history entry goes along: the last moment to keep something. */
  onLeave?: () => void
}

interface BankPageLinkProps extends BankReturn {
  url: string | null
  label: string
  variant?: 'primary' | 'outline'
  size?: 'sm' | 'md'
  className?: string
  icon?: 'bank' | 'external'
}

/** The way to the customer's bank: within this app where the bank is simulated in it, so that nothing is loaded anew. */
export function BankPageLink(props: BankPageLinkProps) {
  const { url, label, state, onLeave, variant = 'outline', size = 'md', className = '', icon = 'external' } = props
  const own: unknown = useLocation().state
  const address = webAddress(url)
  if (address === null) return null
  const { origin, pathname, search } = new URL(address)
  if (origin === location.origin)
    return (
      <LinkButton
        to={pathname + search}
        state={state === undefined ? own : { ...(own as object | null), ...state }}
        variant={variant}
        size={size}
        className={className}
        icon={icon}
      >
        {label}
      </LinkButton>
    )
  return (
    <a
      className={['btn', variant === 'primary' && variant, size === 'sm' && size, className].filter(Boolean).join(' ')}
      href={address}
      onClick={onLeave}
    >
      <Icon name={icon} />
      {label}
    </a>
  )
}

/** The same for a shop's customer, with a way to see whether it was answered elsewhere. */
export function BankLink({ url, onLook }: { url: string | null; onLook: () => void }) {
  return (
    <div className="acts">
      <BankPageLink url={url} label="Go to my bank" variant="primary" className="pay" icon="bank" />
      <Button icon="refresh" onClick={onLook}>
        Look again
      </Button>
    </div>
  )
}
