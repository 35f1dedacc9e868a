import { beforeEach, expect, test } from 'vitest'
import type { SamePerson } from '@/contract/console/profile-search.ts'
import { samePersonOf } from '@mocks/rules/same-person.ts'
import { tenantGuid } from '@test/support/gateway.ts'
import { addProfile, alex, alexElsewhere, li, profileWorld, type ProfileWorld } from '@test/support/profile-world.ts'
import type { Json, Person } from '@test/support/person.ts'

let at: ProfileWorld
let mara: Person

const [wallet, hidden, old, foreign, booth] = [1, 2, 3, 4, 5]

beforeEach(async () => {
  at = profileWorld()
  mara = await at.signIn('mara')
})

let count = 0

/** A profile with a guid that sorts by its number. */
function add(container: number, identification: string, email?: string): string {
  const guid = `CP-0000-0000-0000-0000-0002-${String((count += 1)).padStart(4, '0')}`
  addProfile(at.db, guid, container, identification, { customer: email === undefined ? {} : { email } })
  return guid
}

async function samePerson(guid: string, person = mara, more: Json = {}): Promise<SamePerson[]> {
  const { body } = await person.post('/profiles/search', { query: { profileGuid: guid }, ...more })
  return (body['items'] as { samePerson: SamePerson[] }[])[0]?.samePerson ?? []
}

const guidsOf = (found: SamePerson[]) => found.map(({ profileGuid }) => profileGuid)

test('decision 39: an equal identification in another container is the same person, with the reason told', async () => {
  expect(await samePerson(alex)).toEqual([
    {
      profileGuid: alexElsewhere,
      container: { id: hidden, name: 'Private' },
      because: ['customerIdentification'],
    },
  ])
  expect(await samePerson(li)).toEqual([])
})

test('identifications are the same only code point by code point', async () => {
  const one = add(wallet, 'Zoë')
  for (const other of ['zoë', 'Zoë'.normalize('NFD'), 'Zoë ']) add(hidden, other)
  expect(await samePerson(one)).toEqual([])
})

test('an equal e-mail is the same person, composed and in any case, and never the beginning of one', async () => {
  const one = add(wallet, 'j', 'j\u00fcrgen@example.com')
  const other = add(hidden, 'juergen', 'JU\u0308RGEN@example.com')
  add(booth, 'longer', 'j\u00fcrgen@example.com.example.org')
  expect(await samePerson(one)).toEqual([
    { profileGuid: other, container: { id: hidden, name: 'Private' }, because: ['email'] },
  ])
})

test('an e-mail with a NUL is no other one', async () => {
  const one = add(wallet, 'plain', 'plain@example.com')
  add(hidden, 'nul', 'plain@example.com\u0000000000000001')
  expect(await samePerson(one)).toEqual([])
})

test('both in common are told once, and before one of the two', async () => {
  const one = add(wallet, 'kim', 'kim@example.com')
  const email = add(hidden, 'kim-2', 'kim@example.com')
  const identification = add(old, 'kim')
  const both = add(booth, 'kim', 'kim@example.com')
  expect((await samePerson(one)).map(({ profileGuid, because }) => [profileGuid, because])).toEqual([
    [both, ['customerIdentification', 'email']],
    [identification, ['customerIdentification']],
    [email, ['email']],
  ])
})

test('two profiles of one container are two people', async () => {
  const one = add(wallet, 'desk-1', 'desk@example.com')
  add(wallet, 'desk-2', 'desk@example.com')
  expect(await samePerson(one)).toEqual([])
})

test('at most five are told, in the order of the containers', async () => {
  const one = add(old, 'desk-0', 'desk@example.com')
  const there = Array.from({ length: 4 }, (_, number) => add(booth, `desk-${number}`, 'desk@example.com'))
  const before = Array.from({ length: 3 }, (_, number) => add(wallet, `desk-${number + 10}`, 'desk@example.com'))
  expect(guidsOf(await samePerson(one))).toEqual([there[0], ...before, there[1]])
})

test('I23: of containers the caller does not see nothing is told, whatever lies there', async () => {
  const before = await mara.post('/profiles/search', { query: { text: 'alex' } })
  for (let number = 0; number < 7; number += 1) add(foreign, `a-${number}`, 'alex@example.com')
  add(foreign, 'alex', 'alex@example.com')
  expect((await mara.post('/profiles/search', { query: { text: 'alex' } })).body).toEqual(before.body)
  const seen = add(booth, 'a', 'ALEX@example.com')
  expect(guidsOf(await samePerson(alex))).toEqual([alexElsewhere, seen])
})

test('in view of a sub-tenant only what that sub-tenant sees is told', async () => {
  const there = add(booth, 'a', 'alex@example.com')
  expect(guidsOf(await samePerson(alex, mara, { tenant: tenantGuid('Kiosk') }))).toEqual([there])
  expect(guidsOf(await samePerson(alex, await at.signIn('lasse')))).toEqual([there])
  expect((await mara.disableFor('Kiosk', 'Wallet', { clearAssignments: true })).status).toBe(200)
  expect(await samePerson(there, await at.signIn('lasse'))).toEqual([])
})

test('also what was not searched is told', async () => {
  expect(guidsOf(await samePerson(alex, mara, { containers: [wallet] }))).toEqual([alexElsewhere])
})

test('who sees the e-mail masked is told of the same person by it all the same', async () => {
  const there = add(booth, 'a', 'alex@example.com')
  const masked = await at.signIn('masked')
  const { body } = await masked.post('/profiles/search', { query: { profileGuid: alex } })
  expect(body['items']).toMatchObject([
    {
      email: 'a•••@example.com',
      samePerson: [
        { profileGuid: alexElsewhere },
        { profileGuid: there, container: { id: booth, name: 'Booth' }, because: ['email'] },
      ],
    },
  ])
  expect(JSON.stringify(body)).not.toContain('alex@')
})

test('I26: who was deleted, or has another e-mail now, is told no more', async () => {
  const there = add(booth, 'a', 'alex@example.com')
  await at.v3('deleteProfile', { profileGuid: alexElsewhere }, { through: 'private' })
  expect(guidsOf(await samePerson(alex))).toEqual([there])
  at.db.profiles.replace({ ...at.profile(there), customer: { email: 'other@example.com' }, version: 2 })
  expect(await samePerson(alex)).toEqual([])
})

test('one profile is told the same as a hit', async () => {
  const caller = {
    username: 'mara',
    name: 'mara',
    tenantGuid: tenantGuid('Nord'),
    permissions: new Set(['tenant.access']),
    requestId: 'req',
  }
  expect(samePersonOf(at.db, caller, at.profile(alex))).toEqual(await samePerson(alex))
})
