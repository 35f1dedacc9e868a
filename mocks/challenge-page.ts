import type { Db } from './db.ts'
import { answerChallenge, challengeOf, type AskedChallenge, type ChallengeOutcome } from './rules/challenges.ts'

const outcomes: Readonly<Record<ChallengeOutcome, string>> = {
  passed: 'Pass',
  failed: 'Fail',
  cancelled: 'Cancel',
}

function isOutcome(value: unknown): value is ChallengeOutcome {
  return typeof value === 'string' && Object.hasOwn(outcomes, value)
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

function page(title: string, content: string, status = 200): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1>${content}</html>\n`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    // The answer leads on to the merchant's own address.
    'content-security-policy': "default-src 'none'; form-action 'self' http: https:; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  }
  return new Response(html, { status, headers })
}

function paid({ amount, currency, merchant, lastFour }: AskedChallenge): string {
  const what = amount === null ? 'store this card' : `pay ${amount} ${currency ?? ''}`
  return escaped(`${merchant} wants to ${what} with the card that ends in ${lastFour ?? '????'}.`)
}

function asked(challenge: AskedChallenge): Response {
  const buttons = Object.entries(outcomes).map(
    ([outcome, label]) => `<button name="outcome" value="${outcome}">${label}</button>`,
  )
  const form = `<form method="post">${buttons.join(' ')}</form>`
  return page('Simulated bank', `<p>${paid(challenge)}</p><p>Nothing is charged.</p>${form}`)
}

/** A header takes nothing but Latin-1, and no line breaks. */
function inAscii(url: string): string {
  return new URL(url).href
}

async function answeredBy(db: Db, uuid: string, request: Request): Promise<Response> {
  const outcome = new URLSearchParams(await request.text()).get('outcome')
  if (!isOutcome(outcome)) return page('Simulated bank', '<p>Choose Pass, Fail or Cancel.</p>', 400)
  const { result } = db.transaction(() => answerChallenge(db, uuid, outcome))
  if (result?.returnUrl) return new Response(null, { status: 303, headers: { location: inAscii(result.returnUrl) } })
  return page('Simulated bank', `<p>The transaction has ended: ${challengeOf(db, uuid)?.status ?? 'unknown'}.</p>`)
}

/** The page of the customer's bank on the sandbox's port, plain HTML: it asks, and takes the answer as a form or by curl (decision 46). */
export async function challengePage(db: Db, request: Request): Promise<Response> {
  const uuid = new URL(request.url).pathname.split('/')[2] ?? ''
  const challenge = challengeOf(db, uuid)
  if (!challenge) return page('Simulated bank', '<p>There is no such transaction.</p>', 404)
  if (request.method === 'POST') return answeredBy(db, uuid, request)
  if (challenge.isOpen) return asked(challenge)
  return page('Simulated bank', `<p>There is nothing to answer any more: ${challenge.status}.</p>`)
}
