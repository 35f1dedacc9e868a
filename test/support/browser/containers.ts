import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** Creates a container of the tenant in view by the form and waits for its own screen. */
export async function createContainer(page: Page, name: string): Promise<void> {
  await fillNewContainer(page, name)
  await page.getByRole('button', { name: 'Create container' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

export async function fillNewContainer(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Containers', exact: true }).click()
  await page.getByRole('link', { name: 'New container' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
}

/** The list of containers, freshly read by a page that is loaded anew. */
export async function openContainers(page: Page): Promise<void> {
  await page.goto(page.url().replace(/(\/t\/[^/]+)\/.*$/, '$1/containers'))
  await expectContainers(page)
}

/** The list of containers by the navigation, for what a page loaded anew would not remember. */
export async function goToContainers(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Containers', exact: true }).click()
  await expectContainers(page)
}

async function expectContainers(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Containers' })).toBeVisible()
}
