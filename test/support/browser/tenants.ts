import type { Page } from '@playwright/test'
import { type Person, signInAs } from './sign-in.ts'

/** The tree of tenants with the person's own tenant beside it, as somebody who signed in just now. */
export async function openTenants(page: Page, person: Person): Promise<void> {
  await signInAs(page, person, '/tenants')
}
