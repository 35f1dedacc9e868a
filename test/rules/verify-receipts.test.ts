import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonicalReceipt } from '@/contract/console/receipt-hash.ts'
import type { Receipt } from '@/contract/console/receipts.ts'
import { hashOf } from '@mocks/rules/receipts.ts'
import { hashByHand, receiptsOf, remove } from '@test/support/erasure.ts'
import { tenantGuid } from '@test/support/gateway.ts'
import { alex, li, profileWorld } from '@test/support/profile-world.ts'

const root = resolve(import.meta.dirname, '../..')
const command = join(root, 'public/verify-receipts.mjs')
const folder = mkdtempSync(join(tmpdir(), 'receipts-'))
let book: Receipt[] = []

/** A real book of five: two deleted, one gone already, one refused, one through v3. */
beforeAll(async () => {
  const at = profileWorld()
  const mara = await at.signIn('mara')
  await remove(mara, at, alex, { etag: '"older"' })
  await remove(mara, at, alex)
  at.world.clock.now += 1000
  await remove(mara, at, alex)
  await at.v3('deleteProfile', { profileGuid: li })
  await remove(mara, at, li)
  book = await receiptsOf(mara, `?book=${tenantGuid('Nord')}&order=number`)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function verify(content: unknown): { status: number | null; said: string } {
  const file = join(folder, 'receipts.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, file], { encoding: 'utf8', cwd: folder })
  return { status, said: stdout + stderr }
}

function changed(place: number, change: Partial<Receipt>, hash = (one: Receipt) => one.hash): Receipt[] {
  return book.map((receipt, at) => {
    const next = { ...receipt, ...change }
    return at === place ? { ...next, hash: hash(next) } : receipt
  })
}

test('a whole book verifies, as a list, as the console downloads it, and as the gateway lists it', () => {
  expect(book).toHaveLength(5)
  for (const content of [book, { receipts: book }, { items: book.map((receipt) => ({ receipt, container: null })) }]) {
    expect(verify(content)).toMatchObject({
      status: 0,
      said: expect.stringContaining('5 receipts, numbers 1 to 5') as unknown,
    })
  }
})

test('a single receipt verifies, and it is said what cannot be told of it alone', () => {
  expect(verify(book[0])).toMatchObject({ status: 0, said: expect.stringContaining('number 1') as unknown })
  expect(verify(book[2]).said).toContain('Whether it follows the one before it can be told of the whole book only.')
})

test('whatever was changed in a receipt is told with its number', () => {
  const changes: Partial<Receipt>[] = [
    { outcome: 'deleted' },
    { number: 9 },
    { at: '2026-01-05T09:00:00.001Z' },
    { profileGuid: li },
    { by: 'sven' },
    { attempt: null },
    { instruments: 7 },
  ]
  for (const change of changes) {
    const { status, said } = verify(changed(2, change))
    expect({ change, status }).toEqual({ change, status: 1 })
    expect(said).toContain('the hash is not that of its content')
  }
})

test('a receipt that was exchanged, hash and all, is told by the one that follows it', () => {
  const { status, said } = verify(changed(1, { by: 'sven' }, hashByHand))
  expect(status).toBe(1)
  expect(said).toContain('number 3')
  expect(said).toContain('it does not follow number 2')
  expect(said).not.toContain('the hash is not')
})

test('a gap, a double, a swapped order and a lost beginning are told', () => {
  const [one, two, three, four, five] = book as [Receipt, Receipt, Receipt, Receipt, Receipt]
  expect(verify([one, two, four, five])).toMatchObject({
    status: 1,
    said: expect.stringContaining('number 3 is missing') as unknown,
  })
  expect(verify([one, five]).said).toContain('numbers 2 to 4 are missing')
  expect(verify([one, two, two, three]).said).toContain('number 2 is there twice')
  expect(verify([one, three, two, four, five])).toMatchObject({
    status: 1,
    said: expect.stringContaining('the order was swapped') as unknown,
  })
  expect(verify([two, three]).said).toContain('the book begins with number 1')
})

test('books are verified each on its own', () => {
  const other = { ...(book[0] as Receipt), book: 'TE-OTHER', receiptId: 'RC-OTHER' }
  expect(verify([...book, { ...other, hash: hashByHand(other) }]).status).toBe(0)
  expect(verify([...book, other]).status).toBe(1)
})

test('a field that is missing or too many is told; what is no receipt at all is another exit code', () => {
  const { by: _, ...without } = book[0] as Receipt
  expect(verify(without)).toMatchObject({ status: 1, said: expect.stringContaining('missing: by') as unknown })
  expect(verify({ ...book[0], note: 'x' }).said).toContain('no part of a receipt: note')
  expect(verify([null, 3]).status).toBe(1)
  expect(verify('{').status).toBe(2)
  expect(verify([]).status).toBe(2)
  expect(spawnSync(process.execPath, [command, join(folder, 'none.json')]).status).toBe(2)
  expect(spawnSync(process.execPath, [command]).status).toBe(2)
})

test('gateway, console and this test make the same hash of it', () => {
  for (const receipt of book) expect([hashOf(receipt), hashByHand(receipt)]).toEqual([receipt.hash, receipt.hash])
  const shuffled = Object.fromEntries(Object.entries(book[0] as Receipt).toReversed()) as Receipt
  expect(canonicalReceipt(shuffled)).toBe(canonicalReceipt(book[0] as Receipt))
})

test('the command of the README verifies a single receipt', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const line = readme.split('\n').find((one) => one.startsWith('node -e') && one.includes('receipt.json'))
  expect(line).toBeDefined()
  writeFileSync(join(folder, 'receipt.json'), JSON.stringify(book[0], null, 2))
  expect(execFileSync('sh', ['-c', line ?? 'false'], { cwd: folder, encoding: 'utf8' }).trim()).toBe('true')
})
