import { Brand } from '@/ui/Brand.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { PageSkeleton } from '@/ui/Skeleton.tsx'

/** The frame before anything is known; the same markup stands in index.html, so that the change is not seen. */
export function HydrateFallback() {
  return (
    <div className="shell boot">
      <div className="nav" aria-hidden="true">
        <Brand />
        <ul>
          {(['overview', 'tenants', 'containers', 'profiles', 'activity'] as const).map((name) => (
            <li key={name}>
              <a>
                <Icon name={name} />
                <span className="lb">{name.charAt(0).toUpperCase() + name.slice(1)}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
      <div className="work">
        <div className="topbar" aria-hidden="true">
          <span className="path">
            <span className="sk w6" />
          </span>
        </div>
        <p className="vh" role="status">
          Loading
        </p>
        <PageSkeleton />
      </div>
    </div>
  )
}
