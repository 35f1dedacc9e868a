import { beforeEach, expect, test } from 'vitest'
import { challengePage } from '@mocks/challenge-page.ts'
import { cardToken, challengedOnce, paymentWorld, type Payments } from '@test/support/transactions.ts'

let pay: Payments
let url: string

beforeEach(async () => {
  pay = paymentWorld()
  const merchant = pay.db.merchants.get('ME-Nord merchant')
  if (merchant) pay.db.merchants.replace({ ...merchant, name: 'Nord <Shop>' })
  const { body } = await pay.send('debit', {
    transactionToken: cardToken(challengedOnce),
    successUrl: 'https://shop.example.org/ok?order=1',
  })
  url = String(body['redirectUrl'])
})

const open = async (address = url) => challengePage(pay.db, new Request(address))
const answer = async (outcome: string) =>
  challengePage(pay.db, new Request(url, { method: 'POST', body: new URLSearchParams({ outcome }) }))

test('the sandbox’s bank asks in plain HTML that runs no script, and tells no more than the last four digits', async () => {
  const response = await open()
  const html = await response.text()
  expect(html).toContain('Nord &#60;Shop&#62; wants to pay 9.99 EUR with the card that ends in 3220.')
  expect(html).not.toMatch(/<script|400000/)
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('the answer leads on to the merchant’s address, and is taken once', async () => {
  expect((await answer('perhaps')).status).toBe(400)
  const response = await answer('passed')
  expect([response.status, response.headers.get('location')]).toEqual([303, 'https://shop.example.org/ok?order=1'])
  expect(await (await open()).text()).toContain('nothing to answer any more: SUCCESS')
  expect(await (await answer('failed')).text()).toContain('has ended: SUCCESS')
})

test('a transaction that is not there is not found', async () => {
  expect((await open('http://gateway.test/challenge/nothing')).status).toBe(404)
})

test('it leads on to an address with letters of any script; one with blanks or line breaks is refused', async () => {
  const send = async (successUrl: string) =>
    pay.send('debit', { transactionToken: cardToken(challengedOnce), successUrl })
  for (const part of ['a\nb', 'a b', 'a\u0007b'])
    expect((await send(`https://shop.example.org/${part}`)).body['success'], part).toBe(false)
  url = String((await send('https://shop.example.org/✓')).body['redirectUrl'])
  const response = await answer('passed')
  expect([response.status, response.headers.get('location')]).toEqual([303, 'https://shop.example.org/%E2%9C%93'])
})
