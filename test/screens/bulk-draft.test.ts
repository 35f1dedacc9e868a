import { expect, test } from 'vitest'
import type { LookUpProfilesBody } from '@/contract/console/profile-search.ts'
import { BulkDraft } from '@/features/bulk/bulk-draft.ts'

const guid = 'CP-0000-0000-0000-0000-0000-0001'

async function asked(draft: BulkDraft, answers = (count: number) => count): Promise<LookUpProfilesBody[]> {
  const bodies: LookUpProfilesBody[] = []
  await draft.lookUp('Nord', async (body) => {
    bodies.push(body)
    const items = Array.from({ length: answers(body.identifiers.length) }, () => ({ profiles: [], more: false }))
    return { items }
  })
  return bodies
}

test('where to look stays as it was chosen, however the list is typed and taken apart', async () => {
  const draft = new BulkDraft()
  draft.narrowTo(8)
  draft.paste('hk-1')
  draft.paste('hk-1\nhk-2')
  expect(await asked(draft)).toEqual([{ identifiers: ['hk-1', 'hk-2'], tenant: 'Nord', containers: [8] }])
  draft.startOver()
  draft.narrowTo(null)
  draft.paste(draft.typed)
  expect(await asked(draft)).toEqual([{ identifiers: ['hk-1', 'hk-2'], tenant: 'Nord' }])
})

test('ticked profiles are looked for everywhere, and the pasted list is put back as it was after them', async () => {
  const draft = new BulkDraft()
  draft.narrowTo(8)
  draft.paste('hk-1')
  draft.pick([guid])
  draft.pick([guid])
  expect(await asked(draft)).toEqual([{ identifiers: [guid], tenant: 'Nord' }])
  draft.backToPasted()
  expect(draft.typed).toBe('hk-1')
  expect(draft.current()).toMatchObject({ source: 'pasted', container: 8, parsed: { kinds: { identification: 1 } } })
  draft.clear()
  expect(draft.typed).toBe('')
  expect(draft.current().container).toBeNull()
})

test('an answer for fewer identifiers than were asked for is a failure, and nobody is called not found by it', async () => {
  const draft = new BulkDraft()
  draft.paste('hk-1\nhk-2')
  await asked(draft, (count) => count - 1)
  expect(draft.current()).toMatchObject({
    step: 'failed',
    failure: { code: 'unreadable-answer' },
    plan: { rows: [], counts: { missing: 0 } },
  })
  await asked(draft)
  expect(draft.current()).toMatchObject({ step: 'read', failure: null, plan: { counts: { missing: 2 } } })
})
