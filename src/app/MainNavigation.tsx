import { Link } from 'react-router'
import { paths } from '@/paths.ts'
import { Brand } from '@/ui/Brand.tsx'
import { Icon } from '@/ui/Icon.tsx'
import type { IconName } from '@/ui/icons.tsx'

const places: readonly { label: string; icon: IconName; to: (tenant: string) => string }[] = [
  { label: 'Tenants', icon: 'tenants', to: paths.tenant },
  { label: 'Containers', icon: 'containers', to: paths.containers },
  { label: 'Profiles', icon: 'profiles', to: paths.profiles },
]

/** A profile's own page lies below its container, but people got there to see a profile. */
export function placeOf(pathname: string): string {
  const [, , , section, , within] = pathname.split('/')
  if (section === 'containers' && within === 'profiles') return 'Profiles'
  return places.find(({ label }) => label.toLowerCase() === section)?.label ?? ''
}

export function MainNavigation({ tenant, pathname }: { tenant: string; pathname: string }) {
  const current = placeOf(pathname)
  return (
    <nav className="nav" aria-label="Main">
      <Brand to={paths.home()} />
      <ul>
        {places.map(({ label, icon, to }) => (
          <li key={label}>
            <Link to={to(tenant)} title={label} aria-current={label === current ? 'page' : undefined}>
              <Icon name={icon} />
              <span className="lb">{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
