/** Puts what is in the top layer beside its anchor: below, else above, and never outside the window. */
export function placeBeside(anchor: Element, floating: HTMLElement, align: 'start' | 'end'): void {
  const gap = 4
  const edge = 8
  const from = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = floating
  const { clientWidth, clientHeight } = document.documentElement
  const left = align === 'start' ? from.left : from.right - width
  const below = from.bottom + gap
  const above = from.top - gap - height
  const top = below + height > clientHeight - edge && above >= edge ? above : below
  floating.style.left = `${Math.max(edge, Math.min(left, clientWidth - edge - width))}px`
  floating.style.top = `${Math.max(edge, Math.min(top, clientHeight - edge - height))}px`
}
