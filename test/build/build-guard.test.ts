import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { build, type InlineConfig, type Plugin } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const temporary = mkdtempSync(join(tmpdir(), 'build-guard-'))

afterAll(() => rmSync(temporary, { recursive: true, force: true }))

/** Changes sources on their way into the build, so that the working tree stays as it is. */
function planting(change: (code: string, file: string) => string): Plugin {
  return {
    name: 'planting',
    enforce: 'pre',
    transform(code, id) {
      const file = id.startsWith(`${root}/`) ? id.slice(root.length + 1) : id
      return { code: change(code, file), map: null }
    },
  }
}

// The test runner's own NODE_ENV would give a build with the development halves of the libraries.
vi.stubEnv('NODE_ENV', 'production')

let builds = 0

function buildProduction(change: InlineConfig = {}): { outDir: string; done: Promise<unknown> } {
  const outDir = join(temporary, `dist-${++builds}`)
  const done = build({
    ...change,
    root,
    configFile: join(root, 'vite.config.ts'),
    mode: 'production',
    logLevel: 'silent',
    build: { outDir, emptyOutDir: true },
  })
  return { outDir, done }
}

function publicFolderWith(file: string, content: string): string {
  const folder = join(temporary, `public-${file}`)
  cpSync(join(root, 'public'), folder, { recursive: true })
  writeFileSync(join(folder, file), content)
  return folder
}

describe('a production build', () => {
  test('is made of the app alone: no mock, no worker, no source map', async () => {
    const { outDir, done } = buildProduction()
    await done
    const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    expect(files).toContain('index.html')
    // Without the hash that the build puts into a name: by chance it ends in anything.
    const names = files.map((file) => file.replace(/-[\w-]{8}(?=\.\w+$)/, ''))
    expect(names.filter((name) => /sw\.js|worker|\.map$/i.test(name))).toEqual([])
    const scripts = files.filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(outDir, file), 'utf8'))
    expect(scripts.filter((script) => script.includes('setupWorker') || script.includes('MOCK_ACTIVATE'))).toEqual([])
  })

  test('fails when a screen imports the mock gateway, and names the way in', async () => {
    const leak = planting((code, file) => (file === 'src/routes.tsx' ? `import '@mocks/gateway.ts'\n${code}` : code))
    await expect(buildProduction({ plugins: [leak] }).done).rejects.toThrow(
      /must not contain the mock gateway, but mocks\/[^]*src\/routes\.tsx[^]*src\/main\.tsx/,
    )
  })

  test('fails when the build-time constant is hidden in a function, so that the dynamic import survives', async () => {
    const leak = planting((code, file) =>
      file === 'src/main.tsx'
        ? `${code.replaceAll('__MOCK_GATEWAY__', 'mockWanted()')}\nfunction mockWanted() { return __MOCK_GATEWAY__ }`
        : code,
    )
    await expect(buildProduction({ plugins: [leak] }).done).rejects.toThrow(/must not contain the mock gateway/)
  })

  test('fails when the worker script lies in public/, and leaves nothing to publish', async () => {
    const worker = readFileSync(join(root, 'node_modules/msw/lib/mockServiceWorker.js'), 'utf8')
    const { outDir, done } = buildProduction({ publicDir: publicFolderWith('mockServiceWorker.js', worker) })
    await expect(done).rejects.toThrow(/mockServiceWorker\.js/)
    expect(existsSync(outDir)).toBe(false)
  })

  test('fails when the worker script lies in public/ under another name', async () => {
    const worker = readFileSync(join(root, 'node_modules/msw/lib/mockServiceWorker.js'), 'utf8')
    const { done } = buildProduction({ publicDir: publicFolderWith('innocent.js', worker) })
    await expect(done).rejects.toThrow(/innocent\.js/)
  })

  test('fails when a source map would be published', async () => {
    const { done } = buildProduction({ publicDir: publicFolderWith('app.js.map', '{}') })
    await expect(done).rejects.toThrow(/source map/)
  })
})
