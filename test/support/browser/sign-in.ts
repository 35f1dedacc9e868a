import type { Page } from '@playwright/test'
import { paths } from '@/paths.ts'
import { createDb } from '@mocks/db.ts'
import { World } from '@mocks/stories/build.ts'
import type { StoryName } from '@mocks/stories/story.ts'

/** The people of every seed world (mocks/stories/people.ts). */
const usernames = {
  'root tenant admin': 'mara',
  'sub-tenant admin': 'lasse',
  'support agent': 'jonas',
  'read-only agent': 'aylin',
} as const

export type Person = keyof typeof usernames

/** The tenants in which the people of a world work. Guids follow from names, so a place in them has an address before anybody signs in. */
const homes: Record<Exclude<StoryName, 'deep'>, { root: string; 'sub-tenant'?: string }> = {
  'small-merchant': { root: 'Hafenkontor Hamburg', 'sub-tenant': 'Kontor Geschenke' },
  'first-steps': { root: 'Wattenmeer Gruppe', 'sub-tenant': 'Strandhaus Café' },
  marketplace: { root: 'Nordwind Handel', 'sub-tenant': 'Nordwind Nordics' },
  'white-label': { root: 'Polarstern Payments' },
  large: { root: 'Sturmvogel Tickets', 'sub-tenant': 'Sturmvogel Box Office' },
}

/**
 * Signs in by the form and waits for the screen it leads to: the overview, or `place` below the person's own tenant.
 *
 * The sign-in page is opened unless the page is there already; then the way to `place` is the navigation.
 */
export async function signInAs(
  page: Page,
  person: Person,
  place = '',
  story: keyof typeof homes = 'small-merchant',
): Promise<void> {
  const isOpen = page.url().startsWith('http')
  if (!isOpen) await page.goto(place === '' ? '/' : paths.signIn(`/t/${homeOf(person, story)}${place}`))
  await page.getByLabel('User name').fill(usernames[person])
  await page.getByLabel('Password').fill('demo')
  // Not by the mouse: it would be left pointing at whatever the next screen has there.
  await page.getByLabel('Password').press('Enter')
  await page.waitForURL((url) => url.pathname.startsWith('/t/'))
  if (!isOpen || place === '') return
  await page.getByRole('navigation', { name: 'Main' }).locator(`a[href$="${place}"]`).click()
  await page.waitForURL((url) => url.pathname.endsWith(place))
}

function homeOf(person: Person, story: keyof typeof homes): string {
  const home = homes[story][person === 'sub-tenant admin' ? 'sub-tenant' : 'root']
  if (home === undefined) throw new Error(`Where does the ${person} of ${story} work?`)
  const world = new World(createDb({ now: () => 0, random: () => 0 }), story)
  return world.guid('TE', home)
}
