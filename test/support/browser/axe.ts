import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

// Rules that axe keeps off unless named: target-size (WCAG 2.2 AA) and its experimental ones. Level AAA and deprecated rules stay off.
const NAMED = [
  'target-size',
  'css-orientation-lock',
  'focus-order-semantics',
  'label-content-name-mismatch',
  'p-as-heading',
  'table-fake-caption',
  'td-has-header',
]

// Rules that look at colours; what all others look at is the same in both themes.
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

// The builder would evaluate the readable one and a half megabytes, and in legacy mode twice.
const builder = createRequire(import.meta.url).resolve('@axe-core/playwright')
const AXE = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8')

/** What the builder evaluates where the page has axe already. */
const NOTHING = 'void 0'

/** What is still fading in has other colours than it will have. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
}

/** Fails with a readable list when axe finds anything on the page as it stands; by `only`, as far as colours go. */
export async function expectNoAxeViolations(page: Page, only?: 'colours'): Promise<void> {
  const rules = Object.fromEntries(NAMED.map((rule) => [rule, { enabled: true }]))
  const checked = only ? { runOnly: { type: 'rule' as const, values: OF_COLOURS } } : { rules }
  await settled(page)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  // Legacy mode needs no second page; there are no frames of other origins here.
  const axe = new AxeBuilder({ page, axeSource: page.frames().length === 1 ? NOTHING : AXE })
    .setLegacyMode(true)
    // All nodes are checked; of those that passed, thousands, nothing is described.
    .options({ ...checked, resultTypes: ['violations'] })
  // The two empty guards MUI puts around a dialog to keep the focus inside: they hand it on at once, so a role would only be announced.
  const { violations } = await axe
    .exclude('[data-testid="sentinelStart"]')
    .exclude('[data-testid="sentinelEnd"]')
    .analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  )
  expect(found, 'accessibility violations').toEqual([])
}
