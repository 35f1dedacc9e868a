/** Finds a Chromium that starts, or brings one; run by itself it prints the path. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const CACHE = join(import.meta.dirname, '../node_modules/.cache/browser.json')
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge']
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
)
const WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

const PACKAGED = '@sparticuz/chromium'

/** Each step answers with paths to try; a later one is asked only when no earlier path started. */
const STEPS = [
  ['PW_CHROMIUM', () => [process.env.PW_CHROMIUM]],
  ['installed browsers', installed],
  [PACKAGED, packaged],
  ['apt-get install chromium', byApt],
  ['playwright install chromium', byPlaywright],
]

/** The path of a Chromium that was seen to start; throws with one sentence when there is none. */
export async function findBrowser() {
  const known = cached()
  if (known) return known
  for (const [name, candidates] of STEPS) {
    const paths = await candidates()
    for (const path of paths.filter((path) => path && existsSync(path))) {
      const found = await startable(path, name)
      if (!found) continue
      remember(found)
      Object.assign(process.env, found.environment)
      return found.path
    }
  }
  throw new Error(
    'No Chromium starts on this machine: install Chromium, Chrome or Edge, or set PW_CHROMIUM to the path of one.',
  )
}

function cached() {
  try {
    const { path, environment, asked } = JSON.parse(readFileSync(CACHE, 'utf8'))
    if (asked !== (process.env.PW_CHROMIUM ?? '') || !existsSync(path)) return undefined
    Object.assign(process.env, environment)
    return path
  } catch {
    return undefined
  }
}

function remember(found) {
  mkdirSync(join(CACHE, '..'), { recursive: true })
  writeFileSync(CACHE, JSON.stringify({ ...found, asked: process.env.PW_CHROMIUM ?? '' }))
}

function installed() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
  return [...onPath, ...MAC, ...programs.flatMap((folder) => (folder ? WINDOWS.map((path) => join(folder, path)) : []))]
}

function packaged() {
  return process.platform === 'linux' && process.arch === 'x64' ? [unpack('chromium', {}).path] : []
}

/** The package unpacks into the temporary folder of its process, so it gets one of ours, and is asked in a process of its own. */
function unpack(folder, environment) {
  const TMPDIR = join(CACHE, '..', folder)
  mkdirSync(TMPDIR, { recursive: true })
  // Its arguments switch web security off: only the binary is wanted.
  const script = `
    const { default: chromium } = await import('@sparticuz/chromium')
    const path = await chromium.executablePath()
    const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env
    console.log(JSON.stringify({ path, environment: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    cwd: import.meta.dirname,
    env: { ...process.env, ...environment, TMPDIR },
  })
  return stdout ? JSON.parse(stdout) : {}
}

function byApt() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error) return []
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
  return installed()
}

async function byPlaywright() {
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore' })
  const { chromium } = await import('@playwright/test')
  return [chromium.executablePath()]
}

/** The path and environment with which the browser starts; the packaged one may need the libraries it carries. */
async function startable(path, step) {
  if (await starts(path, {})) return { path, environment: {} }
  if (step !== PACKAGED) return undefined
  // It brings them out only where it believes to be in the cloud function they were built for.
  const whole = unpack('chromium-with-libraries', { AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' })
  return (await starts(whole.path, whole.environment)) ? whole : undefined
}

async function starts(path, environment) {
  const { chromium } = await import('@playwright/test')
  try {
    const browser = await chromium.launch({
      executablePath: path,
      args: ['--no-sandbox'],
      timeout: 20_000,
      env: { ...process.env, ...environment },
    })
    const page = await browser.newPage()
    const sum = await page.evaluate(() => 1 + 1)
    await browser.close()
    return sum === 2
  } catch {
    return false
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(await findBrowser())
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
