/** `npm test`: everything a commit must show, one stage after the other; its last line is `N passed, N failed`. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'

const root = join(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'npm-test-'))
const total = { passed: 0, failed: 0 }

await check('lint', 'oxlint')
await check('format', 'oxfmt', '--check')
await check('types', 'tsc')
await check('types of the worker', 'tsc', '-p', 'mocks/worker')
await check('unused code', 'knip')
await check('openapi.json is current', 'node', '.ci/openapi.mjs', '--check')
await check('production build', 'vite', 'build', '--logLevel', 'warn')
await check('first-load size', 'node', '.ci/size.mjs')
await check('demo build', 'vite', 'build', '--mode', 'demo', '--logLevel', 'warn')
await vitest('rules, model, contract, client', 'unit')
await vitest('build guard, lint boundaries', 'build')
await playwright('browser')

rmSync(reports, { recursive: true, force: true })
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

/** One command that is right or wrong as a whole. */
async function check(name, command, ...args) {
  await stage(name, async () => {
    const { code, output } = await run(command, args)
    if (code !== 0 || command === 'node') console.log(output.trimEnd())
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  })
}

async function vitest(name, project) {
  await stage(name, async () => {
    const file = join(reports, `${project}.json`)
    const args = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
    const { code } = await run('vitest', args, { show: true })
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'))
    return counted(code, numPassedTests, numFailedTests, numPendingTests + numTodoTests)
  })
}

async function playwright(name) {
  await stage(name, async () => {
    const file = join(reports, 'playwright.json')
    const env = { PW_CHROMIUM: await findBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: file, PREBUILT: '1' }
    const { code } = await run('playwright', ['test', '--reporter=dot,json'], { show: true, env })
    const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(file, 'utf8')).stats
    return counted(code, expected, unexpected + flaky, skipped)
  })
}

/** A stage that ran nothing, left something out or stopped for another reason has failed, whatever its tests say. */
function counted(code, passed, failed, skipped) {
  if (skipped > 0) console.log(`${skipped} skipped: a skipped test counts as failed.`)
  if (passed + failed === 0) console.log('No test was run.')
  const wrong = failed + skipped
  return { passed, failed: wrong === 0 && (code !== 0 || passed === 0) ? 1 : wrong }
}

async function stage(name, work) {
  console.log(`\n== ${name}`)
  const start = Date.now()
  const result = await work().catch((error) => {
    console.log(error.message)
    return { passed: 0, failed: 1 }
  })
  total.passed += result.passed
  total.failed += result.failed
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  console.log(
    `   ${result.failed > 0 ? 'FAILED' : 'ok'}: ${result.passed} passed, ${result.failed} failed in ${seconds} s`,
  )
}

function run(command, args, { show = false, env = {} } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        ...env,
        PATH: `${join(root, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
      },
    })
    let output = ''
    child.stdout?.on('data', (text) => (output += text))
    child.stderr?.on('data', (text) => (output += text))
    child.on('error', fail)
    child.on('close', (code) => done({ code, output }))
  })
}
