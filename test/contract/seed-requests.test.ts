import { beforeEach, expect, test } from 'vitest'
import { createDb } from '@mocks/db.ts'
import { createGateway, type Gateway } from '@mocks/gateway.ts'
import { randomFrom } from '@mocks/random.ts'
import { loadStory } from '@mocks/stories/stories.ts'
import { seedDocument } from '@test/support/seed-document.ts'

/** The requests of the gateway's own document, sent word for word to the default story; `$API_KEY` is its connector's. */
const apiKey = 'my-api-key'
const authorization = 'Basic dXNlcm5hbWU6cGFzc3dvcmQK'
const { byIdentification, byGuid, profile } = seedDocument

/** The documented answer; the document's e-mail placeholder is an address of a reserved domain in the story. */
const documented = profile.replace('[email protected]', 'alex.smith@example.com')

let gateway: Gateway

beforeEach(async () => {
  const db = createDb({ now: () => Date.UTC(2026, 10, 22), random: randomFrom(1) })
  const story = await loadStory('small-merchant')
  story.seed(db)
  gateway = createGateway({ db })
})

async function send(operation: string, body: string): Promise<string> {
  const headers = { Authorization: authorization, 'Content-Type': 'application/json' }
  const url = `https://gateway.example.com/api/v3/customerProfiles/${apiKey}/${operation}`
  const response = await gateway.handle(new Request(url, { method: 'POST', headers, body }))
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json'])
  return response.text()
}

const oneLine = (json: string) => JSON.stringify(JSON.parse(json))

test('the documented getProfile requests get the documented answer, field by field in its order', async () => {
  expect(await send('getProfile', byIdentification)).toBe(oneLine(documented))
  expect(await send('getProfile', byGuid)).toBe(oneLine(documented))
})

test('updateProfile prefers an instrument by its token and tells what changed', async () => {
  const body = {
    ...(JSON.parse(byGuid) as object),
    customerData: { firstName: 'Alex' },
    preferredInstrument: 'pt::b639e636df17af782602',
  }
  const answer = JSON.parse(await send('updateProfile', JSON.stringify(body))) as object
  expect(answer).toMatchObject({
    success: true,
    profileGuid: 'CP-1234-5678-9ABC-DEF0-1234-5678',
    changedFields: ['firstName'],
  })
})

test('the documented deleteProfile requests delete for good', async () => {
  expect(await send('deleteProfile', byGuid)).toBe('{"success":true}')
  expect(JSON.parse(await send('getProfile', byGuid))).toMatchObject({ profileExists: false })
})

test('deleting by the documented identification answers the same', async () => {
  expect(await send('deleteProfile', byIdentification)).toBe('{"success":true}')
})
