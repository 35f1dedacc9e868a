import { expect, type Locator, type Page } from '@playwright/test'
import type { Endpoint } from '@/contract/endpoint.ts'
import { differsFrom, repaired } from '@test/support/seed-document.ts'

type Json = Record<string, unknown>

/** The path of an endpoint with anything in place of its parameters. */
function pathOf({ path }: Endpoint): RegExp {
  return new RegExp(`${path.replace(/\{\w+\}/g, '[^/]+')}$`)
}

/**
 * What the gateway answers to a call that `act` leads to, as it came over the network; the contract has read it strictly. With `printed` it
 * has that shape, but for what the reference documents beside it and the console's own `context`.
 */
export async function answerTo(
  page: Page,
  endpoint: Endpoint,
  act: () => Promise<unknown>,
  printed?: string,
): Promise<Json> {
  const path = pathOf(endpoint)
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === endpoint.method && path.test(new URL(one.url()).pathname)),
    act(),
  ])
  const answer = (await response.json()) as Json
  expect(response.status(), `${endpoint.name} ${JSON.stringify(answer)}`).toBeLessThan(300)
  endpoint.answer.parse(answer)
  if (printed !== undefined) {
    const also = { '': ['context', 'returnData'], '.customerProfileData': ['markAsPreferred'] }
    expect(differsFrom(repaired(printed), answer, also), endpoint.name).toEqual([])
  }
  return answer
}

/** The refusal of a call that `act` leads to: its own words, nothing done. */
export async function refusalOf(page: Page, endpoint: Endpoint, act: () => Promise<unknown>): Promise<Json> {
  const path = pathOf(endpoint)
  const [response] = await Promise.all([page.waitForResponse((one) => path.test(new URL(one.url()).pathname)), act()])
  expect(response.status(), endpoint.name).toBe(422)
  return (await response.json()) as Json
}

/** One of the first steps, by its title. */
export function stepOf(page: Page, title: string): Locator {
  return page.getByRole('listitem', { name: new RegExp(`^${title}`) })
}

/** The line of a tenant or a merchant within a step. */
export function lineOf(step: Locator, name: string): Locator {
  return step.getByRole('listitem').filter({ has: step.page().locator('.main', { hasText: new RegExp(`^${name}$`) }) })
}

/** What a transaction ended as, beside the form. */
export function outcomeOf(page: Page): Locator {
  return page.getByRole('region', { name: 'How it ended' })
}

/** Chooses the connector of a transaction by its name; the profile to pay with is named already. */
export async function choose(page: Page, connector: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Find a merchant or connector' }).fill(connector)
  await page
    .getByRole('region', { name: 'Connectors' })
    .getByRole('button', { name: new RegExp(`^${connector}`) })
    .click()
  await expect(page.getByRole('button', { name: 'Change connector' })).toBeFocused()
}

/** Types a published test card, of Alex Smith until 9/2029. */
export async function typeCard(page: Page, test = 'Visa'): Promise<void> {
  await page.getByLabel('Test card').selectOption({ label: test })
  await page.getByLabel('Expiry').fill('09/29')
  await page.getByLabel('Name on the card').fill('Alex Smith')
}

/** The request as it is shown before it is sent, its token made. */
export async function requestShown(page: Page): Promise<Json> {
  await page.getByRole('button', { name: 'Make the token' }).click()
  await expect(page.getByText(/ is a token now/)).toBeVisible()
  const text = await page.getByRole('region', { name: 'Request as JSON' }).textContent()
  return JSON.parse(text ?? '') as Json
}

/** Applies the plan in the dialog that is open, and waits until it is gone. */
export async function applyDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  const apply = dialog.getByRole('button', { name: 'Apply', exact: true })
  await expect(apply).not.toHaveAttribute('aria-disabled', 'true')
  await apply.click()
  await expect(dialog).toHaveCount(0)
}
