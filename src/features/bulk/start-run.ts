import type { QueryClient } from '@tanstack/react-query'
import { forgetProfiles, holdRun, refreshAfterRun, runGateway } from '@/api/bulk.ts'
import { keepRun, readRun, takeRun, type RunItem } from '@/api/bulk-runs.ts'
import type { chosenRows } from './bulk-plan.ts'
import { BulkRun } from './bulk-run.ts'
import type { RunWorld } from './run-world.ts'
import { countsOf } from './run-item.ts'

/** Once a frame; in a tab that nobody sees there are none, and some four times a second is enough. */
function soon(tell: () => void): void {
  if (document.hidden) setTimeout(tell, 250)
  else requestAnimationFrame(tell)
}

function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const timer = setTimeout(resolve, milliseconds)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

function worldOf(client: QueryClient, id: string, user: string): RunWorld {
  return {
    gateway: runGateway,
    now: () => Date.now(),
    wait,
    newKey: () => crypto.randomUUID(),
    soon,
    keep: keepRun,
    read: async () => (await readRun(id, user))?.items ?? null,
    take: () => takeRun(id),
    onGone: (items) => forgetProfiles(client, items),
    onRest: () => void refreshAfterRun(client),
  }
}

interface Start {
  user: string
  tenant: string
  chosen: ReturnType<typeof chosenRows>
  reason: string
}

/** Plans a run, keeps it, and sets it going; answers with its id. */
export async function startRun(client: QueryClient, { user, tenant, chosen, reason }: Start): Promise<string> {
  const id = crypto.randomUUID()
  const items = chosen.map(({ identifier, profile: { hit, etag } }, index): RunItem => ({
    run: id,
    index,
    line: identifier.line,
    profileGuid: hit.profileGuid,
    container: hit.container.id,
    etag,
    attempt: crypto.randomUUID(),
    state: 'waiting',
    code: null,
    receiptId: null,
    at: null,
    changed: false,
  }))
  const pasted = new Map(chosen.map(({ identifier }, index) => [index, identifier.text]))
  const createdAt = new Date().toISOString()
  const head = { id, user, tenant, createdAt, total: items.length, ended: false, counts: countsOf(items) }
  const run = new BulkRun(head, items, worldOf(client, id, user), { reason, pasted })
  await run.begin()
  holdRun(client, id, run)
  void run.resume()
  return id
}

/** A run that was kept, as a reload finds it: paused, unless it has ended. */
export async function restoreRun(client: QueryClient, id: string, user: string): Promise<BulkRun | null> {
  const kept = await readRun(id, user)
  if (kept === null) return null
  const run = new BulkRun(kept.head, kept.items, worldOf(client, id, user))
  if (!kept.head.ended) await run.lookAgain()
  return run
}
