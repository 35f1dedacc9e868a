/** A run of the model test on a copy of the tree that has one defect planted. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Mutation {
  /** What the defect breaks. */
  title: string
  file: string
  search: string
  replace: string
}

const copied = ['src', 'mocks', 'test', '.ci', 'package.json', 'tsconfig.json', 'vitest.config.ts']

/** A copy of the tree to plant defects in; the working tree is never touched. */
export function copyOfTree(root: string): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'model-mutations-'))
  for (const name of copied) cpSync(join(root, name), join(path, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'), 'dir')
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Runs the model test in a copy, with one defect or none, and tells whether it passed and what it said. */
export async function runWith(
  tree: string,
  mutation: Mutation | null,
  runs: number,
): Promise<{ passed: boolean; output: string }> {
  const file = join(tree, mutation?.file ?? 'package.json')
  const original = readFileSync(file, 'utf8')
  if (mutation) {
    const parts = original.split(mutation.search)
    if (parts.length !== 2)
      throw new Error(`${mutation.file} holds the place of "${mutation.title}" ${parts.length - 1} times`)
    writeFileSync(file, parts.join(mutation.replace))
  }
  try {
    return await modelTest(tree, runs)
  } finally {
    writeFileSync(file, original)
  }
}

async function modelTest(tree: string, runs: number): Promise<{ passed: boolean; output: string }> {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'test/model/model.test.ts']
  const child = spawn(process.execPath, args, { cwd: tree, env: { ...process.env, MODEL_RUNS: String(runs) } })
  let output = ''
  child.stdout.on('data', (text) => (output += String(text)))
  child.stderr.on('data', (text) => (output += String(text)))
  return await new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ passed: code === 0, output }))
  })
}
