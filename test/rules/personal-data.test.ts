import { beforeEach, describe, expect, test } from 'vitest'
import { DataSubjectExport } from '@/contract/console/personal-data.ts'
import {
  addTransaction,
  alex,
  cardToken,
  ibanToken,
  profileWorld,
  type ProfileWorld,
} from '@test/support/profile-world.ts'
import type { Json, Person } from '@test/support/person.ts'

let at: ProfileWorld

beforeEach(() => {
  at = profileWorld()
})

const reason = 'Asked for on the phone'
const nowhere = 'CP-0000-0000-0000-0000-0000-0009'

function ask(operation: 'revealField' | 'export', person: Person, body: Json = {}, container = 1) {
  return person.post(`/containers/${container}/customerProfiles/${operation}`, { profileGuid: alex, reason, ...body })
}
const reveal = async (who: string, field = 'email', more: Json = {}, container = 1) =>
  ask('revealField', await at.signIn(who), { field, ...more }, container)
const exported = async (who: string, more: Json = {}, container = 1) =>
  ask('export', await at.signIn(who), more, container)

describe('decision 32: revealing one field', () => {
  test('tells the value to who may reveal, and records who looked at which field and why, never what it held', async () => {
    expect(await reveal('agent')).toMatchObject({
      status: 200,
      body: { profileExists: true, value: 'alex@example.com' },
    })
    const entries = at.activity()
    expect(entries).toMatchObject([
      { what: 'revealProfileField', who: { username: 'agent' }, before: null, after: { field: 'email' }, reason },
    ])
    expect(JSON.stringify(entries)).not.toContain('alex@')
  })

  test('is possible, and recorded, for who sees personal data anyway', async () => {
    expect((await reveal('mara')).body['value']).toBe('alex@example.com')
    expect(at.activity()).toHaveLength(1)
  })

  test('an empty field is null, and the look is recorded all the same', async () => {
    expect((await reveal('agent', 'nationalId')).body).toEqual({ profileExists: true, value: null })
    expect(at.activity()).toMatchObject([{ after: { field: 'nationalId' } }])
  })

  test('no such profile is an answer, and nobody was looked at', async () => {
    expect((await reveal('agent', 'email', { profileGuid: nowhere })).body).toEqual({
      profileExists: false,
      value: null,
    })
    expect(at.activity()).toEqual([])
  })

  test('needs one of both rights, the right to see profiles, a container one sees, and a reason', async () => {
    const grants = 'an administrator of Nord'
    expect(await reveal('masked')).toMatchObject({
      status: 403,
      body: { permission: 'profile.personal-data.reveal', grantedBy: grants },
    })
    expect(await reveal('nobody')).toMatchObject({
      status: 403,
      body: { permission: 'frontend.customer-profiles.show' },
    })
    expect((await reveal('agent', 'email', {}, 4)).status).toBe(404)
    for (const short of [undefined, '', 'why', '    why    ', 'x'.repeat(201)])
      expect((await reveal('agent', 'email', { reason: short })).status, short).toBe(422)
    expect(at.activity()).toEqual([])
  })

  test('only what is masked can be revealed: other fields are no secrets, or not of this profile', async () => {
    for (const field of ['firstName', 'extraData', '__proto__', 'constructor', ''])
      expect((await reveal('agent', field)).status, field).toBe(422)
  })

  test('changes nothing: the profile keeps its version', async () => {
    const before = at.profile(alex)
    await reveal('agent')
    expect(at.profile(alex)).toBe(before)
  })

  test('each look is a look of its own: nothing is kept under an idempotency key, where it would outlive a delete', async () => {
    const agent = await at.signIn('agent')
    const headers = { 'idempotency-key': agent.newKey() }
    const path = '/containers/1/customerProfiles/revealField'
    const body = { profileGuid: alex, field: 'email', reason }
    await agent.post(path, body, headers)
    await agent.post(path, body, headers)
    expect(at.activity()).toHaveLength(2)
    await at.v3('deleteProfile', { profileGuid: alex })
    expect((await agent.post(path, body, headers)).body).toEqual({ profileExists: false, value: null })
    expect(JSON.stringify([...at.db.replies.values()])).not.toContain('alex@')
  })
})

describe('decision 33: the export for the data subject', () => {
  const partOf = async (who: string) => (await exported(who)).body['export'] as Json

  test('holds everything kept of the person in that container, and reads as the contract documents it', async () => {
    addTransaction(at.db, 'tx-used', {
      type: 'DEBIT',
      customer: { firstName: 'Lexi' },
      instrument: null,
      profileGuid: alex,
      paymentToken: cardToken,
      amount: '12.00',
      currency: 'EUR',
    })
    await at.v3('updateProfile', { profileGuid: alex, customerData: { firstName: 'Alex', lastName: 'Stone' } })
    const told = DataSubjectExport.parse(await partOf('mara'))
    expect(told).toMatchObject({
      container: { id: 1, name: 'Wallet' },
      tenant: { name: 'Nord' },
      profileGuid: alex,
      customerIdentification: 'alex',
      customer: at.profile(alex).customer,
      createdThrough: { name: 'cards' },
    })
    expect(told.paymentInstruments.map(({ paymentToken }) => paymentToken)).toEqual([cardToken, ibanToken])
    expect(told.transactions.map(({ uuid, customer }) => [uuid, customer])).toEqual([
      ['tx-used', { firstName: 'Lexi' }],
      ['tx-iban', { firstName: 'Alex' }],
      ['tx-card', { firstName: 'Alex' }],
    ])
    expect(told.activity.map(({ what, changedFields }) => [what, changedFields])).toEqual([
      ['updateProfile', ['lastName']],
      ['exportProfile', []],
    ])
  })

  test('says what was done and not who did it, nor why', async () => {
    await reveal('agent', 'email', { reason: 'A reason with a colleague in it' })
    const text = JSON.stringify(await partOf('mara'))
    expect(text).not.toMatch(/agent|mara|colleague|Asked for/)
  })

  test('holds nothing of others: neither profiles elsewhere nor connectors of tenants that are not the caller’s', async () => {
    const text = JSON.stringify(await partOf('mara'))
    expect(text).not.toContain('tx-elsewhere')
    const below = await partOf('lasse')
    expect(below).toMatchObject({
      createdThrough: null,
      paymentInstruments: [{ connector: null }, { connector: null }],
    })
    expect(below['transactions']).toEqual([])
    expect(below['activity']).toMatchObject([{ what: 'exportProfile' }])
  })

  test('holds the payment data that a transaction keeps of an instrument that was detached', async () => {
    await at.v3('detachPaymentInstrument', { profileGuid: alex, transactionUuid: 'tx-card' })
    const told = DataSubjectExport.parse(await partOf('mara'))
    expect(told.paymentInstruments.map(({ paymentToken }) => paymentToken)).toEqual([ibanToken])
    expect(told.transactions.find(({ uuid }) => uuid === 'tx-card')).toMatchObject({
      paymentToken: null,
      paymentData: { firstSixDigits: '411111', lastFourDigits: '1111', cardHolder: 'Alex Smith' },
    })
  })

  test('needs the right to see transactions as well, for it holds them', async () => {
    const row = at.db.admins.get('mara')
    const permissions = row?.permissions.filter((one) => one !== 'frontend.customer-profiles.transactions') ?? []
    if (row) at.db.admins.replace({ ...row, permissions })
    expect(await exported('mara')).toMatchObject({
      status: 403,
      body: { permission: 'frontend.customer-profiles.transactions' },
    })
    expect(at.activity()).toEqual([])
  })

  test('is recorded without what it held', async () => {
    await exported('mara')
    expect(at.activity()).toMatchObject([{ what: 'exportProfile', before: null, after: null, reason }])
  })

  test('is refused without the right to see personal data, whether or not one may reveal', async () => {
    for (const who of ['agent', 'masked', 'reader'])
      expect(await exported(who)).toMatchObject({ status: 403, body: { permission: 'profile.personal-data.show' } })
    expect(at.activity()).toEqual([])
  })

  test('no such profile is an answer, and nothing is recorded', async () => {
    expect((await exported('mara', { profileGuid: nowhere })).body).toEqual({ export: null })
    expect((await exported('mara', {}, 2)).body).toEqual({ export: null })
    expect(at.activity()).toEqual([])
  })
})

test('neither a look nor an export can be taken back', async () => {
  await reveal('agent')
  await exported('mara')
  const { items } = (await (await at.signIn('mara')).get('/activity?kind=profile')).body
  expect(items).toMatchObject([
    { what: 'exportProfile', notRevertible: 'What was looked at cannot be unseen.' },
    { what: 'revealProfileField', notRevertible: 'What was looked at cannot be unseen.' },
  ])
})
