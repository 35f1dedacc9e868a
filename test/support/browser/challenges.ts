import type { Page } from '@playwright/test'
import { createDb } from '@mocks/db.ts'
import { World } from '@mocks/stories/build.ts'
import { sealToken } from '@mocks/test-tokens.ts'

/** A connector of the first world, by its name: guids follow from names. */
function connectorGuid(name: string): string {
  return new World(createDb({ now: () => 0, random: () => 0 }), 'small-merchant').guid('CO', name)
}

/** Sends a payment whose card always asks for 3-D Secure, as the signed-in person of a page; answers with its UUID and the bank's address. */
export async function payChallenged(
  page: Page,
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ uuid: string; redirectUrl: string }> {
  const transactionToken = sealToken({
    kind: 'card',
    brand: 'visa',
    firstSix: '400000',
    lastFour: '3184',
    holder: 'Imke Petersen',
    expiryMonth: 12,
    expiryYear: 2031,
  })
  const body = {
    merchantTransactionId: crypto.randomUUID(),
    amount: '49.90',
    currency: 'EUR',
    transactionToken,
    ...more,
  }
  return page.evaluate(
    async ([guid, sent]) => {
      const answer = await fetch(`/api/console/v1/connectors/${guid}/transactions/debit`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-console': '1', 'idempotency-key': crypto.randomUUID() },
        body: sent,
      })
      const said = (await answer.json()) as { returnType?: string; uuid: string; redirectUrl: string }
      if (said.returnType !== 'REDIRECT') throw new Error(JSON.stringify(said))
      return said
    },
    [connectorGuid('Kontor Web Cards'), JSON.stringify(body)] as const,
  )
}

/** How a transaction stands, for the signed-in person of a page. */
export async function statusOf(page: Page, uuid: string): Promise<string> {
  return page.evaluate(async (asked) => {
    const answer = await fetch(`/api/console/v1/transactions/${asked}`)
    return ((await answer.json()) as { status: string }).status
  }, uuid)
}
