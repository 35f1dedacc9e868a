import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { Link, useLocation } from 'react-router'

export interface Tab {
  to: string
  label: string
  count?: number
}

function selectedIndex(tabs: readonly Tab[], pathname: string): number {
  let best = 0
  let length = -1
  for (const [index, { to }] of tabs.entries()) {
    const fits = pathname === to || pathname.startsWith(to.endsWith('/') ? to : `${to}/`)
    if (fits && to.length > length) {
      best = index
      length = to.length
    }
  }
  return best
}

const step: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
}

/** Tabs with addresses: links in a tablist, arrows move the focus, Enter opens. */
export function Tabs({ label, tabs, children }: { label: string; tabs: readonly Tab[]; children: ReactNode }) {
  const id = useId()
  const selected = selectedIndex(tabs, useLocation().pathname)

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')]
    const at = links.findIndex((link) => link === document.activeElement)
    const target = links[step[event.key]?.(at, links.length) ?? -1]
    if (event.key === ' ') {
      event.preventDefault()
      links[at]?.click()
    } else if (target) {
      event.preventDefault()
      target.focus()
    }
  }
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} onKeyDown={move} data-keeps-focus="">
        {tabs.map((tab, index) => (
          <Link
            key={tab.to}
            to={tab.to}
            role="tab"
            id={`${id}-${index}`}
            aria-selected={index === selected}
            aria-controls={`${id}-panel`}
            tabIndex={index === selected ? 0 : -1}
          >
            {tab.label}
            {tab.count !== undefined && <span className="n">{tab.count.toLocaleString()}</span>}
          </Link>
        ))}
      </div>
      <div className="tabpanel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`}>
        {children}
      </div>
    </>
  )
}
