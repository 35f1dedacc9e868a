import { expect, test } from 'vitest'
import { connectorGuid, tenantGuid } from '@test/support/gateway.ts'
import type { Json, Person } from '@test/support/person.ts'
import {
  addProfile,
  addTransaction,
  alex,
  alexElsewhere,
  cardToken,
  ibanToken,
  li,
  profileWorld,
  type ProfileWorld,
} from '@test/support/profile-world.ts'

interface Impact extends Json {
  losers: { tenant: { name: string }; merchants: { name: string }[]; usedBy: number }[]
  instruments: { paymentToken: string; lastUsedAt: string | null; connector: Json | null; mark: Json }[]
  warnings: { code: string; sentence: string }[]
  blockers: { code: string; sentence: string }[]
}

async function impactFor(person: Person, profileGuid: string, container = 1): Promise<Impact> {
  const heard = await person.post(`/containers/${container}/customerProfiles/deleteImpact`, { profileGuid })
  expect(heard.status).toBe(200)
  return heard.body['impact'] as Impact
}

function codes(remarks: { code: string }[]): string[] {
  return remarks.map(({ code }) => code)
}

/** A use of an instrument some days before the tests' Monday. */
function use(at: ProfileWorld, day: string, more: Json = {}): void {
  const uuid = `tx-use-${at.db.transactions.size}`
  addTransaction(at.db, uuid, {
    type: 'DEBIT',
    instrument: null,
    profileGuid: alex,
    paymentToken: cardToken,
    createdAt: `${day} 12:00:00`,
    ...more,
  })
}

test('who loses it: every tenant that sees the container, those who use it first, with merchants and connectors', async () => {
  const at = profileWorld()
  const impact = await impactFor(await at.signIn('mara'), alex)
  expect(impact).toMatchObject({
    container: { id: 1, name: 'Wallet' },
    owner: { name: 'Nord' },
    shared: true,
    loserCount: 2,
    othersMayLose: false,
    transactions: 2,
    blockers: [],
  })
  expect(impact.losers).toMatchObject([
    { tenant: { name: 'Nord' }, merchants: [{ name: 'Nord merchant' }], usedBy: 2 },
    { tenant: { name: 'Kiosk' }, merchants: [{ name: 'Kiosk merchant' }], usedBy: 1 },
  ])
})

test('a tenant that is cut off loses nothing, and one that sees it without using it is listed with no merchant', async () => {
  const at = profileWorld()
  const mara = await at.signIn('mara')
  const kiosk = at.db.connectors.get(connectorGuid('kiosk'))
  if (kiosk) at.db.connectors.replace({ ...kiosk, ownContainer: null })
  expect((await impactFor(mara, alex)).losers).toMatchObject([
    { tenant: { name: 'Nord' } },
    { tenant: { name: 'Kiosk' }, merchants: [], usedBy: 0 },
  ])
  await mara.disableFor('Kiosk', 'Wallet')
  expect(await impactFor(mara, alex)).toMatchObject({ loserCount: 1, losers: [{ tenant: { name: 'Nord' } }] })
})

test('I23: of tenants above and beside only "may lose it too" is told, and of the owner the name; none of their connectors or payments', async () => {
  const at = profileWorld()
  use(at, '2025-12-30')
  const lasse = await at.signIn('lasse')
  const impact = await impactFor(lasse, alex)
  expect(impact).toMatchObject({ owner: { name: 'Nord' }, loserCount: 1, othersMayLose: true, transactions: 0 })
  expect(impact.losers).toMatchObject([{ tenant: { name: 'Kiosk' }, usedBy: 1 }])
  expect(impact.instruments.map(({ connector }) => connector)).toEqual([null, null])
  expect(impact.instruments.map(({ lastUsedAt }) => lastUsedAt)).toEqual([null, null])
  expect(codes(impact.warnings)).not.toContain('used-lately')
  expect(JSON.stringify({ ...impact, owner: null })).not.toMatch(/Nord|private/)
  use(at, '2025-12-31', { connector: 'kiosk' })
  expect(await impactFor(lasse, alex)).toMatchObject({
    transactions: 1,
    instruments: [{ lastUsedAt: '2025-12-31 12:00:00' }, { lastUsedAt: null }],
  })
})

test('a use that failed, was cancelled, or still waits for the customer is none', async () => {
  const at = profileWorld()
  use(at, '2025-12-20')
  for (const status of ['ERROR', 'CANCELLED', 'REDIRECT'] as const) use(at, '2025-12-28', { status })
  const { instruments, blockers } = await impactFor(await at.signIn('mara'), alex)
  expect(instruments[0]?.lastUsedAt).toBe('2025-12-20 12:00:00')
  expect(blockers).toEqual([])
})

test('I23: that a payment of others has not ended blocks and is told, how many there are is not', async () => {
  const at = profileWorld()
  const lasse = await at.signIn('lasse')
  use(at, '2025-12-30', { status: 'PENDING' })
  const { blockers, transactions } = await impactFor(lasse, alex)
  use(at, '2025-12-31', { status: 'PENDING' })
  expect([codes(blockers), transactions]).toEqual([['transaction-pending'], 0])
  expect((await impactFor(lasse, alex)).blockers).toEqual(blockers)
})

test('an unshared container has its owner alone to lose', async () => {
  const at = profileWorld()
  const impact = await impactFor(await at.signIn('mara'), alexElsewhere, 2)
  expect(impact).toMatchObject({ shared: false, loserCount: 1, othersMayLose: false })
  expect(codes(impact.warnings)).not.toContain('shared')
})

test('instruments are told with the latest transaction that stored or used them; a failed one is no use', async () => {
  const at = profileWorld()
  use(at, '2025-12-30')
  use(at, '2025-11-01')
  use(at, '2026-01-02', { status: 'ERROR' })
  const { instruments } = await impactFor(await at.signIn('mara'), alex)
  expect(instruments).toMatchObject([
    {
      paymentToken: cardToken,
      lastUsedAt: '2025-12-30 12:00:00',
      connector: { name: 'cards' },
      mark: { label: 'Visa', lastFour: '1111', preferred: true },
    },
    { paymentToken: ibanToken, lastUsedAt: '2025-06-01 10:00:00', mark: { kind: 'iban' } },
  ])
})

test('what to know before: shared, used lately, preferred, not deregistered, and where else the person is', async () => {
  const at = profileWorld()
  const mara = await at.signIn('mara')
  use(at, '2025-12-30')
  expect(codes((await impactFor(mara, alex)).warnings)).toEqual([
    'shared',
    'used-lately',
    'preferred-instrument',
    'not-deregistered',
    'same-person-elsewhere',
  ])
  const { warnings } = await impactFor(mara, li)
  expect(codes(warnings), 'no instruments, nobody elsewhere').toEqual(['shared'])
})

test('used lately means the last 30 days, to the second', async () => {
  const at = profileWorld()
  const mara = await at.signIn('mara')
  const isLate = async () => codes((await impactFor(mara, alex)).warnings).includes('used-lately')
  use(at, '2025-12-06', { createdAt: '2025-12-06 08:59:59' })
  expect(await isLate()).toBe(false)
  use(at, '2025-12-06', { createdAt: '2025-12-06 09:00:00' })
  expect(await isLate()).toBe(true)
})

test('the same person elsewhere is told of containers one sees, and of no others', async () => {
  const at = profileWorld()
  const lasse = await at.signIn('lasse')
  expect(codes((await impactFor(lasse, alex)).warnings)).not.toContain('same-person-elsewhere')
  addProfile(at.db, 'CP-B007-0000-0000-0000-0000-0001', 5, 'alex')
  const told = (await impactFor(lasse, alex)).warnings.find(({ code }) => code === 'same-person-elsewhere')
  expect(told?.sentence).toContain('5 Booth')
  expect(told?.sentence).not.toContain('Private')
})

test('decision 34: a pending transaction is a blocker, until it has ended; the right to delete is none', async () => {
  const at = profileWorld()
  addTransaction(at.db, 'tx-open', { type: 'DEBIT', status: 'PENDING', profileGuid: alex, instrument: null })
  const reader = await at.signIn('reader')
  expect(codes((await impactFor(reader, alex)).blockers)).toEqual(['transaction-pending'])
  const open = at.db.transactions.get('tx-open')
  if (open) at.db.transactions.replace({ ...open, status: 'SUCCESS' })
  expect((await impactFor(reader, alex)).blockers).toEqual([])
})

test('no such profile is an answer; a container one may not see, or no right to see profiles, is refused', async () => {
  const at = profileWorld()
  const [mara, nobody] = [await at.signIn('mara'), await at.signIn('nobody')]
  const path = (container: number) => `/containers/${container}/customerProfiles/deleteImpact`
  expect(await impactFor(mara, 'CP-0000-0000-0000-0000-0000-0BAD')).toBeNull()
  expect(await impactFor(mara, alex, 2), 'it lies in another container').toBeNull()
  expect((await mara.post(path(4), { profileGuid: alex })).status).toBe(404)
  expect(await nobody.post(path(1), { profileGuid: alex })).toMatchObject({
    status: 403,
    body: { permission: 'frontend.customer-profiles.show' },
  })
})

test('two thousand tenants are counted at once, and two hundred of them named', async () => {
  const at = profileWorld()
  for (let number = 0; number < 2000; number += 1) {
    const guid = tenantGuid(`T${number}`)
    const nord = at.db.tenants.get(tenantGuid('Nord'))
    if (nord) at.db.tenants.insert({ ...nord, guid, name: `T${number}`, parentGuid: nord.guid })
  }
  const mara = await at.signIn('mara')
  const impact = await impactFor(mara, alex)
  expect(impact.loserCount).toBe(2002)
  expect(impact.losers).toHaveLength(200)
  expect(impact.losers[1], 'who uses it stands before who could').toMatchObject({ tenant: { name: 'Kiosk' } })
})
