import { createServer } from 'node:net'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './.ci/browser.mjs'

// The workers read this file too, after the first process has put what it chose into the environment.
const ports = (process.env['TEST_PORTS'] ??= (await Promise.all([freePort(), freePort(), freePort()])).join(','))
const [demo, production, sandbox] = ports.split(',')
process.env['SANDBOX_PORT'] = sandbox
const executablePath: string = await findBrowser()

// What an ordinary browser starts besides each page, in processes of its own, and no test looks at: the suggestions of the address bar,
// and a renderer kept ready for a next site.
const UNSEEN = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'SpareRendererForSitePerProcess']

// By hand, the builds are made anew; `npm test` has just made them.
const built = process.env['PREBUILT'] !== undefined
const vite = 'node node_modules/vite/bin/vite.js'
function serve(mode: string, port = '') {
  const preview = `${vite} preview --mode ${mode} --port ${port} --strictPort`
  return built ? preview : `${vite} build --mode ${mode} --logLevel warn && ${preview}`
}

export default defineConfig({
  testDir: 'test',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    launchOptions: {
      executablePath,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        `--disable-features=${UNSEEN.join(',')}`,
      ],
    },
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // Copying the page at every step takes about a seventh of the time; `--trace on` does so for the test that is looked into.
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false, snapshots: false },
    screenshot: 'off',
  },
  projects: [
    {
      name: 'demo',
      testMatch: ['screens/**/*.spec.ts', 'browser/**/*.spec.ts'],
      testIgnore: ['browser/production/**', 'browser/offline/**'],
      use: { baseURL: `http://localhost:${demo}` },
    },
    {
      name: 'production',
      testMatch: 'browser/production/**/*.spec.ts',
      use: { baseURL: `http://localhost:${production}` },
    },
    { name: 'offline', testMatch: 'browser/offline/**/*.spec.ts' },
  ],
  webServer: [
    { command: serve('demo', demo), port: Number(demo), timeout: 120_000 },
    { command: serve('production', production), port: Number(production), timeout: 120_000 },
    { command: `node .ci/sandbox.mjs --port ${sandbox}`, port: Number(sandbox), timeout: 60_000 },
  ],
})

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
