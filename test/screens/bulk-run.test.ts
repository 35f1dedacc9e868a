import { expect, test } from 'vitest'
import type { BulkRun } from '@/features/bulk/bulk-run.ts'
import { BulkWorld, lost } from '@test/support/bulk-world.ts'

const statesOf = (run: BulkRun) => run.items.map(({ state }) => state)
const isDelete = (request: Request) => request.url.endsWith('/deleteProfile')

/** Every attempt that was made has exactly one receipt, it says what the run says, and it agrees with what is stored now. */
function expectProof(world: BulkWorld, run: BulkRun): void {
  const attempts = world.receipts.map(({ attempt }) => attempt)
  expect(new Set(attempts).size, 'one receipt for each attempt').toBe(attempts.length)
  for (const item of run.items) {
    const receipt = world.receipts.find(({ attempt }) => attempt === item.attempt)
    expect(receipt?.receiptId ?? null).toBe(item.receiptId)
    if (!receipt) continue
    expect(receipt).toMatchObject({ outcome: item.state, code: item.code, profileGuid: item.profileGuid })
    const isThere = world.world.db.profiles.get(item.profileGuid) !== undefined
    expect(isThere).toBe(item.state === 'refused' || item.state === 'not-deleted')
  }
}

async function begun(profiles: number, username?: string) {
  const world = new BulkWorld(profiles)
  await world.signIn(username)
  const run = world.begin()
  await run.begin()
  return { world, run }
}

test('all are deleted, a few at a time, each with its receipt', async () => {
  const { world, run } = await begun(37)
  const guids = world.guids
  await run.resume()
  expect(statesOf(run)).toEqual(Array(37).fill('deleted'))
  expect(world.world.db.profiles.size).toBe(0)
  expect(world.mostInFlight).toBeLessThanOrEqual(4)
  expect(world.gone.toSorted()).toEqual(guids.toSorted())
  expect(world.rests, 'what was read is refreshed once').toBe(1)
  expect(run.about).toMatchObject({ ended: true, counts: { deleted: 37 } })
  expectProof(world, run)
})

test('when the gateway asks to wait, everybody waits, and nothing is refused for it', async () => {
  const { world, run } = await begun(130)
  const views: (number | null)[] = []
  run.subscribe(() => void views.push(run.current().heldUntil))
  await run.resume()
  expect(statesOf(run)).toEqual(Array(130).fill('deleted'))
  expect(world.waits).toContain(1000)
  expect(
    views.some((until) => until !== null),
    'told on the screen',
  ).toBe(true)
  expect(world.deletes, 'at most what was in flight was turned away').toBeLessThanOrEqual(130 + 4)
  expect(world.receipts).toHaveLength(130)
  expectProof(world, run)
})

test('an answer lost after the effect is settled as deleted, one lost before it as not deleted', async () => {
  const { world, run } = await begun(6)
  const [first, second] = world.guids
  world.between = async (request, pass) => {
    if (!isDelete(request)) return pass(request)
    const text = await request.clone().text()
    if (text.includes(first ?? '-')) return pass(request).then(lost)
    return text.includes(second ?? '-') ? lost() : pass(request)
  }
  await run.resume()
  expect(statesOf(run)).toEqual(['deleted', 'not-deleted', 'deleted', 'deleted', 'deleted', 'deleted'])
  expect(world.settles).toBe(2)
  expect(world.deletes, 'nothing is sent twice').toBe(6)
  expectProof(world, run)

  world.between = (request, pass) => pass(request)
  const firstAttempt = run.items[1]?.attempt
  await run.retry()
  expect(statesOf(run)).toEqual(Array(6).fill('deleted'))
  expect(run.items[1]?.attempt, 'a new attempt').not.toBe(firstAttempt)
  expect(world.receipts).toHaveLength(7)
  expectProof(world, run)
})

test('a gateway that is silent stops the run; later the lost ones are settled, never sent again', async () => {
  const { world, run } = await begun(12)
  world.between = (request, pass) => (isDelete(request) ? pass(request).then(lost) : lost())
  await run.resume()
  expect(run.current()).toMatchObject({ state: 'paused', halt: 'silent' })
  const unknown = statesOf(run).filter((state) => state === 'unknown').length
  expect(unknown).toBeGreaterThanOrEqual(3)
  expect(statesOf(run).filter((state) => state === 'waiting').length).toBe(12 - unknown)
  const { deletes } = world

  world.between = (request, pass) => pass(request)
  await run.resume()
  expect(statesOf(run)).toEqual(Array(12).fill('deleted'))
  expect(world.deletes - deletes).toBe(12 - unknown)
  expectProof(world, run)
})

test('a profile changed after the plan is refused; trying again reads it anew and says so', async () => {
  const { world, run } = await begun(3)
  const [guid = ''] = world.guids
  const row = world.world.db.profiles.get(guid)
  if (row) world.world.db.profiles.replace({ ...row, version: 2 })
  await run.resume()
  expect(statesOf(run)).toEqual(['refused', 'deleted', 'deleted'])
  expect(run.items[0]).toMatchObject({ code: 'stale-version', changed: false })
  expectProof(world, run)
  await run.retry()
  expect(run.items[0]).toMatchObject({ state: 'deleted', changed: true, code: null })
  expectProof(world, run)
})

test('who was faster is told as already gone, also when trying again', async () => {
  const { world, run } = await begun(3)
  const [guid = '', other = ''] = world.guids
  world.world.db.profiles.remove(guid)
  const row = world.world.db.profiles.get(other)
  if (row) world.world.db.profiles.replace({ ...row, version: 2 })
  await run.resume()
  expect(statesOf(run)).toEqual(['already-gone', 'refused', 'deleted'])
  world.world.db.profiles.remove(other)
  await run.retry()
  expect(statesOf(run)).toEqual(['already-gone', 'already-gone', 'deleted'])
  expectProof(world, run)
})

test('paused, what is in flight ends and the rest waits; stopped, the rest is not tried and can be taken up again', async () => {
  const { world, run } = await begun(20)
  let paused = false
  world.between = async (request, pass) => {
    const answer = await pass(request)
    if (world.receipts.length >= 14) void run.stop()
    else if (world.receipts.length >= 6 && !paused) run.pause()
    paused ||= run.current().state === 'pausing'
    return answer
  }
  await run.resume()
  expect(run.current().state).toBe('paused')
  const done = statesOf(run).filter((state) => state === 'deleted').length
  expect(done).toBeGreaterThanOrEqual(6)
  expect(done).toBeLessThan(12)
  expect(statesOf(run)).not.toContain('sending')

  await run.resume()
  expect(run.about.ended).toBe(true)
  expect(new Set(statesOf(run))).toEqual(new Set(['deleted', 'not-tried']))
  expectProof(world, run)
  await run.takeUpRest()
  expect(statesOf(run)).toEqual(Array(20).fill('deleted'))
  expectProof(world, run)
})

test('after a reload what was in flight is settled first, the rest goes on, and nothing pasted was kept', async () => {
  const { world, run } = await begun(9)
  let left: (() => void) | undefined
  world.between = async (request, pass) => {
    const answer = await pass(request)
    if (world.deletes < 5 || !isDelete(request)) return answer
    // The page is gone: its answers reach nobody.
    return new Promise((_, reject) => {
      left = () => reject(new Error('gone'))
    })
  }
  void run.resume()
  await expect.poll(() => left).toBeDefined()
  await expect.poll(() => world.inFlight).toBe(4)

  world.between = (request, pass) => pass(request)
  const again = world.reload()
  expect(again.current()).toMatchObject({ state: 'paused', needsReason: true })
  expect(statesOf(again).filter((state) => state === 'sending')).toHaveLength(4)
  expect(JSON.stringify([...(world.kept.get('run-1')?.items.values() ?? [])])).not.toContain('hk-')
  await again.resume('Erasure, ticket 1')
  expect(statesOf(again)).toEqual(Array(9).fill('deleted'))
  expect(world.settles).toBe(4)
  expectProof(world, again)
})

test('a session that ended pauses the run; the same person goes on after signing in', async () => {
  const { world, run } = await begun(10)
  world.between = async (request, pass) => {
    const answer = await pass(request)
    if (world.receipts.length === 3) world.endSessions()
    return answer
  }
  await run.resume()
  expect(run.current()).toMatchObject({ state: 'paused', halt: 'signed-out' })
  expect(new Set(statesOf(run))).toEqual(new Set(['deleted', 'waiting']))
  world.between = (request, pass) => pass(request)
  await world.signIn()
  await run.resume()
  expect(statesOf(run)).toEqual(Array(10).fill('deleted'))
  expect(world.receipts, 'a call without a session is no attempt').toHaveLength(10)
})

test('without the right the run stops at the first refusals', async () => {
  const { world, run } = await begun(30, 'weak')
  await run.resume()
  expect(run.current()).toMatchObject({ state: 'paused', halt: 'not-permitted' })
  const refused = run.items.filter(({ state }) => state === 'refused')
  expect(refused.length).toBeLessThanOrEqual(4)
  expect(refused[0]).toMatchObject({ code: 'not-permitted' })
  expectProof(world, run)
})

test('a run that another tab carries on cannot be carried on here, and is read anew after it', async () => {
  const { world, run } = await begun(5)
  world.holdLock()
  await run.resume()
  expect(run.current()).toMatchObject({ state: 'paused', halt: 'elsewhere' })
  expect(world.deletes).toBe(0)
  const other = world.reload()
  await other.resume('Erasure, ticket 1')
  await run.resume()
  expect(statesOf(run)).toEqual(Array(5).fill('deleted'))
  expect(world.deletes, 'what the other tab did is not done again').toBe(5)
})

test('stopped at rest, what another tab deleted meanwhile stays deleted', async () => {
  const { world, run } = await begun(4)
  const here = world.reload()
  await run.resume()
  expect(statesOf(here), 'not read anew').toEqual(Array(4).fill('waiting'))
  await here.stop()
  expect(statesOf(here)).toEqual(Array(4).fill('deleted'))
  expect(world.reload().about).toMatchObject({ ended: true, counts: { deleted: 4, 'not-tried': 0 } })
  expectProof(world, here)
})

test('a run that another tab carries on cannot be stopped here', async () => {
  const { world, run } = await begun(3)
  world.holdLock()
  await run.stop()
  expect(run.current()).toMatchObject({ state: 'paused', halt: 'elsewhere' })
  expect(statesOf(world.reload()), 'nothing is written').toEqual(Array(3).fill('waiting'))
  await run.stop()
  expect(run.about.ended).toBe(true)
  expect(statesOf(world.reload())).toEqual(Array(3).fill('not-tried'))
})

test('what is gone is forgotten as the run goes, and all of it before what was read is refreshed', async () => {
  const { world, run } = await begun(50)
  let forgotten = () => {}
  world.forgetting = new Promise((done) => {
    forgotten = done
  })
  let goneEarly = -1
  world.between = async (request, pass) => {
    const answer = await pass(request)
    if (world.receipts.length === 40) forgotten()
    if (world.receipts.length === 50 && goneEarly < 0) goneEarly = world.gone.length
    return answer
  }
  await run.resume()
  expect(goneEarly, 'in batches, before the end').toBeGreaterThanOrEqual(20)
  expect(world.goneAtRest).toBe(50)
})

test('who pauses finds nothing that is gone in a list', async () => {
  const { world, run } = await begun(30)
  world.between = async (request, pass) => {
    const answer = await pass(request)
    if (world.receipts.length >= 6) run.pause()
    return answer
  }
  await run.resume()
  expect(world.gone).toHaveLength(statesOf(run).filter((state) => state === 'deleted').length)
})
