import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { To } from 'react-router'
import { Icon } from './Icon.tsx'
import type { IconName } from './icons.tsx'
import { MenuEntry } from './MenuEntry.tsx'
import { usePopover } from './use-popover.ts'

export interface MenuItem {
  label: string
  icon?: IconName
  onSelect?: () => void
  to?: To
  danger?: boolean
  /** Given (true or false), the item is one choice of several. */
  checked?: boolean
  disabledReason?: string | null
  hint?: string
  /** Items that follow each other with the same group stand under its name. */
  group?: string
}

interface MenuProps {
  label: string
  icon?: IconName
  trigger?: ReactNode
  triggerClassName?: string
  align?: 'start' | 'end'
  items: readonly MenuItem[]
}

function grouped(items: readonly MenuItem[]): { name: string | undefined; items: MenuItem[] }[] {
  const groups: { name: string | undefined; items: MenuItem[] }[] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last && last.name === item.group) last.items.push(item)
    else groups.push({ name: item.group, items: [item] })
  }
  return groups
}

/** A menu button with the keys people know: arrows, Home, End, a letter, Escape, Tab. */
export function Menu({ label, icon = 'dots', trigger, triggerClassName = 'iconbtn', align = 'end', items }: MenuProps) {
  const startAtEnd = useRef(false)
  const { open, close, anchor, surface, buttonProps, surfaceProps } = usePopover(align, (shown) => {
    const all = entriesIn(shown)
    const first = startAtEnd.current ? all.at(-1) : (all.find((entry) => entry.ariaChecked === 'true') ?? all[0])
    startAtEnd.current = false
    first?.focus()
  })

  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    startAtEnd.current = event.key === 'ArrowUp'
    surface.current?.showPopover()
  }
  const onMenuKey = (event: KeyboardEvent<HTMLElement>) => {
    const all = entriesIn(event.currentTarget)
    const at = all.findIndex((entry) => entry === document.activeElement)
    const to = nextEntry(event.key, at, all)
    if (to) {
      event.preventDefault()
      to.focus()
    } else if (event.key === 'Tab') {
      // The focus goes on from the button, as if the menu had never been there.
      anchor.current?.focus()
      close()
    } else if (event.key === 'Escape') {
      // Escape closes the menu alone, not the dialog it may stand in.
      event.stopPropagation()
      event.preventDefault()
      anchor.current?.focus()
      close()
    }
  }
  return (
    <>
      <button
        type="button"
        ref={anchor}
        className={triggerClassName}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        onKeyDown={onButtonKey}
        {...buttonProps}
      >
        {trigger ?? <Icon name={icon} />}
      </button>
      <div
        ref={surface}
        className="popover menu"
        role="menu"
        aria-label={label}
        onKeyDown={onMenuKey}
        {...surfaceProps}
      >
        {open &&
          grouped(items).map(({ name, items: inGroup }, index) => {
            const list = inGroup.map((item) => (
              <MenuEntry
                key={item.label}
                item={item}
                onDone={() => {
                  anchor.current?.focus()
                  close()
                }}
              />
            ))
            return (
              <div role={name === undefined ? 'none' : 'group'} aria-label={name} key={name ?? index}>
                {name !== undefined && (
                  <div className="menu-group" aria-hidden="true">
                    {name}
                  </div>
                )}
                {list}
              </div>
            )
          })}
      </div>
    </>
  )
}

function entriesIn(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')]
}

function nextEntry(key: string, at: number, all: readonly HTMLElement[]): HTMLElement | undefined {
  if (key === 'ArrowDown') return all[(at + 1) % all.length]
  if (key === 'ArrowUp') return all.at(at <= 0 ? -1 : at - 1)
  if (key === 'Home') return all[0]
  if (key === 'End') return all.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const letter = key.toLocaleLowerCase()
  return [...all.slice(at + 1), ...all.slice(0, at + 1)].find((entry) =>
    entry.textContent?.trim().toLocaleLowerCase().startsWith(letter),
  )
}
